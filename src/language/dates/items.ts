import { foreignJoints, foreignMonths } from '../data/months.ts'
import * as english from '../en/calendar.ts'
import { ordinals as ordinalWords, units as unitWords } from '../en/number-words.ts'

/** A word, a number or a mark of the text, as the grammar of dates reads it ("04th" is two, "Q3" two). */
export interface Item {
  start: number
  end: number
  /** Lower case. */
  word: string
  capital: boolean
  /** Two capitals or more: an acronym, or a line that shouts. */
  upper: boolean
  /** Value of digits; `undefined` for words and marks. */
  number?: number
  digits: number
  /** White space before it: 0, or the number of characters. */
  gap: number
}

const shape = /\p{Script=Han}|[^\P{L}\p{Script=Han}]+(?:['’][\p{L}]+)?|\p{Nd}+|\S/gu

/** All items of a text. */
export function itemsOf(text: string): Item[] {
  const items: Item[] = []
  let last = 0
  for (const match of text.matchAll(shape)) {
    const raw = match[0]
    const start = match.index
    const end = start + raw.length
    const isNumber = raw.charCodeAt(0) < 58 && raw.charCodeAt(0) > 47
    const word = raw.length > 24 ? '' : raw.toLowerCase().replace('’', "'")
    items.push({
      start,
      end,
      word,
      capital: word !== '' && raw[0] !== word[0],
      upper: word.length > 1 && raw === raw.toUpperCase() && raw !== word,
      number: isNumber && raw.length <= 8 ? Number(raw) : undefined,
      digits: isNumber ? raw.length : 0,
      gap: start - last,
    })
    last = end
  }
  return items
}

export function numbered(list: string): Map<string, number> {
  return new Map([...list.matchAll(/(\S+): (-?\d+)/g)].map((match) => [match[1]!, Number(match[2])]))
}
function named(list: string): Map<string, string> {
  return new Map([...list.matchAll(/(\S+): (\S+)/g)].map((match) => [match[1]!, match[2]!]))
}

export const months = numbered(english.months)
export const weekdays = numbered(english.weekdays)
export const seasons = numbered(english.seasons)
export const relatives = numbered(english.relatives)
export const deictic = numbered(english.deictic)
export const units = named(english.units)
export const parts = named(english.parts)
export const unsure = new Set(english.maybe.split(' '))
export const joints = new Set(foreignJoints.split(' '))
export const foreign = new Map<string, number>()
for (const line of foreignMonths.trim().split('\n')) {
  const [month, names] = line.split(': ')
  for (const name of names!.split(' ')) foreign.set(name, Number(month))
}
export const numberWords = numbered(unitWords)
export const ordinals = numbered(ordinalWords)
export const vagueNumbers = numbered(english.vagueNumbers)
export const feasts = english.feasts
  .trim()
  .split('\n')
  .map((line) => {
    const [name, date] = line.split(': ')
    const [month, day] = date!.split('-').map(Number)
    return { words: name!.split(' '), month: month!, day: day! }
  })
  .sort((a, b) => b.words.length - a.words.length)
