import { writeFileSync } from 'node:fs'
import type { Driver, Queries } from './driver.ts'
import { homeFailure, isDamage } from './failures.ts'
import type { Home } from './home.ts'

/** Notes that a damaged page was met, so that the next start makes the database anew from the journal. */
export function noteDamage(home: Home, error: unknown): void {
  if (!isDamage(error)) return
  try {
    writeFileSync(home.suspect, `a damaged page was met: ${(error as Error).message}`, { mode: 0o600 })
  } catch {
    // The failure itself is reported; a disk that takes no note changes nothing about it.
  }
}

/** The driver of an open home: what goes wrong comes as a `Failure` a person can act on, and damage is noted. */
export function guarded(driver: Driver, home: Home): Driver {
  const guard = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      noteDamage(home, error)
      throw homeFailure(error, home.folder, 'use the database')
    }
  }
  return {
    kind: driver.kind,
    query: (sql, parameters) => guard(driver.query(sql, parameters)),
    exec: (sql) => guard(driver.exec(sql)),
    transaction: <T>(work: (inside: Queries) => Promise<T>) => guard(driver.transaction(work)),
    close: () => driver.close(),
  }
}
