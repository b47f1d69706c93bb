import type { AskReply } from '../schema/answer.ts'
import type { Article, ArticleSummary } from '../schema/article.ts'
import type { Filters } from '../schema/search.ts'
import type { Candidate, Passage } from './passages.ts'

/** What the pipeline makes of an article; can always be made again, so the journal does not keep it. */
export interface Derived {
  passages: Passage[]
}

/** How an article is recognised when it comes again. */
export interface Identity {
  url: string | null
  source: string
  title: string
  published: string | null
  sha256: string
}

/** One line of the journal and of an export: what was learnt and cannot be derived. */
export type Entry =
  | { type: 'article'; article: Article }
  | { type: 'remove-samples' }
  | { type: 'forget'; articleId: string; hash: string }

export interface VectorStore {
  /** Passages that have no vector of this model yet, oldest first. */
  pending(model: string, limit: number): Promise<{ id: number; title: string; text: string }[]>
  put(model: string, rows: { id: number; vector: Float32Array }[]): Promise<void>
  count(model: string): Promise<{ done: number; pending: number }>
  /** Nearest passages by cosine similarity; `similarity` is 1 for the same direction. */
  nearest(model: string, vector: Float32Array, filters: Filters, limit: number): Promise<(Candidate & { similarity: number })[]>
}

/** The only place with SQL. Everything that changes the home is acknowledged after the journal is on disk. */
export interface Store {
  readonly kind: 'embedded' | 'server'
  /** The newest revision that each identity matches: by address, else by the same content, else by source, title and day. */
  lookup(identities: readonly Identity[]): Promise<(Article | null)[]>
  /** Appends to the journal (fsync), then writes articles, passages and indexes in one transaction each batch. */
  write(articles: readonly Article[]): Promise<void>
  article(id: string, revision?: number): Promise<Article | null>
  list(request: {
    limit: number
    offset: number
    source?: string
    q?: string
    scope: 'own' | 'samples'
  }): Promise<{ articles: ArticleSummary[]; total: number }>
  /** What the store holds, by scope. */
  coverage(scope: 'own' | 'samples', asOf?: string): Promise<{ articles: number; newest: string | null }>
  sources(): Promise<{ name: string; articles: number; newest: string | null }[]>
  languages(): Promise<Record<string, number>>
  removeSamples(): Promise<number>
  /** First stage: the best passages by BM25 over title and text, filters applied before ranking. */
  candidates(query: string, filters: Filters, limit: number): Promise<Candidate[]>
  readonly vectors: VectorStore
  questions: {
    save(reply: AskReply, askedAt: string): Promise<void>
    list(limit: number): Promise<{ id: string; asked: string; at: string }[]>
    get(id: string): Promise<AskReply | null>
    forget(id: string): Promise<boolean>
    /** Questions are kept 30 days. */
    sweep(before: string): Promise<number>
  }
  /** Everything that cannot be derived, in order. */
  entries(): AsyncIterable<Entry>
  append(entry: Entry): Promise<void>
  /** Bytes on disk, and a warning where the embedded store nears its limits. */
  health(): Promise<{ version: string; bytes: number | null; warning: string | null }>
  close(): Promise<void>
}
