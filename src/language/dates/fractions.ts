import { isMark, isPartOfNumber, isWord, precededBy, readAbsoluteDay, readDay, readYear } from './absolute.ts'
import { partsOf } from './calendar.ts'
import { feasts, type Item, months, ordinals, parts, relatives, seasons } from './items.ts'
import { readMonth } from './months.ts'
import type { Point, Read } from './point.ts'
import { type Anchor, readRelative } from './relative.ts'
import { readYearOnly, yearOf } from './years.ts'

const nthOf = (item: Item | undefined) =>
  isWord(item, 'last', 'final') ? -1 : (ordinals.get(item?.word ?? '') ?? (isWord(item, 'opening') ? 1 : undefined))

/** "Q3 2025", "2025 Q3", "third quarter of 2025", "second half of the year", "H1", "next year's first quarter". */
export function readQuarter(items: Item[], at: number, anchor: Anchor): Read | undefined {
  let i = at
  let year: number | undefined
  if (items[i]!.digits === 4 && !isPartOfNumber(items, i)) {
    year = items[i]!.number
    i++
    if (isMark(items[i], '-/') && items[i]!.gap === 0) i++
  } else if (relatives.has(items[i]!.word) && isWord(items[i + 1], "year's") && anchor.reference !== undefined) {
    year = partsOf(anchor.reference).year + relatives.get(items[i]!.word)!
    i += 2
  }
  let nth: number | undefined
  let grain: 'quarter' | 'half' | undefined
  let next = i
  const item = items[i]
  if (isWord(item, 'q', 'h') && items[i + 1]?.gap === 0 && items[i + 1]!.digits === 1) {
    nth = items[i + 1]!.number!
    grain = item!.word === 'q' ? 'quarter' : 'half'
    next = i + 2
  } else {
    const day = item?.digits === 1 ? readDay(items, i) : undefined
    nth = day?.ordinal ? day.day : nthOf(item)
    const unit = day?.ordinal ? day.next : i + 1
    const hyphen = isMark(items[unit], '-') ? unit + 1 : unit
    if (nth !== undefined && isWord(items[hyphen], 'quarter', 'half')) {
      grain = items[hyphen]!.word as 'quarter' | 'half'
      next = hyphen + 1
    }
  }
  if (grain === undefined || nth === undefined || Math.abs(nth) > (grain === 'quarter' ? 4 : 2) || nth === 0) return undefined
  const dash = isMark(items[next], '-') && items[next]!.gap === 0 && items[next + 1]?.digits === 4 ? 1 : 0
  const named = year === undefined ? yearOf(items, next + dash, anchor) : undefined
  if (year === undefined && named === undefined && (nth < 0 || (grain === 'half' && !isWord(items[at], 'h')))) return undefined
  if (nth < 0) nth = grain === 'quarter' ? 4 : 2
  return { point: { grain, nth, year: year ?? named?.year }, next: named?.next ?? next }
}

/** "summer 2025", "last summer", "this autumn", "the winter of 2024". */
export function readSeason(items: Item[], at: number, anchor: Anchor): Read | undefined {
  const shift = relatives.get(items[at]!.word)
  const start = shift === undefined ? at : at + 1
  const month = seasons.get(items[start]?.word ?? '')
  if (month === undefined) return undefined
  const year = yearOf(items, start + 1, anchor)
  if (year) return { point: { grain: 'season', month, year: year.year }, next: year.next }
  const introduced =
    shift !== undefined ||
    precededBy(items, start, 'in', 'since', 'by', 'during', 'until', 'before', 'after') ||
    parts.has(items[start - 1]?.word ?? '') ||
    isMark(items[start - 1], '-')
  if (
    !introduced ||
    (isWord(items[start], 'fall', 'spring') &&
      shift === undefined &&
      !parts.has(items[start - 1]?.word ?? '') &&
      !isWord(items[start - 1], 'the', 'in'))
  )
    return undefined
  if (isWord(items[start], 'fall') && isWord(items[start - 1], 'the')) return undefined
  return { point: { grain: 'season', month, shift }, next: start + 1 }
}

