import { findPlaces } from '../language/places.ts'
import type { Token } from '../language/spans.ts'
import { relatedWords } from '../language/thesaurus.ts'
import { stem, tokens } from '../language/tokens.ts'
import type { Term } from './plan.ts'

/** A text ready to be matched against questions: its words by stem, in order, and the jurisdictions it names. */
export interface Readable {
  text: string
  language: string
  tokens: Token[]
  /** Positions (token numbers) of each stem. */
  positions: Map<string, number[]>
  /** Positions of each jurisdiction's code; found when first asked for, since most questions name none. */
  places(): Map<string, number[]>
}

function note(map: Map<string, number[]>, key: string, at: number): void {
  const list = map.get(key)
  if (list) list.push(at)
  else map.set(key, [at])
}

function placesOf(text: string, language: string, words: readonly Token[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  let at = 0
  for (const place of findPlaces(text, language)) {
    while (at < words.length - 1 && (words[at]?.end ?? 0) <= place.start) at += 1
    note(places, place.code, at)
  }
  return places
}

/** Parts a text into words once; everything that compares it with a question works on the result. */
export function readable(text: string, language: string): Readable {
  const words = tokens(text, language)
  const positions = new Map<string, number[]>()
  for (const [at, word] of words.entries()) {
    note(positions, word.stem, at)
    // "GPUs" is also "GPU".
    if (/^\p{Lu}{2,}s$/u.test(word.text)) note(positions, word.fold.slice(0, -1), at)
    // "Chinese-made" and "co-operation" also count as their parts.
    if (word.fold.includes('-'))
      for (const part of tokens(word.text.replaceAll('-', ' '), language)) note(positions, part.stem, at)
  }
  let places: Map<string, number[]> | undefined
  return {
    text,
    language,
    tokens: words,
    positions,
    places: () => {
      places ??= placesOf(text, language, words)
      return places
    },
  }
}

export interface Match {
  /** 0 to 1: the same word 1, a related one less. */
  weight: number
  /** The matched word is an opposite of the question's. */
  opposite: boolean
  positions: readonly number[]
}

const none: Match = { weight: 0, opposite: false, positions: [] }

/** How well a text holds a term: by the same stem, the same jurisdiction, or a related word (names only by themselves). */
export function matchTerm(term: Term, text: Readable): Match {
  const same = text.positions.get(term.stem) ?? text.positions.get(stem(term.fold, text.language))
  if (same) return { weight: 1, opposite: false, positions: same }
  if (term.place) {
    const there = text.places().get(term.place)
    if (there) return { weight: 1, opposite: false, positions: there }
  }
  if (term.proper || text.language !== 'en') return none
  let best: Match = none
  for (const [stem, weight] of relatedWords(term.fold)) {
    const positions = text.positions.get(stem)
    if (positions && Math.abs(weight) > best.weight) best = { weight: Math.abs(weight), opposite: weight < 0, positions }
  }
  return best
}
