import { findNumbers } from '../language/numbers.ts'
import { tokens } from '../language/tokens.ts'
import { dayInFull } from './days.ts'
import type { Plan } from './plan.ts'
import type { Polarity } from './polarity.ts'
import type { Ranked } from './sentences.ts'
import type { Value } from './values.ts'

/** The value that stands nearest to the matched words of a sentence. */
export function nearestValue(sentence: Ranked): Value | null {
  const matched = sentence.matches
    .flatMap((match) => match.positions.slice(0, 3))
    .map((at) => sentence.read.tokens[at]?.start ?? 0)
  let [best, distance]: [Value | null, number] = [null, Number.POSITIVE_INFINITY]
  for (const value of sentence.values) {
    const away = Math.min(
      ...matched.map((at) => (at < value.start ? value.start - at : at >= value.end ? at - value.end : 0)),
      1_000,
    )
    if (away < distance) [best, distance] = [value, away]
  }
  return best
}

/** A value as it is said on its own: a day in full, whatever word ("Monday") stands for it in the text. */
function written(value: Value | null): string | null {
  if (value?.date && value.date.length === 10) return dayInFull(value.date)
  return value?.text ?? null
}

/** The number that counts the noun asked for: "three categories" for "how many categories". */
function counted(plan: Plan, sentence: Ranked): string | null {
  const head = plan.head ? tokens(plan.head, plan.language)[0]?.stem : undefined
  const numbers = findNumbers(sentence.text).filter((number) => !number.ordinal && !number.percent)
  for (const number of numbers) {
    const following = tokens(sentence.text.slice(number.end, number.end + 60), 'en').slice(0, 4)
    if (head && following.some((word) => word.stem === head)) return number.text
  }
  return numbers[0]?.text ?? null
}

/** The bare answer, said first: a date, an amount, a name, Yes or No; null where only a sentence will do. */
export function direct(plan: Plan, chosen: readonly Ranked[], stand: Polarity | null): string | null {
  const [best] = chosen
  if (!best) return null
  if (plan.type === 'yesno') return stand ? (stand.verdict === 'yes' ? 'Yes' : 'No') : null
  if (plan.type === 'count') return counted(plan, best)
  if (
    plan.target === 'date' ||
    plan.target === 'quantity' ||
    plan.target === 'number' ||
    plan.target === 'percent' ||
    plan.target === 'duration' ||
    plan.target === 'place' ||
    plan.target === 'person'
  )
    return written(nearestValue(best))
  return null
}
