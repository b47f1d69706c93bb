import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import type { Rapporteur } from '../../src/app.ts'
import { type ServerOptions, startServer } from '../../src/http/server.ts'
import type { AskReply } from '../../src/schema/answer.ts'
import type { Article } from '../../src/schema/article.ts'
import { Failure } from '../../src/schema/failure.ts'

export const article: Article = {
  id: 'a/1 ä',
  revision: 2,
  url: 'https://example.org/1',
  title: 'A title',
  byline: null,
  published: '2025-10-03',
  publishedWords: null,
  modified: null,
  source: 'Test Gazette',
  language: 'en',
  text: 'One sentence.',
  sha256: 'ab'.repeat(32),
  marks: [],
  sample: false,
  fictional: true,
  readAt: '2025-10-03T12:00:00.000Z',
}

export const reply: AskReply = {
  id: 'q1',
  question: { asked: 'Why?', understood: 'Why?', type: 'why', filters: {}, asOf: null },
  answer: { direct: null, text: 'One sentence.', sentences: [{ text: 'One sentence.', citations: [], basis: 'quote' }] },
  abstained: null,
  citations: [],
  records: [],
  notes: [],
  coverage: { articles: 1, withRecords: 0, newest: '2025-10-03' },
}

/** A facade that keeps nothing and notes what it was called with. */
export function recordingFacade(calls: unknown[][]): Rapporteur {
  const noted = <T>(name: string, value: T, ...args: unknown[]): T => {
    calls.push([name, ...args])
    return value
  }
  return {
    read: async (articles) =>
      noted(
        'read',
        articles.map((_, at) => ({ articleId: `${at}`, revision: 1, outcome: 'new' as const })),
        articles,
      ),
    readFiles: async (files) =>
      noted(
        'readFiles',
        files.map(({ name }) => ({ name, results: [] })),
        files,
      ),
    search: async (request) => {
      if (request.q === 'break') throw new Error('secret words of a question')
      if (request.q === 'refuse')
        throw new Failure('bad-date', '"x" is not a day', { todo: 'Write it as 2025-12-01.', status: 422 })
      return noted('search', { hits: [] }, request)
    },
    ask: async (request, onEvent) => {
      if (request.question === 'break') throw new Error('secret words of a question')
      onEvent?.({ type: 'understood', question: reply.question })
      onEvent?.({ type: 'sentence', index: 0, sentence: { text: 'Line\u2028one.\n\nTwo.', citations: [], basis: 'quote' } })
      return noted('ask', reply, request)
    },
    articles: async (request) => noted('articles', { articles: [], total: 0 }, request),
    article: async (id, revision) => noted('article', id === article.id ? article : null, id, revision),
    status: async () => {
      throw new Failure('disk-full', 'The disk is full.', { todo: 'Make room.', status: 503 })
    },
    records: async (request) => noted('records', { records: [], total: 0, next: null }, request),
    loadSamples: async () => noted('loadSamples', { read: 3 }),
    removeSamples: async () => noted('removeSamples', { removed: 3 }),
    questions: {
      list: async (limit) => noted('questions.list', { questions: [] }, limit),
      get: async (id) => noted('questions.get', id === 'q1' ? reply : null, id),
      forget: async (id) => noted('questions.forget', id === 'q1', id),
    },
    async *export() {
      yield* ['{"text":"a\u2028b"}', '{"n":2}']
    },
    import: async (lines) => noted('import', { articles: 1, unchanged: 0 }, await Array.fromAsync(lines)),
    close: async () => {},
  }
}

/** The real server over a facade, on a free port, until the test is over; `logged` collects its log. */
export async function serveFacade(app: Rapporteur, options: Partial<ServerOptions> = {}) {
  const logged: string[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) })
  const server = await startServer(app, { port: 0, host: '127.0.0.1', version: '0.0.0', site: '/nowhere', log, ...options })
  onTestFinished(() => server.close(0))
  return { ...server, logged }
}
