import { addMonths, type Day, dayOf, daysIn, iso, isoDay, partsOf, weekdayOf } from './calendar.ts'
import type { Point } from './point.ts'

/** Where a date without its year lies, as seen from the day of publication. */
export type Direction = 'past' | 'future' | 'near'

/** A resolved date: one partial ISO date, or first and last of a range. */
export interface Resolved {
  value?: string
  from?: string
  to?: string
}

/** Days and months this much nearer ahead win over those behind when nothing tells: news mostly looks back. */
const lookBack = 2
/** In days: a day of the coming month is meant even beside a verb in the past ("was struck from the list for 2 May"), and the reverse. */
const soon = 30
const farOff = 300

/** Gives a point its calendar value; an empty object where it needs a reference day that is not known. */
export function resolve(point: Point, reference: Day | undefined, direction: Direction): Resolved {
  if (point.fixed) return fixed(point)
  switch (point.grain) {
    case 'day':
      return value(resolveDay(point, reference, direction))
    case 'week':
      return resolveWeek(point, reference, direction)
    case 'month': {
      const year = point.year ?? yearFor(point, reference, direction)
      return year === undefined ? {} : { value: iso(year, point.month) }
    }
    case 'year':
      return point.year === undefined ? {} : { value: iso(point.year) }
    case 'quarter':
    case 'half':
    case 'season':
      return resolveMonths(point, reference, direction)
    case 'weekend':
      return reference === undefined ? {} : weekend(reference, direction)
    default:
      return {}
  }
}

/** "the weekend": the one that is over, or the one ahead. */
function weekend(reference: Day, direction: Direction): Resolved {
  const today = weekdayOf(reference)
  const saturday = reference - today + (direction === 'past' && today < 6 ? -1 : 6)
  return { from: isoDay(saturday), to: isoDay(saturday + 1) }
}

function value(day: Day | undefined): Resolved {
  return day === undefined ? {} : { value: isoDay(day) }
}

function fixed(point: Point): Resolved {
  const [first, last] = point.fixed!
  const render = (day: Day) => {
    const { year, month } = partsOf(day)
    if (point.precision === 'year') return iso(year)
    return point.precision === 'month' ? iso(year, month) : isoDay(day)
  }
  return point.grain === 'day' ? { value: render(first) } : { from: render(first), to: render(last) }
}

/** The year of a month without one: the last such month, the next, or the nearer. */
function yearFor(
  point: { month?: number; shift?: number },
  reference: Day | undefined,
  direction: Direction,
): number | undefined {
  if (reference === undefined) return undefined
  const { year, month } = partsOf(reference)
  const gap = point.month! - month
  if (point.shift !== undefined) {
    if (point.shift === 0) return year
    if (point.shift < 0) return gap < 0 ? year : year - 1
    return gap > 0 ? year : year + 1
  }
  if (direction === 'past') return gap <= 0 ? year : year - 1
  if (direction === 'future') return gap >= 0 ? year : year + 1
  const back = (12 - gap) % 12
  const forth = (12 + gap) % 12
  if (forth * lookBack < back) return gap >= 0 ? year : year + 1
  return gap <= 0 ? year : year - 1
}

function resolveDay(point: Point, reference: Day | undefined, direction: Direction): Day | undefined {
  const { year, month, day, weekday } = point
  if (year !== undefined && month !== undefined) return day! <= daysIn(year, month) ? dayOf(year, month, day!) : undefined
  if (reference === undefined) return undefined
  if (month !== undefined)
    return weekday
      ? withWeekday(month, day!, weekday, reference, direction)
      : yearless(month, day!, reference, direction, point.shift)
  if (day !== undefined) return monthless(day, weekday, reference, direction)
  return weekday === undefined ? undefined : ofWeek(point, reference, direction)
}

