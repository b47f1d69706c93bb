import { isMark, isWord, monthAt, readDay, readYear } from './absolute.ts'
import { type Day, isDayOfMonth, parseDay, partsOf } from './calendar.ts'
import type { Item } from './items.ts'
import { readPoint } from './periods.ts'
import type { Point } from './point.ts'
import type { Anchor } from './relative.ts'
import { type Direction, type Resolved, resolve } from './resolve.ts'

/** Two dates that bound a stretch of time. `first` is the item that the span begins with. */
export interface RangeRead {
  from: Point
  to: Point
  first: number
  next: number
  resolve: (reference: Day | undefined, direction: Direction) => Resolved
}

const throughWords = ['to', 'until', 'till', 'til', 'through', 'thru']

/** The range that begins at item `at`: "between … and …", "from … to …", "3-12 September", "18 and 19 July", "2014–2018". */
export function readRange(items: Item[], at: number, anchor: Anchor): RangeRead | undefined {
  const opened = isWord(items[at], 'between') ? 'between' : isWord(items[at], 'from') ? 'from' : undefined
  const start = opened ? skipThe(items, at + 1) : at
  if (!items[start]) return undefined
  const days = readDaysOfMonth(items, start, opened)
  if (days) return days
  const from = readEnd(items, start, anchor)
  if (!from) return undefined
  const joint = readJoint(items, from.next, opened)
  if (joint === undefined) return undefined
  const second = skipThe(items, joint)
  const to = readEnd(items, second, anchor) ?? shortYear(items, second, from.point) ?? lastDay(items, second, from.point)
  if (!to || !makesRange(from.point, to.point, items[from.next]!.word, opened)) return undefined
  return make(from.point, to.point, start, to.next)
}

function skipThe(items: Item[], at: number): number {
  return isWord(items[at], 'the') ? at + 1 : at
}

function readEnd(items: Item[], at: number, anchor: Anchor) {
  if (isWord(items[at], 'now', 'present') && anchor.reference !== undefined) {
    return { point: { grain: 'day', fixed: [anchor.reference, anchor.reference] } as Point, next: at + 1 }
  }
  if (isWord(items[at], 'current') && isWord(items[at + 1], 'date') && anchor.reference !== undefined) {
    return { point: { grain: 'day', fixed: [anchor.reference, anchor.reference] } as Point, next: at + 2 }
  }
  return readPoint(items, at, anchor)
}

function readJoint(items: Item[], at: number, opened: string | undefined): number | undefined {
  const item = items[at]
  if (!item) return undefined
  if (isMark(item, '-–—~')) return at + 1
  if (isWord(item, ...throughWords)) return at + 1
  return isWord(item, 'and') && (opened === 'between' || opened === undefined) ? at + 1 : undefined
}

/** Whether two dates make a range: of like grain, in order; "and" joins neighbours only, unless "between" stands before. */
function makesRange(from: Point, to: Point, joint: string, opened: string | undefined): boolean {
  if (from.grain === 'span' || to.grain === 'span') return false
  if (joint === 'and' && opened !== 'between') {
    if (from.grain !== to.grain) return false
    if (from.grain === 'month') return from.year === undefined && to.month === (from.month! % 12) + 1
    return false
  }
  const bare = (point: Point) => point.weekday !== undefined && point.day === undefined
  if (bare(from) !== bare(to) && !from.fixed && !to.fixed && from.shift === undefined) return false
  if (from.year !== undefined && to.year !== undefined && to.year < from.year) return false
  return true
}

/** "2014–15". */
function shortYear(items: Item[], at: number, from: Point) {
  const item = items[at]
  if (from.grain !== 'year' || item?.digits !== 2 || item.gap > 0 || from.year === undefined) return undefined
  const year = Math.floor(from.year / 100) * 100 + item.number!
  return year > from.year && year - from.year <= 10 && !isMark(items[at + 1], '-/%')
    ? { point: { grain: 'year', year } as Point, next: at + 1 }
    : undefined
}

