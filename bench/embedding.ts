/**
 * How fast and how faithful embedding is on this machine: passages a second with the weights made here against the
 * plain way to run the fetched ones, what a question waits for, and how well the static table tracks the model.
 *
 *   node bench/embedding.ts [--folder MODELS] [--json FILE]
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { placesFrom } from '../src/inference/fetch/places.ts'
import { loadEncoder } from '../src/inference/local/encode.ts'
import type { LocalModel } from '../src/inference/local/local.ts'
import { openSession } from '../src/inference/local/session.ts'
import { openModel } from '../src/inference/open.ts'
import { openStatic, similarity } from '../src/inference/static/static.ts'

const MODEL = 'all-MiniLM-L6-v2'
const WORDS = 110
const PASSAGES = 384
const NAIVE_BATCH = 32

const { values: options } = parseArgs({ options: { folder: { type: 'string' }, json: { type: 'string' } } })
const folder = options.folder ?? process.env.RAPPORTEUR_MODELS ?? join(tmpdir(), 'rapporteur-test-models')
const samples = join(import.meta.dirname, '../samples')

/** Sentences of the sample briefs, brief by brief. */
function briefs(): string[][] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  const files = readdirSync(samples).filter((name) => name.endsWith('.md'))
  return files.map((name) => {
    const text = readFileSync(join(samples, name), 'utf8').replace(/^---[\s\S]*?\n---\n/, '')
    return [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter((sentence) => sentence.length > 20)
  })
}

/** Passages of 110 words each, all different. */
function passages(sentences: readonly string[]): string[] {
  const words = sentences.join(' ').split(/\s+/)
  return Array.from({ length: PASSAGES }, (_, at) =>
    Array.from({ length: WORDS }, (_, word) => words[(at * 37 + word) % words.length]).join(' '),
  )
}

const percentile = (values: readonly number[], share: number) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? 0

/** The best of three runs, since other work on the machine only ever slows one down. */
async function perSecond(count: number, run: () => Promise<unknown>): Promise<number> {
  const rates: number[] = []
  for (let turn = 0; turn < 3; turn++) {
    const began = performance.now()
    await run()
    rates.push(count / ((performance.now() - began) / 1000))
  }
  return Math.max(...rates)
}

/** The way of most programs: the fetched weights, settings as they come, batches filled up to their longest text. */
async function naive(model: LocalModel, texts: readonly string[]): Promise<number> {
  const runtime = await import('onnxruntime-node')
  const { graph, external, tokenizer, tokenizerConfig, maxTokens } = model.paths
  const encode = await loadEncoder(tokenizer, tokenizerConfig, maxTokens)
  const session = await runtime.InferenceSession.create(readFileSync(graph), {
    externalData: [{ path: external.name, data: readFileSync(external.path) }],
  })
  const some = texts.slice(0, PASSAGES / 4)
  const rate = await perSecond(some.length, async () => {
    for (let at = 0; at < some.length; at += NAIVE_BATCH) {
      const batch = some.slice(at, at + NAIVE_BATCH).map(encode)
      const length = Math.max(...batch.map((ids) => ids.length))
      const tensor = (value: (row: number, column: number) => number) =>
        new runtime.Tensor(
          'int64',
          BigInt64Array.from({ length: batch.length * length }, (_, i) => BigInt(value(Math.floor(i / length), i % length))),
          [batch.length, length],
        )
      await session.run({
        input_ids: tensor((row, column) => batch[row]?.[column] ?? 0),
        attention_mask: tensor((row, column) => (column < (batch[row]?.length ?? 0) ? 1 : 0)),
        token_type_ids: tensor(() => 0),
      })
    }
  })
  await session.release()
  return rate
}

