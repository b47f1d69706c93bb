import { findDates } from '../language/dates.ts'
import { findMoney } from '../language/money.ts'
import { findNames } from '../language/names.ts'
import { findNumbers } from '../language/numbers.ts'
import { findPlaces } from '../language/places.ts'
import type { Span } from '../language/spans.ts'
import { relatedWords } from '../language/thesaurus.ts'
import { fold, tokens } from '../language/tokens.ts'
import { foldQuestion, type Plan, type Target } from './plan.ts'
import { mannerCues, moneyWords, reasonCues, weakReasonCues } from './questions/en.ts'

/** A value of the sort that a question asks for, as it stands in a sentence. */
export interface Value extends Span {
  /** The resolved date, as precise as the words are. */
  date?: string
  kind: 'date' | 'money' | 'percent' | 'number' | 'duration' | 'place' | 'person' | 'organisation' | 'name'
}

const durationUnits = /^\W*(seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?)\b/i

function names(sentence: string): Value[] {
  return findNames(sentence).map((mention) => ({
    start: mention.start,
    end: mention.end,
    text: mention.text,
    kind:
      mention.kind === 'person'
        ? 'person'
        : mention.kind === 'organisation'
          ? 'organisation'
          : mention.kind === 'place'
            ? 'place'
            : 'name',
  }))
}

function quantities(sentence: string): Value[] {
  const money: Value[] = findMoney(sentence).map(({ start, end, text }) => ({ start, end, text, kind: 'money' }))
  const dates = findDates(sentence)
  const taken = [...money, ...dates]
  const numbers: Value[] = findNumbers(sentence)
    .filter((number) => !number.ordinal && !taken.some((other) => other.start < number.end && number.start < other.end))
    .map(({ start, end, text, percent }) => ({ start, end, text, kind: percent ? 'percent' : 'number' }))
  for (const number of numbers) {
    const unit = durationUnits.exec(sentence.slice(number.end))
    if (unit) {
      number.kind = 'duration'
      number.end += unit[0].length
      number.text = sentence.slice(number.start, number.end)
    }
  }
  // The full stop of the sentence is no part of an amount.
  return [...money, ...numbers].map((value) => {
    const text = value.text.replace(/[.,;:]+$/, '')
    return { ...value, text, end: value.start + text.length }
  })
}

const wanted: Record<Target, readonly Value['kind'][]> = {
  date: ['date'],
  duration: ['duration'],
  frequency: ['duration'],
  quantity: ['money', 'percent', 'number', 'duration'],
  number: ['number'],
  percent: ['percent'],
  place: ['place'],
  person: ['person'],
  organisation: ['organisation', 'name'],
  actor: ['person', 'organisation', 'place', 'name'],
  name: ['name', 'organisation', 'person', 'place'],
  reason: [],
  manner: [],
  none: [],
}

/** Whether questions for this sort of value can be checked for one at all. */
export function isTyped(target: Target): boolean {
  return wanted[target].length > 0
}

/** The values in a sentence that a question for `target` could be answered with; `reference` is the day of publication. */
export function valuesFor(target: Target, sentence: string, reference: string | null): Value[] {
  const kinds = new Set(wanted[target])
  if (kinds.size === 0) return []
  const found: Value[] = []
  if (kinds.has('date'))
    for (const date of findDates(sentence, reference ?? undefined))
      found.push({ start: date.start, end: date.end, text: date.text, kind: 'date', ...(date.value ? { date: date.value } : {}) })
  if (kinds.has('number') || kinds.has('money') || kinds.has('duration') || kinds.has('percent'))
    found.push(...quantities(sentence))
  if (kinds.has('name') || kinds.has('organisation') || kinds.has('person')) found.push(...names(sentence))
  if (kinds.has('place'))
    for (const place of findPlaces(sentence)) found.push({ start: place.start, end: place.end, text: place.text, kind: 'place' })
  return found.filter((value) => kinds.has(value.kind))
}

/** A place and a day before the first words of a dispatch ("VIENNA, April 14 (Press Service) - ") are no part of the story. */
const dateline = /^\p{Lu}[\p{L} .'-]{1,40}(,[^-–—]{0,60}| ?\([^)]{1,40}\))?\s[-–—]\s/u

/**
 * How well a sentence offers what is asked for: 1 for a value of the very sort (a number that counts the noun asked for,
 * money where money is meant, a reason for "why"), less for one that merely could be, 0 for none, 0.5 where nothing can be checked.
 */
export function valueFit(plan: Plan, sentence: string, values: readonly Value[]): number {
  if (plan.target === 'reason') return reasonCues.test(fold(sentence)) ? 1 : weakReasonCues.test(fold(sentence)) ? 0.5 : 0
  if (plan.target === 'manner') return mannerCues.test(fold(sentence)) ? 1 : 0.4
  if (!isTyped(plan.target)) return 0.5
  const opening = dateline.exec(sentence)?.[0].length ?? 0
  const counted = values.filter((value) => value.start >= opening)
  if (counted.length === 0) return 0
  if (plan.target === 'quantity' && moneyWords.test(foldQuestion(plan.understood)))
    return counted.some((value) => value.kind === 'money' || value.kind === 'percent') ? 1 : 0.3
  if ((plan.target === 'number' || plan.target === 'quantity') && plan.head) {
    const related = relatedWords(plan.head)
    const near = counted.some((value) =>
      tokens(sentence.slice(value.end, value.end + 50), plan.language)
        .slice(0, 3)
        .some((word) => (related.get(word.stem) ?? 0) > 0.4),
    )
    return near ? 1 : 0.5
  }
  return 1
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Values whose words the question itself has are no answer to it. */
export function isNew(value: Span, question: string): boolean {
  const asked = new Set(wordsOf(question))
  return !wordsOf(value.text).every((word) => asked.has(word))
}
