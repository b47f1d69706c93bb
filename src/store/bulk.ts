import type { Queries } from './driver.ts'

/** Rows in one statement: more would hold up readers of an embedded database for too long. */
const mostRows = 25

/**
 * Runs a statement for many rows, at most 25 at a time. `$1` is the rows as JSON, for `jsonb_to_recordset($1)`.
 */
export async function inBulk(queries: Queries, rows: readonly object[], sql: string): Promise<void> {
  for (let from = 0; from < rows.length; from += mostRows) {
    await queries.query(sql, [JSON.stringify(rows.slice(from, from + mostRows))])
  }
}
