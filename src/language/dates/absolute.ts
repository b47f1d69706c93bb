import { isDayOfMonth } from './calendar.ts'
import { foreign, type Item, joints, months, numberWords, ordinals, unsure, weekdays } from './items.ts'
import type { Point, Read } from './point.ts'

export const isMark = (item: Item | undefined, marks: string) =>
  item !== undefined && item.word.length === 1 && marks.includes(item.word)
export const isWord = (item: Item | undefined, ...words: string[]) => item !== undefined && words.includes(item.word)

/** A year of four digits, or of two after an apostrophe; optional comma, "of" or "in" before it. */
export function readYear(items: Item[], at: number): { year: number; next: number } | undefined {
  let i = at
  if (isMark(items[i], ',')) i++
  if (isWord(items[i], 'of', 'in') || joints.has(items[i]?.word ?? '')) i++
  if (isWord(items[i], 'the') && isWord(items[i + 1], 'year')) i += 2
  const item = items[i]
  if (item?.digits === 4 && item.number! >= 1000 && item.number! < 2200 && !isPartOfNumber(items, i))
    return { year: item.number!, next: i + 1 }
  if (isMark(item, "'’‘") && items[i + 1]?.digits === 2 && items[i + 1]!.gap === 0)
    return { year: century(items[i + 1]!.number!), next: i + 2 }
  if (i > at && isWord(items[i - 1], 'of') && item?.digits === 2 && item.number! > 31)
    return { year: century(item.number!), next: i + 1 }
  return yearInWords(items, i)
}

/** "nineteen eighty six", "two thousand and fifteen", "twenty twenty-five". */
function yearInWords(items: Item[], at: number): { year: number; next: number } | undefined {
  const first = numberWords.get(items[at]?.word ?? '')
  if (first === undefined) return undefined
  let i = at + 1
  const below100 = (): number | undefined => {
    if (isMark(items[i], '-')) i++
    const tens = numberWords.get(items[i]?.word ?? '')
    if (tens === undefined) return undefined
    i++
    if (tens >= 20) {
      const dash = isMark(items[i], '-') ? 1 : 0
      const one = numberWords.get(items[i + dash]?.word ?? '')
      if (one !== undefined && one > 0 && one < 10) {
        i += dash + 1
        return tens + one
      }
    }
    return tens
  }
  if (first === 2 && isWord(items[i], 'thousand')) {
    i++
    if (isWord(items[i], 'and')) i++
    return { year: 2000 + (below100() ?? 0), next: i }
  }
  if (first !== 19 && first !== 20 && first !== 18) return undefined
  const rest = below100()
  return rest !== undefined && rest >= 10 ? { year: first * 100 + rest, next: i } : undefined
}

export function century(twoDigits: number): number {
  return twoDigits + (twoDigits < 50 ? 2000 : 1900)
}

/** Digits that belong to a longer number, a code or a path: "1,2019", "2019.5", "2019/679", "A-2019-3". */
export function isPartOfNumber(items: Item[], i: number): boolean {
  const before = items[i - 1]
  const after = items[i + 1]
  const item = items[i]!
  if (before && item.gap === 0 && (before.digits > 0 || (isMark(before, '.,') && items[i - 2]?.digits && before.gap === 0)))
    return true
  if (!after || after.gap > 0) return false
  if (isMark(after, '.,') && items[i + 2]?.digits && items[i + 2]!.gap === 0) return true
  return isMark(after, '%')
}

/** A day of the month: "3", "3rd", "third", "twenty-third", "1er", "1º"; `ordinal` tells the forms apart. */
export function readDay(items: Item[], at: number): { day: number; ordinal: boolean; next: number } | undefined {
  const item = items[at]
  if (!item) return undefined
  if (item.digits > 0 && item.digits <= 2) {
    const day = item.number!
    if (day < 1 || day > 31 || isPartOfNumber(items, at) || (isMark(items[at - 1], '$€£¥₹') && item.gap === 0)) return undefined
    const after = items[at + 1]
    const ordinal = after?.gap === 0 && isWord(after, 'st', 'nd', 'rd', 'th', 'er', 'º', 'ª', 'ère', 'e', 'ste', 'de')
    return { day, ordinal, next: at + (ordinal ? 2 : 1) }
  }
  const whole = ordinals.get(item.word)
  if (whole !== undefined) return whole <= 31 ? { day: whole, ordinal: true, next: at + 1 } : undefined
  const tens = numberWords.get(item.word)
  if (tens === undefined) return undefined
  const dash = isMark(items[at + 1], '-') ? 1 : 0
  if (tens === 20 || tens === 30) {
    const one = ordinals.get(items[at + 1 + dash]?.word ?? '') ?? numberWords.get(items[at + 1 + dash]?.word ?? '')
    if (one !== undefined && one > 0 && one < 10 && tens + one <= 31)
      return { day: tens + one, ordinal: true, next: at + 2 + dash }
  }
  return tens >= 1 && tens <= 31 ? { day: tens, ordinal: false, next: at + 1 } : undefined
}

