import { isMark, isWord, readAbsoluteDay } from './absolute.ts'
import { addMonths, type Day, dayOf, partsOf, weekdayOf } from './calendar.ts'
import { deictic, type Item, numberWords, parts, relatives, units, vagueNumbers, weekdays } from './items.ts'
import type { Grain, Point, Read } from './point.ts'

/** What relative words count from: the day of publication, and the day last spoken of ("two days later"). */
export interface Anchor {
  reference?: Day
  previous?: { day: Day; precision: 'day' | 'month' | 'year' }
}

interface Duration {
  count: number
  unit: string
  vague: boolean
  next: number
}

function readCount(items: Item[], at: number): { count: number; vague: boolean; next: number } | undefined {
  const item = items[at]
  if (!item) return undefined
  if (item.digits > 0 && item.digits <= 3) return { count: item.number!, vague: false, next: at + 1 }
  const vague = vagueNumbers.get(item.word)
  if (vague !== undefined) {
    let i = at + 1
    let count = vague
    const following = vagueNumbers.get(items[i]?.word ?? '')
    if ((item.word === 'a' || item.word === 'an') && following !== undefined && following > 1) {
      count = following
      i++
    }
    if (isWord(items[i], 'of')) i++
    return { count, vague: count > 1, next: i }
  }
  const tens = numberWords.get(item.word)
  if (tens === undefined) return undefined
  const dash = isMark(items[at + 1], '-') ? 1 : 0
  const one = tens >= 20 ? numberWords.get(items[at + 1 + dash]?.word ?? '') : undefined
  return one !== undefined && one < 10 && one > 0
    ? { count: tens + one, vague: false, next: at + 2 + dash }
    : { count: tens, vague: false, next: at + 1 }
}

/** "three weeks", "a year", "two business days", "12 months". */
function readDuration(items: Item[], at: number): Duration | undefined {
  const count = readCount(items, at)
  if (!count) return undefined
  let i = count.next
  if (
    isWord(
      items[i],
      'business',
      'working',
      'calendar',
      'full',
      'consecutive',
      'more',
      'short',
      'upcoming',
      'coming',
      'next',
      'previous',
      'past',
    )
  )
    i++
  const unit = units.get(items[i]?.word ?? '')
  if (unit === undefined || unit === 'century' || unit === 'weekend') return undefined
  return { count: count.count, vague: count.vague, unit, next: i + 1 }
}

/** A day moved by a duration; months and years keep the precision of their words. */
export function moved(from: Day, count: number, unit: string): Day {
  if (unit === 'day') return from + count
  if (unit === 'week') return from + 7 * count
  if (unit === 'fortnight') return from + 14 * count
  const months = { month: 1, quarter: 3, year: 12, decade: 120 }[unit] ?? 0
  return addMonths(from, months * count)
}

function precisionOf(unit: string): Point['precision'] {
  if (unit === 'month' || unit === 'quarter') return 'month'
  return unit === 'year' || unit === 'decade' ? 'year' : 'day'
}

function at(day: Day | undefined, unit: string, extra: Partial<Point> = {}): Point {
  const precision = precisionOf(unit)
  return {
    grain: 'day',
    precision,
    about: unit !== 'day',
    ...extra,
    ...(day === undefined ? {} : { fixed: [day, day] as [Day, Day] }),
  }
}