function yearless(month: number, day: number, reference: Day, direction: Direction, shift?: number): Day | undefined {
  const { year } = partsOf(reference)
  const days = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
    .filter((step) => day <= daysIn(year + step, month))
    .map((step) => dayOf(year + step, month, day))
  const behind = days.findLast((date) => date <= reference)
  const ahead = days.find((date) => (shift === 1 ? date > reference : date >= reference))
  if (behind === undefined || ahead === undefined) return behind ?? ahead
  if (shift === 1) return ahead
  if (direction === 'past') return ahead - reference <= soon && reference - behind > farOff ? ahead : behind
  if (direction === 'future') return reference - behind <= soon && ahead - reference > farOff ? behind : ahead
  return (ahead - reference) * lookBack < reference - behind ? ahead : behind
}

/** "Tuesday 9 May": the nearest year in which that day is a Tuesday; the weekday is let go when none is near. */
function withWeekday(month: number, day: number, weekday: number, reference: Day, direction: Direction): Day | undefined {
  const { year } = partsOf(reference)
  const fits = [0, -1, 1, -2, 2]
    .map((step) => dayOf(year + step, month, day))
    .filter((date) => weekdayOf(date) === weekday && Math.abs(date - reference) < 400)
  return fits[0] ?? yearless(month, day, reference, direction)
}

/** "the 18th", "Monday 21": the last or next month that has such a day. */
function monthless(day: number, weekday: number | undefined, reference: Day, direction: Direction): Day | undefined {
  const { year, month } = partsOf(reference)
  const first = dayOf(year, month, 1)
  const fits = (date: Day) => weekday === undefined || weekdayOf(date) === weekday
  const candidates: Day[] = []
  for (let step = -24; step <= 24; step++) {
    const start = partsOf(addMonths(first, step))
    if (day <= daysIn(start.year, start.month)) candidates.push(dayOf(start.year, start.month, day))
  }
  const days = candidates.filter(fits)
  if (direction === 'past') return days.findLast((date) => date <= reference)
  if (direction === 'future') return days.find((date) => date >= reference)
  return days.sort((a, b) => Math.abs(a - reference) - Math.abs(b - reference))[0]
}

function ofWeek(point: Point, reference: Day, direction: Direction): Day {
  const today = weekdayOf(reference)
  const weekday = point.weekday!
  const monday = reference - today + 1
  if (point.nth !== undefined) return monday + 7 * point.nth + weekday - 1
  const back = (today - weekday + 7) % 7
  if (point.shift === -1) return reference - (back || 7)
  if (point.shift === 1) return monday + 7 + weekday - 1
  if (point.shift === 0) return monday + weekday - 1
  return direction === 'future' ? reference + ((weekday - today + 7) % 7 || 7) : reference - back
}

/** Weeks are those of ISO 8601; the first week of a month is the one with its first Thursday. */
function resolveWeek(point: Point, reference: Day | undefined, direction: Direction): Resolved {
  const range = (monday: Day): Resolved => ({ from: isoDay(monday), to: isoDay(monday + 6) })
  if (point.day !== undefined) {
    const day = resolveDay({ ...point, grain: 'day' }, reference, direction)
    return day === undefined ? {} : range(day - weekdayOf(day) + 1)
  }
  const year =
    point.year ??
    (point.month ? yearFor(point, reference, direction) : reference === undefined ? undefined : partsOf(reference).year)
  if (year === undefined || point.nth === undefined) return {}
  const start = dayOf(year, point.month ?? 1, 1)
  const end = point.month ? addMonths(start, 1) - 1 : dayOf(year, 12, 31)
  if (point.nth > 0) return range(firstThursday(start) - 3 + 7 * (point.nth - 1))
  const monday = end - weekdayOf(end) + 1
  return range(weekdayOf(end) >= 4 ? monday : monday - 7)
}

function firstThursday(start: Day): Day {
  return start + ((4 - weekdayOf(start) + 7) % 7)
}

function resolveMonths(point: Point, reference: Day | undefined, direction: Direction): Resolved {
  const length = point.grain === 'half' ? 6 : 3
  const first = point.grain === 'season' ? point.month! : (point.nth! - 1) * length + 1
  const year =
    point.year ??
    (point.shift === 0 && reference !== undefined
      ? partsOf(reference).year
      : yearFor({ month: first, shift: point.shift }, reference, direction))
  if (year === undefined) return {}
  const last = first + length - 1
  return { from: iso(year, first), to: last > 12 ? iso(year + 1, last - 12) : iso(year, last) }
}
