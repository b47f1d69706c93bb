import countryNames from 'i18n-iso-countries'
import { iso31662 } from 'iso-3166'
import { notPlaces } from './data/ambiguous-places.ts'
import { countries } from './data/countries.ts'
import { regions } from './data/regions.ts'
import { english as subdivisions, whole } from './data/subdivisions.ts'
import { fold } from './fold.ts'
import { addEntry, type Entry, type Gazetteer } from './gazetteer.ts'

const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((field) => field.trim()))

function list(field: string | undefined): string[] {
  return (field ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean)
}

/** Codes of ISO 3166 and the project's own (`EU`, `UN`, `INT`) that there are names for. */
export const knownCodes = new Set<string>()
/** Members of regions and groups by folded name. */
export const regionSets = new Map<string, string[]>()

/** All English names, the weightier meaning of a word first: countries, demonyms and capitals, subdivisions, regions. */
export function englishGazetteer(): Gazetteer {
  const gazetteer: Gazetteer = new Map()
  const add = (names: Iterable<string>, code: string, form: Entry['form']) => {
    knownCodes.add(code)
    for (const name of names) addEntry(gazetteer, name, code, form)
  }
  add(list(notPlaces.replaceAll('\n', ' ')), '', 'region')
  for (const [code, names] of rows(countries)) add(list(names), code!, 'name')
  for (const [code, , demonyms, capitals] of rows(countries)) {
    add(list(demonyms).flatMap(withPlural), code!, 'demonym')
    add(list(capitals), code!, 'capital')
  }
  for (const [code, names] of Object.entries(countryNames.getNames('en', { select: 'all' }))) add(names, code, 'name')
  for (const [code, names, demonyms] of rows(subdivisions)) {
    add(list(names), code!, 'subdivision')
    add(list(demonyms).flatMap(withPlural), code!, 'demonym')
  }
  for (const { code, name } of iso31662) add(whole.includes(code.slice(0, 2)) ? [name] : [], code, 'subdivision')
  for (const line of regions.trim().split('\n')) {
    const [names, codes] = line.split(':')
    for (const name of list(names)) {
      regionSets.set(fold(name), codes!.trim().split(' '))
      addEntry(gazetteer, name, '', 'region')
    }
  }
  knownCodes.delete('')
  return gazetteer
}

/** "Belgian" and "Belgians"; "Dutch", "Chinese" and "Swiss" have no plural form. */
function withPlural(demonym: string): string[] {
  if (/(?:eek|zech|urk|lovak)$/.test(demonym)) return [demonym, `${demonym}s`]
  return /(?:s|sh|ch|ese|men|man|z)$/.test(demonym) ? [demonym] : [demonym, `${demonym}s`]
}
