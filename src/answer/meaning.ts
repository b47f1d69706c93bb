import { fold } from '../language/tokens.ts'
import type { Plan } from './plan.ts'
import type { Ranked } from './sentences.ts'

/**
 * Contextual word vectors of a text that is given in segments: one row a token, each of length 1, and the rows of each segment.
 * The whole is read at once, so that "it" or "the company" takes colour from what stands before.
 */
export interface TokenVectors {
  width: number
  rows: Float32Array
  ranges: [from: number, to: number][]
}

/** What a local embedding model offers to answering. */
export interface TokenReader {
  read(segments: readonly string[]): Promise<TokenVectors>
}

/** Passages read by the model for one question: those whose sentences stand highest. */
const passagesRead = 12

/** A question read for comparison: one segment a word, and which words are terms of the plan. */
interface Asked {
  vectors: TokenVectors
  /** Segment number of each term, or -1. */
  termSegments: number[]
}

async function readQuestion(plan: Plan, reader: TokenReader): Promise<Asked> {
  const words = plan.planned.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []
  const folded = words.map((word) => fold(word).replace(/[’']s$|[.]+$/g, ''))
  const termSegments = plan.terms.map((term) => folded.findIndex((word) => word === term.fold || word.startsWith(term.fold)))
  return { vectors: await reader.read(words), termSegments }
}

/** For each question token (row number), its best cosine among the rows of one segment of a text. */
function bestCosines(asked: TokenVectors, text: TokenVectors, segment: number): Float32Array {
  const { width } = asked
  const count = asked.ranges.at(-1)?.[1] ?? 0
  const best = new Float32Array(count)
  const [start, end] = text.ranges[segment] ?? [0, 0]
  for (let q = asked.ranges[0]?.[0] ?? 0; q < count; q += 1)
    for (let row = start; row < end; row += 1) {
      let cosine = 0
      for (let d = 0; d < width; d += 1) cosine += asked.rows[q * width + d]! * text.rows[row * width + d]!
      if (cosine > best[q]!) best[q] = cosine
    }
  return best
}

const larger = (a: Float32Array, b: Float32Array) => a.map((value, i) => Math.max(value, b[i]!))

function mean(values: Float32Array, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i += 1) sum += values[i]!
  return to > from ? sum / (to - from) : 0
}

/** Cosines of contextual vectors: unrelated words stand at about 0.3, the same word in like context above 0.7. */
const calibrated = (cosine: number) => Math.max(0, Math.min(1, (cosine - 0.3) / 0.4))

/** How well each term of the plan is meant, 0 to 1. */
function termsMeant(asked: Asked, cosines: Float32Array): number[] {
  return asked.termSegments.map((segment) => {
    const [from, to] = asked.vectors.ranges[segment] ?? [0, 0]
    return to > from ? calibrated(mean(cosines, from, to)) : 0
  })
}

/**
 * Adds to the best sentences how well they mean what is asked, by late interaction (each question token with its nearest
 * token in the sentence, as in ColBERT: Khattab & Zaharia 2020), read in the context of title and passage.
 */
export async function addMeaning(plan: Plan, ranked: readonly Ranked[], reader: TokenReader): Promise<void> {
  const asked = await readQuestion(plan, reader)
  const [from, to] = [asked.vectors.ranges[0]?.[0] ?? 0, asked.vectors.ranges.at(-1)?.[1] ?? 0]
  const passages = new Map<string, Ranked[]>()
  for (const sentence of ranked) {
    const key = `${sentence.candidate.articleId}/${sentence.candidate.start}`
    const group = passages.get(key)
    if (group) group.push(sentence)
    else if (passages.size < passagesRead) passages.set(key, [sentence])
  }
  for (const group of passages.values()) {
    const { candidate } = group[0]!
    const segments = [`${candidate.title}.`]
    for (let i = 0; i + 1 < candidate.sentences.length; i += 2)
      segments.push(
        candidate.text.slice(candidate.sentences[i]! - candidate.start, candidate.sentences[i + 1]! - candidate.start),
      )
    const text = await reader.read(segments)
    const cosines = segments.map((_, segment) => bestCosines(asked.vectors, text, segment))
    const everywhere = cosines.reduce(larger)
    const around = termsMeant(asked, everywhere)
    for (const sentence of group) {
      const here = cosines[sentence.order + 1]!
      const withTitle = larger(here, cosines[0]!)
      sentence.features.meaning = mean(withTitle, from, to)
      sentence.features.meaningHere = mean(here, from, to)
      sentence.meant = termsMeant(asked, withTitle)
      sentence.meantAround = around
    }
  }
}
