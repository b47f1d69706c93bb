import type { Driver } from './driver.ts'
import { indexedConfigurations, wordsIndex } from './indexes.ts'

/** How long nothing has to be written before the tables are tidied, in milliseconds. */
const quiet = 30_000
/** Statistics are renewed when the passages have grown by half, and not for fewer than this. */
const leastGrowth = 100
/** A BM25 index is in one piece when built; each piece more makes every query slower. */
const mostSegments = 4
/** An index whose file is this many times what is in use, and larger than this, is built anew. */
const bloat = 3
const bloatBytes = 32 * 1024 * 1024

/** What a BM25 index says of itself: the pieces it is in, the bytes they take, and the bytes its file takes. */
export function indexState(summary: string): { segments: number; used: number; bytes: number } {
  const total = /Total: (\d+) segments?, (\d+) pages/.exec(summary)
  return {
    segments: Number(total?.[1] ?? 0),
    used: Number(total?.[2] ?? 0) * 8192,
    bytes: Number(/on-disk: (\d+) bytes/.exec(summary)?.[1] ?? 0),
  }
}

/** Housekeeping of our own: an embedded PostgreSQL has no background processes that would do it. */
export interface Upkeep {
  /** To be told after each step: how many passages were written, and whether rows were removed or replaced. */
  wrote(passages: number, removed: boolean): void
  /** Ends the waiting; what is running ends by itself. */
  stop(): void
}

const keep = 'analyze passage (configuration, source, language, sample, first_day, last_day, since, until)'

/** VACUUM, and BM25 indexes put into one piece or built anew where they have grown. Blocks other queries while it runs. */
export async function tidy(driver: Driver): Promise<void> {
  // No file grows smaller: one that does is taken for damaged at the next unclean start.
  await driver.exec('vacuum (analyze, truncate false)')
  for (const configuration of await indexedConfigurations(driver)) {
    const index = wordsIndex(configuration)
    const [row] = await driver.query<{ summary: string }>('select bm25_summarize_index($1) as summary', [index])
    const { segments, used, bytes } = indexState(row?.summary ?? '')
    if (bytes > bloatBytes && bytes > bloat * used) await driver.exec(`reindex index ${index}`)
    else if (segments > mostSegments) await driver.query('select bm25_force_merge($1)', [index])
  }
}

/** @param onError told what went wrong; the work itself goes on without the tidying */
export function upkeepOver(driver: Driver, onError: (error: unknown) => void): Upkeep {
  let total = 0
  let fresh = 0
  let untidy = 0
  let timer: NodeJS.Timeout | undefined
  return {
    wrote(passages, removed) {
      fresh += passages
      untidy += passages + (removed ? 1000 : 0)
      // Without statistics the planner reckons with an empty table: a filtered query took 195 ms so, and 2 ms with them.
      if (fresh >= Math.max(leastGrowth, total / 2)) {
        total += fresh
        fresh = 0
        driver.exec(keep).catch(onError)
      }
      clearTimeout(timer)
      if (untidy < 1000) return
      timer = setTimeout(() => {
        untidy = 0
        tidy(driver).catch(onError)
      }, quiet)
      timer.unref()
    },
    stop: () => clearTimeout(timer),
  }
}
