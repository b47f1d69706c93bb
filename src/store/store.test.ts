import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AskReply } from '../schema/answer.ts'
import type { OpenStore } from './embedded.ts'
import { deriveParagraphs as derive, madeArticle } from './fixtures.ts'
import { openStore } from './open.ts'

const folder = mkdtempSync(join(tmpdir(), 'store-'))
const home = join(folder, 'home')
let store: OpenStore
beforeAll(async () => {
  store = await openStore({ home, derive })
}, 60_000)
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const ids = (found: { articleId: string }[]) => [...new Set(found.map(({ articleId }) => articleId))]

describe('articles', () => {
  const marked = madeArticle(1, {
    marks: [{ start: 0, end: 20, reason: 'boilerplate', why: 'first words' }],
    byline: 'Someone',
    publishedWords: '1 January',
    modified: '2025-02-03',
  })

  test('come back as they were written', async () => {
    await store.write([marked, madeArticle(2, { url: null, published: null, language: 'xx' })])
    expect(await store.article(marked.id)).toEqual(marked)
    expect(await store.article('a000002')).toEqual(madeArticle(2, { url: null, published: null, language: 'xx' }))
    expect(await store.article('nothing')).toBe(null)
  })

  test('written again change nothing', async () => {
    await store.write([marked])
    expect((await store.list({ limit: 10, offset: 0, scope: 'own' })).total).toBe(2)
    expect(await store.article(marked.id)).toEqual(marked)
  })

  test('a marked range is not found', async () => {
    expect(ids(await store.candidates('agency fined gadget1', {}, 10))).not.toContain(marked.id)
    expect(ids(await store.candidates('spokesman', {}, 10))).toContain(marked.id)
  })

  test('revisions are all kept; the newest is found, and the one known on an earlier day as of that day', async () => {
    const first = madeArticle(3, { published: '2025-03-01', text: 'The zeppelin carries ninety passengers.' })
    const second = { ...madeArticle(3, { text: 'The zeppelin carries forty passengers.' }), revision: 2, published: '2025-03-01' }
    await store.write([first])
    await store.write([{ ...second, modified: '2025-03-10' }])
    expect((await store.article(first.id, 1))?.text).toContain('ninety')
    expect((await store.article(first.id))?.text).toContain('forty')
    const text = async (asOf?: string) => (await store.candidates('zeppelin passengers', { asOf }, 10)).map((found) => found.text)
    expect(await text()).toEqual(['The zeppelin carries forty passengers.'])
    expect(await text('2025-03-10')).toEqual(['The zeppelin carries forty passengers.'])
    expect(await text('2025-03-09')).toEqual(['The zeppelin carries ninety passengers.'])
    expect(await text('2025-02-28')).toEqual([])
    expect((await store.candidates('zeppelin', { asOf: '2025-03-05' }, 1))[0]).toMatchObject({
      revision: 1,
      sha256: first.sha256,
    })
  })

  test('what PostgreSQL cannot hold, or is not what it says, is refused before anything is written', async () => {
    const before = (await store.coverage('own')).articles
    for (const wrong of [
      madeArticle(90, { text: 'a\0b' }),
      madeArticle(90, { text: 'half \ud83d' }),
      { ...madeArticle(90), sha256: '0'.repeat(64) },
      { ...madeArticle(90), published: 'yesterday' },
      madeArticle(90, { marks: [{ start: 5, end: 5000, reason: 'boilerplate', why: 'too long' }] }),
    ]) {
      await expect(store.write([madeArticle(91), wrong])).rejects.toMatchObject({ code: 'bad-entry' })
    }
    expect((await store.coverage('own')).articles).toBe(before)
  })

  test('many calls at once are all acknowledged and kept', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, n) => store.write([madeArticle(100 + n)])))
    expect(await store.article('a000129')).toEqual(madeArticle(129))
    expect((await store.candidates('gadget117', {}, 1))[0]).toMatchObject({ articleId: 'a000117', start: 0, rank: 0 })
  })

  test('lookup finds the newest revision by each rule, in order of the question', async () => {
    const none = { url: null, source: '', title: '', published: null, sha256: '' }
    const found = await store.lookup([
      { ...none, url: 'https://news.example/3' },
      none,
      { ...none, sha256: madeArticle(105).sha256 },
      { ...none, source: 'Example Wire', title: 'Ruritania acts in case 106', published: madeArticle(106).published },
    ])
    expect(found.map((one) => one && [one.id, one.revision])).toEqual([['a000003', 2], null, ['a000105', 1], ['a000106', 1]])
  })

  test('lists by day, by source, by words of the title, page by page', async () => {
    const { articles, total } = await store.list({ limit: 5, offset: 0, scope: 'own' })
    expect(total).toBe(33)
    expect(articles.map(({ published }) => published)).toEqual([...articles.map(({ published }) => published)].sort().reverse())
    expect((await store.list({ limit: 50, offset: 30, scope: 'own' })).articles.length).toBe(3)
    expect((await store.list({ limit: 50, offset: 0, scope: 'own', q: '11 CASE' })).total).toBe(10)
    expect((await store.list({ limit: 50, offset: 0, scope: 'own', q: '%' })).total).toBe(0)
    expect((await store.list({ limit: 50, offset: 0, scope: 'own', source: 'Nobody' })).total).toBe(0)
    expect(articles[0]).toMatchObject({ preview: expect.stringContaining('Agency'), readAt: '2026-01-02T03:04:05.000Z' })
  })

  test('passages come in the order of the text', async () => {
    const passages = await store.passagesOf('a000117')
    expect(passages.map(({ start }) => start)).toEqual([...passages.map(({ start }) => start)].sort((a, b) => a - b))
    const text = madeArticle(117).text
    for (const passage of passages) expect(text.slice(passage.start, passage.end)).toBe(passage.text)
  })
})

