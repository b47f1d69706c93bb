import type { PlaceMention, Token } from './spans.ts'
import { tokens } from './tokens.ts'

/** One way to name a place: the words that must stand in a row, folded. A `region` is read whole but names no jurisdiction. */
export interface Entry {
  words: string[]
  code: string
  form: PlaceMention['form'] | 'region'
  /** An acronym ("UN", "EU") counts in capitals only. */
  acronym: boolean
}

/** Entries by their first word, the longest first. */
export type Gazetteer = Map<string, Entry[]>

/** Adds a name; a name that is there already keeps its first meaning. */
export function addEntry(gazetteer: Gazetteer, name: string, code: string, form: Entry['form'], language = 'en'): void {
  const words = tokens(name, language).map((token) => keyOf(token, language))
  const first = words[0]
  if (first === undefined) return
  const entries = gazetteer.get(first) ?? []
  if (entries.some((entry) => entry.words.length === words.length && entry.words.every((word, i) => word === words[i]))) return
  entries.push({ words, code, form, acronym: /^[A-Z.]{2,6}$/.test(name) })
  entries.sort((a, b) => b.words.length - a.words.length)
  gazetteer.set(first, entries)
}

/** English names do not inflect; elsewhere the stem stands for the word ("Бельгии", "Belgiens"). */
export function keyOf(token: Token, language: string): string {
  return language === 'en' ? token.fold : token.stem
}

/** The longest entry that begins at token `index`; between its words may stand blanks, hyphens, dots, commas and a possessive only. */
export function matchAt(
  gazetteer: Gazetteer,
  text: string,
  words: Token[],
  index: number,
  language = 'en',
): { entry: Entry; last: number } | undefined {
  const entries = gazetteer.get(keyOf(words[index]!, language))
  if (!entries) return undefined
  for (const entry of entries) {
    const last = index + entry.words.length - 1
    if (last >= words.length || (entry.acronym && !/^[^\p{Ll}]+$/u.test(words[index]!.text))) continue
    let fits = true
    for (let k = 1; k < entry.words.length && fits; k++) {
      const here = words[index + k]!
      fits = keyOf(here, language) === entry.words[k] && isJoint(text, words[index + k - 1]!.end, here.start)
    }
    if (fits) return { entry, last }
  }
  return undefined
}

function isJoint(text: string, from: number, to: number): boolean {
  return to - from <= 3 && /^(?:['’]s)?[\s\-‑–.,'’]*$/.test(text.slice(from, to))
}
