import { findPlaces } from '../language/places.ts'
import { fold } from '../language/tokens.ts'
import type { Turn } from '../schema/answer.ts'
import { foldQuestion, type Term, termsOf } from './plan.ts'
import { anaphora, followUp } from './questions/en.ts'

export interface Resolved {
  /** The question as it stands on its own; shown to the asker, who may edit it. */
  understood: string
  /** What is to be planned: the question itself, or the last question with its new subject put in. */
  planned: string
  context: Term[]
  /** Names of the question before: a question that leans on it stays in their story. */
  anchors: Term[]
  /** What earlier answers said: no news to the asker. */
  known: string
}

/** "And Sweden?" after "What has Norway done about X?" asks what Sweden has done about X. */
function substituted(question: string, last: string): string | null {
  const folded = foldQuestion(question)
  const bare = question.replace(/^\s*(and|but|so|also|then)?\s*,?\s*((what|how) about|in|for)?\s*/i, '').replace(/\?+\s*$/, '')
  if (!followUp.test(folded) || bare.split(/\s+/).length > 4) return null
  const [here] = findPlaces(bare)
  const there = findPlaces(last).filter((place) => place.code !== here?.code)
  if (!here || there.length !== 1) return null
  const place = there[0]!
  const possessive = place.form === 'demonym' && here.form !== 'demonym'
  const name = possessive ? bare.replace(/^the\s+/i, '') : bare
  return last.slice(0, place.start) + name + last.slice(place.end)
}

/** Makes a follow-up stand on its own, from the turns before it. */
export function resolve(question: string, history: readonly Turn[], language: string): Resolved {
  const last = history.findLastIndex((turn) => turn.role === 'user')
  // The question before may itself have leaned on one before it.
  const asked = last < 0 ? undefined : resolve(history[last]!.content, history.slice(0, last), language).understood
  const said = history.filter((turn) => turn.role === 'assistant').at(-1)?.content ?? ''
  const own = termsOf(question, language)
  if (!asked) return { understood: question, planned: question, context: [], anchors: [], known: '' }
  const swapped = substituted(question, asked)
  const leans =
    followUp.test(foldQuestion(question)) ||
    anaphora.test(foldQuestion(question)) ||
    own.filter((term) => term.proper).length === 0
  if (!swapped && !leans) return { understood: question, planned: question, context: [], anchors: [], known: '' }
  const planned = swapped ?? question
  const planTerms = new Set(termsOf(planned, language).map((term) => term.stem))
  const context: Term[] = []
  const add = (text: string, share: number) => {
    for (const term of termsOf(text, language))
      if (!planTerms.has(term.stem) && !context.some((other) => other.stem === term.stem))
        context.push({ ...term, weight: term.weight * share })
  }
  add(asked, 1)
  if (!swapped) add(said, 0.5)
  const names = [
    ...new Map(
      context.filter((term) => term.proper && /^\p{Lu}|\d/u.test(term.text)).map((term) => [fold(term.text), term.text]),
    ).values(),
  ].slice(0, 4)
  const understood = swapped ?? (names.length ? `${question} (${names.join(', ')})` : question)
  const anchors = swapped || own.some((term) => term.proper) ? [] : termsOf(asked, language).filter((term) => term.proper)
  return { understood, planned, context, anchors, known: swapped ? '' : said }
}
