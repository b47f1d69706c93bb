import { join } from 'node:path'
import type { LocalModel } from '../local/local.ts'
import { Pieces, readVocabulary } from './pieces.ts'
import { readTable, type Table } from './table.ts'

/** Vectors for sentences in microseconds, without a transformer: for ranking many sentences against one another. */
export interface StaticEmbedder {
  readonly dimensions: number
  /** A unit vector, or zeros where the text has no word that is known. Pure, on the calling thread. */
  embedStatic(text: string): Float32Array
}

/** Only so much of a text is looked at: sentences are shorter. */
const LONGEST_TEXT = 10_000

/** Sums up the rows of a text's pieces. */
export function staticEmbedder(table: Table, pieces: Pieces): StaticEmbedder {
  const { dimensions, scales, values } = table
  return {
    dimensions,
    embedStatic(text) {
      const vector = new Float32Array(dimensions)
      for (const id of pieces.of(text.slice(0, LONGEST_TEXT))) {
        const scale = scales[id] ?? 0
        const start = id * dimensions
        for (let at = 0; at < dimensions; at++) vector[at] = vector[at]! + scale * values[start + at]!
      }
      let size = 0
      for (let at = 0; at < dimensions; at++) size += vector[at]! * vector[at]!
      if (size > 0) {
        const factor = 1 / Math.sqrt(size)
        for (let at = 0; at < dimensions; at++) vector[at] = vector[at]! * factor
      }
      return vector
    },
  }
}

/**
 * Opens the static table of a local model; the first time it is distilled on a thread of its own (some ten seconds)
 * and kept in `folder/derived`.
 * @throws Failure `model-…` where the distilling fails
 */
export async function openStatic(local: LocalModel, folder: string): Promise<StaticEmbedder> {
  const path = join(folder, 'derived', `${local.fingerprint}.table`)
  let table = await readTable(path)
  if (!table) {
    await local.distil(path)
    table = await readTable(path)
  }
  if (!table) throw new Error(`the static table at ${path} cannot be read back`)
  return staticEmbedder(table, new Pieces(await readVocabulary(local.paths.tokenizer)))
}

/** Inner product of two vectors of the same embedder: their cosine, since they are unit vectors. */
export function similarity(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!
  return sum
}
