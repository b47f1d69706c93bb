import { Failure } from '../schema/failure.ts'
import { inBulk } from './bulk.ts'
import { candidateOf, passageRows } from './candidate-rows.ts'
import type { Driver, Queries } from './driver.ts'
import { conditions, scopeOf } from './filters.ts'
import type { VectorStore } from './store.ts'

interface Model {
  id: number
  dimensions: number
}

const mostNeighbours = 300

async function modelOf(queries: Queries, name: string): Promise<Model | null> {
  const [row] = await queries.query<{ id: number; dimensions: number }>(
    'select id, dimensions from embedding_model where name = $1',
    [name],
  )
  return row ?? null
}

/** The index of a model stands on its own vectors alone: two models are never compared. */
export async function createVectorIndex(queries: Queries, { id, dimensions }: Model): Promise<void> {
  await queries.exec(
    `create index if not exists passage_vector_${id} on passage_vector using hnsw ((embedding::halfvec(${dimensions})) halfvec_cosine_ops)
     where model = ${id}`,
  )
}

const literal = (vector: Float32Array) => `[${vector.join(',')}]`

function checked(vector: Float32Array, dimensions: number): Float32Array {
  if (vector.length !== dimensions || !vector.every(Number.isFinite)) {
    throw new Failure('bad-vector', `A vector of ${dimensions} finite numbers was expected, not ${vector.length}`, {
      todo: 'See that the model and its name fit together.',
      status: 500,
    })
  }
  return vector
}

/** Vectors of the newest revisions' passages, by the name of the model that made them. */
export function vectorsOver(driver: Driver): VectorStore {
  return {
    async pending(model, limit) {
      return driver.query<{ id: number; title: string; text: string }>(
        `select p.id, p.title, p.body as text from passage p
         where p.until is null and not exists (
           select from passage_vector v join embedding_model m on m.id = v.model where v.passage = p.id and m.name = $1)
         order by p.id limit $2`,
        [model, limit],
      )
    },
    async put(model, rows) {
      const dimensions = rows[0]?.vector.length
      if (dimensions === undefined) return
      const made = rows.map(({ id, vector }) => ({ passage: id, embedding: literal(checked(vector, dimensions)) }))
      await driver.transaction(async (inside) => {
        await inside.query('insert into embedding_model (name, dimensions) values ($1, $2) on conflict (name) do nothing', [
          model,
          dimensions,
        ])
        const known = (await modelOf(inside, model)) as Model
        checked(rows[0]!.vector, known.dimensions)
        await createVectorIndex(inside, known)
        // A passage that was revised away meanwhile gets none.
        await inBulk(
          inside,
          made,
          `insert into passage_vector (model, passage, embedding, source, language, sample, first_day, last_day, since)
           select ${known.id}, p.id, v.embedding::halfvec(${known.dimensions}), p.source, p.language, p.sample, p.first_day, p.last_day, p.since
           from jsonb_to_recordset($1) as v(passage bigint, embedding text) join passage p on p.id = v.passage
           where p.until is null on conflict do nothing`,
        )
      })
    },
    async count(model) {
      const [row] = await driver.query<{ done: number; total: number }>(
        `select (select count(*)::int from passage_vector v join embedding_model m on m.id = v.model where m.name = $1) as done,
                (select count(*)::int from passage where until is null) as total`,
        [model],
      )
      return { done: row?.done ?? 0, pending: Math.max(0, (row?.total ?? 0) - (row?.done ?? 0)) }
    },
    async nearest(model, vector, filters, limit) {
      const known = await modelOf(driver, model)
      const most = Math.min(Math.max(0, Math.floor(limit)), mostNeighbours)
      if (!known || most === 0) return []
      const scope = await scopeOf(driver, filters)
      const parameters: unknown[] = [literal(checked(vector, known.dimensions)), most]
      const where = [`model = ${known.id}`, ...conditions(filters, scope, parameters)].join(' and ')
      const type = `halfvec(${known.dimensions})`
      // The index scan comes in nearly the right order (iterative scan): the list is put in order afterwards.
      const near = await driver.query<{ id: number; distance: number }>(
        `select passage as id, embedding::${type} <=> $1::${type} as distance from passage_vector where ${where}
         order by embedding::${type} <=> $1::${type} limit $2`,
        parameters,
      )
      near.sort((one, other) => one.distance - other.distance || one.id - other.id)
      const rows = await passageRows(
        driver,
        near.map(({ id }) => id),
      )
      return near.flatMap(({ id, distance }, rank) => {
        const row = rows.get(id)
        return row ? [{ ...candidateOf(row, 0, rank), similarity: 1 - distance }] : []
      })
    },
  }
}
