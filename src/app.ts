import type { RecordFilter } from './record/book.ts'
import type { AskEvent, AskReply, AskRequest } from './schema/answer.ts'
import type { Article, ArticleInput, ArticleSummary, ReadResult } from './schema/article.ts'
import type { Failure } from './schema/failure.ts'
import type { FileResult } from './schema/file.ts'
import type { Filters, Hit } from './schema/search.ts'
import type { Status } from './schema/status.ts'

export interface SearchRequest extends Filters {
  q: string
  /** How many hits, 1 to 100 (default 10). */
  k?: number
}

export interface ListRequest {
  limit?: number
  offset?: number
  source?: string
  /** Titles that contain these words. */
  q?: string
  scope?: 'own' | 'samples'
}

export interface RecordsRequest extends RecordFilter {
  limit?: number
  /** The `next` of the page before. */
  cursor?: string
}

/** A file as it was found. `published` and `source` serve the articles in it that do not state their own. */
export interface FileInput {
  /** Shown in messages; its extension is a hint, the content decides. `-` is standard input. */
  name: string
  bytes: Uint8Array
  published?: string | null
  source?: string | null
}

export interface OpenOptions {
  /** The folder that holds the data; made when missing. */
  home: string
  /** Called while a home is migrated or rebuilt, which can take minutes. */
  onProgress?: Progress
  /** Makes the database anew from the journal even when it looks sound. */
  rebuild?: boolean
}

/** The process that has a home open: the `cause` of the `home-in-use` failure of `open()`. */
export interface Owner {
  pid: number
  /** Where its HTTP API listens, as `http://127.0.0.1:8600`; null while (or because) it does not. */
  address: string | null
}

/** How far long work has come; `total` is null while unknown. */
export type Progress = (step: { stage: string; done: number; total: number | null }) => void

/**
 * The one facade that command line, HTTP, MCP and web call. `open()` gives the one over the home on this machine;
 * `connect()` the one over the HTTP API of the process that owns the home.
 */
export interface Rapporteur {
  /** Stores articles in order; one result each; returns once they are durable and can be found. */
  read(articles: ArticleInput[], options?: { onProgress?: Progress }): Promise<ReadResult[]>
  /** Reads whole files; one result each, in order. A file that cannot be read does not stop the others. */
  readFiles(files: FileInput[], options?: { onProgress?: Progress }): Promise<FileResult[]>
  search(request: SearchRequest): Promise<{ hits: Hit[] }>
  ask(request: AskRequest, onEvent?: (event: AskEvent) => void): Promise<AskReply>
  articles(request?: ListRequest): Promise<{ articles: ArticleSummary[]; total: number }>
  /** `revision` absent: the newest. Null where there is none. */
  article(id: string, revision?: number): Promise<Article | null>
  status(): Promise<Status>
  /** Records by filter; empty until an extractor has found some. */
  records(request?: RecordsRequest): Promise<{ records: unknown[]; total: number; next: string | null }>
  /** Reads the sample briefs that ship with the project (again: nothing changes). */
  loadSamples(options?: { onProgress?: Progress }): Promise<{ read: number }>
  /** Takes the samples out again: articles, text, records; own articles stay. */
  removeSamples(): Promise<{ removed: number }>
  /** What was asked, kept 30 days: newest first. Questions are secrets: `forget` leaves nothing of one. */
  readonly questions: {
    list(limit?: number): Promise<{ questions: { id: string; asked: string; at: string }[] }>
    get(id: string): Promise<AskReply | null>
    forget(id: string): Promise<boolean>
  }
  /** One JSON Lines line at a time, complete and lossless (the journal's format). */
  export(): AsyncIterable<string>
  import(lines: AsyncIterable<string>, options?: { onProgress?: Progress }): Promise<{ articles: number; unchanged: number }>
  close(): Promise<void>
}

/** The facade over a home that this process has opened, and therefore holds the lock of. */
export interface OwnRapporteur extends Rapporteur {
  /** Writes into the lock where other processes reach this one's HTTP API. */
  announce(address: string): Promise<void>
}

/**
 * Opens the home on this machine and holds its lock until `close()`.
 * @throws Failure `home-in-use`, whose `cause` is the {@link Owner}
 */
export async function open(options: OpenOptions): Promise<OwnRapporteur> {
  // Loaded when needed: who talks to another process's home does without the database.
  const { openObservatory } = await import('./observatory.ts')
  return openObservatory(options)
}

/**
 * The articles of a file, a folder or standard input (`-`), one after another, ready for `read()`. What cannot be read
 * comes as a Failure in its place and stops nothing else. Reads files of this machine, so it is no method of the facade.
 */
export async function* readPath(
  path: string,
  options: { published?: string; source?: string } = {},
): AsyncGenerator<ArticleInput | Failure> {
  const files = await import('./read/files.ts')
  yield* files.readPath(path, options)
}
