import { Failure } from '../../../schema/failure.ts'
import { allBytes, allIntegers, allTexts, decode, encode, type Field, field, type Message, text } from './protobuf.ts'

/**
 * The few parts of ONNX that rewriting a model needs, over the raw messages.
 * @see https://github.com/onnx/onnx/blob/main/onnx/onnx.proto (field numbers)
 */
const MODEL_GRAPH = 7
const GRAPH = { node: 1, initializer: 5, input: 11, output: 12 } as const
const NODE = { input: 1, output: 2, name: 3, type: 4, attribute: 5, domain: 7 } as const
const ATTRIBUTE = { name: 1, integer: 3, kind: 20 } as const
const TENSOR = { dims: 1, type: 2, name: 8, raw: 9, external: 13 } as const
const KIND_INTEGER = 2n

export const FLOAT = 1
export const UINT8 = 2
export const INT8 = 3

/** A constant of the graph; `data` is little-endian and may be a view into the external file. */
export interface Tensor {
  name: string
  dims: number[]
  type: number
  data: Uint8Array
}

export interface Node {
  type: string
  inputs: string[]
  outputs: string[]
  /** Integer attributes by name (the only ones that are read). */
  integers: Record<string, number>
  message: Message
}

export interface Graph {
  nodes: Node[]
  tensors: Map<string, Tensor>
  /** Everything else of graph and model, written back as it came. */
  rest: { graph: Message; model: Message }
}

function readTensor(bytes: Uint8Array, external: Uint8Array): Tensor {
  const message = decode(bytes)
  const entries = allBytes(message, TENSOR.external).map((entry) => {
    const pair = decode(entry)
    return [text(pair, 1), text(pair, 2)] as const
  })
  const outside = new Map(entries)
  const tensor = {
    name: text(message, TENSOR.name),
    dims: allIntegers(message, TENSOR.dims),
    type: allIntegers(message, TENSOR.type)[0] ?? 0,
  }
  if (!outside.size) return { ...tensor, data: allBytes(message, TENSOR.raw)[0] ?? new Uint8Array() }
  const offset = Number(outside.get('offset') ?? 0)
  const length = Number(outside.get('length') ?? external.length - offset)
  if (!(offset >= 0 && length >= 0 && offset + length <= external.length))
    throw new Failure('model-damaged', `the weights of ${tensor.name} lie outside their file`, {
      todo: 'fetch the model again',
      status: 500,
    })
  return { ...tensor, data: external.subarray(offset, offset + length) }
}

function readNode(bytes: Uint8Array): Node {
  const message = decode(bytes)
  const integers: Record<string, number> = {}
  for (const attribute of allBytes(message, NODE.attribute).map(decode)) {
    const value = allIntegers(attribute, ATTRIBUTE.integer)[0]
    if (value !== undefined) integers[text(attribute, ATTRIBUTE.name)] = value
  }
  return {
    type: text(message, NODE.type),
    inputs: allTexts(message, NODE.input),
    outputs: allTexts(message, NODE.output),
    integers,
    message,
  }
}

/**
 * Reads a model and its external weights.
 * @throws Failure `model-damaged`
 */
export function readGraph(model: Uint8Array, external: Uint8Array): Graph {
  const outer = decode(model)
  const inner = decode(allBytes(outer, MODEL_GRAPH)[0] ?? new Uint8Array())
  const tensors = allBytes(inner, GRAPH.initializer).map((bytes) => readTensor(bytes, external))
  return {
    nodes: allBytes(inner, GRAPH.node).map(readNode),
    tensors: new Map(tensors.map((tensor) => [tensor.name, tensor])),
    rest: {
      graph: inner.filter((entry) => entry.number !== GRAPH.node && entry.number !== GRAPH.initializer),
      model: outer.filter((entry) => entry.number !== MODEL_GRAPH),
    },
  }
}

