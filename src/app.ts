import type { AskEvent, AskReply, AskRequest } from './schema/answer.ts'
import type { Article, ArticleInput, ArticleSummary, ReadResult } from './schema/article.ts'
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

/** How far long work has come; `total` is null while unknown. */
export type Progress = (step: { stage: string; done: number; total: number | null }) => void

/**
 * The one facade that command line, HTTP, MCP and web call. `open()` gives the one over the home on this machine;
 * `connect()` the one over the HTTP API of the process that owns the home.
 */
export interface Rapporteur {
  /** Stores articles in order; one result each; returns once they are durable and can be found. */
  read(articles: ArticleInput[], options?: { onProgress?: Progress }): Promise<ReadResult[]>
  search(request: SearchRequest): Promise<{ hits: Hit[] }>
  ask(request: AskRequest, onEvent?: (event: AskEvent) => void): Promise<AskReply>
  articles(request?: ListRequest): Promise<{ articles: ArticleSummary[]; total: number }>
  /** `revision` absent: the newest. Null where there is none. */
  article(id: string, revision?: number): Promise<Article | null>
  status(): Promise<Status>
  /** Takes the samples out again: articles, text, records; own articles stay. */
  removeSamples(): Promise<{ removed: number }>
  /** One JSON Lines line at a time, complete and lossless (the journal's format). */
  export(): AsyncIterable<string>
  import(lines: AsyncIterable<string>, options?: { onProgress?: Progress }): Promise<{ articles: number; unchanged: number }>
  close(): Promise<void>
}
