import { describe, expect, it } from 'vitest'
import { parse as parseLines } from '../json-lines/parse.ts'
import { parse } from './parse.ts'

const read = (value: unknown) =>
  parse({ name: 'a.json', text: typeof value === 'string' ? value : JSON.stringify(value), ending: 'json' })
const ARTICLE = {
  url: 'https://example.org/a',
  title: 'A title',
  text: 'A text.',
  source: 'Example',
  published: '2025-11-28',
  language: 'en',
}

describe('JSON', () => {
  it('reads a list, one object, and an object that holds the list', () => {
    expect(read([ARTICLE, ARTICLE])).toEqual([ARTICLE, ARTICLE])
    expect(read(ARTICLE)).toEqual([ARTICLE])
    expect(read({ items: [ARTICLE] })).toEqual([ARTICLE])
  })
  it('understands other common names', () => {
    expect(
      read({
        headline: 'T',
        content_html: '<p>x</p>',
        link: 'https://example.org',
        author: [{ name: 'A' }, { name: 'B' }],
        date_published: 1764288000,
      }),
    ).toEqual([{ title: 'T', html: '<p>x</p>', url: 'https://example.org', byline: 'A, B', published: '1764288000' }])
  })
  it.each([
    ['{"title": "x",\n "text": }', /a\.json: not valid JSON: line 2, column 10/],
    ['[{"title":"x"', /not valid JSON/],
    ['[]', /the list is empty/],
    ['"text"', /not an object/],
    [[{ title: 'x' }], /item 1: it has no "text"/],
    [[{ text: 'x', title: 'y'.repeat(2000) }], /item 1: title/],
    [{ type: 'article', article: ARTICLE }, /line of a Rapporteur export/],
  ])('gives one clear line for %j', (value, message) => {
    const items = read(value)
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ message: expect.stringMatching(message), todo: expect.stringMatching(/./) })
  })
  it('reads JSON Lines that were named .json', () =>
    expect(read(`${JSON.stringify(ARTICLE)}\n${JSON.stringify(ARTICLE)}\n`)).toEqual([ARTICLE, ARTICLE]))
  it('survives deep nesting', () => expect(read('['.repeat(100_000))).toHaveLength(1))
})

describe('JSON Lines', () => {
  const lines = (...all: string[]) => parseLines({ name: 'a.jsonl', text: all.join('\n'), ending: 'jsonl' })
  it('lets a bad line stop none of the others', () => {
    expect(lines(JSON.stringify(ARTICLE), '{bad', '', JSON.stringify(ARTICLE))).toMatchObject([
      ARTICLE,
      { message: 'a.jsonl, line 2: not valid JSON' },
      ARTICLE,
    ])
  })
  it('names the first bad lines and counts the others', () => {
    const items = lines(...Array.from({ length: 100 }, () => '{'))
    expect(items).toHaveLength(21)
    expect(items.at(-1)).toMatchObject({ message: 'a.jsonl: 80 more lines could not be read' })
  })
})
