import { open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { z } from 'zod'
import type { Home } from './home.ts'
import { type Position, syncFolder } from './journal/journal.ts'

const File = z.tuple([z.string(), z.number(), z.number()])
const Manifest = z.object({
  format: z.literal(1),
  /** Name, size in bytes and time of change (ms) of each file of the database and the journal. */
  files: z.array(File),
  journal: z.object({ segment: z.int(), size: z.int(), sequence: z.int() }),
})

/** Files in a folder and below, with size and time of change; those that vanish while being looked at are left out. */
async function filesIn(home: Home): Promise<z.infer<typeof File>[]> {
  const found: z.infer<typeof File>[] = []
  for (const folder of [home.database, home.journal]) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    for (const entry of entries) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      const { size, mtimeMs } = await stat(path)
      found.push([relative(home.folder, path), size, mtimeMs])
    }
  }
  return found.sort(([one], [other]) => (one < other ? -1 : 1))
}

/**
 * Notes at a clean stop what the files look like. PGlite does not fsync, so files that changed since `since` (ms) are put onto the disk
 * first: after a power failure a manifest must not vouch for what never arrived.
 */
export async function writeManifest(home: Home, journal: Position, since: number): Promise<void> {
  const files = await filesIn(home)
  for (const [name, , changed] of files) {
    if (changed < since) continue
    const handle = await open(join(home.folder, name), 'r+')
    await handle.datasync().finally(() => handle.close())
  }
  const temporary = `${home.manifest}.new`
  await writeFile(temporary, JSON.stringify({ format: 1, files, journal }), { mode: 0o600, flush: true })
  await rename(temporary, home.manifest)
  await syncFolder(home.folder)
}

/**
 * What a clean stop noted, if it still holds: every file is there with the same size and time. The note is taken away, so that
 * whatever happens from now on is an unclean stop until the next clean one.
 * @returns where the journal ends, or null when nothing vouches for the files
 */
export async function takeManifest(home: Home): Promise<Position | null> {
  let written: string
  try {
    written = await readFile(home.manifest, 'utf8')
  } catch {
    return null
  }
  await rm(home.manifest, { force: true })
  await syncFolder(home.folder)
  try {
    const manifest = Manifest.parse(JSON.parse(written))
    const same = JSON.stringify(manifest.files) === JSON.stringify(await filesIn(home))
    return same ? manifest.journal : null
  } catch {
    return null
  }
}
