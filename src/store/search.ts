import type { Filters } from '../schema/search.ts'
import { isUnspaced, simple, unspaced } from './configurations.ts'
import type { Queries, Row } from './driver.ts'
import { conditions, revisionCondition, scopeOf } from './filters.ts'
import { indexedConfigurations, wordsExpression, wordsIndex } from './indexes.ts'
import type { Candidate } from './passages.ts'
import { partedWords } from './words.ts'

/** More candidates than this make the first stage slow and the second no better. */
const mostCandidates = 300
/** Longer questions are cut: a word more or less changes nothing then. UTF-16 code units. */
const longestQuery = 2000

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

/** A passage of a ranked list, by its number. */
interface Ranked {
  id: number
  score: number
}

/** Passages by number, with what is needed to cite them. */
export async function passageRows(queries: Queries, ids: readonly number[]): Promise<Map<number, PassageRow>> {
  if (ids.length === 0) return new Map()
  const rows = await queries.query<PassageRow>(
    `select p.id, p.article, p.revision, r.url, p.title, p.source, r.published, p.language, r.sha256, r.fictional, p.start_at, p.end_at,
       p.body, p.sentences
     from passage p join revision r on r.article = p.article and r.revision = p.revision where p.id = any($1)`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

export function candidateOf(row: PassageRow, bm25: number, rank: number): Candidate {
  const { id, url, title, source, published, language, sha256, fictional, sentences } = row
  return {
    ...{ id, articleId: row.article, revision: row.revision, url, title, source, published, language, sha256, fictional },
    ...{ start: row.start_at, end: row.end_at, text: row.body, sentences, bm25, rank },
  }
}

/**
 * What to ask of each index. The configuration that knows most words of the query as its own function words is the query's language,
 * and gets the query whole; the others get it without those words, so that "la" and "die" match nothing by chance while
 * names and numbers still reach articles in every language.
 */
async function queriesFor(queries: Queries, query: string, present: readonly string[]): Promise<Map<string, string>> {
  const asked = new Map<string, string>()
  const text = query.slice(0, longestQuery).replaceAll('\0', ' ')
  if (present.includes(unspaced)) asked.set(unspaced, partedWords(text, 'zh'))
  const spaced = present.filter((configuration) => configuration !== unspaced)
  const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [])]
  if (spaced.length < 2 || words.length === 0 || isUnspaced(text)) {
    for (const configuration of spaced) asked.set(configuration, text)
    return asked
  }
  const rows = await queries.query<{ configuration: string; words: string[] }>(
    `select configuration, array_agg(word) as words from unnest($1::text[]) as configuration, unnest($2::text[]) as word
     where ts_lexize((configuration || '_stem')::regdictionary, word) = '{}' group by configuration`,
    [spaced.filter((configuration) => configuration !== simple), words],
  )
  const own = rows.reduce<(typeof rows)[number] | null>(
    (best, row) => (!best || row.words.length > best.words.length ? row : best),
    null,
  )
  const functionWords = new Set(own?.words)
  const content = text.replace(/[\p{L}\p{M}]+/gu, (word) => (functionWords.has(word.toLowerCase()) ? ' ' : word))
  for (const configuration of spaced) asked.set(configuration, configuration === own?.configuration ? text : content)
  return asked
}

/** The best passages of one language's index, by number. */
async function ranked(
  queries: Queries,
  configuration: string,
  text: string,
  filters: Filters,
  scope: 'own' | 'samples',
  limit: number,
): Promise<Ranked[]> {
  const parameters: unknown[] = [text, limit]
  const where = [
    `configuration = '${configuration}'`,
    ...conditions(filters, scope, parameters),
    revisionCondition(filters, parameters),
  ]
  // No join and no subquery: only at the top level is the score taken over from the index scan instead of being worked out again.
  const rows = await queries.query<Ranked & Row>(
    `select id, -bm25_get_current_score() as score from passage where ${where.join(' and ')}
     order by ${wordsExpression(configuration)} <@> to_bm25query($1, '${wordsIndex(configuration)}') limit $2`,
    parameters,
  )
  return rows.filter(({ score }) => score > 0)
}

/**
 * First stage: the best passages by BM25 over title and text, filters applied inside the ranked index scan.
 * Each language's index is asked and the results are merged by score. With `asOf`, each article stands as it was known that day.
 */
export async function candidates(queries: Queries, query: string, filters: Filters, limit: number): Promise<Candidate[]> {
  const most = Math.min(Math.max(0, Math.floor(limit)), mostCandidates)
  if (most === 0) return []
  const [scope, present] = [await scopeOf(queries, filters), await indexedConfigurations(queries)]
  const found: Ranked[] = []
  for (const [configuration, text] of await queriesFor(queries, query, present)) {
    if (text.trim() !== '') found.push(...(await ranked(queries, configuration, text, filters, scope, most)))
  }
  found.sort((one, other) => other.score - one.score || one.id - other.id)
  found.length = Math.min(found.length, most)
  const rows = await passageRows(
    queries,
    found.map(({ id }) => id),
  )
  return found.flatMap(({ id, score }, rank) => {
    const row = rows.get(id)
    return row ? [candidateOf(row, score, rank)] : []
  })
}

/** All passages of an article's newest revision, in the order of its text; `bm25` is 0. */
export async function passagesOf(queries: Queries, articleId: string): Promise<Candidate[]> {
  const ids = await queries.query<{ id: number }>(
    'select id from passage where article = $1 and until is null order by position',
    [articleId],
  )
  const rows = await passageRows(
    queries,
    ids.map(({ id }) => id),
  )
  return [...rows.values()].sort((one, other) => one.start_at - other.start_at).map((row, rank) => candidateOf(row, 0, rank))
}
