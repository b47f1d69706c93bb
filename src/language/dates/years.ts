import { stopWords } from '../stop-words.ts'
import { isMark, isPartOfNumber, isWord, precededBy, readDay, readYear } from './absolute.ts'
import { dayOf, partsOf } from './calendar.ts'
import { type Item, numberWords, ordinals, parts, relatives } from './items.ts'
import type { Read } from './point.ts'
import type { Anchor } from './relative.ts'

/** "last year", "next month", "this week" after a month, season or quarter: which year is meant. */
export function yearOf(items: Item[], at: number, anchor: Anchor): { year: number; next: number } | undefined {
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

export function readYearOf(items: Item[], at: number, anchor: Anchor): Read | undefined {
  const year =
    isWord(items[at], 'year') && anchor.reference !== undefined
      ? { year: partsOf(anchor.reference).year, next: at + 1 }
      : yearOf(items, at, anchor)
  return year ? { point: { grain: 'year', year: year.year }, next: year.next } : undefined
}

/** "16 April last year", "Jan. 30 of this year". */
export function withYearInWords(items: Item[], read: Read | undefined, anchor: Anchor): Read | undefined {
  if (!read || read.point.year !== undefined || read.point.grain !== 'day') return read
  const year = yearOf(items, read.next, anchor)
  return year ? { point: { ...read.point, year: year.year }, next: year.next } : read
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

const yearIntroduced =
  'in since by until till before after from to during of early mid late between and through around circa than over year for or'.split(
    ' ',
  )

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
export function isNameBefore(before: Item | undefined, item: Item): boolean {
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
