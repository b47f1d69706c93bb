import type { Queries } from './driver.ts'

/** What the database holds, by name: `sequence` is the last line of the journal that is in it. */
export async function holding(queries: Queries, name: string): Promise<string | null> {
  const [row] = await queries.query<{ value: string }>('select value from holding where name = $1', [name])
  return row?.value ?? null
}

export async function setHolding(queries: Queries, name: string, value: string): Promise<void> {
  await queries.query('insert into holding values ($1, $2) on conflict (name) do update set value = excluded.value', [
    name,
    value,
  ])
}

export async function heldSequence(queries: Queries): Promise<number> {
  return Number((await holding(queries, 'sequence')) ?? 0)
}
