/**
 * A passage as it is indexed: whole sentences, about 110 words, offsets into the revision's clean text.
 * `sentences` holds start and end of each sentence in turn (flat pairs), so that nothing is segmented twice.
 */
export interface Passage {
  start: number
  end: number
  text: string
  sentences: number[]
}

/** A passage with what is needed to rank and cite it. */
export interface Candidate extends Passage {
  id: number
  articleId: string
  revision: number
  url: string | null
  title: string
  source: string
  published: string | null
  language: string
  sha256: string
  fictional: boolean
  /** BM25 of title and passage together, and its rank in the first stage (from 0). */
  bm25: number
  rank: number
}
