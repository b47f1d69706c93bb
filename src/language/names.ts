import { acronyms } from './acronyms.ts'
import { type Reading, readRun } from './names/kinds.ts'
import { bodyNouns, isInDictionary, sayings } from './names/lexicon.ts'
import { opensSentence, type Run, runsOf } from './names/runs.ts'
import { findPlaces, regionMembers } from './places.ts'
import type { NameMention } from './spans.ts'

/**
 * Proper names of an English text in order: persons with their role where it stands by, bodies and companies, products, places.
 * A possessive 's and a title are not part of a name; an adjective of nationality alone is none.
 * What one naming shows ("Ilsa Varn, who heads …") holds for the shorter ones in the same text ("Varn").
 */
export function findNames(text: string): NameMention[] {
  const places = new Map(findPlaces(text).map((place) => [place.end, place]))
  const found: NameMention[] = []
  const runs = runsOf(text)
  const inner = new Set(
    runs.filter(({ tokens, from }) => !opensSentence(tokens, from)).map(({ tokens, from }) => tokens[from]!.text),
  )
  for (const run of runs) {
    const reading = readRun(run)
    const start = run.offset + run.tokens[reading.from]!.start
    const end = run.offset + run.tokens[reading.to - 1]!.end
    const place = places.get(end)
    if (place && place.start <= start) {
      if (place.form !== 'demonym') found.push(mention(text, start, end, placeKind(place.code, place.text)))
      continue
    }
    const region = isRegion(text.slice(start, end))
    if (region === 'adjective') continue
    if (region) found.push(mention(text, start, end, 'place'))
    else if (!isOpener(run, reading, inner)) found.push({ ...mention(text, start, end, reading.kind), ...roleOf(reading) })
  }
  return agree(found, acronyms(text))
}

function mention(text: string, start: number, end: number, kind: NameMention['kind']): NameMention {
  return { start, end, text: text.slice(start, end), kind }
}

/** The EU's and UN's institutions are bodies, not places. */
function placeKind(code: string, name: string): NameMention['kind'] {
  return (code === 'EU' || code === 'UN' || code === 'INT') && !/^(?:EU|European Union|UN|United Nations|Brussels)$/.test(name)
    ? 'organisation'
    : 'place'
}

function isRegion(name: string): 'noun' | 'adjective' | undefined {
  if (regionMembers(name) === undefined) return undefined
  return /(?:an|ern|ic)$/.test(name) && name !== 'Caribbean' ? 'adjective' : 'noun'
}

/** A common word that only opens its sentence ("Operators had …"): it is a name when it stands in capitals elsewhere, or acts as one. */
function isOpener(run: Run, reading: Reading, inner: Set<string>): boolean {
  if (reading.to - reading.from !== 1 || !opensSentence(run.tokens, reading.from)) return false
  const word = run.tokens[reading.from]!.text
  if (!/^\p{Lu}\p{Ll}+(?:-\p{Ll}+)?$/u.test(word) || !isInDictionary(word) || inner.has(word)) return false
  return !/^['’]s$/.test(run.tokens[reading.to]?.text ?? '') && !sayings.has(run.tokens[reading.to]?.text ?? '')
}

function roleOf(reading: Reading): { role?: string } {
  return reading.role === undefined ? {} : { role: reading.role }
}

/** Lets what is known of a full name hold for its short forms: the surname of a person, the first word of a company, an acronym. */
function agree(mentions: NameMention[], shorts: Map<string, string>): NameMention[] {
  const kinds = new Map<string, NameMention['kind']>()
  for (const { text, kind } of mentions) {
    if (kind === 'unknown') continue
    if (!kinds.has(text)) kinds.set(text, kind)
    const words = text.split(' ')
    if (kind === 'person' && words.length > 1 && !kinds.has(words.at(-1)!)) kinds.set(words.at(-1)!, kind)
    if (kind === 'organisation' && words.length > 1 && words[0]!.length > 4 && !kinds.has(words[0]!)) kinds.set(words[0]!, kind)
  }
  for (const [short, long] of shorts)
    kinds.set(short, kinds.get(long) ?? (bodyNouns.has(long.split(' ').at(-1)!.toLowerCase()) ? 'organisation' : 'unknown'))
  return mentions.map((one) =>
    one.kind === 'unknown' || shorts.has(one.text) ? { ...one, kind: kinds.get(one.text) ?? 'unknown' } : one,
  )
}
