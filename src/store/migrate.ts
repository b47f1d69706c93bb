import { readdirSync, readFileSync } from 'node:fs'
import { Failure } from '../schema/failure.ts'
import type { Driver } from './driver.ts'

interface Migration {
  number: number
  name: string
  sql: string
}

/** The migrations that ship with this version, in order. Their numbers are 1, 2, 3 … without a gap. */
export function migrations(folder = new URL('./migrations/', import.meta.url)): Migration[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return files.map((name, index) => {
    const number = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1])
    if (number !== index + 1) throw new Error(`migration ${name} is out of order: number ${index + 1} was expected`)
    return { number, name, sql: readFileSync(new URL(name, folder), 'utf8') }
  })
}

/**
 * Brings the schema forwards, never back: each migration in a transaction of its own, with its number kept in the same one.
 * @returns how many were applied
 * @throws Failure `newer-home` when the database was made by a later version
 */
export async function migrate(driver: Driver, known = migrations()): Promise<number> {
  await driver.exec(
    'create table if not exists migration (number int primary key, name text not null, applied_at timestamptz not null)',
  )
  const [row] = await driver.query<{ last: number }>('select coalesce(max(number), 0) as last from migration')
  const last = row?.last ?? 0
  if (last > known.length) {
    throw new Failure('newer-home', `This home was made by a later version (schema ${last}, this one knows ${known.length})`, {
      todo: 'Install the newer version again, or use another home.',
      exitCode: 78,
      status: 503,
    })
  }
  const missing = known.slice(last)
  for (const { number, name, sql } of missing) {
    await driver.transaction(async (inside) => {
      await inside.exec(sql)
      await inside.query('insert into migration values ($1, $2, now())', [number, name])
    })
  }
  return missing.length
}
