import type { Article } from '../schema/article.ts'
import { openDatabase } from './database.ts'
import { embeddedStore, type OpenStore } from './embedded.ts'
import { homeFailure } from './failures.ts'
import { prepareHome } from './home.ts'
import { Journal } from './journal/journal.ts'
import { takeLock } from './lock.ts'
import { takeManifest } from './manifest.ts'
import type { Progress } from './rebuild.ts'
import type { Derived } from './store.ts'

export interface OpenStoreOptions {
  /** The folder that holds the data; made when missing. */
  home: string
  /** Cuts an article into passages; called for each article that is written, and again for all of them in a rebuild. */
  derive: (article: Article) => Derived
  /** Called while a home is migrated, checked or rebuilt, which can take minutes. */
  onProgress?: Progress
  /** Makes the database anew from the journal even when it looks sound. */
  rebuild?: boolean
}

/**
 * Opens the home as its one owner: takes its lock, sees whether the database can be trusted, and makes of the journal what is missing
 * in it, or all of it.
 * @throws Failure `home-in-use` (its `cause` is `{pid, address}`), `home-not-a-folder`, `home-read-only`, `disk-full`, `newer-home`
 */
export async function openStore(options: OpenStoreOptions): Promise<OpenStore> {
  const home = await prepareHome(options.home)
  const lock = await takeLock(home.folder, home.lock)
  try {
    const since = Date.now()
    const noted = options.rebuild ? null : await takeManifest(home)
    const journal = await Journal.open(home.journal, noted)
    const database = await openDatabase({ ...options, home, journal, trusted: noted !== null })
    return embeddedStore({ ...database, home, journal, lock, since, derive: options.derive })
  } catch (error) {
    await lock.release()
    throw homeFailure(error, home.folder, 'open the home')
  }
}
