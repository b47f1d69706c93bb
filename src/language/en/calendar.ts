/**
 * English words of the calendar. Source: the language itself. To extend: `word: number`, lower case.
 * `maybe` words are a month or weekday only next to a number or after a preposition, and in capitals ("May", "March", "Sun").
 */
export const months = `
january: 1 february: 2 march: 3 april: 4 may: 5 june: 6 july: 7 august: 8 september: 9 october: 10 november: 11 december: 12
jan: 1 feb: 2 mar: 3 apr: 4 jun: 6 jul: 7 aug: 8 sep: 9 sept: 9 oct: 10 nov: 11 dec: 12
`
export const weekdays = `
monday: 1 tuesday: 2 wednesday: 3 thursday: 4 friday: 5 saturday: 6 sunday: 7
mon: 1 tue: 2 tues: 2 wed: 3 weds: 3 thu: 4 thur: 4 thurs: 4 fri: 5 sat: 6 sun: 7
`
export const maybe = 'may march mar jan jun dec sep sat sun mon wed fri tue thu nov oct'

/** Seasons by the months that they begin in (northern hemisphere, as news of the north means them). */
export const seasons = 'spring: 3 summer: 6 autumn: 9 fall: 9 winter: 12'

export const units = `
day: day days: day week: week weeks: week fortnight: fortnight fortnights: fortnight month: month months: month quarter: quarter quarters: quarter
year: year years: year decade: decade decades: decade weekend: weekend century: century centuries: century
`
/** How many of its like to go from the present one. */
export const relatives = `
last: -1 previous: -1 past: -1 preceding: -1 this: 0 current: 0 next: 1 coming: 1 upcoming: 1 following: 1 same: 0 that: 0
`
/** Parts of a period. */
export const parts = `
early: early mid: mid late: late beginning: early start: early outset: early middle: mid end: late close: late first: early second: late
`
export const deictic = `
today: 0 tonight: 0 yesterday: -1 tomorrow: 1 overnight: 0
`
/** Small numbers that are counted with in words. */
export const vagueNumbers = 'a: 1 an: 1 couple: 2 few: 3 several: 3'

/** Feasts on a fixed day, `name: month-day`. */
export const feasts = `
christmas: 12-25
christmas day: 12-25
christmas eve: 12-24
boxing day: 12-26
new year's day: 1-1
new year's eve: 12-31
new year: 1-1
valentine's day: 2-14
halloween: 10-31
international workers' day: 5-1
`
/** Words before a date that say how it bounds something. The longest is tried first. */
export const relations: Record<string, string> = {
  since:
    'since; from; as of; as from; starting; starting on; starting from; beginning; beginning on; beginning in; effective; effective from; effective as of; with effect from; starting in; in force since; ever since; as early as',
  by: 'by; no later than; not later than; at the latest by; due; due on; deadline of; deadline is; on or before',
  before: 'before; prior to; ahead of; earlier than; up until',
  after: 'after; following; later than; past; not before; no earlier than; not earlier than',
  until: 'until; till; up to; til; through; up until; valid to; expires on; expiring on',
  about: 'about; around; circa; approximately; roughly; sometime in; some time in; sometime on',
}
/** Words after a date that open it to later or earlier days. */
export const suffixes: Record<string, string> = {
  since: 'or later; and later; onwards; onward; or after; and after; and beyond',
  before: 'or earlier; and earlier; or before; at the latest',
}
