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

/** For each question token, its best cosine among the rows of some segments. */
function bestCosines(asked: TokenVectors, text: TokenVectors, segments: readonly number[]): number[] {
  const [from, to] = asked.ranges[0] ?? [0, 0]
  const { width } = asked
  const best: number[] = []
  for (let q = from; q < to; q += 1) {
    let top = 0
    for (const segment of segments) {
      const [start, end] = text.ranges[segment] ?? [0, 0]
      for (let row = start; row < end; row += 1) {
        let cosine = 0
        for (let d = 0; d < width; d += 1) cosine += asked.rows[q * width + d]! * text.rows[row * width + d]!
        if (cosine > top) top = cosine
      }
    }
    best.push(top)
  }
  return best
}

const mean = (values: readonly number[]) => (values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0)
/** Mean of the lowest quarter: how badly the worst-matched words of the question fare. */
const low = (values: readonly number[]) =>
  mean([...values].sort((a, b) => a - b).slice(0, Math.max(1, Math.floor(values.length / 4))))

/**
 * Adds to the best sentences how well they mean what is asked, by late interaction (each question token with its nearest
 * token in the sentence, as in ColBERT: Khattab & Zaharia 2020), read in the context of title and passage.
 */
export async function addMeaning(plan: Plan, ranked: readonly Ranked[], reader: TokenReader): Promise<void> {
  const asked = await reader.read([plan.planned.replace(/[?¿!¡.]+/g, ' ').trim()])
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
    const everywhere = segments.map((_, i) => i)
    const around = bestCosines(asked, text, everywhere)
    for (const sentence of group) {
      const here = bestCosines(asked, text, [sentence.order + 1])
      const title = bestCosines(asked, text, [0])
      const withTitle = here.map((value, i) => Math.max(value, title[i]!))
      sentence.features.meaning = mean(withTitle)
      sentence.features.meaningHere = mean(here)
      sentence.features.meaningLow = low(withTitle)
      sentence.features.meaningAround = mean(around)
    }
  }
}
