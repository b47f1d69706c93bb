import { expect, it } from 'vitest'
import { article, recordingFacade, reply, serveFacade } from '../test/support/facade.ts'
import { connect } from './remote.ts'
import type { AskEvent } from './schema/answer.ts'

async function connected(token?: string) {
  const calls: unknown[][] = []
  const { address } = await serveFacade(recordingFacade(calls), { token })
  return { app: connect(address, { token }), calls }
}

it('hands every call on as it is, and every result back', async () => {
  const { app, calls } = await connected('a-token')
  expect(await app.search({ q: 'a & b', k: 3, from: '2025' })).toEqual({ hits: [] })
  expect(await app.ask({ question: 'Why?', asOf: '2025-10-03', filters: { scope: 'own' } })).toEqual(reply)
  expect(await app.articles({ limit: 5, scope: 'samples' })).toEqual({ articles: [], total: 0 })
  expect(await app.article(article.id, 2)).toEqual(article)
  expect(await app.article('b')).toBeNull()
  expect(await app.records({ kind: 'contract', limit: 7 })).toEqual({ records: [], total: 0, next: null })
  expect(await app.loadSamples()).toEqual({ read: 3 })
  expect(await app.removeSamples()).toEqual({ removed: 3 })
  expect(await app.questions.list(4)).toEqual({ questions: [] })
  expect(await app.questions.get('q1')).toEqual(reply)
  expect(await app.questions.get('q2')).toBeNull()
  expect([await app.questions.forget('q1'), await app.questions.forget('q2')]).toEqual([true, false])
  expect(calls).toEqual([
    ['search', { q: 'a & b', k: 3, from: '2025' }],
    ['ask', { question: 'Why?', asOf: '2025-10-03', filters: { scope: 'own' }, history: [] }],
    ['articles', { limit: 5, offset: 0, scope: 'samples' }],
    ['article', article.id, 2],
    ['article', 'b', undefined],
    ['records', { kind: 'contract', limit: 7 }],
    ['loadSamples'],
    ['removeSamples'],
    ['questions.list', 4],
    ['questions.get', 'q1'],
    ['questions.get', 'q2'],
    ['questions.forget', 'q1'],
    ['questions.forget', 'q2'],
  ])
})

it('sends articles in batches and reports how far it is', async () => {
  const { app, calls } = await connected()
  const steps: number[] = []
  const articles = Array.from({ length: 60 }, (_, at) => ({ title: `${at}`, text: 'Text.' }))
  const results = await app.read(articles, { onProgress: ({ done }) => steps.push(done) })
  expect(results).toHaveLength(60)
  expect(steps).toEqual([25, 50, 60])
  expect(calls.flatMap(([, part]) => part)).toEqual(articles)
})

it('sends files byte for byte', async () => {
  const { app, calls } = await connected()
  const bytes = Uint8Array.from({ length: 300 }, (_, at) => at % 256)
  await app.readFiles([{ name: 'a.txt', bytes, published: '2025-10' }])
  expect(calls).toEqual([['readFiles', [{ name: 'a.txt', bytes: Buffer.from(bytes), published: '2025-10' }]]])
})

it('follows the events of an answer', async () => {
  const { app } = await connected()
  const events: AskEvent[] = []
  expect(await app.ask({ question: 'Why?' }, (event) => events.push(event))).toEqual(reply)
  expect(events.map(({ type }) => type)).toEqual(['understood', 'sentence', 'done'])
  expect(events[1]).toMatchObject({ sentence: { text: 'Line\u2028one.\n\nTwo.' } })
  await expect(app.ask({ question: 'break' }, () => {})).rejects.toMatchObject({ code: 'internal' })
})

it('exports and imports line for line', async () => {
  const { app, calls } = await connected()
  const lines = await Array.fromAsync(app.export())
  expect(lines).toEqual(['{"text":"a\u2028b"}', '{"n":2}'])
  const many = Array.from({ length: 501 }, (_, at) => `{"n":${at}}`)
  expect(
    await app.import(
      (async function* () {
        yield* many
      })(),
    ),
  ).toEqual({ articles: 2, unchanged: 0 })
  expect(calls.flatMap(([, part]) => part)).toEqual(many)
})

it('passes failures on, and says when nobody answers', async () => {
  const { app } = await connected()
  await expect(app.status()).rejects.toMatchObject({ code: 'disk-full', message: 'The disk is full.', todo: 'Make room.' })
  await expect(connect('http://127.0.0.1:9').status()).rejects.toMatchObject({ code: 'unreachable' })
})
