import { rename, rm } from 'node:fs/promises'
import type { Article } from '../schema/article.ts'
import { applyStep, steps } from './apply.ts'
import type { Driver } from './driver.ts'
import { heldSequence } from './holding.ts'
import type { Home } from './home.ts'
import { createWordsIndex } from './indexes.ts'
import { type Damage, type Journal, syncFolder } from './journal/journal.ts'
import type { Read } from './journal/line.ts'
import { migrate } from './migrate.ts'
import { openPglite } from './pglite/driver.ts'
import { carryOver, heal } from './rescue.ts'
import type { Derived } from './store.ts'

/** How far long work has come; `total` is null while unknown. */
export type Progress = (step: { stage: string; done: number; total: number | null }) => void

export interface Making {
  home: Home
  journal: Journal
  derive: (article: Article) => Derived
  onProgress?: Progress
  onDamage?: (damage: Damage) => void
}

/** An old database that gives no answer within this many milliseconds is not waited for: what it may have is extra. */
const patience = 60_000

/** Puts into the database what the journal holds and it does not. @returns the text configurations that were written to */
export async function replay(driver: Driver, making: Making, stage: string, indexed: boolean): Promise<Set<string>> {
  const { journal, derive, onProgress, onDamage } = making
  const from = await heldSequence(driver)
  const total = journal.position.sequence - from
  let done = 0
  async function* counted(): AsyncGenerator<Read> {
    for await (const read of journal.read(from, onDamage)) {
      yield read
      done += 1
    }
  }
  const configurations = new Set<string>()
  for await (const step of steps(counted(), derive)) {
    for (const configuration of await applyStep(driver, step, indexed)) configurations.add(configuration)
    onProgress?.({ stage, done, total: Math.max(total, done) })
  }
  return configurations
}

/** What the old database has beyond the journal: lost lines go back into the journal at once. @returns it, open, or null */
async function openOld({ home, journal }: Making) {
  const old = await openPglite(home.database, patience).catch(() => null)
  if (!old) return null
  try {
    // A damaged page then costs its own rows and not the rest.
    await old.exec('set zero_damaged_pages = on')
    await heal(old, journal)
    return old
  } catch {
    await old.abandon()
    return null
  }
}

/**
 * Makes the database anew from the journal, beside the old one, and puts it in its place when it is complete.
 * A stop on the way leaves the old one as it was. Indexes of words are built at the end, which is much faster.
 * @param rescue whether an old database is there to take questions, vectors and lost lines from
 */
export async function rebuildDatabase(making: Making, rescue: boolean): Promise<void> {
  const { home, onProgress } = making
  await rm(home.making, { recursive: true, force: true })
  const old = rescue ? await openOld(making) : null
  let driver: Awaited<ReturnType<typeof openPglite>> | null = null
  try {
    driver = await openPglite(home.making)
    await migrate(driver)
    const configurations = await replay(driver, making, 'rebuilding', false)
    let built = 0
    for (const configuration of configurations) {
      onProgress?.({ stage: 'indexing', done: built, total: configurations.size })
      await createWordsIndex(driver, configuration)
      built += 1
    }
    if (old) await carryOver(old, driver)
    await driver.exec('analyze')
    await driver.close()
  } catch (error) {
    await driver?.abandon()
    await rm(home.making, { recursive: true, force: true })
    throw error
  } finally {
    await old?.abandon()
  }
  await rm(home.database, { recursive: true, force: true })
  await rename(home.making, home.database)
  await syncFolder(home.folder)
}
