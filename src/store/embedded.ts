import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article } from '../schema/article.ts'
import * as articles from './articles.ts'
import * as counts from './counts.ts'
import { exportLines, presentEntries, takeOver } from './exchange.ts'
import { homeFailure } from './failures.ts'
import { guarded } from './guard.ts'
import type { Home } from './home.ts'
import type { Damage, Journal } from './journal/journal.ts'
import type { Lock } from './lock.ts'
import { writeManifest } from './manifest.ts'
import type { Candidate } from './passages.ts'
import type { EmbeddedDriver } from './pglite/driver.ts'
import { questionsOver } from './questions.ts'
import type { Progress } from './rebuild.ts'
import { candidates, passagesOf } from './search.ts'
import { noteSizes } from './sizes.ts'
import type { Derived, Entry, Store } from './store.ts'
import { upkeepOver } from './upkeep.ts'
import { vectorsOver } from './vectors.ts'
import { Writer } from './writer.ts'

/** A store over a home on this machine. */
export interface OpenStore extends Store {
  /** Why the database was made anew when the home was opened, or null. */
  readonly rebuilt: string | null
  /** Lines of the journal that were found damaged: file, line, and how much of each was saved. */
  readonly damages: readonly Damage[]
  /** All passages of an article's newest revision, in the order of its text. */
  passagesOf(articleId: string): Promise<Candidate[]>
  /** An export, one line at a time, without line feeds. */
  export(): AsyncIterable<string>
  /**
   * Takes over an export; what is here already is left alone.
   * @throws Failure `bad-import` at a line that was changed; the lines before it have been taken over
   */
  import(lines: AsyncIterable<string>, onProgress?: Progress): Promise<{ articles: number; unchanged: number }>
  /** Tells other processes where this one's HTTP API listens. */
  announce(address: string): Promise<void>
}

export interface Parts {
  home: Home
  journal: Journal
  driver: EmbeddedDriver
  lock: Lock
  /** When the home was opened (ms): files that changed since then have to be put onto the disk at the end. */
  since: number
  derive: (article: Article) => Derived
  rebuilt: string | null
  damages: readonly Damage[]
}

/** Above this many passages an embedded database grows slow and its 4 GB of address space narrow. */
const manyPassages = 200_000
/** The sizes of the files are noted at most this often, in milliseconds. */
const betweenSizes = 60_000

export function embeddedStore({ home, journal, driver: embedded, lock, since, derive, rebuilt, damages }: Parts): OpenStore {
  const driver = guarded(embedded, home)
  // Housekeeping that fails is tried again later; damage is noted by the driver.
  const upkeep = upkeepOver(driver, () => undefined)
  let sized = 0
  const writer = new Writer(journal, driver, derive, ({ articles: written, last }) => {
    const passages = written.reduce((sum, item) => sum + item.passages.length, 0)
    upkeep.wrote(passages, last !== undefined || written.some(({ article }) => article.revision > 1))
    if (Date.now() - sized < betweenSizes) return
    sized = Date.now()
    noteSizes(home).catch(() => undefined)
  })
  let closed: Promise<void> | null = null

  const write = async (entries: readonly Entry[]) => {
    try {
      await writer.write(entries)
    } catch (error) {
      throw homeFailure(error, home.folder, 'store what was read')
    }
  }

  const close = async () => {
    upkeep.stop()
    try {
      await writer.close()
      await driver.close()
      await writeManifest(home, journal.position, since).catch(() => rm(home.manifest, { force: true }))
    } finally {
      await journal.close()
      await lock.release()
    }
  }

  return {
    kind: 'embedded',
    rebuilt,
    damages,
    lookup: (identities) => articles.lookup(driver, identities),
    write: (list) => write(list.map((article) => ({ type: 'article', article }))),
    append: (entry) => write([entry]),
    article: (id, revision) => articles.article(driver, id, revision),
    list: (request) => articles.list(driver, request),
    coverage: (scope, asOf) => counts.coverage(driver, scope, asOf),
    sources: () => counts.sources(driver),
    languages: () => counts.languages(driver),
    async removeSamples() {
      const { articles: samples } = await counts.coverage(driver, 'samples')
      if (samples > 0) await write([{ type: 'remove-samples' }])
      return samples
    },
    candidates: (query, filters, limit) => candidates(driver, query, filters, limit),
    passagesOf: (id) => passagesOf(driver, id),
    vectors: vectorsOver(driver),
    questions: questionsOver(driver),
    entries: () => presentEntries(driver, journal),
    export: () => exportLines(presentEntries(driver, journal)),
    import: (lines, onProgress) => takeOver(driver, journal, write, lines, onProgress),
    announce: (address) => lock.announce(address),
    async health() {
      const [row] = await driver.query<{ passages: number }>('select count(*)::int as passages from passage')
      const passages = row?.passages ?? 0
      const warning =
        passages > manyPassages
          ? `${passages.toLocaleString('en')} passages: the embedded database is made for up to about ${manyPassages.toLocaleString('en')}. Move to a PostgreSQL server.`
          : null
      return { version: embedded.version, bytes: await bytesIn(home.folder), warning }
    },
    close: () => {
      closed ??= close()
      return closed
    },
  }
}

async function bytesIn(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const found = await stat(join(entry.parentPath, entry.name)).catch(() => null)
    bytes += found?.size ?? 0
  }
  return bytes
}
