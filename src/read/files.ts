import { constants } from 'node:fs'
import { lstat, open, readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../schema/failure.ts'
import { decode } from './encoding.ts'
import type { ReadItem } from './formats/format.ts'
import { formatOf } from './formats/formats.ts'
import { unreadable } from './formats/unreadable.ts'

export type { ReadItem } from './formats/format.ts'

/** What is known about articles beforehand; fills only what they do not state themselves. */
export interface ReadOptions {
  published?: string
  source?: string
  language?: string
}

/** Bytes of a file that are read at most. */
export const LARGEST_FILE = 50 * 1024 * 1024
const DEEPEST_FOLDER = 30
const MOST_FILES = 100_000

/**
 * Reads articles from a file, a folder (all its files, in order of their names) or standard input (`-`), one after another.
 * What cannot be read comes as a Failure in its place and stops nothing else. Symbolic links that lead out of the folder,
 * hidden files and what is no regular file are left alone.
 */
export async function* readPath(from: string, options: ReadOptions = {}): AsyncGenerator<ReadItem> {
  if (from === '-') {
    yield* readStream(process.stdin, options)
    return
  }
  let found: Awaited<ReturnType<typeof stat>>
  try {
    found = await stat(from)
  } catch (error) {
    yield cannotRead(from, error)
    return
  }
  if (!found.isDirectory()) {
    yield* await readFile(from, options)
    return
  }
  let files = 0
  for await (const item of walk(from, await realpath(from), 0)) {
    if (item instanceof Failure) {
      yield item
      continue
    }
    files += 1
    if (files > MOST_FILES) {
      yield new Failure('too-many-files', `${from}: more than ${MOST_FILES} files; the rest was not read`, {
        todo: 'Read its sub-folders one by one.',
        exitCode: 65,
      })
      return
    }
    yield* await readFile(item, options)
  }
  if (files === 0)
    yield new Failure('no-files', `${from}: the folder has no files to read`, {
      todo: 'Name a folder with text, Markdown, HTML or JSON files.',
      exitCode: 66,
    })
}

/** Reads the articles of bytes that came from anywhere (a drop zone, a request); never throws. */
export function readBytes(bytes: Uint8Array, options: ReadOptions & { name: string }): ReadItem[] {
  const { name } = options
  if (bytes.length > LARGEST_FILE) return [tooLarge(name)]
  const refused = unreadable(bytes, name)
  if (refused) return [refused]
  const { text } = decode(bytes)
  if (text.trim() === '')
    return [new Failure('empty', `${name}: it is empty`, { todo: 'Give a file with text in it.', exitCode: 65, status: 422 })]
  const content = { name, text, ending: path.extname(name).slice(1).toLowerCase() }
  try {
    return formatOf(content)
      .parse(content)
      .map((item) => (item instanceof Failure ? item : filledIn(item, options)))
  } catch (error) {
    return [
      new Failure('unreadable', `${name}: it could not be read (${(error as Error).message.slice(0, 200)})`, {
        todo: 'Give its text as a .txt file.',
        exitCode: 65,
        status: 422,
        cause: error,
      }),
    ]
  }
}

function filledIn(item: Exclude<ReadItem, Failure>, options: ReadOptions): ReadItem {
  return {
    ...item,
    ...(!item.published && options.published && { published: options.published }),
    ...(!item.source && options.source && { source: options.source }),
    ...(!item.language && options.language && { language: options.language }),
  }
}

async function readFile(file: string, options: ReadOptions): Promise<ReadItem[]> {
  let handle: Awaited<ReturnType<typeof open>> | undefined
  try {
    handle = await open(file, constants.O_RDONLY)
    const info = await handle.stat()
    if (!info.isFile() && !info.isFIFO())
      return [new Failure('not-a-file', `${file}: neither a file nor a folder`, { todo: 'Name a file with text.', exitCode: 66 })]
    if (info.size > LARGEST_FILE) return [tooLarge(file)]
    const bytes = await bounded(handle.createReadStream({ autoClose: false }), file)
    return bytes instanceof Failure ? [bytes] : readBytes(bytes, { ...options, name: file })
  } catch (error) {
    return [cannotRead(file, error)]
  } finally {
    await handle?.close().catch(() => {})
  }
}

async function* readStream(stream: AsyncIterable<Uint8Array | string>, options: ReadOptions): AsyncGenerator<ReadItem> {
  const bytes = await bounded(stream, 'standard input')
  if (bytes instanceof Failure) yield bytes
  else yield* readBytes(bytes, { ...options, name: 'standard input' })
}

/** All bytes of a stream, which may grow or never end: given up above the limit. */
async function bounded(stream: AsyncIterable<Uint8Array | string>, name: string): Promise<Uint8Array | Failure> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    size += bytes.length
    if (size > LARGEST_FILE) return tooLarge(name)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

async function* walk(folder: string, root: string, depth: number): AsyncGenerator<string | Failure> {
  if (depth > DEEPEST_FOLDER) {
    yield new Failure('too-deep', `${folder}: folders nested more than ${DEEPEST_FOLDER} deep; not read`, {
      todo: 'Read that folder by itself.',
      exitCode: 65,
    })
    return
  }
  let names: string[]
  try {
    names = (await readdir(folder)).sort()
  } catch (error) {
    yield cannotRead(folder, error)
    return
  }
  for (const name of names) {
    if (name.startsWith('.')) continue
    const file = path.join(folder, name)
    try {
      const info = await lstat(file)
      if (info.isDirectory()) yield* walk(file, root, depth + 1)
      else if (info.isFile()) yield file
      else if (info.isSymbolicLink()) {
        // What lies inside is read where it lies; what lies outside was not asked for.
        const target = await realpath(file)
        if (!`${target}${path.sep}`.startsWith(`${root}${path.sep}`)) {
          yield new Failure('link-outside', `${file}: a link that leads out of the folder was not followed`, {
            todo: 'Read its target by name if you want it.',
            exitCode: 65,
          })
        }
      }
    } catch (error) {
      yield cannotRead(file, error)
    }
  }
}

function tooLarge(name: string): Failure {
  return new Failure('too-large', `${name}: larger than ${LARGEST_FILE / 1024 / 1024} MB`, {
    todo: 'Split it into smaller files.',
    exitCode: 65,
    status: 413,
  })
}

const REASONS: Record<string, [what: string, todo: string]> = {
  ENOENT: ['no such file or folder', 'Check the name.'],
  EACCES: ['no permission to read it', 'Change its permissions, or read a copy.'],
  EPERM: ['no permission to read it', 'Change its permissions, or read a copy.'],
  ELOOP: ['a link that leads in a circle', 'Name the file itself.'],
  ENAMETOOLONG: ['the name is too long', 'Check the name.'],
  EMFILE: ['too many files are open', 'Close other programs and try again.'],
  EIO: ['the disk could not be read', 'Check the disk.'],
}

function cannotRead(name: string, error: unknown): Failure {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  const [what, todo] = REASONS[code] ?? [`it cannot be read (${code || (error as Error).message})`, 'Check the file.']
  return new Failure('cannot-read', `${name}: ${what}`, { todo, exitCode: 66, status: 404, cause: error })
}