/** "week 10 of 2027", "the first week of July", "last week of 2019", "the week of 3 March", "week starting February 4". */
export function readWeek(items: Item[], at: number, anchor: Anchor): Read | undefined {
  if (isWord(items[at], 'week') || (isWord(items[at], 'w') && isMark(items[at + 1], '/') && isWord(items[at + 2], 'c'))) {
    let i = at + (isWord(items[at], 'w') ? 3 : 1)
    const number = items[i]
    if (
      number &&
      number.digits > 0 &&
      number.digits <= 2 &&
      number.number! >= 1 &&
      number.number! <= 53 &&
      isWord(items[at], 'week')
    ) {
      const year = yearOf(items, i + 1, anchor)
      return { point: { grain: 'week', nth: number.number!, year: year?.year }, next: year?.next ?? i + 1 }
    }
    if (isWord(items[i], 'of', 'starting', 'commencing', 'beginning')) i++
    else if (isWord(items[at], 'week')) return undefined
    if (isWord(items[i], 'on')) i++
    if (isWord(items[i], 'the')) i++
    const day = items[i] ? readAbsoluteDay(items, i) : undefined
    return day?.point.grain === 'day' ? { point: { ...day.point, grain: 'week' }, next: day.next } : undefined
  }
  const day = items[at]!.digits > 0 ? readDay(items, at) : undefined
  const nth = day?.ordinal ? day.day : nthOf(items[at])
  const unit = day?.ordinal ? day.next : at + 1
  if (nth === undefined || !isWord(items[unit], 'week') || !isWord(items[unit + 1], 'of', 'in')) return undefined
  const start = isWord(items[unit + 2], 'the') ? unit + 3 : unit + 2
  const whole = items[start]
    ? (readMonth(items, start, anchor) ?? readRelative(items, start, anchor) ?? readYearOnly(items, start))
    : undefined
  if (!whole || (whole.point.grain !== 'month' && whole.point.grain !== 'year')) return undefined
  return { point: { ...whole.point, grain: 'week', nth }, next: whole.next }
}

/** "early 2026", "mid-November", "the end of next year", "late last month", "the beginning of July", "mid September". */
export function readPart(items: Item[], at: number, anchor: Anchor): Read | undefined {
  const part = parts.get(items[at]!.word) as Point['part']
  if (!part || isWord(items[at], 'first', 'second')) return undefined
  let i = at + 1
  if (isWord(items[at], 'early', 'mid', 'late')) {
    if (isMark(items[i], '-') || isWord(items[i], 'in', 'on')) i++
  } else if (isWord(items[i], 'of')) i++
  else if (!relatives.has(items[i]?.word ?? '') && !months.has(items[i]?.word ?? '') && items[i]?.digits !== 4) return undefined
  else if (!isWord(items[at], 'end')) return undefined
  if (isWord(items[i], 'the')) i++
  if (!items[i]) return undefined
  const whole =
    readMonth(items, i, anchor) ??
    readSeason(items, i, anchor) ??
    readQuarter(items, i, anchor) ??
    readRelative(items, i, anchor) ??
    readYearOnly(items, i)
  return whole && whole.point.grain !== 'day' ? { point: { ...whole.point, part }, next: whole.next } : undefined
}

/** "Christmas 2025", "New Year's Day". */
export function readFeast(items: Item[], at: number): Read | undefined {
  const first = items[at]!
  for (const { words, month, day } of feasts) {
    if (words[0] !== first.word || !words.every((word, k) => items[at + k]?.word === word)) continue
    const year = readYear(items, at + words.length)
    return { point: { grain: 'day', month, day, year: year?.year }, next: year?.next ?? at + words.length }
  }
  return undefined
}
