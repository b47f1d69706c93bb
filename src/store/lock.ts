import { randomUUID } from 'node:crypto'
import { link, open, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { Failure } from '../schema/failure.ts'
import { isRunning, startOf } from './processes.ts'

/** The process that has a home open. `address` is where its HTTP API listens, null while it does not. */
export interface Owner {
  pid: number
  address: string | null
}

interface Content extends Owner {
  /** When the process started, as its system notes it: another program may have its number by now. */
  started: string | null
  /** A number means nothing on another machine (or in another container) that shares the folder. */
  host: string
  /** Tells this lock from every other. */
  token: string
}

export interface Lock {
  announce(address: string): Promise<void>
  release(): Promise<void>
}

/** A live owner touches its lock this often; one on another host is gone when its lock is four times as old. Milliseconds. */
const heartbeat = 15_000
/** While somebody else takes over a dead lock. Milliseconds. */
const betweenTries = 10
/** Many who come at once wait for one another. */
const mostTries = 200

async function read(file: string): Promise<{ content: Content | null; touched: number } | null> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)])
    try {
      const content = JSON.parse(text) as Content
      return { content: Number.isInteger(content.pid) && typeof content.token === 'string' ? content : null, touched: mtimeMs }
    } catch {
      return { content: null, touched: mtimeMs }
    }
  } catch {
    return null
  }
}

async function isAlive({ content, touched }: { content: Content | null; touched: number }): Promise<boolean> {
  // A lock is written whole; one that cannot be read was hit by something else, and holds nobody up.
  if (!content) return false
  if (content.host !== hostname()) return Date.now() - touched < 4 * heartbeat
  if (!isRunning(content.pid)) return false
  const started = await startOf(content.pid)
  return started === null || content.started === null || started === content.started
}

function inUse(folder: string, owner: Content): Failure {
  return new Failure(
    'home-in-use',
    `${folder} is open in process ${owner.pid}${owner.address ? `, which serves ${owner.address}` : ''}`,
    {
      todo: owner.address ? `Use ${owner.address}, or stop that process.` : 'Wait until that process is done, or stop it.',
      exitCode: 75,
      status: 409,
      cause: { pid: owner.pid, address: owner.address } satisfies Owner,
    },
  )
}

/** Puts a complete file in place, or fails with `EEXIST`: nobody ever reads half a lock. */
async function place(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST' || code === 'ENOENT') throw error
    // A file system without hard links: created exclusively instead, and written at once.
    const handle = await open(file, 'wx', 0o600)
    await handle.writeFile(await readFile(temporary))
    await handle.close()
  } finally {
    await rm(temporary, { force: true })
  }
}

/**
 * Takes the lock of a home for this process. A lock whose process is gone is taken over.
 * @throws Failure `home-in-use`, whose `cause` is the `Owner`
 */
export async function takeLock(folder: string, file: string): Promise<Lock> {
  const token = randomUUID()
  const content: Content = { pid: process.pid, address: null, started: await startOf(process.pid), host: hostname(), token }
  for (let tries = 0; ; tries += 1) {
    const temporary = `${file}.${token}`
    await writeFile(temporary, JSON.stringify(content), { mode: 0o600 })
    try {
      await place(temporary, file)
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || tries > mostTries) throw error
    }
    const found = await read(file)
    if (!found) continue
    if (found.content && (await isAlive(found))) throw inUse(folder, found.content)
    await removeDead(folder, file, found.content?.token ?? null)
  }
  return held(file, content)
}

/**
 * Takes a dead lock out of the way. Only who holds the lock named after it may do so, and looks again once that is held: else one
 * who saw it late would throw out the live lock that has come in its place. Somebody else at it: waits a moment.
 */
async function removeDead(folder: string, file: string, token: string | null): Promise<void> {
  let right: Lock
  try {
    right = await takeLock(folder, `${file}.takeover-${token ?? 'unreadable'}`)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    await delay(betweenTries)
    return
  }
  try {
    const found = await read(file)
    if (found && (found.content?.token ?? null) === token) await rm(file, { force: true })
  } finally {
    await right.release()
  }
}

function held(file: string, content: Content): Lock {
  const timer = setInterval(() => {
    const now = new Date()
    utimes(file, now, now).catch(() => undefined)
  }, heartbeat)
  timer.unref()
  return {
    async announce(address) {
      content.address = address
      const temporary = `${file}.${randomUUID()}`
      await writeFile(temporary, JSON.stringify(content), { mode: 0o600 })
      await rename(temporary, file)
    },
    async release() {
      clearInterval(timer)
      const found = await read(file)
      if (found?.content?.token === content.token) await rm(file, { force: true })
    },
  }
}

/** The process that has a home open, or null when nobody has. */
export async function ownerOf(home: { lock: string }): Promise<Owner | null> {
  const found = await read(home.lock)
  return found?.content && (await isAlive(found)) ? { pid: found.content.pid, address: found.content.address } : null
}
