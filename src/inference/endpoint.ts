import { setTimeout as pause } from 'node:timers/promises'
import { EnvHttpProxyAgent, request } from 'undici'
import { z } from 'zod'
import { Failure } from '../schema/failure.ts'
import type { EmbeddingModel } from './models.ts'

/** An OpenAI-compatible embeddings endpoint: the base address ends where `/embeddings` follows (`…/v1`). */
export interface EndpointSettings {
  address: string
  model: string
  key?: string
  /** Asked for where the model can shorten its vectors; else what it gives. */
  dimensions?: number
  maxBatch?: number
  /** Tokens that the model reads of a text, for information only: the endpoint cuts. */
  maxTokens?: number
  timeoutMs?: number
  /** How often a refused (429), failed (5xx) or broken request is made again. */
  retries?: number
}

const Answer = z.object({ data: z.array(z.object({ index: z.int().optional(), embedding: z.array(z.number()).min(1) })) })

const MAX_BATCH = 64
const MAX_TOKENS = 512
const TIMEOUT_MS = 30_000
const RETRIES = 3
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000
const MOST_BYTES = 64 * 1024 * 1024

/** What may go away by itself, with how long its sender asks to wait. */
class Passing extends Error {
  readonly pauseMs: number | null
  constructor(message: string, pauseMs: number | null, cause?: unknown) {
    super(message, { cause })
    this.pauseMs = pauseMs
  }
}

function refused(settings: EndpointSettings, why: string, cause?: unknown): Failure {
  return new Failure('embeddings-endpoint', `the embeddings endpoint ${new URL(settings.address).host} ${why}`, {
    todo: 'check its address, model and key, or set RAPPORTEUR_MODEL=none to go on by words alone',
    status: 503,
    cause,
  })
}

async function readBody(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > MOST_BYTES) throw new Error('its answer is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

async function once(
  settings: EndpointSettings,
  texts: readonly string[],
  dispatcher: EnvHttpProxyAgent,
  signal?: AbortSignal,
): Promise<Float32Array[]> {
  const { address, model, key, dimensions, timeoutMs = TIMEOUT_MS } = settings
  const timeout = AbortSignal.timeout(timeoutMs)
  let status: number
  let body: string
  let retryAfter: string
  try {
    const response = await request(`${address.replace(/\/+$/, '')}/embeddings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
      body: JSON.stringify({ model, input: texts, encoding_format: 'float', ...(dimensions ? { dimensions } : {}) }),
      dispatcher,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    })
    status = response.statusCode
    retryAfter = String(response.headers['retry-after'] ?? '')
    body = await readBody(response.body)
  } catch (error) {
    signal?.throwIfAborted()
    throw new Passing(timeout.aborted ? `did not answer within ${timeoutMs / 1000} s` : 'cannot be reached', null, error)
  }
  if (status === 429 || status >= 500)
    throw new Passing(`answered ${status}`, /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : null)
  if (status !== 200) throw refused(settings, `answered ${status}`)
  return unitVectors(settings, body, texts.length)
}

function unitVectors(settings: EndpointSettings, body: string, count: number): Float32Array[] {
  let parsed: z.infer<typeof Answer>
  try {
    parsed = Answer.parse(JSON.parse(body))
  } catch (error) {
    throw refused(settings, 'answered something that is not embeddings', error)
  }
  const rows: (number[] | undefined)[] = new Array(count)
  for (const [at, entry] of parsed.data.entries()) rows[entry.index ?? at] = entry.embedding
  const width = rows[0]?.length
  return Array.from({ length: count }, (_, at) => {
    const row = rows[at]
    if (!row || row.length !== width)
      throw refused(settings, `answered ${parsed.data.length} vectors for ${count} texts, or of different sizes`)
    const size = Math.hypot(...row) || 1
    return Float32Array.from(row, (value) => value / size)
  })
}

async function persistently(
  settings: EndpointSettings,
  texts: readonly string[],
  dispatcher: EnvHttpProxyAgent,
  signal?: AbortSignal,
) {
  const { retries = RETRIES } = settings
  for (let tries = 0; ; tries++) {
    try {
      return await once(settings, texts, dispatcher, signal)
    } catch (error) {
      if (!(error instanceof Passing)) throw error
      if (tries >= retries) throw refused(settings, error.message, error.cause)
      // Spread out, so that several callers do not come back at once.
      const wait = error.pauseMs ?? FIRST_PAUSE_MS * 2 ** tries * (0.5 + Math.random())
      await pause(Math.min(wait, LONGEST_PAUSE_MS), undefined, signal ? { signal } : {})
    }
  }
}

/**
 * A model behind an endpoint. It is asked once for its dimensions.
 * @throws Failure `embeddings-endpoint`
 */
export async function openEndpoint(settings: EndpointSettings): Promise<EmbeddingModel> {
  const { maxBatch = MAX_BATCH, maxTokens = MAX_TOKENS } = settings
  const dispatcher = new EnvHttpProxyAgent()
  const [probe] = await persistently(settings, ['dimensions'], dispatcher).catch(async (error) => {
    await dispatcher.destroy()
    throw error
  })
  const dimensions = probe?.length ?? 0
  return {
    name: `${settings.model}@${new URL(settings.address).host}/${dimensions}`,
    dimensions,
    maxBatch,
    maxTokens,
    async embed(texts, { signal } = {}) {
      const vectors: Float32Array[] = []
      for (let at = 0; at < texts.length; at += maxBatch) {
        // Endpoints refuse empty texts; a space stands for nothing just as well.
        const batch = texts.slice(at, at + maxBatch).map((text) => text || ' ')
        vectors.push(...(await persistently(settings, batch, dispatcher, signal)))
      }
      if (vectors.some((vector) => vector.length !== dimensions)) throw refused(settings, 'changed the size of its vectors')
      return vectors
    },
    close: () => dispatcher.destroy(),
  }
}
