import { stopWords } from '../stop-words.ts'
import { isMark, isPartOfNumber, isWord, monthAt, precededBy, readAbsoluteDay, readDay, readYear } from './absolute.ts'
import { dayOf, partsOf } from './calendar.ts'
import {
  feasts,
  foreign,
  type Item,
  months,
  numberWords,
  ordinals,
  parts,
  relatives,
  seasons,
  units,
  unsure,
  weekdays,
} from './items.ts'
import type { Point, Read } from './point.ts'
import { type Anchor, period, readFirstOf, readRelative } from './relative.ts'

/** Words before which "March", "May" or "Sun" in capitals is a date. */
const introduces = [
  'in',
  'since',
  'by',
  'until',
  'till',
  'before',
  'after',
  'last',
  'next',
  'this',
  'from',
  'during',
  'of',
  'early',
  'mid',
  'late',
  'between',
  'to',
  'through',
  'and',
  'on',
  'for',
  'around',
  'every',
]

/** "last year", "next month", "this week" after a month, season or quarter: which year is meant. */
function yearOf(items: Item[], at: number, anchor: Anchor): { year: number; next: number } | undefined {
  const plain = readYear(items, at)
  if (plain) return plain
  let i = at
  if (isWord(items[i], 'of', 'in')) i++
  if (isMark(items[i], ',')) i++
  const reference = anchor.reference
  if (reference === undefined) return undefined
  if (isWord(items[i], 'the') && isWord(items[i + 1], 'same', 'following', 'previous') && isWord(items[i + 2], 'year')) {
    const shift = { same: 0, following: 1, previous: -1 }[items[i + 1]!.word]!
    return { year: partsOf(anchor.previous?.day ?? reference).year + shift, next: i + 3 }
  }
  if (isWord(items[i], 'the') && isWord(items[i + 1], 'year')) return { year: partsOf(reference).year, next: i + 2 }
  const shift = relatives.get(items[i]?.word ?? '')
  if (shift !== undefined && isWord(items[i + 1], 'year', "year's")) return { year: partsOf(reference).year + shift, next: i + 2 }
  return undefined
}

function readYearOf(items: Item[], at: number, anchor: Anchor): Read | undefined {
  const year =
    isWord(items[at], 'year') && anchor.reference !== undefined
      ? { year: partsOf(anchor.reference).year, next: at + 1 }
      : yearOf(items, at, anchor)
  return year ? { point: { grain: 'year', year: year.year }, next: year.next } : undefined
}

/** "July", "July 2025", "July of last year", "Dec, 2018", "last July", "dezembro de 2025". */
function readMonth(items: Item[], at: number, anchor: Anchor): Read | undefined {
  const shift = relatives.get(items[at]!.word)
  const start = shift === undefined || isWord(items[at], 'same', 'that') ? at : at + 1
  const month = monthAt(items, start)
  if (!month) return undefined
  const dash = isMark(items[month.next], '-/') && items[month.next]!.gap === 0 && items[month.next + 1]?.digits === 4 ? 1 : 0
  const year = start === at ? yearOf(items, month.next + dash, anchor) : undefined
  if (year) return { point: { grain: 'month', month: month.month, year: year.year }, next: year.next }
  const name = items[start]!
  if (name.gap === 0 && !name.capital && isMark(items[start - 1], '-')) return undefined
  if (foreign.has(name.word) && !months.has(name.word)) return undefined
  const introduced = start > at || isWord(items[start - 1], ...introduces) || isMark(items[start - 1], '-–(')
  if (!month.sure && !(introduced && (name.capital || (name.word.length === 3 && name.word !== 'may' && name.word !== 'mar'))))
    return undefined
  if (!name.capital && !introduced && name.word.length < 5) return undefined
  if (month.sure && isPersonName(items, start)) return undefined
  const point: Point = { grain: 'month', month: month.month }
  if (start > at) point.shift = shift
  return { point, next: month.next }
}

/** "April Jones", "Jan Smith": a capitalised word on either side that is no date. */
function isPersonName(items: Item[], at: number): boolean {
  const after = items[at + 1]
  if (!items[at]!.capital || isWord(items[at - 1], ...introduces)) return false
  return (
    after?.capital === true &&
    after.gap === 1 &&
    !months.has(after.word) &&
    !weekdays.has(after.word) &&
    /^(?:april|june|august|jan|may)$/.test(items[at]!.word)
  )
}

