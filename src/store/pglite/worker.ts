/**
 * PGlite in a thread of its own, so that a long statement never stalls the process that serves the page.
 * Requests are answered one after another in the order they arrive; the order itself is the driver's business.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { amcheck } from '@electric-sql/pglite/contrib/amcheck'
import { pg_textsearch } from '@electric-sql/pglite-pg_textsearch'
import { vector } from '@electric-sql/pglite-pgvector'
import type { Row } from '../driver.ts'
import type { CarriedError, Reply, Request, WorkerStart } from './messages.ts'

const DATE = 1082
const TIMESTAMP = 1114
const TIMESTAMP_WITH_ZONE = 1184
const asWritten = (value: string) => value

function carry(error: unknown): CarriedError {
  const fields = (typeof error === 'object' && error !== null ? error : { message: String(error) }) as Record<string, unknown>
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : null)
  return { message: text('message') ?? 'unknown error', code: text('code'), detail: text('detail'), where: text('where') }
}

function reply(message: Reply): void {
  parentPort?.postMessage(message)
}

async function open({ folder }: WorkerStart): Promise<PGlite> {
  return PGlite.create({
    ...(folder === null ? {} : { dataDir: folder }),
    extensions: { amcheck, pg_textsearch, vector },
    // Small segments of the write-ahead log: a new home takes 30 MB instead of 39.
    initDbStartParams: ['--wal-segsize=1'],
    // Dates stay the words PostgreSQL writes: a Date object would shift them by the machine's time zone.
    parsers: { [DATE]: asWritten, [TIMESTAMP]: asWritten, [TIMESTAMP_WITH_ZONE]: asWritten },
  })
}

async function answer(database: PGlite, request: Request): Promise<Row[]> {
  switch (request.type) {
    case 'query':
      return (await database.query<Row>(request.sql, [...request.parameters])).rows
    case 'exec':
      await database.exec(request.sql)
      return []
    case 'close':
      await database.close()
      return []
  }
}

try {
  const database = await open(workerData as WorkerStart)
  let queue: Promise<void> = Promise.resolve()
  parentPort?.on('message', (request: Request) => {
    queue = queue.then(async () => {
      try {
        const rows = await answer(database, request)
        reply({ type: 'rows', id: request.id, rows })
      } catch (error) {
        reply({ type: 'error', id: request.id, error: carry(error) })
      }
      if (request.type === 'close') parentPort?.close()
    })
  })
  const [row] = (await database.query<{ version: string }>('select version()')).rows
  reply({ type: 'ready', version: row?.version ?? 'unknown' })
} catch (error) {
  reply({ type: 'failed', error: carry(error) })
  parentPort?.close()
}