/** Durations that place a day: "two days ago", "in three weeks", "within six months", "a year later", "2 weeks before 13 May". */
function readShift(items: Item[], start: number, anchor: Anchor): Read | undefined {
  let i = start
  const lead = isWord(items[i], 'in', 'within') ? items[i]!.word : undefined
  if (lead) i++
  if (lead === 'within' && isWord(items[i], 'the', 'next')) i += isWord(items[i + 1], 'next') ? 2 : 1
  let total = readDuration(items, i)
  if (!total) return undefined
  const steps = [total]
  while (steps.length < 4) {
    const more = readDuration(items, isWord(items[total.next], 'and') ? total.next + 1 : total.next)
    if (!more) break
    steps.push(more)
    total = more
  }
  const { next, unit } = total
  const shifted = (from: Day | undefined, sign: number) =>
    from === undefined ? undefined : steps.reduce((day, step) => moved(day, sign * step.count, step.unit), from)
  const after = items[next]
  const about = { about: steps.some((step) => step.vague || step.unit !== 'day') }
  if (isWord(after, 'ago')) return { point: at(shifted(anchor.reference, -1), unit, about), next: next + 1 }
  if (
    isWord(after, 'earlier', 'before') &&
    !isDateAhead(items, next + 1) &&
    (after!.word === 'earlier' || endsClause(items[next + 1]))
  )
    return { point: at(shifted(anchor.previous?.day ?? anchor.reference, -1), coarser(unit, anchor), about), next: next + 1 }
  if (isWord(after, 'later', 'afterwards', 'on')) {
    if (isWord(after, 'on')) return undefined
    return { point: at(shifted(anchor.previous?.day ?? anchor.reference, 1), coarser(unit, anchor), about), next: next + 1 }
  }
  if (isWord(after, 'from', 'hence')) {
    if (isWord(after, 'hence')) return { point: at(shifted(anchor.reference, 1), unit, about), next: next + 1 }
    if (isWord(items[next + 1], 'now', 'today')) return { point: at(shifted(anchor.reference, 1), unit, about), next: next + 2 }
  }
  if (isWord(after, 'before', 'after', 'from', 'since')) {
    const other =
      readRelative(items, next + 1, anchor) ?? readAbsoluteDay(items, isWord(items[next + 1], 'the') ? next + 2 : next + 1)
    const day = other && anchorDay(other.point, anchor, isWord(after, 'before') ? -1 : 1)
    if (other && day !== undefined)
      return { point: at(shifted(day, isWord(after, 'before') ? -1 : 1), unit, about), next: other.next }
    return undefined
  }
  if (lead === 'in' && !isWord(after, 'of', 'the', 'since'))
    return { point: at(shifted(anchor.reference, 1), unit, { ...about, ahead: true, notPast: true }), next }
  if (lead === 'within' && !isWord(after, 'of', 'after', 'from', 'following'))
    return { point: at(shifted(anchor.reference, 1), unit, { ...about, by: true, ahead: true, notPast: true }), next }
  return undefined
}

/** "three days later" than a month is some day of that month: the unit that the anchor is known to. */
function coarser(unit: string, { previous }: Anchor): string {
  if (previous === undefined || previous.precision === 'day') return unit
  return previous.precision === 'year' ? 'year' : unit === 'year' || unit === 'decade' ? unit : 'month'
}

/** "two months before the port opened" counts from what follows, "two months before" from the day last spoken of. */
function endsClause(item: Item | undefined): boolean {
  return item === undefined || isMark(item, '.,;:)!?—–')
}

function isDateAhead(items: Item[], at: number): boolean {
  return (
    readAbsoluteDay(items, isWord(items[at], 'the') ? at + 1 : at) !== undefined ||
    deictic.has(items[at]?.word ?? '') ||
    relatives.has(items[at]?.word ?? '') ||
    weekdays.has(items[at]?.word ?? '')
  )
}

/** The day that another date is counted from. */
function anchorDay(point: Point, anchor: Anchor, sign: number): Day | undefined {
  if (point.fixed) return sign < 0 ? point.fixed[0] : point.fixed[1]
  if (point.grain === 'day' && point.month && point.day) {
    if (point.year) return dayOf(point.year, point.month, point.day)
    if (anchor.reference === undefined) return undefined
    const { year } = partsOf(anchor.reference)
    const day = dayOf(year, point.month, point.day)
    return day
  }
  return undefined
}

const daytimes = ['morning', 'afternoon', 'evening', 'night', 'midday', 'lunchtime']

/** "today", "yesterday evening", "this morning", "last night", "the day before yesterday", "the same day", "the following day". */
function readDeictic(items: Item[], at: number, anchor: Anchor): Read | undefined {
  const item = items[at]!
  const fixed = (day: Day | undefined): Point => ({
    grain: 'day',
    ...(day === undefined ? {} : { fixed: [day, day] as [Day, Day] }),
  })
  const plus = (day: Day | undefined, days: number) => (day === undefined ? undefined : day + days)
  const shift = item.upper && items[at - 1]?.upper && !items[at + 1]?.upper ? undefined : deictic.get(item.word)
  if (shift !== undefined) {
    const next = isWord(items[at + 1], ...daytimes) ? at + 2 : at + 1
    return { point: fixed(plus(anchor.reference, shift)), next }
  }
  if (isWord(item, 'this') && isWord(items[at + 1], ...daytimes)) return { point: fixed(anchor.reference), next: at + 2 }
  if (isWord(item, 'last') && isWord(items[at + 1], 'night', 'evening'))
    return { point: fixed(plus(anchor.reference, -1)), next: at + 2 }
  if (isWord(item, 'day') && isWord(items[at + 1], 'before', 'after')) {
    const sign = isWord(items[at + 1], 'before') ? -1 : 1
    if (isWord(items[at + 2], 'yesterday', 'tomorrow')) return { point: fixed(plus(anchor.reference, 2 * sign)), next: at + 3 }
    return isWord(items[at - 1], 'the')
      ? { point: fixed(plus(anchor.previous?.day ?? anchor.reference, sign)), next: at + 2 }
      : undefined
  }
  if (isWord(items[at + 1], 'day') && isWord(item, 'same', 'that', 'next', 'following', 'previous')) {
    const days = { same: 0, that: 0, next: 1, following: 1, previous: -1 }[item.word]!
    return { point: fixed(plus(anchor.previous?.day ?? anchor.reference, days)), next: at + 2 }
  }
  return undefined
}

