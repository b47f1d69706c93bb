import { brill } from 'brill'
import given from '../data/given-names.json' with { type: 'json' }
import { numbered } from '../dates/items.ts'
import * as bodies from '../en/body-nouns.ts'
import * as calendar from '../en/calendar.ts'
import * as persons from '../en/person-words.ts'
import { fold } from '../fold.ts'

const words = (list: string) => new Set(list.trim().split(/\s+/))

export const bodyNouns = words(bodies.bodyNouns)
export const companySuffixes = words(bodies.companySuffixes)
export const workNouns = words(bodies.workNouns)
export const productNouns = words(bodies.productNouns)
export const spotNouns = words(bodies.spotNouns)
export const numberedReferences = words(bodies.numberedReferences)
export const technicalAcronyms = words(bodies.technicalAcronyms)
export const titles = words(persons.titles)
export const roles = words(persons.roles)
export const sayings = words(persons.sayings)
export const calendarWords = new Set([...numbered(calendar.months).keys(), ...numbered(calendar.weekdays).keys()])
for (const word of ['may', 'mar', 'sun', 'sat', 'jan']) calendarWords.delete(word)
calendarWords.add('may')

let givenNames: Set<string> | undefined
/** Whether a word is a first name somewhere in the world. */
export function isGivenName(word: string): boolean {
  givenNames ??= new Set(given.names.split(' '))
  return givenNames.has(fold(word))
}

/** Whether the lexicon knows the word, or the first part of a compound, in lower case as anything but a name. */
export function isInDictionary(word: string): boolean {
  const lower = word.toLowerCase()
  const key = Object.hasOwn(brill, lower) ? lower : lower.split('-')[0]!
  return Object.hasOwn(brill, key) && !(brill[key] as string[])[0]!.startsWith('NNP')
}
