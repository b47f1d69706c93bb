import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Failure } from '../../schema/failure.ts'

/** What a file must hold: nothing else is ever kept under its hash. */
export interface Wanted {
  sha256: string
  bytes: number
}

/** Bytes of a file as they come. */
export type Bytes = AsyncIterable<Uint8Array>

async function hashInto(hash: Hash, path: string): Promise<void> {
  await pipeline(createReadStream(path), hash, { end: false })
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A folder of files named by the SHA-256 of what they hold; what is half there ends in `.part-PID`. */
export class Blobs {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  path(wanted: Wanted): string {
    return join(this.folder, wanted.sha256)
  }

  /** Whether the file is there and whole; a damaged one is removed. */
  async has(wanted: Wanted): Promise<boolean> {
    const path = this.path(wanted)
    const size = await stat(path).then(
      (found) => found.size,
      () => null,
    )
    if (size === null) return false
    if (size === wanted.bytes) {
      const hash = createHash('sha256')
      await hashInto(hash, path)
      if (hash.digest('hex') === wanted.sha256) return true
    }
    await rm(path, { force: true })
    return false
  }

  /** Bytes of the file that an earlier try left behind, from which it can go on. */
  async started(wanted: Wanted): Promise<number> {
    const size = await stat(await this.#part(wanted)).then(
      (found) => found.size,
      () => 0,
    )
    return size < wanted.bytes ? size : 0
  }

  /**
   * Writes a file from its bytes, from `from` on where an earlier try got so far, and keeps it only when its hash is
   * right. An interrupted try leaves what came; a wrong hash leaves nothing.
   * @throws Failure `model-wrong-hash`, `disk-full`; what the source throws
   */
  async receive(wanted: Wanted, bytes: Bytes, options: { from?: number; onBytes?: (done: number) => void } = {}): Promise<void> {
    const part = await this.#part(wanted)
    const from = options.from ?? 0
    const hash = createHash('sha256')
    if (from) await hashInto(hash, part)
    const file = await open(part, from ? 'a' : 'w')
    let done = from
    try {
      for await (const chunk of bytes) {
        done += chunk.length
        if (done > wanted.bytes) break
        hash.update(chunk)
        await file.write(chunk)
        options.onBytes?.(done)
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      await rm(part, { force: true })
      throw new Failure('disk-full', `no room for a model in ${this.folder}`, {
        todo: `free ${Math.ceil(wanted.bytes / 1e6)} MB there, or set RAPPORTEUR_HOME to another disk`,
        exitCode: 74,
        status: 503,
        cause: error,
      })
    } finally {
      await file.close()
    }
    if (done < wanted.bytes)
      throw new Failure('model-cut-short', `it ended after ${done} of ${wanted.bytes} bytes`, { status: 503 })
    if (done > wanted.bytes || hash.digest('hex') !== wanted.sha256) {
      await rm(part, { force: true })
      throw new Failure('model-wrong-hash', 'it holds something else than it should', { status: 503 })
    }
    await rename(part, this.path(wanted))
  }

  /** This process's unfinished file; one that a process left behind that is no more is taken over. */
  async #part(wanted: Wanted): Promise<string> {
    await mkdir(this.folder, { recursive: true })
    const own = `${this.path(wanted)}.part-${process.pid}`
    const prefix = `${wanted.sha256}.part-`
    const left = (await readdir(this.folder)).filter((name) => name.startsWith(prefix) && join(this.folder, name) !== own)
    for (const name of left) {
      if (alive(Number(name.slice(prefix.length)))) continue
      await rename(join(this.folder, name), own).catch(() => {})
    }
    return own
  }
}
