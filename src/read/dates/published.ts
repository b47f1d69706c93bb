import type { PartialDate } from '../../schema/article.ts'
import { foldWord, leadsToDate, monthNamed } from './months.ts'

/** A publication date as it could be read, or why it could not. */
export interface ReadDate {
  date: PartialDate | null
  /** Words that date the text but lack a year ("28 November"): kept, never completed by guessing. */
  words?: string
  note?: string
}

/** What may stand between the parts of a date written in words. */
const JOIN = String.raw`(?:[\s,./-]+|\s*(?:st|nd|rd|th|er|º|ª|\.)(?=[\s,./-])[\s,./-]*)(?:(?:of|de|del|di|den|the|d')\s+)?`
const DAY = String.raw`(?<day>\d{1,2})`
const MONTH = String.raw`(?<month>\p{L}[\p{L}\p{M}]{2,}\.?)`
const YEAR = String.raw`(?<year>(?:1[89]|20)\d\d)(?!\d)`

const IN_WORDS = [
  new RegExp(`^${DAY}${JOIN}${MONTH}${JOIN}${YEAR}`, 'u'),
  new RegExp(`^${MONTH}${JOIN}${DAY}(?!\\d)${JOIN}${YEAR}`, 'u'),
  new RegExp(`^${YEAR}${JOIN}${MONTH}${JOIN}${DAY}(?!\\d)`, 'u'),
  new RegExp(`^${MONTH}${JOIN}${YEAR}`, 'u'),
]
const YEARLESS = [
  new RegExp(`^${DAY}${JOIN}${MONTH}(?![\\p{L}\\d])`, 'u'),
  new RegExp(`^${MONTH}${JOIN}${DAY}(?!\\d)(?:st|nd|rd|th)?`, 'u'),
]
const IN_FIGURES = [
  /^(?<year>(?:1[89]|20)\d\d)[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/,
  /^(?<year>(?:1[89]|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?!\d{5})/,
  /^(?<year>(?:1[89]|20)\d\d)\s*[年년]\s*(?<month>\d{1,2})\s*[月월](?:\s*(?<day>\d{1,2})\s*[日일])?/,
  /^(?<year>(?:1[89]|20)\d\d)-(?<month>\d\d)(?![\d-])/,
]
const DAY_AND_MONTH = /^(?<first>\d{1,2})(?<mark>[-/.])(?<second>\d{1,2})\k<mark>(?<year>(?:1[89]|20)\d\d)(?!\d)/

/**
 * Reads the date that stands at the beginning of `raw`: ISO 8601 (the day in its own time zone), RFC 2822, figures with the
 * year first, day and month in figures where only one reading is possible, words in some twenty languages.
 * `length` is how many characters it took. Null where there is none.
 */
export function dateAtStart(raw: string): (ReadDate & { length: number }) | null {
  const lead = leading(raw)
  const found = afterWeekday(raw.slice(lead))
  return found && { ...found, length: lead + found.length }
}

/** The length of a weekday or an article before a date ("Friday, ", "le "). */
function leading(raw: string): number {
  let length = 0
  for (let words = 0; words < 2; words += 1) {
    const word = /^(\p{L}[\p{L}-]*)[.,]*\s+/u.exec(raw.slice(length, length + 30))
    if (!word || !leadsToDate(word[1]!) || monthNamed(word[1]!)) break
    length += word[0].length
  }
  return length
}

function afterWeekday(raw: string): (ReadDate & { length: number }) | null {
  for (const pattern of IN_FIGURES) {
    const match = pattern.exec(raw)
    const date = match?.groups && partial(match.groups.year, Number(match.groups.month), match.groups.day)
    if (date) return { date, length: match[0].length }
  }
  const figures = DAY_AND_MONTH.exec(raw)
  if (figures?.groups)
    return { ...dayAndMonth(figures.groups as Record<'first' | 'second' | 'mark' | 'year', string>), length: figures[0].length }
  for (const pattern of IN_WORDS) {
    const match = pattern.exec(raw)
    const month = match?.groups && monthNamed(match.groups.month!)
    const date = month && partial(match!.groups!.year, month, match!.groups!.day)
    if (date) return { date, length: match![0].length }
  }
  for (const pattern of YEARLESS) {
    const match = pattern.exec(raw)
    const month = match?.groups && monthNamed(match.groups.month!)
    if (month && partial('2024', month, match!.groups!.day))
      return { date: null, words: match![0].trim(), length: match![0].length }
  }
  return null
}

/**
 * Normalises a `published` value of any sort to a partial date, or says why it is left out. `now` (ISO date-time) bounds it:
 * a day more than two days ahead, or before newspapers were, is a mistake of the source.
 */
export function readPublished(raw: string | null | undefined, now: string): ReadDate {
  const value = raw?.trim()
  if (!value) return { date: null }
  const found: ReadDate | null = /^\d{4}$/.test(value)
    ? { date: value }
    : (epoch(value) ?? dateAtStart(value.replace(/^[("'\s]+/, '')))
  if (!found) return { date: null, note: `published "${value.slice(0, 60)}" is not a date that can be read` }
  if (!found.date) return { date: null, ...(found.words && { words: found.words }), ...(found.note && { note: found.note }) }
  const limit = new Date(Date.parse(now) + 2 * 86_400_000).toISOString().slice(0, found.date.length)
  if (found.date > limit) return { date: null, note: `published "${value.slice(0, 60)}" lies in the future` }
  if (found.date === '1970-01-01')
    return { date: null, note: `published "${value.slice(0, 60)}" is a computer's zero, not a date` }
  return { date: found.date, ...(found.note && { note: found.note }) }
}

function epoch(value: string): ReadDate | null {
  if (!/^\d{10}(\d{3})?(\.\d+)?$/.test(value)) return null
  const milliseconds = Number(value) * (value.split('.')[0]!.length === 10 ? 1000 : 1)
  return { date: new Date(milliseconds).toISOString().slice(0, 10) }
}

/** 28/11/2025 and 11/28/2025 are clear, with full stops the day comes first; 05/06/2025 could be either. */
function dayAndMonth(groups: Record<'first' | 'second' | 'mark' | 'year', string>): ReadDate {
  const [first, second] = [Number(groups.first), Number(groups.second)]
  const dayFirst = partial(groups.year, second, groups.first)
  const monthFirst = partial(groups.year, first, groups.second)
  if (groups.mark === '.' || first === second || !monthFirst) return { date: dayFirst }
  if (!dayFirst) return { date: monthFirst }
  return {
    date: groups.year,
    note: `${groups.first}${groups.mark}${groups.second} could be either day and month: only the year is kept`,
  }
}

function partial(year: string | undefined, month: number, day: string | undefined): PartialDate | null {
  if (!year || month < 1 || month > 12) return null
  const head = `${year}-${String(month).padStart(2, '0')}`
  if (day === undefined) return head
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)))
  return date.getUTCMonth() === month - 1 && Number(day) > 0 ? date.toISOString().slice(0, 10) : null
}

/** Whether a word is a month's name, for readers that must not take it for a place. */
export function isMonth(word: string): boolean {
  return monthNamed(foldWord(word)) !== undefined
}