function tensorField(tensor: Tensor): Field {
  return field(GRAPH.initializer, [
    ...tensor.dims.map((dim) => field(TENSOR.dims, BigInt(dim))),
    field(TENSOR.type, BigInt(tensor.type)),
    field(TENSOR.name, tensor.name),
    field(TENSOR.raw, tensor.data),
  ])
}

/** Names of the inputs that the graph declares. */
export function inputsOf(graph: Graph): string[] {
  return allBytes(graph.rest.graph, GRAPH.input).map((bytes) => text(decode(bytes), 1))
}

/** The nodes that the graph's outputs (and `watch`) depend on. */
function needed(graph: Graph, watch: readonly string[]): Node[] {
  const read = new Set([...watch, ...allBytes(graph.rest.graph, GRAPH.output).map((bytes) => text(decode(bytes), 1))])
  // Nodes stand in topological order, so one pass from the end sees every reader before what it reads.
  const kept = graph.nodes.toReversed().filter((node) => {
    if (!node.outputs.some((name) => read.has(name))) return false
    for (const name of node.inputs) read.add(name)
    return true
  })
  return kept.toReversed()
}

/** One self-contained file without what nothing reads; `watch` names inner values to give out as well. */
export function writeGraph(graph: Graph, watch: readonly string[] = []): Uint8Array {
  const nodes = needed(graph, watch)
  const read = new Set(nodes.flatMap((node) => node.inputs))
  const rest = graph.rest.graph.filter(
    (entry) => entry.number !== GRAPH.input || entry.kind !== 'bytes' || read.has(text(decode(entry.value), 1)),
  )
  const anyFloat = field(2, [field(1, [field(1, BigInt(FLOAT))])])
  const inner: Message = [
    ...nodes.map((node) => field(GRAPH.node, node.message)),
    ...rest,
    ...watch.map((name) => field(GRAPH.output, [field(1, name), anyFloat])),
    ...[...graph.tensors.values()].filter((tensor) => read.has(tensor.name)).map(tensorField),
  ]
  return encode([...graph.rest.model, field(MODEL_GRAPH, inner)])
}

/** Makes a node of one output. */
export function makeNode(
  type: string,
  inputs: readonly string[],
  output: string,
  options: { domain?: string; integers?: Record<string, number> } = {},
): Node {
  const integers = options.integers ?? {}
  const attributes = Object.entries(integers).map(([name, value]) =>
    field(NODE.attribute, [
      field(ATTRIBUTE.name, name),
      field(ATTRIBUTE.integer, BigInt(value)),
      field(ATTRIBUTE.kind, KIND_INTEGER),
    ]),
  )
  const message = [
    ...inputs.map((name) => field(NODE.input, name)),
    field(NODE.output, output),
    field(NODE.name, `${output}:${type}`),
    field(NODE.type, type),
    ...attributes,
    ...(options.domain ? [field(NODE.domain, options.domain)] : []),
  ]
  return { type, inputs: [...inputs], outputs: [output], integers, message }
}

/** The same node reading other values. */
export function withInputs(node: Node, inputs: readonly string[]): Node {
  const message = [
    ...inputs.map((name) => field(NODE.input, name)),
    ...node.message.filter((entry) => entry.number !== NODE.input),
  ]
  return { ...node, inputs: [...inputs], message }
}

/** Constant numbers as a tensor. */
export function makeTensor(name: string, dims: number[], values: Float32Array | Int8Array | Uint8Array): Tensor {
  const type = values instanceof Float32Array ? FLOAT : values instanceof Int8Array ? INT8 : UINT8
  return { name, dims, type, data: new Uint8Array(values.buffer, values.byteOffset, values.byteLength) }
}

/** A copy of a float tensor's numbers. @throws Failure where it is none */
export function floats(tensor: Tensor | undefined, name: string): Float32Array<ArrayBuffer> {
  if (tensor?.type !== FLOAT) throw new Failure('model-damaged', `${name} holds no floats`, { status: 500 })
  return new Float32Array(Uint8Array.from(tensor.data).buffer)
}
