import type { Trees } from '../../src/read/extract/trees.ts'

/** How an ensemble is fitted; see `boost`. */
export interface BoostOptions {
  trees: number
  depth: number
  rate: number
  /** Shares of rows and of features that each tree sees. */
  rows: number
  columns: number
  seed: number
}

const BINS = 64
const REGULAR = 2
const LEAST_WEIGHT = 2
const LEAST_ROWS = 30

interface Binned {
  rows: number
  bins: Uint8Array[]
  edges: number[][]
}

/** Cuts each column of a row-major matrix into at most 64 bins of equal numbers of rows. */
export function binned(data: readonly number[][], columns: number): Binned {
  const bins: Uint8Array[] = []
  const edges: number[][] = []
  for (let column = 0; column < columns; column += 1) {
    const values = Float64Array.from(data, (row) => row[column]!)
    const sorted = Float64Array.from(values).sort()
    const distinct = [...new Set(sorted)]
    const cuts =
      distinct.length <= BINS
        ? distinct.slice(1).map((value, index) => (value + distinct[index]!) / 2)
        : [...new Set(Array.from({ length: BINS - 1 }, (_, index) => sorted[Math.floor(((index + 1) * sorted.length) / BINS)]!))]
    edges.push(cuts)
    bins.push(Uint8Array.from(values, (value) => lowerBound(cuts, value)))
  }
  return { rows: data.length, bins, edges }
}

/**
 * Fits boosted trees for a yes/no label by log-loss with row weights, on the rows whose numbers are given.
 * @returns the trees, and the log-odds of every row of the data (also of those that were not fitted on).
 */
export function boost(
  data: Binned,
  labels: readonly number[],
  weights: readonly number[],
  fitOn: readonly number[],
  names: string[],
  options: BoostOptions,
): { model: Trees; logOdds: Float64Array } {
  const random = generator(options.seed)
  const out = new Float64Array(data.rows)
  const gradient = new Float64Array(data.rows)
  const curvature = new Float64Array(data.rows)
  const model: Trees = { features: names, trees: [] }
  for (let round = 0; round < options.trees; round += 1) {
    for (let row = 0; row < data.rows; row += 1) {
      const probability = 1 / (1 + Math.exp(-out[row]!))
      gradient[row] = weights[row]! * (labels[row]! - probability)
      curvature[row] = weights[row]! * probability * (1 - probability)
    }
    const rows = Int32Array.from(fitOn.filter(() => random() < options.rows))
    const columns = names.map((_, index) => index).filter(() => random() < options.columns)
    const nodes: Trees['trees'][number] = []
    grow(data, gradient, curvature, rows, columns, options.depth, options.rate, nodes)
    model.trees.push(nodes)
    for (let row = 0; row < data.rows; row += 1) {
      let node = nodes[0]!
      while (node[0] >= 0)
        node = nodes[data.bins[node[0]]![row]! <= lowerBound(data.edges[node[0]]!, node[1]) ? node[2] : node[3]]!
      out[row]! += node[4]
    }
  }
  return { model, logOdds: out }
}

function grow(
  data: Binned,
  gradient: Float64Array,
  curvature: Float64Array,
  rows: Int32Array,
  columns: number[],
  depth: number,
  rate: number,
  nodes: Trees['trees'][number],
): number {
  let [sum, weight] = [0, 0]
  for (const row of rows) {
    sum += gradient[row]!
    weight += curvature[row]!
  }
  const at = nodes.push([-1, 0, 0, 0, round((rate * sum) / (weight + REGULAR))]) - 1
  if (depth === 0 || rows.length < LEAST_ROWS) return at
  let best = { gain: 1e-6, column: -1, bin: 0 }
  for (const column of columns) {
    const size = data.edges[column]!.length + 1
    if (size < 2) continue
    const sums = new Float64Array(size)
    const weights = new Float64Array(size)
    const bins = data.bins[column]!
    for (const row of rows) {
      sums[bins[row]!]! += gradient[row]!
      weights[bins[row]!]! += curvature[row]!
    }
    let [left, leftWeight] = [0, 0]
    for (let bin = 0; bin < size - 1; bin += 1) {
      left += sums[bin]!
      leftWeight += weights[bin]!
      const rightWeight = weight - leftWeight
      if (leftWeight < LEAST_WEIGHT || rightWeight < LEAST_WEIGHT) continue
      const gain =
        left ** 2 / (leftWeight + REGULAR) + (sum - left) ** 2 / (rightWeight + REGULAR) - sum ** 2 / (weight + REGULAR)
      if (gain > best.gain) best = { gain, column, bin }
    }
  }
  if (best.column < 0) return at
  const bins = data.bins[best.column]!
  const node = nodes[at]!
  node[0] = best.column
  node[1] = data.edges[best.column]![best.bin]!
  node[2] = grow(
    data,
    gradient,
    curvature,
    rows.filter((row) => bins[row]! <= best.bin),
    columns,
    depth - 1,
    rate,
    nodes,
  )
  node[3] = grow(
    data,
    gradient,
    curvature,
    rows.filter((row) => bins[row]! > best.bin),
    columns,
    depth - 1,
    rate,
    nodes,
  )
  return at
}

/** The number of edges below a value: its bin. */
function lowerBound(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (edges[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}

/** Mulberry32: the same numbers for the same seed on every machine. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
