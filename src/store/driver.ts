/** One row as the database returns it. */
export type Row = Record<string, unknown>

/** Runs SQL: inside a transaction or on its own. Parameters are `$1`, `$2` …; never spliced into the text. */
export interface Queries {
  query<T extends Row = Row>(sql: string, parameters?: readonly unknown[]): Promise<T[]>
  /** Several statements without parameters (migrations). */
  exec(sql: string): Promise<void>
}

/**
 * The one door to PostgreSQL, embedded (PGlite in a worker thread) or a server.
 * Reads outside a transaction may overtake queued writes; a transaction has the connection to itself.
 */
export interface Driver extends Queries {
  readonly kind: 'embedded' | 'server'
  transaction<T>(work: (inside: Queries) => Promise<T>): Promise<T>
  close(): Promise<void>
}