export function monthAt(items: Item[], at: number): { month: number; next: number; sure: boolean } | undefined {
  const item = items[at]
  if (!item) return undefined
  const own = months.get(item.word)
  const month = own ?? foreign.get(item.word)
  if (month === undefined) return undefined
  const dot =
    isMark(items[at + 1], '.') && items[at + 1]!.gap === 0 && item.word.length <= 5 && (items[at + 2]?.digits ?? 0) > 0 ? 1 : 0
  return {
    month,
    next: at + 1 + dot,
    sure:
      own !== undefined &&
      (!unsure.has(item.word) || (item.capital && item.word !== 'may' && item.word !== 'march' && item.word !== 'mar')),
  }
}

/** "21 July 2025", "the 21st of July", "1 de diciembre de 2025", "23/Sep/2020". */
function dayMonth(items: Item[], at: number): Read | undefined {
  const day = readDay(items, at)
  if (!day) return undefined
  let i = day.next
  if (isWord(items[i], 'day') && day.ordinal) i++
  if (isWord(items[i], 'of') || joints.has(items[i]?.word ?? '')) i++
  else if (isMark(items[i], '/-–.,') && (items[i]!.gap === 0 || isMark(items[i], '.'))) i++
  if (isWord(items[i], 'the')) i++
  const month = monthAt(items, i)
  if (!month || !isDayOfMonth(month.month, day.day)) return undefined
  if (unsure.has(items[i]!.word) && !items[i]!.capital && items[i]!.word.length > 3 && !day.ordinal && items[i]!.word === 'may')
    return undefined
  return withYear(items, { grain: 'day', month: month.month, day: day.day }, month.next)
}

/** "July 21, 2025", "July the 21st", "dec31", "Sep-23-2020". */
function monthDay(items: Item[], at: number): Read | undefined {
  const month = monthAt(items, at)
  if (!month || !months.has(items[at]!.word)) return undefined
  let i = month.next
  if (isWord(items[i], 'the')) i++
  else if (isMark(items[i], '/-') && items[i]!.gap === 0) i++
  const day = readDay(items, i)
  if (!day || !isDayOfMonth(month.month, day.day)) return undefined
  if (items[i]!.gap > 2 || (items[at]!.word === 'may' && !items[at]!.capital)) return undefined
  if (isUnit(items, day.next)) return undefined
  return withYear(items, { grain: 'day', month: month.month, day: day.day }, day.next)
}

/** "March 3 million": the number counts something else. */
function isUnit(items: Item[], at: number): boolean {
  return (
    isWord(items[at], 'million', 'billion', 'trillion', 'percent', 'per', 'thousand') ||
    isMark(items[at], '%') ||
    (isMark(items[at], ':') && items[at + 1]?.gap === 0)
  )
}

function withYear(items: Item[], point: Point, at: number): Read {
  const dash = isMark(items[at], '/-') && items[at]!.gap === 0 && items[at + 1]?.digits === 4 ? 1 : 0
  const year = readYear(items, at + dash)
  return year ? { point: { ...point, year: year.year }, next: year.next } : { point, next: at }
}

/** "2025-12-01", "2025/12/1", "2020/23/Sep", "2025-12", "2019-aug-1", "2016 10 16". */
function yearFirst(items: Item[], at: number): Read | undefined {
  const year = items[at]
  if (year?.digits !== 4 || year.number! < 1000 || year.number! > 2199) return undefined
  const spaced =
    items[at + 1]?.digits === 2 && items[at + 2]?.digits === 2 && items[at + 1]!.gap === 1 && items[at + 2]!.gap === 1
  const mark = items[at + 1]
  if (!spaced && !(isMark(mark, '-/.') && mark!.gap === 0)) return undefined
  const second = items[at + (spaced ? 1 : 2)]
  const third = items[at + (spaced ? 2 : 4)]
  if (!second || (!spaced && second.gap > 0)) return undefined
  const whole = spaced || (items[at + 3]?.word === mark!.word && items[at + 3]!.gap === 0 && third?.gap === 0)
  const next = spaced ? at + 3 : at + 5
  if (whole && third) {
    const [a, b] = [months.get(second.word) ?? second.number, months.get(third.word) ?? third.number]
    if (a !== undefined && b !== undefined && third.digits <= 2) {
      const [month, day] = months.has(third.word) || a > 12 ? [b, a] : [a, b]
      if (isDayOfMonth(month, day)) return { point: { grain: 'day', year: year.number!, month, day }, next }
    }
    return undefined
  }
  const month = months.get(second.word) ?? (second.digits === 2 && mark!.word === '-' ? second.number : undefined)
  if (month === undefined || month < 1 || month > 12 || (items[at + 3]?.gap === 0 && isMark(items[at + 3], '-/')))
    return undefined
  return { point: { grain: 'month', year: year.number!, month }, next: at + 3 }
}

