import { expect, test } from 'vitest'
import { FLOAT, floats, type Graph, inputsOf, makeNode, makeTensor, readGraph, writeGraph } from './graph.ts'
import { field } from './protobuf.ts'
import { dequantise, outlierScales, quantiseColumns, toInt8, valuesToWatch } from './quantise.ts'

const K = 32
const N = 2

/** A graph of one 4-bit matrix with its bias: level 8 + column at every row, so the weights are (column) × scale. */
function tiny(): Graph {
  const packed = new Uint8Array((K * N) / 2)
  for (let at = 0; at < packed.length; at++) packed[at] = at < packed.length / 2 ? 0x88 : 0x99
  const tensors = [
    makeTensor('w', [N, 1, K / 2], packed),
    makeTensor('s', [N], Float32Array.of(0.5, 0.25)),
    makeTensor('bias', [N], Float32Array.of(1, 2)),
    makeTensor('unused', [1], Float32Array.of(3)),
  ]
  const named = (name: string) => [field(1, name)]
  return {
    nodes: [
      makeNode('MatMulNBits', ['x', 'w', 's'], 'y', { domain: 'com.microsoft', integers: { K, N, bits: 4, block_size: 32 } }),
      makeNode('Add', ['y', 'bias'], 'z'),
      makeNode('Shape', ['mask'], 'nothing'),
    ],
    tensors: new Map(tensors.map((tensor) => [tensor.name, tensor])),
    rest: { graph: [field(11, named('x')), field(11, named('mask')), field(12, named('z'))], model: [field(1, 10n)] },
  }
}

test('4-bit weights are read column by column, low nibble first', () => {
  const { nodes, tensors } = tiny()
  const matrix = dequantise(nodes[0]!, tensors.get('w'), floats(tensors.get('s'), 's'))
  expect([...matrix.subarray(0, 4)]).toEqual([0, 0.25, 0, 0.25])
})

test('8-bit columns come back within half a step', () => {
  const matrix = Float32Array.from({ length: 60 }, (_, at) => Math.sin(at) * (at % 3 ? 1 : 20))
  const { values, scales } = quantiseColumns(matrix, 20, 3)
  matrix.forEach((value, at) => {
    const scale = scales[at % 3]!
    expect(Math.abs(values[at]! * scale - value)).toBeLessThanOrEqual(scale / 2 + 1e-6)
  })
  expect(quantiseColumns(new Float32Array(4), 2, 2).values).toEqual(new Int8Array(4))
})

test('only channels that stand out are scaled', () => {
  expect(outlierScales(Float32Array.of(1, 1, 1, 1.2))).toBeNull()
  expect(outlierScales(new Float32Array(3))).toBeNull()
  expect([...(outlierScales(Float32Array.of(1, 1, 1, 15)) ?? [])]).toEqual([1, 1, 1, 10])
})

test('a matrix and its bias become one node; what nothing reads is gone', () => {
  const graph = tiny()
  expect(valuesToWatch(graph)).toEqual(['x'])
  const peaks = new Float32Array(K).fill(1)
  peaks[3] = 30
  const read = readGraph(writeGraph(toInt8(graph, new Map([['x', peaks]]))), new Uint8Array())
  expect(read.nodes.map((node) => [node.type, node.outputs[0]])).toEqual([
    ['Mul', 'x:smoothed'],
    ['DynamicQuantizeMatMul', 'z'],
  ])
  expect(read.nodes[1]?.inputs.at(-1)).toBe('bias')
  expect(inputsOf(read)).toEqual(['x'])
  expect(read.tensors.has('unused')).toBe(false)
  expect(floats(read.tensors.get('x:smoothing'), 'smoothing')[3]).toBeCloseTo(1 / 20)
})

test('a graph is written and read back the same', () => {
  const graph = tiny()
  const read = readGraph(writeGraph(graph, ['y']), new Uint8Array())
  expect(read.nodes[0]?.integers).toEqual({ K, N, bits: 4, block_size: 32 })
  expect(read.tensors.get('bias')).toMatchObject({ dims: [N], type: FLOAT })
})

test('weights outside their file are refused', () => {
  const tensor = [
    field(1, 4n),
    field(2, 1n),
    field(8, 't'),
    field(13, [field(1, 'offset'), field(2, '8')]),
    field(13, [field(1, 'length'), field(2, '16')]),
  ]
  const model = writeGraph({ nodes: [], tensors: new Map(), rest: { graph: [field(5, tensor)], model: [] } })
  expect(() => readGraph(model, new Uint8Array(20))).toThrow('outside')
})
