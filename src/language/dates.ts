import { readListedDay } from './dates/absolute.ts'
import { parseDay } from './dates/calendar.ts'
import { directionAt } from './dates/direction.ts'
import { type Item, itemsOf } from './dates/items.ts'
import { readPoint } from './dates/periods.ts'
import type { Point } from './dates/point.ts'
import { readRange } from './dates/ranges.ts'
import { relationAfter, relationBefore } from './dates/relation.ts'
import type { Anchor } from './dates/relative.ts'
import { type Direction, resolve } from './dates/resolve.ts'
import type { DateMention } from './spans.ts'

/**
 * Dates and date ranges that a text names, absolute ("1 December 2025", "Q3 2025") or told from the day of publication ("last
 * week", "in April", "by Monday", "two days ago"), each with the precision that its words have.
 *
 * A date without its year lies behind the day of publication, unless the words around it look ahead ("will", "must", "by").
 * Early, mid and late parts ("late September", "the end of 2026") have the precision of the whole (`2025-09`, `2026`).
 *
 * @param reference ISO day of publication; without it only what is absolute is resolved
 */
export function findDates(text: string, reference?: string): DateMention[] {
  const items = itemsOf(text)
  const today = parseDay(reference)
  const anchor: Anchor = { reference: today }
  const found: DateMention[] = []
  let i = 0
  while (i < items.length) {
    const range = readRange(items, i, anchor)
    const single = range ? undefined : (readListedDay(items, i) ?? readPoint(items, i, anchor))
    const next = range?.next ?? single?.next
    if (next === undefined || !isWhole(items, i, next)) {
      i++
      continue
    }
    const first = range?.first ?? i
    const relation = range ? undefined : relationOf(items, first, single!.point)
    const direction = directionOf(items, i, next, range ? range.from : single!.point, relation)
    if (single?.point.notPast && directionAt(items, first, next) === 'past') {
      i++
      continue
    }
    const resolved = range ? range.resolve(today, direction) : resolve(single!.point, today, direction)
    const suffix = range ? undefined : relationAfter(items, next)
    const start = items[first]!.start
    const end = items[next - 1]!.end
    const mention: DateMention = { start, end, text: text.slice(start, end), ...resolved }
    const plainFrom =
      relation === 'since' && items[first - 1]?.word === 'from' && (direction === 'past' || single?.point.grain === 'year')
    const told = suffix?.relation ?? (plainFrom ? undefined : relation) ?? (single?.point.about ? 'about' : undefined)
    if (told) mention.relation = told
    found.push(mention)
    anchor.previous = anchorOf(resolved.value ?? resolved.from) ?? anchor.previous
    i = next
  }
  return found
}

function relationOf(items: Item[], first: number, point: Point): DateMention['relation'] {
  if (point.by) return 'by'
  return relationBefore(items, first)
}

function directionOf(items: Item[], first: number, next: number, point: Point, relation: DateMention['relation']): Direction {
  if (point.ahead) return 'future'
  const told = directionAt(items, first, next)
  if (relation === 'by') return told === 'past' && isLed(items, first) ? 'past' : 'future'
  if (relation === 'until' && told !== 'past') return 'future'
  if (told === 'near' && point.weekday && !point.day) return 'past'
  return told
}

/** A date does not end inside a number or a word. */
function isWhole(items: Item[], first: number, next: number): boolean {
  const [begin, end, after] = [items[first]!, items[next - 1]!, items[next]]
  const before = items[first - 1]
  if (
    begin.digits > 0 &&
    before &&
    begin.gap === 0 &&
    (before.digits > 0 || (/^\p{L}+$/u.test(before.word) && before.word.length > 0))
  )
    return false
  return !(after && after.gap === 0 && end.digits > 0 && /^\p{L}{2,}/u.test(after.word))
}

/** "By Tuesday all were back": the date opens its sentence, so that the verb after it tells the time. */
function isLed(items: Item[], first: number): boolean {
  const opener = items[first - 1]
  return opener !== undefined && opener.word === 'by' && opener.capital
}

/** What "two days later" counts from: the first day of what was last named, with its precision. */
function anchorOf(value: string | undefined): Anchor['previous'] {
  const day = parseDay(value && `${value}-01-01`.slice(0, 10))
  return value === undefined || day === undefined
    ? undefined
    : { day, precision: value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day' }
}
