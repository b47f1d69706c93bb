import { isMark, isWord, precededBy, readAbsoluteDay, readDay } from './absolute.ts'
import { type Item, months, relatives, unsure, weekdays } from './items.ts'
import type { Read } from './point.ts'
import { type Anchor, period } from './relative.ts'
import { isNameBefore } from './years.ts'

/** "Friday", "last Friday", "Monday, 21 July", "Tuesday of last week", "next week Wednesday", "Friday week". */
export function readWeekday(items: Item[], at: number): Read | undefined {
  let i = at
  let shift = relatives.get(items[i]!.word)
  if (shift !== undefined) i++
  if (shift === 0 && relatives.has(items[i]?.word ?? ''))
    shift = items[i]!.word === 'past' ? -1 : relatives.get(items[i++]!.word)! === -1 ? -1 : 0
  if (isWord(items[i], 'past')) i++
  const weekOf = isWord(items[i], 'week') && shift !== undefined ? shift : undefined
  if (weekOf !== undefined) i += isWord(items[i + 1], 'on') ? 2 : 1
  const item = items[i]
  const weekday = weekdays.get(item?.word ?? '')
  if (weekday === undefined) return undefined
  if (
    unsure.has(item!.word) &&
    !(item!.capital && !isWord(items[i - 1], 'the') && !isNameBefore(items[i - 1], item!)) &&
    !(items[i + 1]?.digits || months.has(items[i + 1]?.word ?? ''))
  )
    return undefined
  let next = i + 1
  if (
    isMark(items[next], '.') &&
    item!.word.length <= 5 &&
    items[next]!.gap === 0 &&
    (items[next + 1]?.gap ?? 0) > 0 &&
    !items[next + 1]!.capital
  )
    next++
  if (weekOf !== undefined) return { point: { grain: 'day', weekday, nth: weekOf }, next }
  let dateAt = next
  if (isMark(items[dateAt], ',(')) dateAt++
  if (isWord(items[dateAt], 'the')) dateAt++
  const date = items[dateAt] ? (readAbsoluteDay(items, dateAt) ?? bareDay(items, dateAt)) : undefined
  if (date)
    return {
      point: { ...date.point, weekday: date.point.year ? undefined : weekday, shift: shift === 0 ? undefined : shift },
      next: isMark(items[next], '(') && isMark(items[date.next], ')') ? date.next + 1 : date.next,
    }
  const of = isWord(items[next], 'of', 'in') ? next + 1 : next
  if (relatives.has(items[of]?.word ?? '') && isWord(items[of + 1], 'week')) {
    return { point: { grain: 'day', weekday, nth: relatives.get(items[of]!.word)! }, next: of + 2 }
  }
  return { point: { grain: 'day', weekday, shift }, next }
}

/** "the 18th", "Monday 21": a day without its month. */
function bareDay(items: Item[], at: number): Read | undefined {
  const day = readDay(items, at)
  if (
    !day ||
    isWord(items[day.next], 'of', 'million', 'billion', 'per', 'percent', 'to', 'and') ||
    isMark(items[day.next], '-–/:%')
  )
    return undefined
  const follows = items[day.next]
  if (follows && follows.word.length > 1 && !day.ordinal) return undefined
  return { point: { grain: 'day', day: day.day }, next: day.next }
}

/** "on the 18th", "by the 3rd", "15th day of next month", "the thirty-first day of the month". */
export function readDayOfMonth(items: Item[], at: number, anchor: Anchor): Read | undefined {
  const day = readDay(items, at)
  if (!day?.ordinal) return undefined
  let i = day.next
  const named = isWord(items[i], 'day')
  if (named) i++
  if (isWord(items[i], 'of')) {
    i++
    if (isWord(items[i], 'the') && isWord(items[i + 1], 'month'))
      return { point: { ...period('month', 0, anchor.reference), grain: 'day', day: day.day }, next: i + 2 }
    const shift = relatives.get(items[i]?.word ?? '')
    if (shift !== undefined && isWord(items[i + 1], 'month'))
      return { point: { ...period('month', shift, anchor.reference), grain: 'day', day: day.day }, next: i + 2 }
    return undefined
  }
  const item = items[at]!
  const follows = items[day.next]
  if (named || item.digits === 0 || !precededBy(items, at, 'on', 'by', 'until', 'before', 'since', 'after')) return undefined
  if (
    follows &&
    follows.word.length > 1 &&
    follows.gap === 1 &&
    !isWord(follows, 'and', 'at', 'in', 'to', 'for', 'but', 'when', 'after', 'before', 'with')
  )
    return undefined
  return { point: { grain: 'day', day: day.day }, next: day.next }
}