/** "last week", "this month", "next year", "the past two years", "coming quarter", "the week after next", "last 3 months". */
function readPeriod(items: Item[], at: number, anchor: Anchor): Read | undefined {
  const item = items[at]!
  let i = at
  if (isWord(item, 'weekend') && isWord(items[at - 1], 'the')) return { point: { grain: 'weekend' }, next: at + 1 }
  const modifier =
    isWord(item, 'earlier', 'later', 'early', 'late') && isWord(items[i + 1], 'this', 'last', 'next', 'in')
      ? item.word
      : undefined
  if (modifier) {
    i++
    if (isWord(items[i], 'in')) i += isWord(items[i + 1], 'the') ? 2 : 1
  }
  const bare = modifier && i > at + 1 && units.has(items[i]?.word ?? '')
  const shift = bare ? 0 : relatives.get(items[i]?.word ?? '')
  if (shift === undefined) return readCountFirst(items, at, anchor)
  let word = bare ? 'this' : items[i]!.word
  if (!bare) i++
  if (word === 'this' && isWord(items[i], 'past')) word = 'past'
  if (
    isWord(
      items[i],
      'calendar',
      'working',
      'business',
      'fiscal',
      'financial',
      'past',
      'coming',
      'current',
      'upcoming',
      'entire',
      'very',
    )
  )
    i++
  const part = modifier === undefined ? undefined : modifier.startsWith('earl') ? ('early' as const) : ('late' as const)
  const unit = units.get(items[i]?.word ?? '')
  if (unit !== undefined && !items[i]!.word.endsWith('s')) {
    if (unit === 'day') return undefined
    const from =
      word === 'following' || word === 'same' || word === 'that' ? (anchor.previous?.day ?? anchor.reference) : anchor.reference
    let next = i + 1
    let steps = word === 'past' ? 0 : shift
    if (word === 'past' && from !== undefined)
      return { point: { grain: 'span', fixed: [moved(from, -1, unit), from], precision: precisionOf(unit) }, next }
    if (isWord(items[next], 'but') && isWord(items[next + 1], 'one')) {
      steps *= 2
      next += 2
    }
    return { point: { ...period(unit, steps, from), part }, next }
  }
  const duration = readDuration(items, i)
  if (!duration || word === 'that' || word === 'same') return undefined
  const { count, unit: step, vague, next } = duration
  const from = anchor.reference
  if (from === undefined) return { point: { grain: 'span' }, next }
  if (step === 'quarter' || step === 'decade') {
    const first = period(step, shift < 0 ? -count : shift === 0 ? 0 : 1, from).fixed![0]
    const last = period(step, shift < 0 ? -1 : shift === 0 ? count - 1 : count, from).fixed![1]
    return { point: { grain: 'span', fixed: [first, last], precision: 'month' }, next }
  }
  return { point: span(from, count, step, shift, vague), next }
}

/** "the two previous years", "the five coming weeks". */
function readCountFirst(items: Item[], at: number, anchor: Anchor): Read | undefined {
  const count = readCount(items, at)
  const shift = count && relatives.get(items[count.next]?.word ?? '')
  const unit = shift ? units.get(items[count.next + 1]?.word ?? '') : undefined
  if (!count || !shift || !unit || count.count < 2 || anchor.reference === undefined) return undefined
  return { point: span(anchor.reference, count.count, unit, shift, count.vague), next: count.next + 2 }
}

/** So many days or months up to yesterday, or from tomorrow on. */
function span(from: Day, count: number, unit: string, shift: number, about: boolean): Point {
  const fixed: [Day, Day] = shift < 0 ? [moved(from, -count, unit), from - 1] : [from + 1, moved(from, count, unit)]
  return { grain: 'span', fixed, precision: precisionOf(unit), about, ahead: shift > 0 }
}

