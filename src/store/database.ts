import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../schema/failure.ts'
import { isFull } from './failures.ts'
import { heldSequence } from './holding.ts'
import { inspect } from './inspect.ts'
import type { Damage } from './journal/journal.ts'
import { migrate } from './migrate.ts'
import { type EmbeddedDriver, openPglite } from './pglite/driver.ts'
import { type Making, rebuildDatabase, replay } from './rebuild.ts'
import { heal } from './rescue.ts'
import { inUse, shrunkenFiles } from './sizes.ts'

/** The PostgreSQL major version that PGlite is. */
const major = '18'

/**
 * Settings of the one session. A BM25 score exists only inside an index scan, and on a small table the planner would rather read it
 * through and sort: sequential scans are ruled out where there is another way. Filtered vector searches go on until they have enough.
 */
const session = `set enable_seqscan = off; set hnsw.iterative_scan = relaxed_order; set hnsw.ef_search = 200`

export interface Opened {
  driver: EmbeddedDriver
  /** Why the database was made anew, or null. */
  rebuilt: string | null
  /** Lines of the journal that were damaged. */
  damages: Damage[]
}

/** Why the database cannot even be opened, or null. */
async function unusable(folder: string): Promise<string | null> {
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => null)
  if (version === null) return 'there was none'
  if (version.trim() !== major) return `it is of PostgreSQL ${version.trim()}, this is ${major}`
  return null
}

/** Opens the database as it stands. @returns the driver, or why it has to be made anew */
async function tryOpen(making: Making & { trusted: boolean }): Promise<EmbeddedDriver | string> {
  const { home, journal } = making
  let driver: EmbeddedDriver | null = null
  try {
    const shrunken = making.trusted ? [] : await shrunkenFiles(home)
    driver = await openPglite(home.database)
    await migrate(driver)
    let damage: string | null = null
    if (!making.trusted) {
      making.onProgress?.({ stage: 'checking', done: 0, total: null })
      const [file] = await inUse(driver, shrunken)
      damage = file ? `its file ${file} has lost its end` : await inspect(driver, journal)
      if (damage === null) await heal(driver, journal)
    }
    if (damage === null) {
      journal.startAfter(await heldSequence(driver))
      await replay(driver, making, 'catching up', true)
      await driver.exec(session)
      return driver
    }
    await driver.abandon()
    return damage
  } catch (error) {
    await driver?.abandon()
    // A full disk or a later version's home is no damage, and rebuilding would not help.
    if (error instanceof Failure || isFull(error)) throw error
    return error instanceof Error ? error.message : String(error)
  }
}

/**
 * Opens the embedded database of a home, holding everything that the journal holds.
 * A database that cannot be trusted is made anew.
 */
export async function openDatabase(making: Making & { trusted: boolean; rebuild?: boolean }): Promise<Opened> {
  const { home, journal } = making
  const damages: Damage[] = []
  const work = { ...making, onDamage: (damage: Damage) => damages.push(damage) }
  const there = await unusable(home.database)
  const met = await readFile(home.suspect, 'utf8').catch(() => null)
  let reason = there ?? (making.rebuild ? 'it was asked for' : met)
  if (reason === null) {
    const opened = await tryOpen(work)
    if (typeof opened !== 'string') return { driver: opened, rebuilt: null, damages }
    reason = opened
    damages.length = 0
  }
  await rebuildDatabase(work, there === null)
  await Promise.all([rm(home.suspect, { force: true }), rm(home.sizes, { force: true })])
  const driver = await openPglite(home.database)
  await driver.exec(session)
  // A home that begins has nothing to make anew.
  return { driver, rebuilt: there !== null && journal.position.sequence === 0 ? null : reason, damages }
}
