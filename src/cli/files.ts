import type { Dirent } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Failure } from '../schema/failure.ts'
import { maxFileBytes } from '../schema/file.ts'

/** What is taken from a folder; a file that is named itself is read whatever its name. */
const extensions = new Set(['.txt', '.text', '.md', '.markdown', '.json', '.jsonl', '.ndjson', '.html', '.htm', '.xhtml'])

/**
 * The files that the arguments of `read` stand for: a folder for the articles in it and below, hidden ones left out,
 * links to folders not followed. `-` stays as it is. In order of name, so that two runs read alike.
 */
export async function filesOf(path: string): Promise<string[]> {
  if (path === '-' || !(await stat(path)).isDirectory()) return [path]
  const found: string[] = []
  const walk = async (folder: string) => {
    const entries = await readdir(folder, { withFileTypes: true })
    for (const entry of entries.sort(byName)) {
      if (entry.name.startsWith('.')) continue
      const inside = join(folder, entry.name)
      if (entry.isDirectory()) await walk(inside)
      else if (entry.isFile() && extensions.has(extname(entry.name).toLowerCase())) found.push(inside)
    }
  }
  await walk(path)
  if (found.length > 0) return found
  throw new Failure('nothing-to-read', `${path} holds no file that can be read.`, {
    todo: `Readable are ${[...extensions].join(' ')}.`,
  })
}

/**
 * A file's bytes, or standard input's for `-`.
 * @throws Failure `too-large` before anything is read; errors of the operating system as they are
 */
export async function bytesOf(path: string): Promise<Uint8Array> {
  if (path === '-') return checkSize(path, await buffer(process.stdin))
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size > maxFileBytes) throw tooLarge(path, size)
    return checkSize(path, await file.readFile())
  } finally {
    await file.close()
  }
}

/** Devices and pipes tell no size beforehand. */
function checkSize(path: string, bytes: Uint8Array): Uint8Array {
  if (bytes.length > maxFileBytes) throw tooLarge(path, bytes.length)
  return bytes
}

function tooLarge(path: string, bytes: number): Failure {
  const mebibytes = (n: number) => Math.ceil(n / 1024 / 1024)
  const what = path === '-' ? 'Standard input' : basename(path)
  return new Failure('too-large', `${what} is larger than ${mebibytes(maxFileBytes)} MiB (${mebibytes(bytes)}).`, {
    todo: 'Split it and read the parts.',
  })
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1
}