/** "22/04/2025", "10-1-2018", "4.5.2025", "12/2015", "22/04" (after a preposition). An unclear order is month first, with dots day first. */
function numeric(items: Item[], at: number): Read | undefined {
  const [first, mark, second] = [items[at], items[at + 1], items[at + 2]]
  if (!first || !mark || !second || first.digits < 1 || first.digits > 2 || second.digits < 1) return undefined
  if (!isMark(mark, '/-.') || mark.gap > 0 || second.gap > 0) return undefined
  const afterDate = isMark(items[at - 1], '-–') && (items[at - 2]?.digits ?? 0) > 0 && items[at - 3]?.word === mark.word
  if (isMark(items[at - 1], '/-.$€£:') && first.gap === 0 && !afterDate) return undefined
  const [a, b] = [first.number!, second.number!]
  if (second.digits === 4 && mark.word !== '.') {
    return a >= 1 && a <= 12 && b >= 1900 && b < 2200 && !glued(items, at + 3)
      ? { point: { grain: 'month', year: b, month: a }, next: at + 3 }
      : undefined
  }
  if (second.digits > 2) return undefined
  const dayFirst = a > 12 || (mark.word === '.' && b <= 12)
  const [month, day] = dayFirst ? [b, a] : [a, b]
  if (!isDayOfMonth(month, day)) return undefined
  const third = items[at + 4]
  if (
    items[at + 3]?.word === mark.word &&
    items[at + 3]!.gap === 0 &&
    third?.gap === 0 &&
    (third.digits === 4 || third.digits === 2)
  ) {
    if (glued(items, at + 5)) return undefined
    const year = third.digits === 4 ? third.number! : century(third.number!)
    return year >= 1000 && year < 2200 ? { point: { grain: 'day', year, month, day }, next: at + 5 } : undefined
  }
  if (mark.word !== '/' || (glued(items, at + 3) && !isMark(items[at + 3], '-'))) return undefined
  const rangeAhead = isMark(items[at + 3], '-–') && isMark(items[at + 5], '/') && items[at + 3]!.gap === 0
  if (afterDate || rangeAhead) return withYear(items, { grain: 'day', month, day }, at + 3)
  return precededBy(
    items,
    at,
    'on',
    'by',
    'from',
    'until',
    'till',
    'before',
    'after',
    'to',
    'since',
    'next',
    'this',
    'due',
    'and',
    'between',
  ) || weekdays.has(items[at - 1]?.word ?? '')
    ? { point: { grain: 'day', month, day }, next: at + 3 }
    : undefined
}

function glued(items: Item[], at: number): boolean {
  const item = items[at]
  return (
    item !== undefined &&
    item.gap === 0 &&
    (item.digits > 0 || (isMark(item, '/.') && items[at + 1]?.gap === 0 && (items[at + 1]?.digits ?? 0) > 0))
  )
}

export function precededBy(items: Item[], at: number, ...words: string[]): boolean {
  const before = items[at - 1]
  return isWord(before, ...words) || (isWord(before, 'the') && isWord(items[at - 2], ...words))
}

/** "2025年12月1日", "12月1日", "2025年12月", "2025年". */
function chinese(items: Item[], at: number): Read | undefined {
  const point: Point = { grain: 'year' }
  let i = at
  if (items[i]?.digits === 4 && isMark(items[i + 1], '年')) {
    point.year = items[i]!.number!
    i += 2
  }
  if ((items[i]?.digits ?? 0) > 0 && isMark(items[i + 1], '月') && items[i]!.number! <= 12) {
    point.month = items[i]!.number!
    point.grain = 'month'
    i += 2
    if ((items[i]?.digits ?? 0) > 0 && isMark(items[i + 1], '日号') && isDayOfMonth(point.month, items[i]!.number!)) {
      point.day = items[i]!.number!
      point.grain = 'day'
      i += 2
    }
  }
  return i > at ? { point, next: i } : undefined
}

/** A date that names a day of a month, in words or figures. */
export function readAbsoluteDay(items: Item[], at: number): Read | undefined {
  const item = items[at]!
  if (item.digits > 0) return yearFirst(items, at) ?? chinese(items, at) ?? numeric(items, at) ?? dayMonth(items, at)
  if (months.has(item.word)) return monthDay(items, at)
  return ordinals.has(item.word) || numberWords.has(item.word) ? dayMonth(items, at) : undefined
}

/** The first day of "3 and 8 January": it borrows month and year from the day after it. */
export function readListedDay(items: Item[], at: number): Read | undefined {
  const day = items[at]!.digits > 0 ? readDay(items, at) : undefined
  if (!day || !(isWord(items[day.next], 'and', 'or') || isMark(items[day.next], ',')) || items[day.next]!.gap > 1)
    return undefined
  let other = day.next + 1
  for (let i = 0; i < 4 && items[other]; i++) {
    const last = dayMonth(items, other)
    if (last) return last.point.day! > day.day ? { point: { ...last.point, day: day.day }, next: day.next } : undefined
    const between = readDay(items, other)
    if (!between || !(isWord(items[between.next], 'and', 'or') || isMark(items[between.next], ','))) return undefined
    other = between.next + 1
  }
  return undefined
}
