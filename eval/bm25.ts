import { tokens } from '../src/language/tokens.ts'

/** Plain BM25 (k1 1.2, b 0.75) over an inverted index in memory: the baseline of every comparison. */
export interface Bm25 {
  /** Row numbers and scores, best first. */
  search(query: string, limit: number, keep?: (row: number) => boolean): { row: number; score: number }[]
}

export function bm25(rows: readonly { text: string; language: string }[], queryLanguages: readonly string[] = ['en']): Bm25 {
  const postings = new Map<string, { rows: number[]; counts: number[] }>()
  const lengths = new Float64Array(rows.length)
  for (const [row, { text, language }] of rows.entries()) {
    const counts = new Map<string, number>()
    for (const word of tokens(text, language)) {
      counts.set(word.stem, (counts.get(word.stem) ?? 0) + 1)
      lengths[row]! += 1
    }
    for (const [stem, count] of counts) {
      const posting = postings.get(stem) ?? { rows: [], counts: [] }
      postings.set(stem, posting)
      posting.rows.push(row)
      posting.counts.push(count)
    }
  }
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, rows.length)
  return {
    search(query, limit, keep) {
      const stems = new Set(queryLanguages.flatMap((language) => tokens(query, language).map((word) => word.stem)))
      const scores = new Map<number, number>()
      for (const stem of stems) {
        const posting = postings.get(stem)
        if (!posting) continue
        const idf = Math.log(1 + (rows.length - posting.rows.length + 0.5) / (posting.rows.length + 0.5))
        for (const [i, row] of posting.rows.entries()) {
          const count = posting.counts[i]!
          const score = (idf * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * lengths[row]!) / mean))
          scores.set(row, (scores.get(row) ?? 0) + score)
        }
      }
      return [...scores]
        .filter(([row]) => !keep || keep(row))
        .sort((a, b) => b[1] - a[1])
        .slice(0, limit)
        .map(([row, score]) => ({ row, score }))
    },
  }
}