/** "the first three months of 2025", "the last two weeks of the year". */
export function readFirstOf(items: Item[], at: number, whole: (at: number) => Read | undefined): Read | undefined {
  const last = isWord(items[at], 'last', 'final', 'closing')
  if (!last && !isWord(items[at], 'first', 'opening')) return undefined
  const duration = readDuration(items, at + 1)
  if (!duration || !isWord(items[duration.next], 'of', 'in')) return undefined
  const start = isWord(items[duration.next + 1], 'the') ? duration.next + 2 : duration.next + 1
  const period = whole(start)
  if (!period?.point.year || (period.point.grain !== 'year' && period.point.grain !== 'month')) return undefined
  const first = dayOf(period.point.year, period.point.month ?? 1, 1)
  const after = addMonths(first, period.point.month ? 1 : 12)
  const fixed: [Day, Day] = last
    ? [moved(after, -duration.count, duration.unit), after - 1]
    : [first, moved(first, duration.count, duration.unit) - 1]
  return { point: { grain: 'span', fixed, precision: precisionOf(duration.unit) }, next: period.next }
}

/** The period of a kind that lies `shift` periods from the one with `day` in it. */
export function period(unit: string, shift: number, day: Day | undefined): Point {
  const grain = unit === 'fortnight' ? 'span' : (unit as Grain)
  if (day === undefined) return { grain, shift }
  const { year, month } = partsOf(day)
  const monday = day - weekdayOf(day) + 1
  switch (unit) {
    case 'week':
      return { grain, fixed: [monday + 7 * shift, monday + 7 * shift + 6] }
    case 'weekend':
      return { grain, fixed: [monday + 7 * shift + 5, monday + 7 * shift + 6] }
    case 'fortnight':
      return { grain, fixed: [monday + 14 * shift, monday + 14 * shift + 13] }
    case 'month': {
      const moved = partsOf(addMonths(dayOf(year, month, 1), shift))
      return { grain, year: moved.year, month: moved.month }
    }
    case 'quarter': {
      const first = addMonths(dayOf(year, 3 * Math.floor((month - 1) / 3) + 1, 1), 3 * shift)
      return { grain, fixed: [first, addMonths(first, 3) - 1], precision: 'month' }
    }
    case 'decade': {
      const first = 10 * (Math.floor(year / 10) + shift)
      return { grain, fixed: [dayOf(first, 1, 1), dayOf(first + 9, 12, 31)], precision: 'year' }
    }
    case 'century': {
      const first = 100 * (Math.floor(year / 100) + shift)
      return { grain, fixed: [dayOf(first, 1, 1), dayOf(first + 99, 12, 31)], precision: 'year' }
    }
    default:
      return { grain: 'year', year: year + shift }
  }
}

/** "the week after next", "the month before last". */
function readSecondNext(items: Item[], at: number, anchor: Anchor): Read | undefined {
  const unit = units.get(items[at]!.word)
  if (!unit || !isWord(items[at + 1], 'after', 'before') || !isWord(items[at + 2], 'next', 'last')) return undefined
  return { point: period(unit, isWord(items[at + 1], 'after') ? 2 : -2, anchor.reference), next: at + 3 }
}

/** "end of the month", "beginning of the year", "the week", "rest of the year", "year to date": the present period. */
function readPresent(items: Item[], at: number, anchor: Anchor): Read | undefined {
  let i = at
  const part = parts.get(items[i]!.word) as Point['part']
  if (part && isWord(items[i + 1], 'of') && !['first', 'second'].includes(items[i]!.word)) i += 2
  else if (isWord(items[i], 'rest', 'remainder', 'course') && isWord(items[i + 1], 'of')) i += 2
  else return undefined
  if (isWord(items[i], 'the')) i++
  const unit = units.get(items[i]?.word ?? '')
  if (!unit || unit === 'day' || items[i]!.word.endsWith('s')) return undefined
  return { point: { ...period(unit, 0, anchor.reference), part: part ?? 'late' }, next: i + 1 }
}

/** Any date that is named from the day of publication or from the day last spoken of. */
export function readRelative(items: Item[], at: number, anchor: Anchor): Read | undefined {
  if (at >= items.length) return undefined
  return (
    readShift(items, at, anchor) ??
    readDeictic(items, at, anchor) ??
    readPeriod(items, at, anchor) ??
    readSecondNext(items, at, anchor) ??
    readPresent(items, at, anchor)
  )
}
