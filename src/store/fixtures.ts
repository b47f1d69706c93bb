/** Made-up articles for the tests of this folder. */
import { createHash } from 'node:crypto'
import type { Article } from '../schema/article.ts'
import type { Derived } from './store.ts'

/** An article about the number `n`; whatever a test is about is given in `fields`. */
export function madeArticle(n: number, fields: Partial<Article> = {}): Article {
  const text =
    fields.text ??
    `Agency ${n} of Ruritania fined Acme Widgets ${n * 10} crowns on Monday. The order covers gadget${n}.\n\nA spokesman said nothing.`
  return {
    id: `a${String(n).padStart(6, '0')}`,
    revision: 1,
    url: `https://news.example/${n}`,
    title: `Ruritania acts in case ${n}`,
    byline: null,
    published: `2025-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
    publishedWords: null,
    modified: null,
    source: 'Example Wire',
    language: 'en',
    marks: [],
    sample: false,
    fictional: true,
    readAt: '2026-01-02T03:04:05.000Z',
    ...fields,
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
  }
}

/** A passage for each paragraph, a sentence for each full stop. Only what is marked is left out. */
export function deriveParagraphs({ text, marks }: Article): Derived {
  const passages = [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: paragraph, index: start }) => {
    const end = start + paragraph.length
    if (marks.some((mark) => mark.start < end && mark.end > start)) return []
    const sentences = [...paragraph.matchAll(/[^.。]+[.。]?/g)].flatMap((found) => [
      start + found.index,
      start + found.index + found[0].length,
    ])
    return [{ start, end, text: paragraph, sentences }]
  })
  return { passages }
}
