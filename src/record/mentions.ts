import { findDates } from '../language/dates.ts'
import { findMoney } from '../language/money.ts'
import { findNumbers } from '../language/numbers.ts'
import { findPlaces, placeCode } from '../language/places.ts'
import type { DateMention, MoneyMention, NumberMention, PlaceMention, Span } from '../language/spans.ts'

/** What a sentence mentions; offsets count in the part it stands in. */
export interface Mentions {
  dates: DateMention[]
  money: MoneyMention[]
  numbers: NumberMention[]
  places: PlaceMention[]
}

const shift = <T extends Span>(spans: T[], offset: number): T[] =>
  spans.map((span) => ({ ...span, start: span.start + offset, end: span.end + offset }))

/** An amount without the full stop that ends its sentence. */
const bare = (money: MoneyMention): MoneyMention =>
  money.text.endsWith('.') ? { ...money, text: money.text.slice(0, -1), end: money.end - 1 } : money

/** @param published the day that relative dates count from. */
export function readMentions(text: string, offset: number, published: string | null): Mentions {
  return {
    dates: shift(findDates(text, published ?? undefined), offset),
    money: shift(findMoney(text).map(bare), offset),
    numbers: shift(findNumbers(text), offset),
    places: shift(readPlaces(text), offset),
  }
}

/** Places, also where a possessive or a bloc's acronym stands among other capitals ("On Friday Marvonia's senate", "EU states"). */
export function readPlaces(text: string): PlaceMention[] {
  // a province's name is often part of another ("Delta Air Lines")
  const places = findPlaces(text).filter(
    (p) =>
      p.form !== 'subdivision' ||
      (/^(US|CA|AU|GB|DE|IN|CH|BR|ES|BE)-/.test(p.code) && !/^ \p{Lu}/u.test(text.slice(p.end, p.end + 2))),
  )
  const free = (start: number, end: number) => !places.some((p) => start < p.end && p.start < end)
  for (const match of text.matchAll(/(?:\p{Lu}\p{L}+ ){0,2}\p{Lu}\p{L}+(?=['\u2019]s?\b)/gu)) {
    const words = match[0].split(' ')
    for (let k = 0; k < words.length; k += 1) {
      const name = words.slice(k).join(' ')
      const start = match.index + match[0].length - name.length
      const code = free(start, start + name.length) ? placeCode(name) : undefined
      if (!code) continue
      places.push({ start, end: start + name.length, text: name, code, form: 'name' })
      break
    }
  }
  for (const match of text.matchAll(/\b(?:EU|European Union)\b/g)) {
    if (free(match.index, match.index + match[0].length))
      places.push({ start: match.index, end: match.index + match[0].length, text: match[0], code: 'EU', form: 'name' })
  }
  return places.sort((a, b) => a.start - b.start)
}
