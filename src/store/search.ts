import type { Filters } from '../schema/search.ts'
import { candidateOf, passageRows } from './candidate-rows.ts'
import type { Queries, Row } from './driver.ts'
import { conditions, revisionCondition, scopeOf } from './filters.ts'
import { indexedConfigurations, wordsExpression, wordsIndex } from './indexes.ts'
import type { Candidate } from './passages.ts'
import { queriesFor } from './query-words.ts'

/** More candidates than this make the first stage slow and the second no better. */
const mostCandidates = 300

/** A passage of a ranked list, by its number. */
interface Ranked {
  id: number
  score: number
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
