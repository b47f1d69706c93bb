import { revisions } from './articles.ts'
import { inBulk } from './bulk.ts'
import type { Queries, Row } from './driver.ts'
import { journalled } from './inspect.ts'
import type { Journal } from './journal/journal.ts'
import { createVectorIndex } from './vectors.ts'

const batch = 200

/** Rows in the order of a key, a batch at a time, as far as they can be read. `sql` has `$1` for the last key and `$2` for the batch. */
async function* readable<K extends string | number, T extends Row & { key: K }>(
  queries: Queries,
  start: K,
  sql: string,
): AsyncGenerator<T[]> {
  for (let after = start; ; ) {
    const rows = await queries.query<T>(sql, [after, batch]).catch(() => [])
    const last = rows.at(-1)
    if (!last) return
    yield rows
    after = last.key
  }
}

/**
 * Puts into the journal what a database holds and the journal lost (a damaged line, a deleted segment).
 * @returns how many revisions
 */
export async function heal(queries: Queries, journal: Journal): Promise<number> {
  // A stop between forgetting and erasing is made up for.
  await journal.redact()
  const forgotten = new Set<string>()
  let lines = 0
  for await (const { entry } of journal.read()) {
    lines += 1
    if (entry.type === 'forget') forgotten.add(entry.articleId)
  }
  const known = await journalled(journal)
  const rows = await queries
    .query<{ article: string; revision: number }>('select article, revision from revision order by article, revision')
    .catch(() => [])
  // The usual case: nothing is missing, and nothing more has to be read.
  const lost = rows.filter(({ article, revision }) => !known.has(`${revision} ${article}`) && !forgotten.has(article))
  if (lost.length === 0 || (lines > 0 && rows.length === 0)) return 0
  let healed = 0
  for (const article of new Set(lost.map((row) => row.article))) {
    const whole = await revisions(queries, [article]).catch(() => [])
    const entries = whole.filter(({ revision }) => lost.some((row) => row.article === article && row.revision === revision))
    if (entries.length > 0) await journal.append(entries.map((found) => ({ type: 'article', article: found })))
    healed += entries.length
  }
  return healed
}

/**
 * Takes over from an old database what the journal does not hold and work or people went into: questions, and the vectors of passages
 * that are the same in the new one.
 */
export async function carryOver(from: Queries, to: Queries): Promise<void> {
  type Question = { key: string; asked: string; asked_at: string; reply: string }
  const questions = 'select id as key, asked, asked_at, reply::text as reply from question where id > $1 order by id limit $2'
  for await (const rows of readable<string, Question>(from, '', questions)) {
    await inBulk(
      to,
      rows,
      `insert into question (id, asked, asked_at, reply)
       select key, asked, asked_at, reply::jsonb from jsonb_to_recordset($1) as q(key text, asked text, asked_at text, reply text)
       on conflict do nothing`,
    )
  }
  type Model = { id: number; name: string; dimensions: number }
  const models = await from.query<Model>('select id, name, dimensions from embedding_model').catch(() => [])
  for (const model of models) await carryVectors(from, to, model)
}

async function carryVectors(from: Queries, to: Queries, old: { id: number; name: string; dimensions: number }): Promise<void> {
  const [made] = await to.query<{ id: number }>('insert into embedding_model (name, dimensions) values ($1, $2) returning id', [
    old.name,
    old.dimensions,
  ])
  if (!made) return
  type Vector = { key: number; article: string; revision: number; position: number; digest: string; embedding: string }
  const vectors = `select v.passage as key, p.article, p.revision, p.position, md5(p.title || p.body) as digest, v.embedding::text as embedding
     from passage_vector v join passage p on p.id = v.passage where v.model = ${old.id} and v.passage > $1 order by v.passage limit $2`
  for await (const rows of readable<number, Vector>(from, 0, vectors)) {
    await inBulk(
      to,
      rows,
      `insert into passage_vector (model, passage, embedding, source, language, sample, first_day, last_day, since)
       select ${made.id}, p.id, v.embedding::halfvec(${old.dimensions}), p.source, p.language, p.sample, p.first_day, p.last_day, p.since
       from jsonb_to_recordset($1) as v(article text, revision int, position int, digest text, embedding text)
       join passage p on p.article = v.article and p.revision = v.revision and p.position = v.position
       where p.until is null and md5(p.title || p.body) = v.digest on conflict do nothing`,
    )
  }
  await createVectorIndex(to, { id: made.id, dimensions: old.dimensions })
}