async function latencies(model: LocalModel, questions: readonly string[], pause: number): Promise<number[]> {
  const times: number[] = []
  for (const question of questions) {
    const began = performance.now()
    await model.embed([question])
    times.push(performance.now() - began)
    if (pause) await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return times
}

/** Rank correlation of two lists. */
function spearman(one: readonly number[], other: readonly number[]): number {
  const ranks = (values: readonly number[]) => {
    const order = values.map((_, at) => at).sort((a, b) => values[a]! - values[b]!)
    const rank = new Array<number>(values.length)
    for (const [at, index] of order.entries()) rank[index] = at
    return rank
  }
  const [first, second] = [ranks(one), ranks(other)]
  const squares = first.reduce((sum, rank, at) => sum + (rank - second[at]!) ** 2, 0)
  return 1 - (6 * squares) / (one.length * (one.length ** 2 - 1))
}

/** Similarity of pairs of sentences by the model that runs, by the weights as fetched, and by the static table. */
async function faithfulness(model: LocalModel, groups: readonly string[][]) {
  const sentences = groups.flat()
  const pairs = sentences.flatMap((_, at) => [1, 2, 5, 17, 41].map((step) => [at, (at + step) % sentences.length] as const))
  const alike = (vectors: readonly Float32Array[]) => pairs.map(([one, other]) => similarity(vectors[one]!, vectors[other]!))
  const table = await openStatic(model, folder)
  const { graph, external, tokenizer, tokenizerConfig, maxTokens } = model.paths
  const encode = await loadEncoder(tokenizer, tokenizerConfig, maxTokens)
  const fetched = await openSession({
    bytes: readFileSync(graph),
    external: { name: external.name, data: readFileSync(external.path) },
  })
  const plain: Float32Array[] = []
  for (const sentence of sentences) plain.push(...(await fetched.embed([encode(sentence)])))
  await fetched.close()
  const running = await model.embed(sentences)
  const cosines = running.map((vector, at) => similarity(vector, plain[at]!))
  const statics = sentences.map((sentence) => table.embedStatic(sentence))
  const began = performance.now()
  for (let turn = 0; turn < 20; turn++) for (const sentence of sentences) table.embedStatic(sentence)
  return {
    cosineMean: cosines.reduce((sum, value) => sum + value, 0) / cosines.length,
    cosineLeast: Math.min(...cosines),
    rankRunning: spearman(alike(plain), alike(running)),
    rankStatic: spearman(alike(plain), alike(statics)),
    staticMicroseconds: ((performance.now() - began) * 1000) / (20 * sentences.length),
  }
}

mkdirSync(folder, { recursive: true })
const settings = { model: MODEL, folder, places: placesFrom(process.env) }
const began = performance.now()
const { local, note } = await openModel(settings)
if (!local) {
  console.error(`skipped: ${note}`)
  process.exit(0)
}
const opened = performance.now() - began
const groups = briefs()
const texts = passages(groups.flat())
const questions = groups.flat().slice(0, 100)

const idle = await latencies(local, questions, 0)
const rate = await perSecond(texts.length, () => local.embed(texts, { priority: 'background' }))
const background = local.embed([...texts, ...texts], { priority: 'background' })
const busy = await latencies(local, questions.slice(0, 60), 20)
await background
const { openLocalModel } = await import('../src/inference/local/local.ts')
const { KNOWN_MODELS } = await import('../src/inference/models.ts')
const { graph, external, tokenizer, tokenizerConfig } = local.paths
const single = await openLocalModel(
  KNOWN_MODELS[0]!,
  { graph, weights: external.path, tokenizer, 'tokenizer-config': tokenizerConfig },
  folder,
  { threads: 1 },
)
const singleRate = await perSecond(texts.length, () => single.embed(texts, { priority: 'background' }))
await single.close()
const plain = await naive(local, texts)
const faithful = await faithfulness(local, groups)
await local.close()

const result = {
  processor: `${cpus()[0]?.model.trim()} × ${availableParallelism()}`,
  weights: local.weights,
  openMs: opened,
  passagesPerSecond: rate,
  passagesPerSecondOneThread: singleRate,
  passagesPerSecondNaive: plain,
  questionIdleMs: { p50: percentile(idle, 0.5), p95: percentile(idle, 0.95) },
  questionBusyMs: { p50: percentile(busy, 0.5), p95: percentile(busy, 0.95) },
  ...faithful,
}
const rows: [string, string][] = [
  ['processor', result.processor],
  ['weights', result.weights],
  ['opening the model', `${result.openMs.toFixed(0)} ms`],
  [`passages of ${WORDS} words a second`, result.passagesPerSecond.toFixed(0)],
  ['… on one thread', result.passagesPerSecondOneThread.toFixed(0)],
  [`… the plain way (4-bit, batches of ${NAIVE_BATCH}, all threads)`, result.passagesPerSecondNaive.toFixed(0)],
  ['a question, idle: p50 / p95', `${result.questionIdleMs.p50.toFixed(1)} / ${result.questionIdleMs.p95.toFixed(1)} ms`],
  [
    'a question, while passages are embedded',
    `${result.questionBusyMs.p50.toFixed(1)} / ${result.questionBusyMs.p95.toFixed(1)} ms`,
  ],
  ['cosine to the fetched weights: mean / least', `${result.cosineMean.toFixed(4)} / ${result.cosineLeast.toFixed(4)}`],
  ['rank correlation with them over sentence pairs', result.rankRunning.toFixed(3)],
  ['… of the static table', result.rankStatic.toFixed(3)],
  ['a sentence by the static table', `${result.staticMicroseconds.toFixed(1)} µs`],
]
console.log(rows.map(([name, value]) => `| ${name} | ${value} |`).join('\n'))
if (options.json) {
  writeFileSync(options.json, `${JSON.stringify(result, null, 2)}\n`)
  console.log(`written to ${basename(options.json)}`)
}
