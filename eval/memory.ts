import { createHash } from 'node:crypto'
import type { EvidenceSource } from '../src/answer/evidence.ts'
import { passages } from '../src/read/passages.ts'
import type { Article } from '../src/schema/article.ts'
import type { Candidate } from '../src/store/passages.ts'
import { bm25 } from './bm25.ts'
import type { Brief } from './briefs-data.ts'

/** A brief as the store would hold it. */
export function articleOf(brief: Brief): Article {
  return {
    id: brief.id,
    revision: 1,
    url: brief.url,
    title: brief.title,
    byline: null,
    published: brief.published,
    publishedWords: null,
    modified: null,
    source: brief.source,
    language: brief.language,
    text: brief.text,
    sha256: createHash('sha256').update(brief.text).digest('hex'),
    marks: [],
    sample: false,
    fictional: false,
    readAt: `${brief.published}T12:00:00Z`,
  }
}

/** A store of articles in memory, searched by plain BM25: for fast development and as the baseline. */
export function memorySource(articles: readonly Article[]): EvidenceSource & { articles: Map<string, Article> } {
  const rows = articles.flatMap((article) => passages(article).map((passage) => ({ article, passage })))
  const languages = [...new Set(articles.map((article) => article.language))]
  const index = bm25(
    rows.map(({ article, passage }) => ({ text: `${article.title} ${passage.text}`, language: article.language })),
    languages,
  )
  return {
    articles: new Map(articles.map((article) => [article.id, article])),
    async candidates(query, filters, limit) {
      const within = (row: number) => !filters.asOf || (rows[row]!.article.published ?? '9') <= filters.asOf
      return index.search(query, limit, within).map(({ row, score }, rank): Candidate => {
        const { article, passage } = rows[row]!
        return {
          ...passage,
          id: row,
          articleId: article.id,
          revision: article.revision,
          url: article.url,
          title: article.title,
          source: article.source,
          published: article.published,
          language: article.language,
          sha256: article.sha256,
          fictional: article.fictional,
          bm25: score,
          rank,
        }
      })
    },
    async coverage(asOf) {
      const within = articles.filter((article) => !asOf || (article.published ?? '9') <= asOf)
      return {
        articles: within.length,
        withRecords: 0,
        newest:
          within
            .map((article) => article.published ?? '')
            .sort()
            .at(-1) ?? null,
      }
    },
  }
}
