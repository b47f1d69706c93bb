import { rename, rm } from 'node:fs/promises'
import type { Article } from '../schema/article.ts'
import { applyStep, steps } from './apply.ts'
import type { Driver } from './driver.ts'
import { heldSequence } from './holding.ts'
import type { Home } from './home.ts'
import type { Damage, Journal } from './journal/journal.ts'
import { syncFolder } from './journal/journal.ts'
import type { Read } from './journal/line.ts'
import { migrate } from './migrate.ts'
import { openPglite } from './pglite/driver.ts'
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

/** Puts into the database what the journal holds and it does not. @returns how many entries */
export async function replay(driver: Driver, making: Making, stage: string): Promise<number> {
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
  for await (const step of steps(counted(), derive)) {
    await applyStep(driver, step)
    onProgress?.({ stage, done, total: Math.max(total, done) })
  }
  return done
}

/**
 * Makes the database anew from the journal, beside the old one, and puts it in its place when it is complete.
 * A stop on the way leaves the old one as it was.
 */
export async function rebuildDatabase(making: Making): Promise<void> {
  const { home } = making
  await rm(home.making, { recursive: true, force: true })
  const driver = await openPglite(home.making)
  try {
    await migrate(driver)
    await replay(driver, making, 'rebuilding')
    await driver.exec('analyze')
  } catch (error) {
    await driver.abandon()
    await rm(home.making, { recursive: true, force: true })
    throw error
  }
  await driver.close()
  await rm(home.database, { recursive: true, force: true })
  await rename(home.making, home.database)
  await syncFolder(home.folder)
}
