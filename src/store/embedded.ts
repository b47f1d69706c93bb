import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article } from '../schema/article.ts'
import * as articles from './articles.ts'
import * as counts from './counts.ts'
import { exportLines, importEntries, placed } from './exchange.ts'
import { homeFailure } from './failures.ts'
import type { Home } from './home.ts'
import type { Damage, Journal } from './journal/journal.ts'
import type { Lock } from './lock.ts'
import { writeManifest } from './manifest.ts'
import type { Candidate } from './passages.ts'
import type { EmbeddedDriver } from './pglite/driver.ts'
import { questionsOver } from './questions.ts'
import type { Progress } from './rebuild.ts'
import { candidates, passagesOf } from './search.ts'
import type { Derived, Entry, Store } from './store.ts'
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
/** Articles of an import that are looked up and written together. */
const importBatch = 50

export function embeddedStore({ home, journal, driver, lock, since, derive, rebuilt, damages }: Parts): OpenStore {
  const writer = new Writer(journal, driver, derive)
  let closed: Promise<void> | null = null

  const write = async (entries: readonly Entry[]) => {
    try {
      await writer.write(entries)
    } catch (error) {
      throw homeFailure(error, home.folder, 'store what was read')
    }
  }
  /** Reads fail as clearly as writes do. */
  const read = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw homeFailure(error, home.folder, 'read the home')
    }
  }

  async function* entries(): AsyncGenerator<Entry> {
    // Only what is still there: removed samples leave nothing behind, forgotten articles their tombstone.
    const present = new Set((await driver.query<{ id: string }>('select id from article')).map(({ id }) => id))
    for await (const { entry } of journal.read()) {
      if (entry.type === 'forget' || (entry.type === 'article' && present.has(entry.article.id))) yield entry
    }
  }

  const importLines = async (lines: AsyncIterable<string>, onProgress?: Progress) => {
    const result = { articles: 0, unchanged: 0 }
    let batch: Article[] = []
    const flush = async () => {
      const stored = await read(() => articles.revisions(driver, [...new Set(batch.map(({ id }) => id))]))
      const fresh: Article[] = []
      for (const article of batch) {
        const made = placed(
          article,
          [...stored, ...fresh].filter(({ id }) => id === article.id),
        )
        if (made) fresh.push(made)
      }
      await write(fresh.map((article) => ({ type: 'article', article })))
      result.articles += fresh.length
      result.unchanged += batch.length - fresh.length
      batch = []
      onProgress?.({ stage: 'importing', done: result.articles + result.unchanged, total: null })
    }
    for await (const entry of importEntries(lines)) {
      if (entry.type === 'article') batch.push(entry.article)
      if (batch.length >= importBatch || entry.type !== 'article') await flush()
      if (entry.type === 'forget') await write([entry])
    }
    await flush()
    return result
  }

  const close = async () => {
    await writer.settled()
    try {
      await driver.close()
      await journal.close()
      await writeManifest(home, journal.position, since).catch(() => rm(home.manifest, { force: true }))
    } finally {
      await lock.release()
    }
  }

  return {
    kind: 'embedded',
    rebuilt,
    damages,
    lookup: (identities) => read(() => articles.lookup(driver, identities)),
    write: (list) => write(list.map((article) => ({ type: 'article', article }))),
    append: (entry) => write([entry]),
    article: (id, revision) => read(() => articles.article(driver, id, revision)),
    list: (request) => read(() => articles.list(driver, request)),
    coverage: (scope, asOf) => read(() => counts.coverage(driver, scope, asOf)),
    sources: () => read(() => counts.sources(driver)),
    languages: () => read(() => counts.languages(driver)),
    async removeSamples() {
      const { articles: samples } = await counts.coverage(driver, 'samples')
      if (samples > 0) await write([{ type: 'remove-samples' }])
      return samples
    },
    candidates: (query, filters, limit) => read(() => candidates(driver, query, filters, limit)),
    passagesOf: (id) => read(() => passagesOf(driver, id)),
    vectors: vectorsOver(driver),
    questions: questionsOver(driver),
    entries,
    export: () => exportLines(entries()),
    import: importLines,
    announce: (address) => lock.announce(address),
    async health() {
      const [row] = await driver.query<{ passages: number }>('select count(*)::int as passages from passage')
      const passages = row?.passages ?? 0
      const warning =
        passages > manyPassages
          ? `${passages.toLocaleString('en')} passages: the embedded database is made for up to about ${manyPassages.toLocaleString('en')}. Move to a PostgreSQL server.`
          : null
      return { version: driver.version, bytes: await bytesIn(home.folder), warning }
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
    if (entry.isFile())
      bytes += await stat(join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0,
      )
  }
  return bytes
}
