import { chmod, mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../schema/failure.ts'
import { homeFailure } from './failures.ts'

/** Where things lie in a home. Only `journal` cannot be made anew. */
export interface Home {
  folder: string
  journal: string
  database: string
  /** A database that is being made, and takes the place of `database` when it is complete. */
  making: string
  /** Written at a clean stop: what the files looked like. */
  manifest: string
  /** Written from time to time: how large the files of the database are at least. */
  sizes: string
  /** Written when a damaged page is met: the next start makes the database anew. */
  suspect: string
  lock: string
}

function homeAt(folder: string): Home {
  return {
    folder,
    journal: join(folder, 'journal'),
    database: join(folder, 'database'),
    making: join(folder, 'database.making'),
    manifest: join(folder, 'database.json'),
    sizes: join(folder, 'database.sizes.json'),
    suspect: join(folder, 'database.suspect'),
    lock: join(folder, 'owner.lock'),
  }
}

/**
 * Makes the home where it is missing, readable by its owner alone, and sees that it can be written.
 * @throws Failure `home-not-a-folder`, `home-read-only`, `disk-full`
 */
export async function prepareHome(folder: string): Promise<Home> {
  const home = homeAt(folder)
  const found = await stat(folder).catch(() => null)
  if (found && !found.isDirectory()) {
    throw new Failure('home-not-a-folder', `${folder} is a file, and the home has to be a folder`, {
      todo: 'Choose another place with RAPPORTEUR_HOME.',
      exitCode: 73,
    })
  }
  try {
    await mkdir(home.journal, { recursive: true, mode: 0o700 })
    // What was read and asked is nobody else's business, whatever the umask was when the folder was made.
    if ((await stat(folder)).mode & 0o077) await chmod(folder, 0o700).catch(() => undefined)
    const probe = join(folder, `.writable-${process.pid}`)
    await (await open(probe, 'w', 0o600)).close()
    await rm(probe, { force: true })
  } catch (error) {
    throw homeFailure(error, folder, 'open the home')
  }
  return home
}
