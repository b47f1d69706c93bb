import { readFile } from 'node:fs/promises'
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { Failure } from '../../schema/failure.ts'
import { distil } from '../static/distil.ts'
import { readVocabulary } from '../static/pieces.ts'
import { writeTable } from '../static/table.ts'
import { type Derivation, deriveInt8 } from './derive.ts'
import { type Encode, loadEncoder } from './encode.ts'
import type { FromWorker } from './pool.ts'
import { openSession, type Session, type Tokens } from './session.ts'

/** Files of a model on disk. */
export interface ModelPaths {
  graph: string
  /** The file that the graph's weights lie in, under the name that the graph gives it. */
  external: { name: string; path: string }
  tokenizer: string
  tokenizerConfig: string
  maxTokens: number
}

export interface WorkerSettings {
  paths: ModelPaths
  /** 8-bit weights to run instead of the graph's own. */
  derived: { path: string; careful: boolean } | null
  /** Whether to leave the processor to others where the system knows priorities of threads. */
  yielding: boolean
}

export type Request =
  | { kind: 'texts'; texts: string[] }
  /** Reads a text that is given in segments, token by token. */
  | { kind: 'read'; segments: string[] }
  /** Makes 8-bit weights. */
  | { kind: 'derive'; target: string }
  /** Makes the static table. */
  | { kind: 'distil'; target: string }

/** Vectors one after another in one array, so that they move between threads without a copy. */
export type Reply =
  | { kind: 'vectors'; values: Float32Array }
  | { kind: 'rows'; width: number; values: Float32Array; ranges: [number, number][] }
  | { kind: 'derived'; derivation: Derivation }
  | { kind: 'distilled' }

const settings = workerData as WorkerSettings
const port = parentPort

/** Nice value of background threads: about a tenth of the share of a normal one. */
const NICE = 10

// On Linux the priority is the thread's own; elsewhere it would be the whole process's.
if (settings.yielding && process.platform === 'linux') setPriority(0, NICE)

let encoder: Promise<Encode> | undefined
let session: Promise<Session> | undefined

function encode(): Promise<Encode> {
  const { tokenizer, tokenizerConfig, maxTokens } = settings.paths
  encoder ??= loadEncoder(tokenizer, tokenizerConfig, maxTokens)
  return encoder
}

async function sources() {
  const { graph, external } = settings.paths
  return { graph: await readFile(graph), external: { name: external.name, data: await readFile(external.path) } }
}

async function open(): Promise<Session> {
  if (settings.derived) return openSession({ path: settings.derived.path }, settings.derived.careful)
  const { graph, external } = await sources()
  return openSession({ bytes: graph, external })
}

function model(): Promise<Session> {
  session ??= open()
  return session
}

/** Runs texts one by one, which is as fast as batches and makes each vector independent of its neighbours. */
async function embed(texts: readonly Tokens[]): Promise<Float32Array> {
  const running = await model()
  const vectors: Float32Array[] = []
  for (const tokens of texts) vectors.push(...(await running.embed([tokens])))
  const width = vectors[0]?.length ?? 0
  const values = new Float32Array(width * vectors.length)
  for (const [at, vector] of vectors.entries()) values.set(vector, at * width)
  return values
}

/** The token vectors of segments read as one text, and which rows are whose; what lies beyond the model's reach has none. */
async function read(segments: readonly string[]): Promise<Reply> {
  const toTokens = await encode()
  const [first, last] = [toTokens('')[0] ?? 0, toTokens('').at(-1) ?? 0]
  const tokens: Tokens = [first]
  const ranges: [number, number][] = []
  for (const segment of segments) {
    const inner = toTokens(segment)
      .slice(1, -1)
      .slice(0, Math.max(0, settings.paths.maxTokens - 1 - tokens.length))
    ranges.push([tokens.length, tokens.length + inner.length])
    tokens.push(...inner)
  }
  tokens.push(last)
  return { kind: 'rows', ...(await (await model()).rows(tokens)), ranges }
}

async function answer(request: Request): Promise<Reply> {
  if (request.kind === 'derive')
    return { kind: 'derived', derivation: await deriveInt8(await sources(), request.target, await encode()) }
  if (request.kind === 'distil') {
    const specials = (await encode())('')
    const { size } = await readVocabulary(settings.paths.tokenizer)
    await writeTable(request.target, await distil(await model(), specials, size))
    return { kind: 'distilled' }
  }
  if (request.kind === 'read') return read(request.segments)
  const toTokens = await encode()
  return { kind: 'vectors', values: await embed(request.texts.map(toTokens)) }
}

function say(message: FromWorker, move: ArrayBuffer[] = []): void {
  port?.postMessage(message, move)
}

port?.on('message', async (request: Request) => {
  try {
    const reply = await answer(request)
    say({ type: 'reply', reply }, reply.kind === 'vectors' || reply.kind === 'rows' ? [reply.values.buffer as ArrayBuffer] : [])
  } catch (error) {
    const code = error instanceof Failure ? error.code : undefined
    say({ type: 'failed', message: error instanceof Error ? error.message : String(error), ...(code ? { code } : {}) })
  }
})
