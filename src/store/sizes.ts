import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Queries } from './driver.ts'
import type { Home } from './home.ts'

/** Bytes of a segment of PostgreSQL's write-ahead log, as the database was made (`--wal-segsize=1`). */
const logSegment = 1024 * 1024

/** Name and size of each file of the database whose size says something: tables, indexes and their maps. */
async function sizesOf(home: Home): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const part of ['base', 'global', 'pg_xact']) {
    const folder = join(home.database, part)
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      const size = await stat(path).then(
        (known) => known.size,
        () => null,
      )
      if (size !== null) found[relative(home.database, path)] = size
    }
  }
  return found
}

/** Notes how large the files are. They only grow while they exist (nothing here truncates a table), so a smaller one was damaged. */
export async function noteSizes(home: Home): Promise<void> {
  const temporary = `${home.sizes}.new`
  await writeFile(temporary, JSON.stringify(await sizesOf(home)), { mode: 0o600 })
  await rename(temporary, home.sizes)
}

/**
 * Compares the files with what was last noted, before PostgreSQL looks at them: a table that lost its end has rows missing that nothing
 * else might notice.
 * @returns names of files that are smaller than they were
 */
export async function shrunkenFiles(home: Home): Promise<string[]> {
  const found: string[] = []
  const log = join(home.database, 'pg_wal')
  for (const name of await readdir(log).catch(() => [])) {
    if (/^[0-9A-F]{24}$/.test(name) && (await stat(join(log, name))).size !== logSegment) found.push(`pg_wal/${name}`)
  }
  let noted: Record<string, number>
  try {
    noted = JSON.parse(await readFile(home.sizes, 'utf8')) as Record<string, number>
  } catch {
    return found
  }
  const now = await sizesOf(home).catch(() => ({}) as Record<string, number>)
  for (const [name, size] of Object.entries(noted)) if ((now[name] ?? 0) < size) found.push(name)
  return found
}

/** Which of these files still matter: those of tables and indexes that were dropped or built anew are emptied rightly. */
export async function inUse(driver: Queries, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return []
  const rows = await driver.query<{ path: string }>(
    'select pg_relation_filepath(oid) as path from pg_class where pg_relation_filepath(oid) is not null',
  )
  const live = new Set(rows.map(({ path }) => path))
  // base/5/16384_vm and base/5/16384.1 belong to base/5/16384.
  const relation = /^((?:base\/\d+|global)\/\d+)(?:_\w+)?(?:\.\d+)?$/
  return names.filter((name) => {
    const path = relation.exec(name)?.[1]
    return path === undefined || live.has(path)
  })
}
