import type { Row } from '../driver.ts'

/** What the worker is started with; `folder` null keeps the database in memory. */
export interface WorkerStart {
  folder: string | null
}

/** One request to the worker; answered in the order it was sent. */
export type Request =
  | { id: number; type: 'query'; sql: string; parameters: readonly unknown[] }
  | { id: number; type: 'exec'; sql: string }
  | { id: number; type: 'close' }

/** An error as it crosses the thread boundary: PostgreSQL's own fields, where it has them. */
export interface CarriedError {
  message: string
  /** SQLSTATE, or the operating system's code (`ENOSPC`). */
  code: string | null
  detail: string | null
  where: string | null
}

export type Reply =
  | { type: 'ready'; version: string }
  | { type: 'failed'; error: CarriedError }
  | { type: 'rows'; id: number; rows: Row[] }
  | { type: 'error'; id: number; error: CarriedError }
