import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CALIBRATION, CHECKS } from './calibration.ts'
import type { Encode } from './encode.ts'
import { readGraph, writeGraph } from './onnx/graph.ts'
import { quantisedMatrices, toInt8, valuesToWatch } from './onnx/quantise.ts'
import { openSession, type Session } from './session.ts'

/** Changes whenever the way that weights are derived does, so that old ones are not taken for new ones. */
export const RECIPE = 1

/** The least cosine between what 8-bit and 4-bit weights say of each check text. */
export const CLOSE_ENOUGH = 0.99

/** What became of the try to derive faster weights; kept beside them so that it is made once. */
export interface Derivation {
  accepted: boolean
  /** Whether this processor needs the careful products of `openSession`. */
  careful: boolean
  /** Least cosine over the check texts. */
  cosine: number
  sha256: string
  why?: string
}

const REFUSED: Derivation = { accepted: false, careful: false, cosine: 0, sha256: '' }

export interface Sources {
  graph: Uint8Array
  external: { name: string; data: Uint8Array }
}

async function vectors(session: Session, encode: Encode, texts: readonly string[]): Promise<Float32Array[]> {
  const found: Float32Array[] = []
  for (const text of texts) found.push(...(await session.embed([encode(text)])))
  return found
}

/** Cosine of two unit vectors. */
export function cosine(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)
}

async function measurePeaks(graph: Uint8Array, external: Sources['external'], names: string[], encode: Encode) {
  const session = await openSession({ bytes: graph, external })
  try {
    const peaks = new Map<string, Float32Array>()
    for (const text of CALIBRATION) {
      for (const [name, found] of await session.peaks(encode(text), names)) {
        const before = peaks.get(name)
        peaks.set(name, before ? found.map((peak, at) => Math.max(peak, before[at] ?? 0)) : found)
      }
    }
    return peaks
  } finally {
    await session.close()
  }
}

async function leastCosine(sources: Sources, derived: string, careful: boolean, encode: Encode): Promise<number> {
  const [plain, fast] = [
    await openSession({ bytes: sources.graph, external: sources.external }),
    await openSession({ path: derived }, careful),
  ]
  try {
    const [before, after] = [await vectors(plain, encode, CHECKS), await vectors(fast, encode, CHECKS)]
    return Math.min(...before.map((vector, at) => cosine(vector, after[at] ?? new Float32Array())))
  } finally {
    await Promise.all([plain.close(), fast.close()])
  }
}

/**
 * Makes 8-bit weights out of 4-bit ones at `target`, checks them, and writes `target.json` with the outcome. Takes two
 * seconds of one core. Weights that do not come close are thrown away: the 4-bit ones serve then.
 */
export async function deriveInt8(sources: Sources, target: string, encode: Encode): Promise<Derivation> {
  await mkdir(dirname(target), { recursive: true })
  const graph = readGraph(sources.graph, sources.external.data)
  const outcome = async (derivation: Derivation) => {
    await writeFile(`${target}.json.part`, JSON.stringify(derivation))
    await rename(`${target}.json.part`, `${target}.json`)
    return derivation
  }
  if (!quantisedMatrices(graph).length) return outcome({ ...REFUSED, why: 'no 4-bit matrices in it' })
  const names = valuesToWatch(graph)
  const peaks = await measurePeaks(writeGraph(graph, names), sources.external, names, encode)
  const bytes = writeGraph(toInt8(graph, peaks))
  const part = `${target}.part`
  await writeFile(part, bytes)
  let least = 0
  for (const careful of [false, true]) {
    least = await leastCosine(sources, part, careful, encode)
    if (!(least >= CLOSE_ENOUGH)) continue
    await rename(part, target)
    return outcome({ accepted: true, careful, cosine: least, sha256: createHash('sha256').update(bytes).digest('hex') })
  }
  await rm(part, { force: true })
  return outcome({ ...REFUSED, cosine: least, why: 'its vectors differ too much on this processor' })
}

/** The outcome of an earlier try whose file is still whole, or null. */
export async function earlierDerivation(target: string): Promise<Derivation | null> {
  try {
    const derivation = JSON.parse(await readFile(`${target}.json`, 'utf8')) as Derivation
    if (!derivation.accepted) return derivation
    const sha256 = createHash('sha256')
      .update(await readFile(target))
      .digest('hex')
    return sha256 === derivation.sha256 ? derivation : null
  } catch {
    return null
  }
}
