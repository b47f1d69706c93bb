import type { Session } from '../local/session.ts'
import { symmetricEigen } from './eigen.ts'
import { packTable, type Table } from './table.ts'

/** Changes whenever the recipe below does. */
const _STATIC_RECIPE = 1

const DIMENSIONS = 256
/** Half whitened: large directions count less, small ones more; tracks the model better than none (0) or all (1). */
const WHITENING = 0.5
/** Smoothing of the weights that common pieces lose (Arora et al. 2017, SIF). */
const SMOOTHING = 1e-4
/** Where words begin in a BERT vocabulary, by falling frequency; special pieces and characters stand before. */
const FIRST_WORD = 1995
const BATCH = 64

/** The weight of a piece by its place in the vocabulary, which stands for its frequency (Zipf). */
export function pieceWeight(id: number, size: number): number {
  const rank = Math.max(1, id - FIRST_WORD)
  const share = 1 / (rank * (Math.log(size) + 0.577))
  return SMOOTHING / (SMOOTHING + share)
}

async function embedPieces(session: Session, specials: readonly number[], size: number): Promise<Float32Array[]> {
  const [first = 0, last = 0] = specials
  const vectors: Float32Array[] = []
  for (let id = 0; id < size; id += BATCH) {
    const count = Math.min(BATCH, size - id)
    vectors.push(...(await session.embed(Array.from({ length: count }, (_, at) => [first, id + at, last]))))
  }
  return vectors
}

function centre(vectors: readonly Float32Array[]): void {
  const width = vectors[0]?.length ?? 0
  const mean = new Float64Array(width)
  for (const vector of vectors) for (let at = 0; at < width; at++) mean[at] = mean[at]! + vector[at]! / vectors.length
  for (const vector of vectors) for (let at = 0; at < width; at++) vector[at] = vector[at]! - mean[at]!
}

function covariance(vectors: readonly Float32Array[]): Float64Array {
  const width = vectors[0]?.length ?? 0
  const sums = new Float64Array(width * width)
  for (const vector of vectors) {
    for (let row = 0; row < width; row++) {
      const value = vector[row]! / vectors.length
      // The matrix is symmetric: its lower half is copied below.
      for (let column = row; column < width; column++)
        sums[row * width + column] = sums[row * width + column]! + value * vector[column]!
    }
  }
  for (let row = 0; row < width; row++)
    for (let column = 0; column < row; column++) sums[row * width + column] = sums[column * width + row]!
  return sums
}

/**
 * Distils a transformer into a table of word pieces: every piece is embedded on its own, the vectors are centred, turned
 * to their principal directions, half whitened and weighted. Sums of rows then track the transformer's similarity of
 * sentences in microseconds. Takes some ten seconds of one core.
 * @param specials what the tokenizer puts before and after a text
 * @param size pieces in the vocabulary
 * @see Model2Vec, https://github.com/MinishLab/model2vec
 */
export async function distil(session: Session, specials: readonly number[], size: number): Promise<Table> {
  const vectors = await embedPieces(session, specials, size)
  centre(vectors)
  const width = vectors[0]?.length ?? 0
  const { values, vectors: directions } = symmetricEigen(covariance(vectors), width)
  const dimensions = Math.min(DIMENSIONS, width)
  const stretch = Array.from({ length: dimensions }, (_, at) => Math.max(values[at]!, 1e-9) ** (-WHITENING / 2))
  const table = new Float32Array(size * dimensions)
  for (const [id, vector] of vectors.entries()) {
    const weight = pieceWeight(id, size)
    for (let to = 0; to < dimensions; to++) {
      let sum = 0
      for (let from = 0; from < width; from++) sum += vector[from]! * directions[to * width + from]!
      table[id * dimensions + to] = sum * stretch[to]! * weight
    }
  }
  return packTable(table, dimensions)
}