/** "Friday", "last Friday", "Monday, 21 July", "Tuesday of last week", "next week Wednesday", "Friday week". */
function readWeekday(items: Item[], at: number): Read | undefined {
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
export function bareDay(items: Item[], at: number): Read | undefined {
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
function readDayOfMonth(items: Item[], at: number, anchor: Anchor): Read | undefined {
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

const nthOf = (item: Item | undefined) =>
  isWord(item, 'last', 'final') ? -1 : (ordinals.get(item?.word ?? '') ?? (isWord(item, 'opening') ? 1 : undefined))

/** "Q3 2025", "2025 Q3", "third quarter of 2025", "second half of the year", "H1", "next year's first quarter". */
function readQuarter(items: Item[], at: number, anchor: Anchor): Read | undefined {
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
function readSeason(items: Item[], at: number, anchor: Anchor): Read | undefined {
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
function readWeek(items: Item[], at: number, anchor: Anchor): Read | undefined {
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

/** "2019", "the year 2019", "the 1990s", "the 15th century", "fiscal 2025", "FY25". */
export function readYearOnly(items: Item[], at: number): Read | undefined {
  const item = items[at]!
  let i = at
  const prefixed = isWord(item, 'year', 'fiscal', 'financial', 'calendar', 'cy', 'fy')
  if (prefixed) {
    i++
    if (isWord(items[i], 'year')) i++
    if (isWord(items[i], 'of')) i++
    if (isWord(item, 'cy', 'fy') && items[i]?.digits === 2 && items[i]!.gap === 0)
      return { point: { grain: 'year', year: 2000 + items[i]!.number! }, next: i + 1 }
  }
  const day = item.digits > 0 && item.digits <= 2 ? readDay(items, at) : undefined
  const nth = day?.ordinal ? day.day : ordinals.get(item.word)
  const unit = day?.ordinal ? day.next : at + 1
  if (nth !== undefined && isWord(items[isMark(items[unit], '-') ? unit + 1 : unit], 'century')) {
    const first = (nth - 1) * 100
    return {
      point: { grain: 'century', fixed: [dayOf(first, 1, 1), dayOf(first + 99, 12, 31)], precision: 'year' },
      next: isMark(items[unit], '-') ? unit + 2 : unit + 1,
    }
  }
  const digits = items[i]
  if (isMark(digits, "'’") && items[i + 1]?.digits === 2 && isWord(items[i + 2], 's') && items[i + 2]!.gap === 0) {
    const first = 1900 + items[i + 1]!.number!
    return { point: { grain: 'decade', fixed: [dayOf(first, 1, 1), dayOf(first + 9, 12, 31)], precision: 'year' }, next: i + 3 }
  }
  if (digits?.digits !== 4 || digits.number! < 1000 || digits.number! > 2199) {
    const words =
      numberWords.has(item.word) && (prefixed || precededBy(items, at, 'in', 'of', 'since')) ? readYear(items, at) : undefined
    return words ? { point: { grain: 'year', year: words.year }, next: words.next } : undefined
  }
  const year = digits.number!
  const apostrophe = isMark(items[i + 1], "'’") && items[i + 1]!.gap === 0 ? 1 : 0
  const s = items[i + 1 + apostrophe]
  if (isWord(s, 's') && year % 10 === 0 && s!.gap <= 1) {
    return {
      point: {
        grain: 'decade',
        fixed: [dayOf(year, 1, 1), dayOf(year + (year % 100 === 0 ? 99 : 9), 12, 31)],
        precision: 'year',
      },
      next: i + 2 + apostrophe,
    }
  }
  return prefixed || isPlainYear(items, i) ? { point: { grain: 'year', year }, next: i + 1 } : undefined
}

const yearIntroduced = [
  'in',
  'since',
  'by',
  'until',
  'till',
  'before',
  'after',
  'from',
  'to',
  'during',
  'of',
  'early',
  'mid',
  'late',
  'between',
  'and',
  'through',
  'around',
  'circa',
  'than',
  'over',
  'year',
  'for',
  'or',
  'until',
]

/** Whether four digits are a year here, and no quantity, number of a law, price or part of a name. */
function isPlainYear(items: Item[], i: number): boolean {
  if (isPartOfNumber(items, i)) return false
  const item = items[i]!
  const [before, after] = [items[i - 1], items[i + 1]]
  if (before && isMark(before, '$€£¥₹#/№') && item.gap <= 1) return false
  if (before && isMark(before, '-') && (items[i - 2]?.digits ?? 4) !== 4 && items[i - 2]!.digits > 0) return false
  if (before && item.gap === 0 && (isMark(before, '-') || before.word.length > 1)) {
    if (!isMark(before, '-')) return false
    if (before.gap === 0 && !parts.has(items[i - 2]?.word ?? '') && items[i - 2]?.digits !== 4) return false
  }
  if (
    after &&
    after.gap === 0 &&
    (isMark(after, '/') ||
      (isMark(after, '-:') && (items[i + 2]?.digits ?? 0) > 0 && items[i + 2]!.digits !== 4 && items[i + 2]!.digits !== 2))
  )
    return false
  const year = item.number!
  if (isWord(before, ...yearIntroduced) || (isWord(before, 'the') && isWord(items[i - 2], ...yearIntroduced)))
    return year >= 1400 && !isCounted(after) && !isMark(after, '%')
  if (
    year < 1950 ||
    year > 2059 ||
    isCounted(after) ||
    (isPluralNoun(after) && !isWord(before, 'the', 'its', 'their', 'a', 'his', 'our'))
  )
    return false
  if (
    before &&
    isWord(
      before,
      'no',
      'article',
      'art',
      'section',
      'windows',
      'room',
      'number',
      'about',
      'nearly',
      'some',
      'almost',
      'only',
      'least',
      'than',
    )
  )
    return false
  return !isNameBefore(before, item)
}

/** "2000 pieces" counts them, "the 2024 results" does not. */
function isPluralNoun(after: Item | undefined): boolean {
  return (
    after !== undefined &&
    after.gap === 1 &&
    !after.capital &&
    /^\p{L}{3,}[^s'i]s$/u.test(after.word) &&
    after.word !== 'as' &&
    after.word !== 'was'
  )
}

/** A capitalised word right before, as in "Windows 2000", "The Baltimore Sun". */
function isNameBefore(before: Item | undefined, item: Item): boolean {
  return before?.capital === true && item.gap === 1 && before.word.length > 1 && !stopWords('en').has(before.word)
}

function isCounted(after: Item | undefined): boolean {
  return (
    after !== undefined &&
    after.gap === 1 &&
    /^(?:people|users|companies|firms|employees|jobs|gpus|servers|devices|customers|records|accounts|times|hours|days|weeks|months|years|km|miles|euros|dollars|won|yuan|members|cases|victims|students|schools|million|billion|percent|units|chips|megawatts|mw)$/.test(
      after.word,
    )
  )
}

/** "early 2026", "mid-November", "the end of next year", "late last month", "the beginning of July", "mid September". */
function readPart(items: Item[], at: number, anchor: Anchor): Read | undefined {
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

function readFeast(items: Item[], at: number): Read | undefined {
  const first = items[at]!
  for (const { words, month, day } of feasts) {
    if (words[0] !== first.word || !words.every((word, k) => items[at + k]?.word === word)) continue
    const year = readYear(items, at + words.length)
    return { point: { grain: 'day', month, day, year: year?.year }, next: year?.next ?? at + words.length }
  }
  return undefined
}

/** "16 April last year", "Jan. 30 of this year". */
function withYearInWords(items: Item[], read: Read | undefined, anchor: Anchor): Read | undefined {
  if (!read || read.point.year !== undefined || read.point.grain !== 'day') return read
  const year = yearOf(items, read.next, anchor)
  return year ? { point: { ...read.point, year: year.year }, next: year.next } : read
}

/** The date, of whatever kind, that begins at item `at`; the order of the attempts is from the most to the least specific. */
export function readPoint(items: Item[], at: number, anchor: Anchor): Read | undefined {
  if (!items[at] || !opens(items[at]!)) return undefined
  return (
    withYearInWords(items, readAbsoluteDay(items, at), anchor) ??
    readWeek(items, at, anchor) ??
    readFirstOf(items, at, (i) => readMonth(items, i, anchor) ?? readYearOf(items, i, anchor)) ??
    readQuarter(items, at, anchor) ??
    readPart(items, at, anchor) ??
    readWeekday(items, at) ??
    readRelative(items, at, anchor) ??
    readMonth(items, at, anchor) ??
    readDayOfMonth(items, at, anchor) ??
    readSeason(items, at, anchor) ??
    readFeast(items, at) ??
    readYearOnly(items, at)
  )
}

const feastWords = new Set(feasts.map(({ words }) => words[0]!))
const openers = new Set([
  ...months.keys(),
  ...weekdays.keys(),
  ...seasons.keys(),
  ...relatives.keys(),
  ...parts.keys(),
  ...units.keys(),
  ...ordinals.keys(),
  ...numberWords.keys(),
  ...foreign.keys(),
  ...feastWords,
  'today',
  'tonight',
  'yesterday',
  'tomorrow',
  'overnight',
  'earlier',
  'later',
  'within',
  'in',
  'a',
  'an',
  'few',
  'several',
  'q',
  'h',
  'w',
  'year',
  'fiscal',
  'financial',
  'calendar',
  'cy',
  'fy',
  'final',
  'opening',
  'rest',
  'remainder',
  'course',
  'couple',
  "'",
  '’',
])

function opens(item: Item): boolean {
  return item.digits > 0 || openers.has(item.word)
}
