import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Article } from '../schema/article.ts'
import { draft, identityOf, prepare } from './prepare.ts'

const NOW = '2025-12-01T08:00:00Z'
const INPUT = {
  url: 'https://Example.org/ports?utm_source=mail#top',
  title: 'Port of Varna bans paper manifests',
  text: 'Bulgaria’s largest harbour will refuse cargo lists on paper from March.\r\n\r\nSubscribe to our newsletter!',
  source: 'Harbour Times',
  published: 'Fri, 28 Nov 2025 10:00:00 GMT',
}

describe('prepare', () => {
  it('makes a clean, complete article of an input', () => {
    const { outcome, article, notes } = prepare(INPUT, null, NOW)
    expect(outcome).toBe('new')
    expect(notes).toEqual([])
    expect(Article.parse(article)).toEqual(article)
    expect(article).toMatchObject({
      url: 'https://example.org/ports',
      published: '2025-11-28',
      language: 'en',
      revision: 1,
      readAt: NOW,
      sample: false,
    })
    expect(article.id).toBe(`a${createHash('sha256').update('https://example.org/ports').digest('hex').slice(0, 16)}`)
    expect(article.sha256).toBe(createHash('sha256').update(article.text, 'utf8').digest('hex'))
    expect(article.marks.map((mark) => article.text.slice(mark.start, mark.end))).toEqual(['Subscribe to our newsletter!'])
  })
  it('knows the same again, and a change of text, title or day', () => {
    const { article } = prepare(INPUT, null, NOW)
    expect(prepare(INPUT, article, '2026-01-01T00:00:00Z')).toMatchObject({ outcome: 'unchanged', article })
    for (const change of [{ text: `${INPUT.text} More.` }, { title: 'Another title' }, { published: '2025-11-29' }]) {
      expect(prepare({ ...INPUT, ...change }, article, NOW)).toMatchObject({
        outcome: 'revised',
        article: { id: article.id, revision: 2 },
      })
    }
  })
  it('keeps what was known and is not stated again', () => {
    const { article } = prepare(INPUT, null, NOW)
    expect(prepare({ title: INPUT.title, text: INPUT.text }, article, NOW).outcome).toBe('unchanged')
  })
  it('learns an address, a day and a source that it did not know', () => {
    const { article } = prepare({ title: INPUT.title, text: INPUT.text }, null, NOW)
    expect(article).toMatchObject({ url: null, published: null, source: 'Unknown source' })
    expect(prepare(INPUT, article, NOW)).toMatchObject({
      outcome: 'revised',
      article: { id: article.id, source: 'Harbour Times', published: '2025-11-28' },
    })
  })
  it('takes the same text of another publisher for an article of its own', () => {
    const { article } = prepare(INPUT, null, NOW)
    expect(prepare({ ...INPUT, url: 'https://other.example/ports' }, article, NOW)).toMatchObject({
      outcome: 'new',
      article: { revision: 1 },
    })
  })
  it('makes up no date', () => {
    expect(draft({ ...INPUT, published: null }, NOW).published).toBeNull()
    expect(draft({ ...INPUT, published: null, text: '28 November – The harbour closed.' }, NOW)).toMatchObject({
      published: null,
      publishedWords: '28 November',
    })
    expect(draft({ ...INPUT, published: 'last week' }, NOW)).toMatchObject({
      published: null,
      notes: [expect.stringContaining('last week')],
    })
  })
  it('names a source by site or host, else says that it is unknown', () => {
    expect(draft({ ...INPUT, source: undefined }, NOW).source).toBe('example.org')
    expect(draft({ text: 'A text.' }, NOW)).toMatchObject({ source: 'Unknown source', title: 'A text.' })
  })
  it('finds given marks again when cleaning moved the text', () => {
    const text = 'The harbour  closed.\r\n\r\n\r\nBrought to you by the night desk.'
    const start = text.indexOf('Brought')
    const made = draft({ text, marks: [{ start, end: text.length, reason: 'boilerplate', why: 'test' }] }, NOW)
    expect(made.marks.map((mark) => made.text.slice(mark.start, mark.end))).toEqual(['Brought to you by the night desk.'])
  })
  it.each([{ text: ' \n ' }, { title: 'x' }, { html: '<p></p>' }, { text: 'x'.repeat(3 * 1024 * 1024) }])(
    'refuses what cannot be an article',
    (input) => {
      expect(() => draft(input, NOW)).toThrow(expect.objectContaining({ name: 'Failure', todo: expect.stringMatching(/./) }))
    },
  )
  it('gives a valid article or a Failure, whatever comes', () => {
    const text = fc.string({ unit: 'binary', maxLength: 120 })
    fc.assert(
      fc.property(
        fc.record(
          { url: text, title: text, text, source: text, published: text, language: text, byline: text },
          { requiredKeys: [] },
        ),
        (input) => {
          try {
            const { article } = prepare(input, null, NOW)
            expect(Article.safeParse(article).error).toBeUndefined()
            expect(prepare(input, article, NOW).outcome).toBe('unchanged')
            expect(identityOf(draft(input, NOW)).sha256).toBe(article.sha256)
          } catch (error) {
            expect((error as Error).name).toBe('Failure')
          }
        },
      ),
    )
  })
})
