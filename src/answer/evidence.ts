import type { Filters } from '../schema/search.ts'
import type { Candidate } from '../store/passages.ts'

/** Turns texts into unit vectors; what an embedding model offers to answering. Absent where there is no model. */
export interface Embedder {
  embed(texts: readonly string[]): Promise<Float32Array[]>
}

/** Where answers come from: the store, or a test's few articles in memory. */
export interface EvidenceSource {
  /** The best passages by BM25, filters applied before ranking. */
  candidates(query: string, filters: Filters, limit: number): Promise<Candidate[]>
  /** Passages near in meaning, where a model has made vectors. */
  nearest?(query: string, filters: Filters, limit: number): Promise<Candidate[]>
  embedder?: Embedder
  coverage(asOf?: string): Promise<{ articles: number; newest: string | null }>
}
