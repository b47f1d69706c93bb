import type { Span } from './spans.ts'

/** How a text speaks of what it says: as a fact, denied, planned, possible, or rumoured. */
export interface Modality {
  negated: boolean
  /** Planned, proposed, considered, expected: not done yet. */
  planned: boolean
  /** May, could, reportedly, allegedly: not certain. */
  hedged: boolean
  /** The words that say so. */
  cues: Span[]
}

/** Who says what a sentence reports. */
export interface Attribution extends Span {
  /** The source as named: "US officials", "a letter from the minister". */
  source: string
  /** The verb or phrase that attributes ("warn", "according to"). */
  cue: string
}

const negative = /\b(?:not|no|never|neither|nor|without|denied|denies|refused|rejects?|rejected|failed to|n[’']t)\b/gi
const planned = /\b(?:plans? to|planning|intends? to|proposed?|proposes|considering|will|expected to|set to)\b/gi
const hedged = /\b(?:may|might|could|reportedly|allegedly|possibly|perhaps|appears?|rumou?r)\b/gi

/** The modality of a sentence, or of the clause around offset `at`. */
export function modality(sentence: string, at?: number): Modality {
  const from = at === undefined ? 0 : Math.max(0, at - 60)
  const piece = sentence.slice(from, at === undefined ? undefined : at + 40)
  const cues = (pattern: RegExp) =>
    [...piece.matchAll(pattern)].map((match) => ({
      start: from + match.index,
      end: from + match.index + match[0].length,
      text: match[0],
    }))
  const found = { negated: cues(negative), planned: cues(planned), hedged: cues(hedged) }
  return {
    negated: found.negated.length > 0,
    planned: found.planned.length > 0,
    hedged: found.hedged.length > 0,
    cues: [...found.negated, ...found.planned, ...found.hedged],
  }
}

/** Whether what stands at offset `at` of the sentence is denied. */
export function negated(sentence: string, at: number): boolean {
  return modality(sentence, at).negated
}

/** Whom the sentence names as its source; undefined when it speaks in its own voice. */
export function attribution(sentence: string): Attribution | undefined {
  const match =
    /\b(according to) ([^,.;]{3,80})/i.exec(sentence) ??
    /^([^,.;]{3,80}?) (said|says|warned|warns|announced|told)\b/.exec(sentence)
  if (!match) return undefined
  const [whole, a, b] = match
  const source = /^according/i.test(a!) ? b! : a!
  const start = match.index + whole.indexOf(source)
  return { start, end: start + source.length, text: source, source, cue: source === b ? a! : b! }
}
