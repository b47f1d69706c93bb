import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Article } from '../schema/article.ts'
import { RecordBook } from './book.ts'

const article = (id: string, revision: number, text: string, published: string): Article => ({
  ...{
    id,
    revision,
    url: null,
    title: 'Marvonia and the Quillo app',
    byline: null,
    published,
    publishedWords: null,
    modified: null,
  },
  ...{
    source: 'Test Gazette',
    language: 'en',
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    marks: [],
    sample: false,
  },
  ...{ fictional: false, readAt: `${published}T12:00:00Z` },
})
const ban = article(
  'a1',
  1,
  'Norway has banned the messaging app Quillo from all government devices, citing security risks.',
  '2025-10-03',
)
const later = article(
  'a2',
  1,
  'Denmark has banned the messaging app Quillo from all government devices, citing security risks.',
  '2025-11-03',
)

function bookOf(stored: Article[]): RecordBook {
  return new RecordBook(async function* () {
    yield* stored
  })
}

describe('the record book', () => {
  it('reads what is stored, and what is added, once each', async () => {
    const stored = [ban]
    const book = bookOf(stored)
    book.changed()
    stored.push(later)
    await book.add([later])
    const records = await book.records({ kind: 'restriction' }, false)
    expect(records.map(({ jurisdictions }) => String(jurisdictions)).sort()).toEqual(['DK', 'NO'])
    expect(book.readable(false)).toBe(2)
    expect(await book.records({}, true)).toEqual([])
  })
  it('filters, and knows an earlier day', async () => {
    const book = bookOf([ban, later])
    expect(await book.records({ jurisdiction: 'no', kind: 'restriction' }, false)).toHaveLength(1)
    expect(await book.records({ jurisdiction: 'SE' }, false)).toEqual([])
    expect(
      (await book.records({ kind: 'restriction', asOf: '2025-10-10' }, false)).map(({ jurisdictions }) => String(jurisdictions)),
    ).toEqual(['NO'])
  })
  it('lets go of what was removed', async () => {
    const stored = [ban, later]
    const book = bookOf(stored)
    await book.records({}, false)
    stored.pop()
    book.changed()
    expect((await book.records({ kind: 'restriction' }, false)).map(({ jurisdictions }) => String(jurisdictions))).toEqual(['NO'])
  })
})