/** "July 3 to 5", "April the ninth till the seventeenth". */
function lastDay(items: Item[], at: number, from: Point) {
  if (from.grain !== 'day' || from.month === undefined || from.day === undefined) return undefined
  const day = readDay(items, at)
  if (!day || day.day <= from.day || !isDayOfMonth(from.month, day.day)) return undefined
  const year = from.year === undefined ? readYear(items, day.next) : undefined
  return { point: { ...from, day: day.day, year: year?.year ?? from.year }, next: year?.next ?? day.next }
}

/** "3 to 12 September 2025", "18 and 19 July", "between ninth and seventeenth of April", "27 February – 3 March" has its own way. */
function readDaysOfMonth(items: Item[], at: number, opened: string | undefined): RangeRead | undefined {
  const first = readDay(items, at)
  if (!first) return undefined
  const joint = items[first.next]
  if (!joint || !(isMark(joint, '-–—') || isWord(joint, ...throughWords, 'and', 'or'))) return undefined
  const second = readDay(items, skipThe(items, first.next + 1))
  if (!second || isWord(joint, 'or')) return undefined
  let i = second.next
  if (isWord(items[i], 'of', 'de')) i++
  const month = monthAt(items, i)
  if (!month || !isDayOfMonth(month.month, second.day)) return undefined
  if (first.day >= second.day && opened !== 'from') return undefined
  if (isWord(joint, 'and') && opened !== 'between' && second.day !== first.day + 1) return undefined
  const year = readYear(items, month.next)
  const to: Point = { grain: 'day', month: month.month, day: second.day, year: year?.year }
  const before = first.day >= second.day ? ((month.month + 10) % 12) + 1 : month.month
  return make(
    { ...to, month: before, day: first.day, year: before > month.month && year ? year.year - 1 : year?.year },
    to,
    at,
    year?.next ?? month.next,
  )
}

function make(from: Point, to: Point, first: number, next: number): RangeRead {
  return { from, to, first, next, resolve: (reference, direction) => resolveRange(from, to, reference, direction) }
}

/** Each end lends the other the year that it lacks; without any year the last date follows the first. */
function resolveRange(from: Point, to: Point, reference: Day | undefined, direction: Direction): Resolved {
  let [first, last] = [from, to]
  if (
    first.year === undefined &&
    first.shift === undefined &&
    first.weekday === undefined &&
    !first.fixed &&
    last.year !== undefined
  ) {
    const wraps = first.month !== undefined && last.month !== undefined && first.month > last.month
    first = { ...first, year: last.year - (wraps ? 1 : 0) }
  } else if (first.year === undefined && !first.fixed && direction !== 'past' && reference !== undefined)
    first = lendStart(first, last, reference)
  const begin = resolve(first, reference, direction)
  const start = begin.value ?? begin.from
  if (last.year === undefined && !last.fixed && start !== undefined) last = lendYear(first, last, start)
  const end = resolve(last, start === undefined ? reference : (parseDay(`${start}-01-01`.slice(0, 10)) ?? reference), 'future')
  const finish = end.value ?? end.to
  return start === undefined || finish === undefined ? {} : { from: start, to: finish }
}

/** A range that is going on now began in the past, although its words look ahead. */
function lendStart(first: Point, last: Point, reference: Day): Point {
  if (first.month === undefined || last.month === undefined || last.year !== undefined) return first
  const { year, month, day } = partsOf(reference)
  const key = (point: { month?: number; day?: number }, edge: number) => point.month! * 100 + (point.day ?? edge)
  const today = month * 100 + day
  return key(first, 1) <= today && key(last, 31) >= today ? { ...first, year } : first
}

function lendYear(first: Point, last: Point, start: string): Point {
  if (last.month === undefined && last.nth === undefined) return last
  const year = Number(start.slice(0, 4))
  const key = (point: Point) => (point.month ?? point.nth ?? 0) * 100 + (point.day ?? 0)
  return { ...last, year: key(last) < key(first) && last.grain === first.grain ? year + 1 : year }
}
