import countryNames from 'i18n-iso-countries'
import { iso31662 } from 'iso-3166'
import { personLike, placeModifiers } from './data/ambiguous-places.ts'
import { countries } from './data/countries.ts'
import { regions } from './data/regions.ts'
import { english as englishSubdivisions, whole } from './data/subdivisions.ts'
import { addEntry, type Gazetteer, matchAt } from './gazetteer.ts'
import type { PlaceMention } from './spans.ts'
import { fold, tokens } from './tokens.ts'

const displayNames = new Map<string, string>([['INT', 'international']])
const regionSets = new Map<string, string[]>()
const gazetteers = new Map<string, Gazetteer>()
const ambiguous = new Set(personLike.split(' '))
const modifiers = new Set(placeModifiers.split(' '))

function list(field: string | undefined): string[] {
  return (field ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean)
}

function englishGazetteer(): Gazetteer {
  const gazetteer: Gazetteer = new Map()
  const lines = countries
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((field) => field.trim()))
  for (const [code, names] of lines) {
    for (const name of list(names)) addEntry(gazetteer, name, code!, 'name')
    if (!displayNames.has(code!)) displayNames.set(code!, list(names)[0]!)
  }
  for (const [code, , demonyms, capitals] of lines) {
    for (const demonym of list(demonyms)) for (const form of withPlural(demonym)) addEntry(gazetteer, form, code!, 'demonym')
    for (const capital of list(capitals)) addEntry(gazetteer, capital, code!, 'capital')
  }
  for (const [code, names] of Object.entries(countryNames.getNames('en', { select: 'all' }))) {
    for (const name of names) addEntry(gazetteer, name, code, 'name')
    if (!displayNames.has(code)) displayNames.set(code, names[0]!)
  }
  for (const line of englishSubdivisions.trim().split('\n')) {
    const [code, names, demonyms] = line.split('|').map((field) => field.trim())
    for (const name of list(names)) addEntry(gazetteer, name, code!, 'subdivision')
    for (const demonym of list(demonyms)) for (const form of withPlural(demonym)) addEntry(gazetteer, form, code!, 'demonym')
    if (list(names)[0]) displayNames.set(code!, list(names)[0]!)
  }
  for (const { code, name } of iso31662) {
    if (!displayNames.has(code)) displayNames.set(code, name)
    if (whole.includes(code.slice(0, 2))) addEntry(gazetteer, name, code, 'subdivision')
  }
  for (const line of regions.trim().split('\n')) {
    const [names, codes] = line.split(':')
    for (const name of list(names)) {
      regionSets.set(fold(name), codes!.trim().split(' '))
      addEntry(gazetteer, name, '', 'region')
    }
  }
  return gazetteer
}

function withPlural(demonym: string): string[] {
  return /(?:s|sh|ch|ese|men|man|z|ish)$/.test(demonym) && !/[^s]e?k$/.test(demonym) && demonym !== 'Czech'
    ? [demonym]
    : [demonym, `${demonym}s`]
}

function gazetteerFor(language: string): Gazetteer {
  let gazetteer = gazetteers.get(language)
  if (gazetteer) return gazetteer
  gazetteer = language === 'en' ? englishGazetteer() : foreignGazetteer(language)
  if (gazetteers.size < 64) gazetteers.set(language, gazetteer)
  return gazetteer
}

function foreignGazetteer(language: string): Gazetteer {
  gazetteerFor('en')
  const gazetteer: Gazetteer = new Map()
  let names: Intl.DisplayNames
  try {
    names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  } catch {
    return gazetteer
  }
  for (const code of displayNames.keys()) {
    if (!/^[A-Z]{2}$/.test(code)) continue
    const name = names.of(code)
    if (name) addEntry(gazetteer, name, code, 'name', language)
  }
  return gazetteer
}

/**
 * Jurisdictions that a text names: countries, their demonyms, capitals used for governments, subdivisions with rules of their own,
 * the EU (`EU`) and its institutions, the UN (`UN`), other bodies of states (`INT`). Regions ("Europe") are not mentions: see {@link regionMembers}.
 *
 * "Brussels" is the EU's government unless a word of place stands before it ("in Brussels"), then Belgium.
 * @param language of the text; names in other languages than English come from Unicode's locale data
 */
export function findPlaces(text: string, language = 'en'): PlaceMention[] {
  const base = language.toLowerCase().split(/[-_]/)[0] || 'en'
  const gazetteer = gazetteerFor(base)
  const words = tokens(text, base)
  const found: PlaceMention[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (isLowerCase(text, word.start)) continue
    const match = matchAt(gazetteer, text, words, i, base)
    if (!match) continue
    const { entry, last } = match
    if (entry.form !== 'region' && !(entry.words.length === 1 && isPartOfPersonName(text, words, i, word.fold))) {
      const start = word.start
      const end = words[last]!.end
      const code =
        word.fold === 'brussels' && !/\b(?:in|at|near|to|from|outside)\s$/i.test(text.slice(Math.max(0, start - 9), start))
          ? 'EU'
          : entry.code
      found.push({ start, end, text: text.slice(start, end), code, form: entry.form })
    }
    i = last
  }
  return found
}

function isLowerCase(text: string, at: number): boolean {
  const character = text[at]!
  return character !== character.toUpperCase() || /\d/.test(character)
}

function isPartOfPersonName(
  text: string,
  words: { start: number; end: number; text: string; fold: string }[],
  index: number,
  folded: string,
): boolean {
  if (!ambiguous.has(folded)) return false
  const before = words[index - 1]
  const here = words[index]!
  const joined = (a: { end: number }, b: { start: number }) => text.slice(a.end, b.start) === ' '
  const isName = (word: { text: string; fold: string }) => /^\p{Lu}\p{Ll}/u.test(word.text) && !modifiers.has(word.fold)
  if (
    before &&
    joined(before, here) &&
    isName(before) &&
    !/[.!?]\s*$/.test(text.slice(Math.max(0, before.start - 2), before.start))
  )
    return true
  return false
}

/** The code of an English name, demonym, capital, subdivision, or ISO alpha-2 or alpha-3 code; undefined when it is none. */
export function placeCode(name: string): string | undefined {
  const gazetteer = gazetteerFor('en')
  const words = tokens(name.slice(0, 200))
  if (words[0]?.fold === 'the') words.shift()
  const match = words.length > 0 ? matchAt(gazetteer, name, words, 0) : undefined
  if (match && match.last === words.length - 1 && match.entry.form !== 'region') return match.entry.code
  if (displayNames.has(name)) return name
  return /^[A-Z]{3}$/.test(name) ? countryNames.alpha3ToAlpha2(name) : undefined
}

/** ISO 3166-1 codes of the states of a region or group ("South-East Asia", "Five Eyes", "EU member states"); undefined when unknown. */
export function regionMembers(name: string): string[] | undefined {
  gazetteerFor('en')
  const key = fold(name.trim().replace(/^the\s+/i, ''))
  return regionSets.get(key)?.slice()
}
