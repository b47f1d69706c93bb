import { floats, type Graph, makeNode, makeTensor, type Node, type Tensor, withInputs } from './graph.ts'

const MICROSOFT = 'com.microsoft'

/**
 * A channel whose peak is above this many times the median peak is scaled down before its matrix, and the matrix up:
 * one outlier channel would else take most of the 256 steps of all the others.
 * @see Xiao et al. 2023, SmoothQuant (https://arxiv.org/abs/2211.10438)
 */
const OUTLIER = 1.5

/** The 4-bit matrices that can be rewritten: no zero points, no reordering. */
export function quantisedMatrices(graph: Graph): Node[] {
  return graph.nodes.filter(
    (node) => node.type === 'MatMulNBits' && node.integers.bits === 4 && node.inputs.slice(3).every((name) => name === ''),
  )
}

/** The values that feed these matrices: their peaks are to be measured. */
export function valuesToWatch(graph: Graph): string[] {
  return [...new Set(quantisedMatrices(graph).map((node) => node.inputs[0] ?? ''))].filter((name) => name !== '')
}

/** Block-wise 4-bit weights as a [K, N] matrix of floats, row by row. */
export function dequantise(node: Node, weights: Tensor | undefined, scales: Float32Array): Float32Array {
  const { K = 0, N = 0, block_size: block = 32 } = node.integers
  const blocks = Math.ceil(K / block)
  const matrix = new Float32Array(K * N)
  const packed = weights?.data ?? new Uint8Array()
  for (let column = 0; column < N; column++) {
    for (let row = 0; row < K; row++) {
      const at = column * blocks + Math.floor(row / block)
      const byte = packed[(at * block + (row % block)) >> 1] ?? 0
      const level = row % 2 ? byte >> 4 : byte & 15
      matrix[row * N + column] = (level - 8) * (scales[at] ?? 0)
    }
  }
  return matrix
}

/** Rounds each column to 8 bits with a scale of its own. */
export function quantiseColumns(
  matrix: Float32Array,
  rows: number,
  columns: number,
): { values: Int8Array; scales: Float32Array } {
  const scales = new Float32Array(columns)
  for (let at = 0; at < matrix.length; at++) {
    const size = Math.abs(matrix[at]!)
    if (size > scales[at % columns]!) scales[at % columns] = size
  }
  for (let column = 0; column < columns; column++) scales[column] = scales[column]! / 127 || 1
  const values = new Int8Array(rows * columns)
  for (let at = 0; at < matrix.length; at++) values[at] = Math.round(matrix[at]! / scales[at % columns]!)
  return { values, scales }
}

/** How much each channel is to be divided by, or null where none stands out. */
export function outlierScales(peaks: Float32Array): Float32Array | null {
  const limit = OUTLIER * (peaks.toSorted()[peaks.length >> 1] ?? 0)
  if (!(limit > 0) || peaks.every((peak) => peak <= limit)) return null
  return peaks.map((peak) => Math.max(1, peak / limit))
}

/** One 4-bit matrix and the bias after it as one 8-bit matrix that rounds its input as it comes. */
function int8Matrix(graph: Graph, node: Node, bias: Node | undefined, peaks: Float32Array | undefined): Node[] {
  const [input = '', packed = '', scaled = ''] = node.inputs
  const { K = 0, N = 0 } = node.integers
  const matrix = dequantise(node, graph.tensors.get(packed), floats(graph.tensors.get(scaled), scaled))
  const nodes: Node[] = []
  let from = input
  const divide = peaks?.length === K ? outlierScales(peaks) : null
  if (divide) {
    for (let at = 0; at < matrix.length; at++) matrix[at] = matrix[at]! * divide[Math.floor(at / N)]!
    const inverse = makeTensor(
      `${input}:smoothing`,
      [K],
      divide.map((scale) => 1 / scale),
    )
    from = `${input}:smoothed`
    // Several matrices may read the same value: it is scaled once.
    if (!graph.tensors.has(inverse.name)) nodes.push(makeNode('Mul', [input, inverse.name], from))
    graph.tensors.set(inverse.name, inverse)
  }
  const { values, scales } = quantiseColumns(matrix, K, N)
  const weights = makeTensor(`${packed}:int8`, [K, N], values)
  const columns = makeTensor(`${packed}:scales`, [N], scales)
  for (const tensor of [weights, columns]) graph.tensors.set(tensor.name, tensor)
  const added = bias?.inputs.filter((name) => name !== node.outputs[0]) ?? []
  const output = (bias ?? node).outputs[0] ?? ''
  nodes.push(makeNode('DynamicQuantizeMatMul', [from, weights.name, columns.name, '', ...added], output, { domain: MICROSOFT }))
  return nodes
}

