import { Worker } from 'node:worker_threads'
import type { Driver, Queries, Row } from '../driver.ts'
import type { CarriedError, Reply, Request, WorkerStart } from './messages.ts'
import { Queue } from './queue.ts'

/** An error of the database itself. `code` is PostgreSQL's SQLSTATE, or `WORKER` when its thread is gone. */
export class DatabaseError extends Error {
  readonly code: string | null
  readonly detail: string | null
  constructor(error: CarriedError, sql: string) {
    super(error.where ? `${error.message} (${error.where})` : error.message)
    this.name = 'DatabaseError'
    this.code = error.code
    this.detail = error.detail
    if (sql) this.cause = sql.length > 300 ? `${sql.slice(0, 300)}…` : sql
  }
}

type Unnumbered = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never
type Waiting = { resolve: (rows: Row[]) => void; reject: (error: Error) => void; sql: string }

/** The thread with PGlite in it: sends requests, matches replies, and fails everything once the thread is gone. */
class Thread {
  private readonly worker: Worker
  private readonly waiting = new Map<number, Waiting>()
  private lastId = 0
  private gone: DatabaseError | null = null
  readonly ready: Promise<string>

  constructor(start: WorkerStart) {
    // Under type stripping this file ends in .ts, compiled in .js; the worker stands beside it with the same ending.
    const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
    this.worker = new Worker(new URL(`./worker.${ending}`, import.meta.url), { workerData: start, execArgv: [] })
    this.ready = new Promise((resolve, reject) => {
      this.worker.on('message', (reply: Reply) => {
        if (reply.type === 'ready') resolve(reply.version)
        else if (reply.type === 'failed') reject(new DatabaseError(reply.error, ''))
        else this.settle(reply)
      })
      const stop = (message: string) => {
        this.gone ??= new DatabaseError({ message, code: 'WORKER', detail: null, where: null }, '')
        reject(this.gone)
        for (const { reject: fail } of this.waiting.values()) fail(this.gone)
        this.waiting.clear()
      }
      this.worker.on('error', (error: unknown) =>
        stop(`the database thread failed: ${error instanceof Error ? error.message : String(error)}`),
      )
      this.worker.on('exit', (code) => stop(`the database thread ended (${code})`))
    })
  }

  private settle(reply: Extract<Reply, { id: number }>): void {
    const waiting = this.waiting.get(reply.id)
    if (!waiting) return
    this.waiting.delete(reply.id)
    if (reply.type === 'rows') waiting.resolve(reply.rows)
    else waiting.reject(new DatabaseError(reply.error, waiting.sql))
  }

  send(request: Unnumbered): Promise<Row[]> {
    if (this.gone) return Promise.reject(this.gone)
    this.lastId += 1
    const id = this.lastId
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, sql: 'sql' in request ? request.sql : '' })
      this.worker.postMessage({ ...request, id } as Request)
    })
  }

  async end(): Promise<void> {
    await this.worker.terminate()
  }
}

const READS = /^\s*(select|values|show|explain|table)\b/i
const CHANGES = /\b(insert|update|delete|merge|nextval|setval)\b/i
const kindOf = (sql: string) => (READS.test(sql) && !CHANGES.test(sql) ? 'read' : 'write')

/** The embedded database as a `Driver`, with its version and a way to stop it without a clean close. */
export interface EmbeddedDriver extends Driver {
  readonly version: string
  /** Ends the thread at once; what was committed is recovered at the next open. */
  abandon(): Promise<void>
}

/**
 * Opens (or creates) a PGlite database in `folder`, or in memory when it is null.
 * @param timeout milliseconds after which an opening that gives no answer (damaged files) is given up
 * @throws DatabaseError when the files cannot be opened
 */
export async function openPglite(folder: string | null, timeout = 120_000): Promise<EmbeddedDriver> {
  const thread = new Thread({ folder })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const error = { message: `the database did not open within ${timeout / 1000} s`, code: 'WORKER', detail: null, where: folder }
    timer = setTimeout(() => reject(new DatabaseError(error, '')), timeout)
  })
  let version: string
  try {
    version = await Promise.race([thread.ready, late])
  } catch (error) {
    await thread.end()
    throw error
  } finally {
    clearTimeout(timer)
  }
  return driverOver(thread, version)
}

function driverOver(thread: Thread, version: string): EmbeddedDriver {
  const queue = new Queue()
  let closing: Promise<void> | null = null
  const inside: Queries = {
    query: <T extends Row>(sql: string, parameters: readonly unknown[] = []) =>
      thread.send({ type: 'query', sql, parameters }) as Promise<T[]>,
    exec: async (sql) => {
      await thread.send({ type: 'exec', sql })
    },
  }
  return {
    kind: 'embedded',
    version,
    query: (sql, parameters) => queue.run(kindOf(sql), () => inside.query(sql, parameters)),
    exec: (sql) => queue.run('write', () => inside.exec(sql)),
    transaction: (work) =>
      queue.run('write', async () => {
        await inside.exec('begin')
        try {
          const result = await work(inside)
          await inside.exec('commit')
          return result
        } catch (error) {
          // The first error is the one to report; a thread that is gone has rolled back by being gone.
          await inside.exec('rollback').catch(() => undefined)
          throw error
        }
      }),
    close: () => {
      closing ??= queue.run('write', async () => {
        await thread.send({ type: 'close' })
        await thread.end()
      })
      return closing
    },
    abandon: () => thread.end(),
  }
}
