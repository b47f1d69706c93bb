import type { Article, ArticleSummary, Mark } from '../schema/article.ts'
import type { Queries } from './driver.ts'
import type { Identity, Store } from './store.ts'

type RevisionRow = {
  article: string
  revision: number
  url: string | null
  title: string
  byline: string | null
  published: string | null
  published_words: string | null
  modified: string | null
  source: string
  language: string
  text: string
  sha256: string
  sample: boolean
  fictional: boolean
  read_at: string
  marks: Mark[] | null
}

const columns = `r.article, r.revision, r.url, r.title, r.byline, r.published, r.published_words, r.modified, s.name as source, r.language,
  r.text, r.sha256, r.sample, r.fictional, r.read_at,
  (select jsonb_agg(jsonb_build_object('start', m.start_at, 'end', m.end_at, 'reason', m.reason, 'why', m.why) order by m.position)
   from mark m where m.article = r.article and m.revision = r.revision) as marks`

function articleOf(row: RevisionRow): Article {
  const { article, url, title, byline, published, modified, source, language, text, sha256, sample, fictional } = row
  return {
    ...{ id: article, revision: row.revision, url, title, byline, published, publishedWords: row.published_words, modified },
    ...{ source, language, text, sha256, marks: row.marks ?? [], sample, fictional, readAt: row.read_at },
  }
}

/** One article at a revision, or at its newest one. */
export async function article(queries: Queries, id: string, revision?: number): Promise<Article | null> {
  const rows = await queries.query<RevisionRow>(
    `select ${columns} from revision r join article a on a.id = r.article join source s on s.id = r.source
     where r.article = $1 and r.revision = coalesce($2::int, a.revision)`,
    [id, revision ?? null],
  )
  return rows[0] ? articleOf(rows[0]) : null
}

/** Every revision that is stored of some articles, oldest first. */
export async function revisions(queries: Queries, ids: readonly string[]): Promise<Article[]> {
  const rows = await queries.query<RevisionRow>(
    `select ${columns} from revision r join source s on s.id = r.source where r.article = any($1) order by r.article, r.revision`,
    [ids],
  )
  return rows.map(articleOf)
}

type Known = {
  id: string
  url: string | null
  title: string
  published: string | null
  source: string
  sha256: string
}

/** Two addresses that are both known and differ name two articles, however alike they look. */
const apart = (identity: Identity, known: Known) => identity.url !== null && known.url !== null && identity.url !== known.url

/**
 * The rules by which an article that comes again is recognised, strongest first:
 * its address; the same text, unless another source published it under another address (a syndicated copy is an article of its own);
 * the same source, title and day, unless the addresses differ.
 */
export function recognise(identity: Identity, known: readonly Known[]): string | null {
  const found =
    known.find((one) => identity.url !== null && one.url === identity.url) ??
    known.find((one) => one.sha256 === identity.sha256 && (one.source === identity.source || !apart(identity, one))) ??
    known.find(
      (one) =>
        one.source === identity.source &&
        one.title === identity.title &&
        one.title !== '' &&
        one.published === identity.published &&
        !apart(identity, one),
    )
  return found?.id ?? null
}

/** The newest revision of the article that each identity is, or null. */
export async function lookup(queries: Queries, identities: readonly Identity[]): Promise<(Article | null)[]> {
  if (identities.length === 0) return []
  const list = (name: keyof Identity) => identities.map((identity) => identity[name]).filter((value) => value !== null)
  const known = await queries.query<Known>(
    `select a.id, a.url, a.title, a.published, s.name as source, r.sha256
     from article a join source s on s.id = a.source join revision r on r.article = a.id
     where a.id in (
       select id from article where url = any($1)
       union select article from revision where sha256 = any($2)
       union select article.id from article join source on source.id = article.source where source.name = any($3) and title = any($4))
     order by a.id, r.revision desc`,
    [list('url'), list('sha256'), list('source'), list('title')],
  )
  const ids = identities.map((identity) => recognise(identity, known))
  const found = new Map<string, Article>()
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const rows = await queries.query<RevisionRow>(
    `select ${columns} from revision r join article a on a.id = r.article and a.revision = r.revision join source s on s.id = r.source
     where a.id = any($1)`,
    [wanted],
  )
  for (const row of rows) found.set(row.article, articleOf(row))
  return ids.map((id) => (id === null ? null : (found.get(id) ?? null)))
}

/** Titles that contain each of the words; `%` and `_` stand for themselves. */
function titlePatterns(words: string | undefined): string[] {
  return (words ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 20)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
}

export async function list(queries: Queries, request: Parameters<Store['list']>[0]): ReturnType<Store['list']> {
  const where = 'a.sample = $1 and ($2::text is null or s.name = $2) and a.title ilike all($3::text[])'
  const parameters = [request.scope === 'samples', request.source ?? null, titlePatterns(request.q)]
  const rows = await queries.query<Omit<RevisionRow, 'text' | 'sha256' | 'marks' | 'article'> & { id: string; preview: string }>(
    `select a.id, a.revision, a.url, a.title, a.byline, a.published, a.published_words, a.modified, s.name as source, a.language, a.sample,
       a.fictional, a.read_at, a.preview
     from article a join source s on s.id = a.source where ${where}
     order by a.last_day desc nulls last, a.read_at desc, a.id limit $4 offset $5`,
    [...parameters, Math.max(0, request.limit), Math.max(0, request.offset)],
  )
  const [count] = await queries.query<{ total: number }>(
    `select count(*)::int as total from article a join source s on s.id = a.source where ${where}`,
    parameters,
  )
  const articles = rows.map(({ published_words, read_at, ...row }): ArticleSummary => {
    return { ...(row as Omit<ArticleSummary, 'publishedWords' | 'readAt'>), publishedWords: published_words, readAt: read_at }
  })
  return { articles, total: count?.total ?? 0 }
}
