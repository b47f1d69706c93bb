import type { Filters } from '../schema/search.ts'
import type { Candidate } from '../store/passages.ts'
import type { TokenReader } from './meaning.ts'

/** Where answers come from: the store, or a test's few articles in memory. */
export interface EvidenceSource {
  /** The best passages by BM25, filters applied before ranking. */
  candidates(query: string, filters: Filters, limit: number): Promise<Candidate[]>
  /** Reads texts for their meaning, where a model is there. */
  reader?: TokenReader
  /** What there is to answer from; `withRecords` counts the articles that could be read for records. */
  coverage(asOf?: string): Promise<{ articles: number; newest: string | null; withRecords: number }>
}
