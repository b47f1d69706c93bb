import type { Queries, Row } from './driver.ts'
import type { Candidate } from './passages.ts'

export interface PassageRow extends Row {
  id: number
  article: string
  revision: number
  url: string | null
  title: string
  source: string
  published: string | null
  language: string
  sha256: string
  fictional: boolean
  start_at: number
  end_at: number
  body: string
  sentences: number[]
}

/** Passages by number, with what is needed to cite them. */
export async function passageRows(queries: Queries, ids: readonly number[]): Promise<Map<number, PassageRow>> {
  if (ids.length === 0) return new Map()
  // One JSON text instead of thousands of values: parsing those one by one takes longer than the search itself.
  const [made] = await queries.query<{ rows: string | null }>(
    `select json_agg(found)::text as rows from (
       select p.id, p.article, p.revision, r.url, p.title, p.source, r.published, p.language, r.sha256, r.fictional, p.start_at, p.end_at,
         p.body, p.sentences
       from passage p join revision r on r.article = p.article and r.revision = p.revision where p.id = any($1)) found`,
    [ids],
  )
  const rows = JSON.parse(made?.rows ?? '[]') as PassageRow[]
  return new Map(rows.map((row) => [row.id, row]))
}

export function candidateOf(row: PassageRow, bm25: number, rank: number): Candidate {
  const { id, url, title, source, published, language, sha256, fictional, sentences } = row
  return {
    ...{ id, articleId: row.article, revision: row.revision, url, title, source, published, language, sha256, fictional },
    ...{ start: row.start_at, end: row.end_at, text: row.body, sentences, bm25, rank },
  }
}
