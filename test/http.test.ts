import { beforeAll, describe, expect, it } from 'vitest'
import { AskReply } from '../src/schema/answer.ts'
import { Article, ArticleSummary, ReadResult } from '../src/schema/article.ts'
import { FileResult } from '../src/schema/file.ts'
import { Hit } from '../src/schema/search.ts'
import { Status } from '../src/schema/status.ts'
import { exampleRequest, withExampleReply } from './reference.ts'
import { readPage } from './shown.ts'
import { bundle, eldwick, marvonia } from './support/briefs.ts'
import { rapporteur, type Served, serve, temporaryFolder } from './support/program.ts'

// The contracts that outside tools rely on, over the real program and a home of its own.
describe('the HTTP API', () => {
  let server: Served
  let home = ''
  const question = 'How much is the fibre ring contract of Eldwick worth?'

  beforeAll(async () => {
    home = await temporaryFolder()
    server = await serve({ home })
  })

  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(server.address + path, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }

  it('samples come and go, and the example in docs/api.md is what it gives', async () => {
    const { read } = await call<{ read: number }>('POST', '/api/samples')
    expect(read).toBeGreaterThanOrEqual(12)
    const page = readPage('docs/api.md')
    expect(page).toBe(withExampleReply(page, await call('POST', '/api/ask', exampleRequest(page))))
    expect(await call('DELETE', '/api/samples')).toEqual({ removed: read })
    expect(await call('DELETE', '/api/samples')).toEqual({ removed: 0 })
  })

  it('articles are read in order, one result each, and one that cannot be read fails alone', async () => {
    const { results } = await call<{ results: ReadResult[] }>('POST', '/api/articles', [
      marvonia,
      { title: 'Nothing in it' },
      eldwick,
      marvonia,
    ])
    expect(
      ReadResult.array()
        .parse(results)
        .map(({ outcome }) => outcome),
    ).toEqual(['new', 'failed', 'new', 'unchanged'])
    expect(results[1]).toMatchObject({ articleId: null, error: { code: expect.any(String), message: expect.any(String) } })
    expect(results[3]?.articleId).toBe(results[0]?.articleId)
  })

  it('articles are listed newest first, and each is there with its text', async () => {
    const { articles, total } = await call<{ articles: ArticleSummary[]; total: number }>('GET', '/api/articles?limit=1')
    expect([total, ArticleSummary.array().parse(articles)[0]?.title]).toEqual([2, eldwick.title])
    const rest = await call<{ articles: ArticleSummary[] }>('GET', '/api/articles?limit=10&offset=1')
    expect(rest.articles.map(({ title }) => title)).toEqual([marvonia.title])
    const article = Article.parse(await call('GET', `/api/articles/${articles[0]?.id}`))
    expect(article).toMatchObject({ ...eldwick, revision: 1 })
    expect(Article.parse(await call('GET', `/api/articles/${articles[0]?.id}?revision=1`))).toEqual(article)
  })

  it('a file is read as the drop zone sends it', async () => {
    const base64 = Buffer.from(bundle).toString('base64')
    const file = FileResult.parse(
      await call('POST', '/api/files', { name: 'b.txt', base64, published: '2025-10-09', source: 'Elsewhere' }),
    )
    expect([file.name, file.error, file.results.map(({ title }) => title)]).toEqual([
      'b.txt',
      undefined,
      [marvonia.title, eldwick.title],
    ])
    const empty = FileResult.parse(await call('POST', '/api/files', { name: 'c.txt', base64: '' }))
    expect(empty).toMatchObject({ name: 'c.txt', results: [], error: { message: /empty/, todo: expect.any(String) } })
  })

  it('search gives passages whose offsets hold and whose scores explain themselves', async () => {
    const { hits } = await call<{ hits: Hit[] }>('GET', '/api/search?q=fibre%20ring%20around%20docks&k=5&source=Test%20Gazette')
    const hit = Hit.parse(hits[0])
    expect(hit.title).toBe(eldwick.title)
    const { text } = Article.parse(await call('GET', `/api/articles/${hit.articleId}`))
    expect(text.slice(hit.passage.start, hit.passage.end)).toBe(hit.passage.text)
    expect(Object.values(hit.explain).reduce((sum, part) => sum + part, 0)).toBeCloseTo(hit.score, 6)
    expect(await call('GET', '/api/search?q=fibre&to=2025-10-01')).toEqual({ hits: [] })
  })

  it('answers carry quotes that are slices of the revision they name', async () => {
    const reply = AskReply.parse(await call('POST', '/api/ask', { question, history: [], asOf: null }))
    expect([reply.abstained, reply.answer?.text]).toEqual([null, expect.stringContaining('12 million')])
    for (const citation of reply.citations) {
      const article = Article.parse(await call('GET', `/api/articles/${citation.articleId}?revision=${citation.revision}`))
      expect(article[citation.part].slice(citation.start, citation.end)).toBe(citation.quote)
      expect(article.sha256).toBe(citation.sha256)
    }
    for (const { citations } of reply.answer?.sentences ?? [])
      for (const number of citations) expect(reply.citations[number - 1]).toBeDefined()
    const early = AskReply.parse(await call('POST', '/api/ask', { question, asOf: '2025-10-01' }))
    expect(early.abstained).not.toBeNull()
  })

  it('answers stream as events, and the last one is the whole reply', async () => {
    const response = await fetch(`${server.address}/api/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ question }),
    })
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
    const events = (await response.text())
      .trim()
      .split('\n\n')
      .map((block) => {
        const [, type, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? []
        const event = JSON.parse(data ?? '{}') as { type: string; reply?: unknown }
        expect(event.type).toBe(type)
        return event
      })
    expect(events[0]?.type).toBe('understood')
    expect(events.map(({ type }) => type)).toContain('sentence')
    expect(AskReply.parse(events.at(-1)?.reply).answer?.text).toContain('12 million')
  })

  it('questions are kept, shown and forgotten', async () => {
    const { questions } = await call<{ questions: { id: string; asked: string }[] }>('GET', '/api/questions?limit=5')
    expect(questions[0]?.asked).toBe(question)
    const path = `/api/questions/${questions[0]?.id}`
    expect(AskReply.parse(await call('GET', path)).question.asked).toBe(question)
    expect(await call('DELETE', path)).toEqual({ forgotten: true })
    await expect(call('GET', path)).rejects.toThrow('404')
  })

  it('records and status answer in their form', async () => {
    expect(await call('GET', '/api/records?limit=3')).toEqual({
      records: expect.any(Array),
      total: expect.any(Number),
      next: null,
    })
    expect(Status.parse(await call('GET', '/api/status'))).toMatchObject({ samples: 0, languages: { en: expect.any(Number) } })
  })

  it('an export goes back in, and nothing is there twice', async () => {
    const lines = (await (await fetch(`${server.address}/api/export`)).text()).trim().split('\n')
    for (const line of lines) JSON.parse(line)
    const { articles } = Status.parse(await call('GET', '/api/status'))
    expect(await call('POST', '/api/import', { lines })).toEqual({ articles: 0, unchanged: articles })
  })

  it('is described by OpenAPI, every route that answers', async () => {
    const { openapi, paths } = await call<{ openapi: string; paths: object }>('GET', '/api/openapi.json')
    expect(openapi).toBe('3.1.0')
    expect(Object.keys(paths)).toHaveLength(12)
  })

  it('many may write and ask at once', async () => {
    const articles = Array.from({ length: 20 }, (_, at) => ({
      ...eldwick,
      url: `https://example.org/${at}`,
      title: `Ring ${at}`,
    }))
    const work = articles.flatMap((article) => [
      call<{ results: ReadResult[] }>('POST', '/api/articles', [article]).then(({ results }) => results[0]?.outcome),
      call<AskReply>('POST', '/api/ask', { question }).then(({ answer }) => answer?.text.includes('12 million')),
    ])
    expect(new Set(await Promise.all(work))).toEqual(new Set(['new', true]))
  })

  it('logs no word of a question, ends in order, and leaves everything in place', async () => {
    const { code, stderr } = await server.stop()
    expect(code).toBe(0)
    expect(stderr).toContain('"path":"/api/ask"')
    expect(stderr).not.toMatch(/fibre|Eldwick/)
    const { stdout } = await rapporteur(['status', '--json'], { home })
    expect((JSON.parse(stdout) as Status).articles).toBeGreaterThanOrEqual(22)
  })
})
