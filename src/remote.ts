import type { ListRequest, Progress, Rapporteur, RecordsRequest, SearchRequest } from './app.ts'
import { linesOf } from './lines.ts'
import type { AskEvent, AskReply, AskRequest } from './schema/answer.ts'
import type { Article, ArticleInput, ArticleSummary, ReadResult } from './schema/article.ts'
import { Failure } from './schema/failure.ts'
import type { FileResult, FileUpload } from './schema/file.ts'
import type { Hit } from './schema/search.ts'
import type { Status } from './schema/status.ts'

/** Articles, and lines of an export, that go into one request: progress is seen, and no request grows too large. */
const batch = { articles: 25, lines: 500, characters: 8_000_000 }

type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>
type Query = Record<string, string | number | undefined>

/**
 * The facade over another process's HTTP API, so that a command works the same whether or not this process owns the home.
 * @param address as `http://127.0.0.1:8600`
 * @throws Failure each call: the server's own, or `unreachable`
 */
export function connect(address: string, options: { token?: string | null } = {}): Rapporteur {
  const request = requester(address, options.token ?? null)
  const call: Call = async <T>(method: string, path: string, body?: unknown) =>
    (await (await request(method, path, body)).json()) as T
  return {
    read: (articles, { onProgress } = {}) => readInBatches(call, articles, onProgress),
    async readFiles(files, { onProgress } = {}) {
      const results: FileResult[] = []
      for (const { name, bytes, published, source } of files) {
        const upload: FileUpload = { name, base64: Buffer.from(bytes).toString('base64'), published, source }
        results.push(await call<FileResult>('POST', '/api/files', upload))
        onProgress?.({ stage: 'reading', done: results.length, total: files.length })
      }
      return results
    },
    search: (query: SearchRequest) => call<{ hits: Hit[] }>('GET', withQuery('/api/search', { ...query })),
    ask: async (question: AskRequest, onEvent) => {
      if (!onEvent) return call<AskReply>('POST', '/api/ask', question)
      return followEvents(await request('POST', '/api/ask', question, 'text/event-stream'), onEvent)
    },
    articles: (query: ListRequest = {}) =>
      call<{ articles: ArticleSummary[]; total: number }>('GET', withQuery('/api/articles', { ...query })),
    article: (id, revision) => orNull(call<Article>('GET', withQuery(`/api/articles/${encodeURIComponent(id)}`, { revision }))),
    status: () => call<Status>('GET', '/api/status'),
    records: (query: RecordsRequest = {}) =>
      call<{ records: unknown[]; total: number; next: string | null }>('GET', withQuery('/api/records', { ...query })),
    loadSamples: () => call<{ read: number }>('POST', '/api/samples'),
    removeSamples: () => call<{ removed: number }>('DELETE', '/api/samples'),
    questions: {
      list: (limit) => call('GET', withQuery('/api/questions', { limit })),
      get: (id) => orNull(call<AskReply>('GET', `/api/questions/${encodeURIComponent(id)}`)),
      forget: async (id) => (await orNull(call('DELETE', `/api/questions/${encodeURIComponent(id)}`))) !== null,
    },
    async *export() {
      yield* linesOf(bodyOf(await request('GET', '/api/export')))
    },
    import: (lines, { onProgress } = {}) => importInBatches(call, lines, onProgress),
    close: async () => {},
  }
}

function requester(address: string, token: string | null) {
  return async (method: string, path: string, body?: unknown, accept = 'application/json'): Promise<Response> => {
    const headers: Record<string, string> = { accept }
    if (token) headers.authorization = `Bearer ${token}`
    if (body !== undefined) headers['content-type'] = 'application/json'
    let response: Response
    try {
      response = await fetch(new URL(path, address), {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
      })
    } catch (cause) {
      throw new Failure('unreachable', `The server at ${address} does not answer.`, {
        todo: 'See that it runs (rapporteur serve), then try again.',
        exitCode: 69,
        status: 503,
        cause,
      })
    }
    if (response.ok) return response
    throw await failureOf(response, address)
  }
}

async function failureOf(response: Response, address: string): Promise<Failure> {
  const body = (await response.json().catch(() => null)) as { error?: { code: string; message: string; todo: string } } | null
  const status = response.status as Failure['status']
  if (status === 401)
    return new Failure('unauthorized', `The server at ${address} asks for its token.`, {
      todo: 'Set RAPPORTEUR_TOKEN to the one it was started with.',
      exitCode: 77,
      status,
    })
  if (body?.error) return new Failure(body.error.code, body.error.message, { todo: body.error.todo, status })
  return new Failure('not-rapporteur', `${address} answered with status ${response.status}, not as Rapporteur does.`, {
    todo: 'See what else listens on that port.',
    status,
  })
}

/** A miss is a value here: null instead of the 404. */
async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found
  } catch (error) {
    if (error instanceof Failure && error.status === 404) return null
    throw error
  }
}

function withQuery(path: string, query: Query): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, String(value))
  return parameters.size > 0 ? `${path}?${parameters}` : path
}

async function readInBatches(call: Call, articles: ArticleInput[], onProgress?: Progress): Promise<ReadResult[]> {
  const results: ReadResult[] = []
  for (let from = 0; from < articles.length; from += batch.articles) {
    const part = articles.slice(from, from + batch.articles)
    results.push(...(await call<{ results: ReadResult[] }>('POST', '/api/articles', part)).results)
    onProgress?.({ stage: 'reading', done: results.length, total: articles.length })
  }
  return results
}

async function importInBatches(call: Call, lines: AsyncIterable<string>, onProgress?: Progress) {
  const sum = { articles: 0, unchanged: 0 }
  let part: string[] = []
  let characters = 0
  let done = 0
  const send = async () => {
    if (part.length === 0) return
    const counts = await call<typeof sum>('POST', '/api/import', { lines: part })
    sum.articles += counts.articles
    sum.unchanged += counts.unchanged
    done += part.length
    onProgress?.({ stage: 'importing', done, total: null })
    part = []
    characters = 0
  }
  for await (const line of lines) {
    if (part.length >= batch.lines || characters + line.length > batch.characters) await send()
    part.push(line)
    characters += line.length
  }
  await send()
  return sum
}

/** Hands every event on, and returns the reply that the last one carries. */
async function followEvents(response: Response, onEvent: (event: AskEvent) => void): Promise<AskReply> {
  for await (const line of linesOf(bodyOf(response))) {
    if (!line.startsWith('data: ')) continue
    const event = JSON.parse(line.slice('data: '.length)) as AskEvent
    if (event.type === 'error') throw new Failure(event.error.code, event.error.message)
    onEvent(event)
    if (event.type === 'done') return event.reply
  }
  throw new Failure('broken-off', 'The answer broke off before its end.', { todo: 'Ask again.', status: 503 })
}

function bodyOf(response: Response): AsyncIterable<Uint8Array> {
  return response.body ?? (async function* () {})()
}