describe('filters', () => {
  test('apply before ranking: dates, source, language', async () => {
    await store.write([
      madeArticle(200, { source: 'Other Wire', published: '2024-05', text: 'The quokka census began.', language: 'en' }),
      madeArticle(201, { published: '2024-06-15', text: 'The quokka census ended.' }),
      madeArticle(202, { published: null, text: 'The quokka census is undated.' }),
    ])
    const found = async (filters: object) => ids(await store.candidates('quokka census', filters, 10)).sort()
    expect(await found({})).toEqual(['a000200', 'a000201', 'a000202'])
    expect(await found({ from: '2024-06-01' })).toEqual(['a000201'])
    expect(await found({ to: '2024-05-10' })).toEqual(['a000200'])
    expect(await found({ asOf: '2024-05-30' })).toEqual([])
    expect(await found({ asOf: '2024-05-31' })).toEqual(['a000200'])
    // Undated, but it was read by then.
    expect(await found({ asOf: '2026-01-02' })).toEqual(['a000200', 'a000201', 'a000202'])
    expect(await found({ source: 'Other Wire' })).toEqual(['a000200'])
    expect(await found({ language: 'fr' })).toEqual([])
    await expect(store.candidates('quokka', { from: 'soon' }, 5)).rejects.toMatchObject({ code: 'bad-date' })
  })

  test('hostile queries are only words', async () => {
    for (const query of [
      "'; drop table passage; --",
      '\0',
      ':*&|!()<->',
      '',
      '   ',
      'a'.repeat(100_000),
      '😀'.repeat(500),
      '$1 $2',
    ]) {
      expect(Array.isArray(await store.candidates(query, {}, 5))).toBe(true)
    }
    expect(await store.candidates('gadget117', {}, 0)).toEqual([])
    expect((await store.candidates('Ruritania', {}, 1e9)).length).toBeGreaterThan(20)
    expect((await store.coverage('own')).articles).toBeGreaterThan(30)
  })
})

