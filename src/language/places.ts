import countryNames from 'i18n-iso-countries'
import { personLike } from './data/ambiguous-places.ts'
import { englishGazetteer, knownCodes, regionSets } from './english-places.ts'
import { addEntry, type Gazetteer, keyOf, matchAt } from './gazetteer.ts'
import { isGivenName, isInDictionary, roles, titles } from './names/lexicon.ts'
import type { PlaceMention, Token } from './spans.ts'
import { fold, tokens } from './tokens.ts'

const gazetteers = new Map<string, Gazetteer>()
const ambiguous = new Set(personLike.split(' '))

function gazetteerFor(language: string): Gazetteer {
  let gazetteer = gazetteers.get(language)
  if (gazetteer) return gazetteer
  gazetteer = language === 'en' ? englishGazetteer() : foreignGazetteer(language)
  if (gazetteers.size < 64) gazetteers.set(language, gazetteer)
  return gazetteer
}

/** Country names of another language, by Unicode's locale data. */
function foreignGazetteer(language: string): Gazetteer {
  gazetteerFor('en')
  const gazetteer: Gazetteer = new Map()
  let names: Intl.DisplayNames
  try {
    names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  } catch {
    return gazetteer
  }
  for (const code of knownCodes) {
    const name = /^[A-Z]{2}$/.test(code) ? names.of(code) : undefined
    if (name) addEntry(gazetteer, name, code, 'name', language)
  }
  return gazetteer
}

/**
 * Jurisdictions that a text names: countries, their demonyms, capitals used for governments, subdivisions with rules of their own,
 * the EU (`EU`) and its institutions, the UN (`UN`), other bodies of states (`INT`). Regions ("Europe") are not mentions: see {@link regionMembers}.
 *
 * "Brussels" is the EU's government unless a word of place stands before it ("in Brussels"), then Belgium. "Georgia" and "Washington"
 * in a row with states of the US are states.
 * @param language of the text; names in other languages than English come from Unicode's locale data
 */
export function findPlaces(text: string, language = 'en'): PlaceMention[] {
  const base = language.toLowerCase().split(/[-_]/)[0] || 'en'
  const gazetteer = gazetteerFor(base)
  const words = tokens(text, base)
  const found: PlaceMention[] = []
  for (let i = 0; i < words.length; i++) {
    if (isLowerCase(text, words[i]!.start)) continue
    const match = matchAt(gazetteer, text, words, i, base)
    if (!match) continue
    const { entry, last } = match
    const place = entry.form === 'region' ? firstOf(gazetteer, words[i]!, base) : entry
    const end = words[place === entry ? last : i]!.end
    if (place && place.form !== 'region' && !(last === i && place.form !== 'demonym' && isPersonName(text, words, i))) {
      const start = words[i]!.start
      const code = words[i]!.fold === 'brussels' ? brusselsAt(text, start, place.code) : place.code
      found.push({ start, end, text: text.slice(start, end), code, form: place.form })
    }
    i = last
  }
  return mendStates(text, found)
}

/** "EU member states" is a group of states, and names the EU. */
function firstOf(gazetteer: Gazetteer, word: Token, language: string) {
  if (!/^(?:EU|UN|ASEAN|NATO|BRICS|G7|G20)$/.test(word.text)) return undefined
  return gazetteer.get(keyOf(word, language))?.find((entry) => entry.words.length === 1 && entry.form !== 'region')
}

function brusselsAt(text: string, start: number, belgium: string): string {
  return /\b(?:in|at|near|to|from|outside)\s$/i.test(text.slice(Math.max(0, start - 9), start)) ? belgium : 'EU'
}

function isLowerCase(text: string, at: number): boolean {
  const character = text[at]!
  return character !== character.toUpperCase() || /\d/.test(character)
}

/** "Michael Jordan", "Paris Hilton"; but "On Friday Norway's court", "Victoria Police". */
function isPersonName(text: string, words: Token[], index: number): boolean {
  const here = words[index]!
  const before = words[index - 1]
  const after = words[index + 1]
  const doubtful = ambiguous.has(here.fold)
  if (before && text.slice(before.end, here.start) === ' ' && /^\p{Lu}\p{Ll}/u.test(before.text) && isGivenName(before.text))
    return !ambiguous.has(before.fold) || doubtful
  if (!doubtful || !after || text.slice(here.end, after.start) !== ' ' || !/^\p{Lu}\p{Ll}/u.test(after.text)) return false
  if (isInDictionary(after.text) || matchAt(gazetteerFor('en'), text, words, index + 1)) return false
  return (
    isGivenName(here.text) ||
    titles.has(before?.fold ?? '') ||
    roles.has(before?.fold ?? '') ||
    !before ||
    /[.!?]\s*$/.test(text.slice(before.end, here.start))
  )
}

/** In a row with states of the US, "Georgia" and "Washington" are two of them. */
function mendStates(text: string, places: PlaceMention[]): PlaceMention[] {
  const isState = (place: PlaceMention | undefined) => place?.code.startsWith('US-') === true
  return places.map((place, i) => {
    const state = place.text === 'Georgia' ? 'US-GA' : place.text === 'Washington' ? 'US-WA' : undefined
    if (state === undefined) return place
    const [before, after] = [places[i - 1], places[i + 1]]
    const listed = (a: PlaceMention, b: PlaceMention) => /^(?:, | and |, and | or )$/.test(text.slice(a.end, b.start))
    const row = (isState(before) && listed(before!, place)) || (isState(after) && listed(place, after!))
    return row ? { ...place, code: state, form: 'subdivision' as const } : place
  })
}

/** The code of an English name, demonym, capital, subdivision, or ISO alpha-2 or alpha-3 code; undefined when it is none. */
export function placeCode(name: string): string | undefined {
  const gazetteer = gazetteerFor('en')
  const words = tokens(name.slice(0, 200))
  if (words[0]?.fold === 'the') words.shift()
  const match = words.length > 0 ? matchAt(gazetteer, name, words, 0) : undefined
  if (match && match.last === words.length - 1 && match.entry.form !== 'region') return match.entry.code
  if (knownCodes.has(name)) return name
  return /^[A-Z]{3}$/.test(name) ? countryNames.alpha3ToAlpha2(name) : undefined
}

/** ISO 3166-1 codes of the states of a region or group ("South-East Asia", "Five Eyes", "EU member states"); undefined when unknown. */
export function regionMembers(name: string): string[] | undefined {
  gazetteerFor('en')
  return regionSets.get(fold(name.trim().replace(/^the\s+/i, '')))?.slice()
}
