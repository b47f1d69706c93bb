import { ActorBook, type Reference } from '../actors.ts'
import type { Phrase } from '../parse/chunks.ts'
import type { Sentence } from '../parse/sentence.ts'
import type { Reading } from '../reading.ts'
import { Places } from '../where.ts'

/** What every kind's builder works with. */
export interface Context {
  reading: Reading
  book: ActorBook
  places: Places
  refer(phrases: readonly Phrase[] | undefined, sentence: Sentence): Reference[]
}

export function contextOf(reading: Reading): Context {
  const book = new ActorBook(reading)
  return {
    reading,
    book,
    places: new Places(reading),
    refer: (phrases, sentence) => (phrases ?? []).flatMap((phrase) => book.resolve(phrase, sentence)),
  }
}

/** The text of a range of a sentence. */
export const slice = (sentence: Sentence, start: number, end: number): string =>
  sentence.text.slice(start - sentence.start, end - sentence.start)

/** The first cue of a list that stands in a text, with the text's own words around it. */
export function cueIn(text: string, cues: readonly string[]): string | null {
  const low = ` ${text.toLowerCase().replace(/[\u2018\u2019]/g, "'")}`
  for (const cue of cues) {
    const at = low.indexOf(` ${cue}`) >= 0 ? low.indexOf(` ${cue}`) : low.indexOf(`-${cue}`)
    if (at >= 0) return text.slice(at, at + cue.length)
  }
  return null
}