/** A look-up in a large float table as one in bytes with a scale a row: a quarter of the memory, for every worker. */
function int8Lookup(graph: Graph, node: Node, table: Tensor): Node[] {
  const [rows = 0, columns = 0] = table.dims
  const all = floats(table, table.name)
  const values = new Int8Array(all.length)
  const scales = new Float32Array(rows)
  for (let row = 0; row < rows; row++) {
    const line = all.subarray(row * columns, (row + 1) * columns)
    const scale = line.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127 || 1
    scales[row] = scale
    for (let column = 0; column < columns; column++) values[row * columns + column] = Math.round(line[column]! / scale)
  }
  const bytes = makeTensor(`${table.name}:int8`, [rows, columns], values)
  const sizes = makeTensor(`${table.name}:scales`, [rows, 1], scales)
  for (const tensor of [bytes, sizes]) graph.tensors.set(tensor.name, tensor)
  const [, indices = ''] = node.inputs
  const output = node.outputs[0] ?? ''
  return [
    makeNode('Gather', [bytes.name, indices], `${output}:int8`),
    makeNode('Gather', [sizes.name, indices], `${output}:scale`),
    makeNode('Cast', [`${output}:int8`], `${output}:float`, { integers: { to: 1 } }),
    makeNode('Mul', [`${output}:float`, `${output}:scale`], output),
  ]
}

/** Tables below this many rows stay as they are. */
const LARGE_TABLE = 10_000

/**
 * Rewrites a 4-bit transformer for speed on processors: 8-bit matrices, bias within, outliers smoothed, and attention
 * without a mask. So the result takes texts one at a time or of equal length only (no padding).
 * @param peaks largest size of each channel of the values that `valuesToWatch` names
 */
export function toInt8(graph: Graph, peaks: ReadonlyMap<string, Float32Array>): Graph {
  const matrices = new Set(quantisedMatrices(graph))
  const result: Graph = { ...graph, tensors: new Map(graph.tensors), nodes: [] }
  const folded = new Set<Node>()
  for (const node of graph.nodes) {
    if (folded.has(node)) continue
    const table = node.type === 'Gather' ? graph.tensors.get(node.inputs[0] ?? '') : undefined
    if (matrices.has(node)) {
      const readers = graph.nodes.filter((other) => other.inputs.includes(node.outputs[0] ?? ''))
      const bias = readers.length === 1 && readers[0]?.type === 'Add' && isBias(graph, readers[0], node) ? readers[0] : undefined
      if (bias) folded.add(bias)
      result.nodes.push(...int8Matrix(result, node, bias, peaks.get(node.inputs[0] ?? '')))
    } else if (table && table.dims.length === 2 && (table.dims[0] ?? 0) >= LARGE_TABLE) {
      result.nodes.push(...int8Lookup(result, node, table))
    } else if (node.type === 'MultiHeadAttention') {
      result.nodes.push(withInputs(node, node.inputs.slice(0, 3)))
    } else result.nodes.push(node)
  }
  return result
}

/** Whether an addition adds a constant row to what the matrix gives. */
function isBias(graph: Graph, add: Node, matrix: Node): boolean {
  const other = add.inputs.find((name) => name !== matrix.outputs[0])
  const tensor = graph.tensors.get(other ?? '')
  return tensor?.dims.length === 1 && tensor.dims[0] === matrix.integers.N
}
