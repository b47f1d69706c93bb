import { createHash } from 'node:crypto'
import { availableParallelism, cpus } from 'node:os'
import { basename, extname, join } from 'node:path'
import { Failure } from '../../schema/failure.ts'
import type { EmbeddingModel, EmbedOptions, ModelCard, ModelFile } from '../models.ts'
import { earlierDerivation, RECIPE } from './derive.ts'
import { Pool } from './pool.ts'
import type { ModelPaths, Reply, Request, WorkerSettings } from './worker.ts'

/** Token vectors row by row, each `width` numbers, and the rows of each segment. */
export interface TokenRows {
  width: number
  rows: Float32Array
  ranges: [from: number, to: number][]
}

/** A model that runs on this machine. */
export interface LocalModel extends EmbeddingModel {
  /** Names the very weights that run, for what is derived from them. */
  readonly fingerprint: string
  readonly paths: ModelPaths
  /** `8-bit` as derived, or `4-bit` as fetched. */
  readonly weights: string
  /**
   * Reads a text that is given in segments as one: a unit vector for each token, coloured by its context, and which rows
   * are whose. Segments beyond `maxTokens` have no rows.
   */
  read(segments: readonly string[], options?: EmbedOptions): Promise<TokenRows>
  /** Writes the static table of this model to a file, on a thread of its own. */
  distil(target: string): Promise<void>
}

/** One message to a worker holds about this many characters: two passages, some 15 ms that a question may wait for. */
const CHARACTERS_A_PIECE = 1_400
const MAX_BATCH = 64
/** More threads than this would each take 30 MB and leave little to others. */
const MOST_THREADS = 4

const WORKER = new URL(`./worker${extname(import.meta.url)}`, import.meta.url)

function modelPaths(card: ModelCard, files: Record<ModelFile['role'], string>): ModelPaths {
  const external = card.files.find((file) => file.role === 'weights')
  return {
    graph: files.graph,
    external: { name: basename(external?.path ?? ''), path: files.weights },
    tokenizer: files.tokenizer,
    tokenizerConfig: files['tokenizer-config'],
    maxTokens: card.maxTokens,
  }
}

/** Where weights derived from these lie: another recipe, model or kind of processor has another name. */
function derivedName(card: ModelCard): string {
  const hash = createHash('sha256')
  for (const part of [String(RECIPE), ...card.files.map((file) => file.sha256), process.arch, cpus()[0]?.model ?? ''])
    hash.update(`${part}\n`)
  return hash.digest('hex')
}

/** Has one request answered by a thread that ends with it. */
async function once(request: Request, data: WorkerSettings): Promise<Reply> {
  const pool = new Pool({ script: WORKER, size: 1, data: () => data })
  try {
    return (await pool.ask(request, 'background')) as Reply
  } finally {
    await pool.close()
  }
}

async function derive(target: string, paths: ModelPaths): Promise<{ derived: WorkerSettings['derived']; why?: string }> {
  try {
    let derivation = await earlierDerivation(target)
    if (!derivation) {
      const reply = await once({ kind: 'derive', target }, { paths, derived: null, yielding: false })
      if (reply.kind === 'derived') derivation = reply.derivation
    }
    return derivation?.accepted
      ? { derived: { path: target, careful: derivation.careful } }
      : { derived: null, why: derivation?.why ?? 'no answer' }
  } catch (error) {
    return { derived: null, why: error instanceof Error ? error.message : String(error) }
  }
}

/** Runs of neighbours that together have about as many characters as one message should. */
export function pieces<T>(items: readonly T[], size: (item: T) => number, most: number): T[][] {
  const groups: T[][] = []
  let room = 0
  for (const item of items) {
    if (room <= 0) {
      groups.push([])
      room = most
    }
    groups.at(-1)?.push(item)
    room -= Math.max(1, size(item))
  }
  return groups
}

/**
 * Starts a model from its files. The first time, 8-bit weights are derived from the fetched ones (two seconds), checked
 * and kept in `folder/derived`; where they do not do, the fetched ones run at a third of the speed.
 * @throws Failure `model-…`
 */
export async function openLocalModel(
  card: ModelCard,
  files: Record<ModelFile['role'], string>,
  folder: string,
  options: { threads?: number } = {},
): Promise<LocalModel> {
  const paths = modelPaths(card, files)
  const fast = await derive(join(folder, 'derived', `${derivedName(card)}.onnx`), paths)
  const size = Math.max(1, options.threads ?? Math.min(MOST_THREADS, availableParallelism()))
  const data = (index: number): WorkerSettings => ({ paths, derived: fast.derived, yielding: index > 0 })
  const pool = new Pool({ script: WORKER, size, data })

  const vectors = async (
    request: Request,
    count: number,
    { priority = 'interactive', signal }: EmbedOptions,
  ): Promise<Float32Array[]> => {
    const reply = (await pool.ask(request, priority, signal)) as Reply
    const values = reply.kind === 'vectors' ? reply.values : new Float32Array()
    if (values.length !== count * card.dimensions)
      throw new Failure('model-failed', `${card.name} gave vectors of another size`, { status: 500 })
    return Array.from({ length: count }, (_, at) => values.slice(at * card.dimensions, (at + 1) * card.dimensions))
  }

  try {
    // Says now, not at the first question, when it cannot run on this machine.
    await vectors({ kind: 'texts', texts: ['ready'] }, 1, {})
  } catch (error) {
    await pool.close()
    throw error
  }
  return {
    name: card.name,
    dimensions: card.dimensions,
    maxBatch: MAX_BATCH,
    maxTokens: card.maxTokens,
    fingerprint: derivedName(card),
    paths,
    weights: fast.derived ? '8-bit' : '4-bit',
    ...(fast.derived ? {} : { note: `the fast weights could not be made (${fast.why}): vectors take three times as long` }),
    async embed(texts, given = {}) {
      const groups = pieces(texts, (text) => text.length, CHARACTERS_A_PIECE)
      return (await Promise.all(groups.map((group) => vectors({ kind: 'texts', texts: group }, group.length, given)))).flat()
    },
    async read(segments, { priority = 'interactive', signal } = {}) {
      const reply = (await pool.ask({ kind: 'read', segments: [...segments] }, priority, signal)) as Reply
      if (reply.kind !== 'rows') throw new Failure('model-failed', `${card.name} did not read the text`, { status: 500 })
      return { width: reply.width, rows: reply.values, ranges: reply.ranges }
    },
    async distil(target) {
      await once({ kind: 'distil', target }, { paths, derived: fast.derived, yielding: true })
    },
    close: () => pool.close(),
  }
}