describe('samples', () => {
  test('never mix with own articles, and go without a trace', async () => {
    const text = 'The sampled walrus sings.'
    await store.write([madeArticle(300, { sample: true, text }), madeArticle(301, { text: 'The own walrus dances.' })])
    expect(ids(await store.candidates('walrus', {}, 10))).toEqual(['a000301'])
    expect(ids(await store.candidates('walrus', { scope: 'samples' }, 10))).toEqual(['a000300'])
    expect(await store.coverage('samples')).toEqual({ articles: 1, newest: madeArticle(300).published })
    expect((await store.list({ limit: 9, offset: 0, scope: 'samples' })).total).toBe(1)
    expect(await store.removeSamples()).toBe(1)
    expect(await store.removeSamples()).toBe(0)
    expect(await store.candidates('walrus', { scope: 'samples' }, 10)).toEqual([])
    expect(await store.article('a000300')).toBe(null)
  })
})

describe('forgetting', () => {
  test('takes an article out of the database and of the journal', async () => {
    await store.write([madeArticle(400, { text: 'The unforgettable axolotl.' })])
    await store.append({ type: 'forget', articleId: 'a000400', hash: 'tombstone' })
    expect(await store.article('a000400')).toBe(null)
    expect(await store.candidates('axolotl', {}, 5)).toEqual([])
    const journal = readdirSync(join(home, 'journal')).map((name) => readFileSync(join(home, 'journal', name), 'utf8'))
    expect(journal.join('')).not.toContain('axolotl')
    expect(journal.join('')).toContain('tombstone')
    await store.write([madeArticle(401)])
    expect(await store.article('a000401')).not.toBe(null)
  })
})

describe('questions', () => {
  test('are kept, listed newest first, forgotten and swept', async () => {
    const reply = (id: string) => ({ id, question: { asked: `What of ${id}?` } }) as AskReply
    await store.questions.save(reply('q1'), '2025-01-01T00:00:00.000Z')
    await store.questions.save(reply('q2'), '2025-02-01T00:00:00.000Z')
    await store.questions.save(reply('q3'), '2025-03-01T00:00:00.000Z')
    expect(await store.questions.get('q2')).toEqual(reply('q2'))
    expect((await store.questions.list(2)).map(({ id }) => id)).toEqual(['q3', 'q2'])
    expect(await store.questions.forget('q2')).toBe(true)
    expect(await store.questions.forget('q2')).toBe(false)
    expect(await store.questions.sweep('2025-02-15T00:00:00.000Z')).toBe(1)
    expect((await store.questions.list(9)).map(({ id }) => id)).toEqual(['q3'])
    expect(readFileSync(join(home, 'journal', '000001.jsonl'), 'utf8')).not.toContain('What of')
  })
})

describe('the home', () => {
  test('is nobody else’s business', () => {
    expect(statSync(home).mode & 0o777).toBe(0o700)
    expect(statSync(join(home, 'journal', '000001.jsonl')).mode & 0o777).toBe(0o600)
  })

  test('has one owner, who says where it can be reached', async () => {
    await expect(openStore({ home, derive })).rejects.toMatchObject({
      code: 'home-in-use',
      cause: { pid: process.pid, address: null },
    })
    await store.announce('http://127.0.0.1:12345')
    await expect(openStore({ home, derive })).rejects.toMatchObject({
      cause: { pid: process.pid, address: 'http://127.0.0.1:12345' },
    })
  })

  test('tells its size', async () => {
    const { version, bytes, warning } = await store.health()
    expect(version).toContain('PostgreSQL 18')
    expect(bytes).toBeGreaterThan(1_000_000)
    expect(warning).toBe(null)
    expect(await store.languages()).toMatchObject({ en: expect.any(Number), xx: 1 })
    expect((await store.sources())[0]).toMatchObject({ name: 'Example Wire' })
  })
})
