import { createHash } from 'node:crypto'
import type { Article } from '../src/schema/article.ts'

/** A text as an article that was read, for measuring extraction without a store. */
export function textArticle(id: string, title: string, text: string, published: string | null): Article {
  return {
    id,
    revision: 1,
    url: null,
    title,
    byline: null,
    published,
    publishedWords: null,
    modified: null,
    source: 'measure',
    language: 'en',
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    marks: [],
    sample: false,
    fictional: false,
    readAt: `${published ?? '2026-01-01'}T12:00:00Z`,
  }
}
