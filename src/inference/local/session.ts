import type { InferenceSession, Tensor } from 'onnxruntime-node'

/** The weights to load: a file of its own, or bytes that name their external weights. */
export type Weights = { path: string } | { bytes: Uint8Array; external: { name: string; data: Uint8Array } }

/** Token ids of one text, special tokens included. */
export type Tokens = number[]

/** A loaded model that runs on the thread that calls it. */
export interface Session {
  /** Sums each text's token vectors up to a unit vector. One run for texts of the same length, else an error. */
  embed(texts: readonly Tokens[]): Promise<Float32Array[]>
  /** One unit vector a token, one after another, each coloured by its context. */
  rows(text: Tokens): Promise<{ width: number; values: Float32Array }>
  /** Largest size of each channel of the inner values that the model gives out under these names. */
  peaks(text: Tokens, names: readonly string[]): Promise<Map<string, Float32Array>>
  close(): Promise<void>
}

/**
 * Settings for processors. One thread a session: several sessions side by side beat one with several threads, which
 * wait for each other and spin while others need the core. The fused skip-normalisation is left out because its
 * scalar loop takes ten times as long as the two steps that it replaces.
 * @param careful 8-bit products that cannot overflow, at half the speed: needed on older x64 processors without VNNI
 */
function settings(careful: boolean): InferenceSession.SessionOptions {
  return {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
    extra: {
      session: { x64quantprecision: careful ? '1' : '0', intra_op: { allow_spinning: '0' } },
      optimization: { disable_specified_optimizers: 'SkipLayerNormFusion' },
    },
  }
}

/** Loads ONNX Runtime when first used, and the model. */
export async function openSession(weights: Weights, careful = false): Promise<Session> {
  const runtime = await import('onnxruntime-node')
  const session =
    'path' in weights
      ? await runtime.InferenceSession.create(weights.path, settings(careful))
      : await runtime.InferenceSession.create(weights.bytes, {
          ...settings(careful),
          externalData: [{ path: weights.external.name, data: weights.external.data }],
        })

  const run = (texts: readonly Tokens[], outputs: readonly string[]) => {
    const length = texts[0]?.length ?? 0
    if (texts.some((text) => text.length !== length)) throw new Error('texts of one run have the same number of tokens')
    const shape = [texts.length, length]
    const filled = (value: bigint) => new runtime.Tensor('int64', new BigInt64Array(texts.length * length).fill(value), shape)
    const known: Record<string, () => Tensor> = {
      input_ids: () => new runtime.Tensor('int64', BigInt64Array.from(texts.flat(), BigInt), shape),
      attention_mask: () => filled(1n),
      token_type_ids: () => filled(0n),
    }
    const feeds: Record<string, Tensor> = {}
    for (const name of session.inputNames) {
      const make = known[name]
      if (!make) throw new Error(`the model asks for an input that is not known: ${name}`)
      feeds[name] = make()
    }
    return session.run(feeds, outputs)
  }

  return {
    async embed(texts) {
      if (!texts.length) return []
      const name = session.outputNames[0] ?? ''
      const output = (await run(texts, [name]))[name]
      const rows = texts[0]?.length ?? 0
      const width = output?.dims[2] ?? 0
      const values = output?.data as Float32Array
      return texts.map((_, at) => meanDirection(values.subarray(at * rows * width, (at + 1) * rows * width), width))
    },
    async rows(text) {
      const name = session.outputNames[0] ?? ''
      const output = (await run([text], [name]))[name]
      const width = output?.dims[2] ?? 0
      const raw = output?.data as Float32Array
      const values = new Float32Array(raw.length)
      for (let start = 0; start < raw.length; start += width)
        values.set(meanDirection(raw.subarray(start, start + width), width), start)
      return { width, values }
    },
    async peaks(text, names) {
      const outputs = await run([text], names)
      return new Map(
        names.map((name) => {
          const values = outputs[name]?.data as Float32Array
          const most = new Float32Array(values.length / text.length)
          for (let at = 0; at < values.length; at++)
            most[at % most.length] = Math.max(most[at % most.length]!, Math.abs(values[at]!))
          return [name, most]
        }),
      )
    },
    close: () => session.release(),
  }
}

/** The mean of rows of `width` numbers, as a unit vector. */
function meanDirection(rows: Float32Array, width: number): Float32Array {
  const sum = new Float64Array(width)
  for (let start = 0; start < rows.length; start += width) {
    for (let at = 0; at < width; at++) sum[at] = sum[at]! + rows[start + at]!
  }
  const size = Math.sqrt(sum.reduce((total, value) => total + value * value, 0)) || 1
  return Float32Array.from(sum, (value) => value / size)
}
