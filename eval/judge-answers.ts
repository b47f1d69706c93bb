import type { AskReply, Citation } from '../src/schema/answer.ts'
import type { Question } from './briefs-data.ts'

/** How answers are judged against gold; the definitions stand in the data's own description (docs/quality.md says where). */
const foldText = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

export function words(text: string): string[] {
  const found = foldText(text)
    .replace(/(\d),(?=\d{3}\b)/g, '$1')
    .match(/[\p{L}\p{N}.%]+/gu)
  return found?.map((word) => word.replace(/^\.+|\.+$/g, '')).filter(Boolean) ?? []
}

export const normal = (text: string) => words(text).join(' ')

/** Word overlap of two texts: the F1 of their word sets. */
export function overlap(a: string, b: string): number {
  const [x, y] = [new Set(words(a)), new Set(words(b))]
  let both = 0
  for (const word of x) if (y.has(word)) both += 1
  return x.size + y.size ? (2 * both) / (x.size + y.size) : 0
}

function holds(text: string, entry: string): boolean {
  return entry.split('|').some((alternative) => ` ${normal(text)} `.includes(` ${normal(alternative)} `))
}

type Gold = NonNullable<Question['answer']>
const free = (gold: Gold | null, text: string) => !gold?.none?.some((entry) => holds(text, entry))
const right = (gold: Gold | null, text: string) =>
  (!gold?.any || gold.any.some((entry) => holds(text, entry))) &&
  (!gold?.all || gold.all.every((entry) => holds(text, entry))) &&
  free(gold, text)

function rightFor(question: Question, said: string, quotes: string[]): boolean {
  const verdict = question.answer?.any?.map(normal).find((entry) => entry === 'yes' || entry === 'no')
  if (question.asks === 'yesno' && verdict)
    return words(said)[0] === verdict && right({ ...question.answer, any: undefined }, said)
  return right(question.answer, question.asks === 'count' ? said : [said, ...quotes].join('\n'))
}

export interface Verdict {
  right: boolean
  cited: boolean
  abstained: boolean
  /** Abstained on an unanswerable question without saying what must not be said. */
  abstainedRightly: boolean
  reasonRight: boolean
  quotes: number
  quotesExact: number
  quotesOnEvidence: number
}

/** Judges one reply. `exact` says whether a citation is an exact slice of the stored article. */
export function judge(question: Question, reply: AskReply, exact: (citation: Citation) => boolean): Verdict {
  const gold = (question.evidence ?? []).map(([, slice]) => slice.replace(/^title:/, ''))
  const slices = reply.citations.filter(exact)
  const quotes = slices
    .map((citation) => citation.quote)
    .filter((quote) => quote.length <= 400 && (words(quote).length >= 4 || gold.some((slice) => normal(slice) === normal(quote))))
  const said = (reply.answer?.text ?? '').slice(0, 600 + 80 * (question.answer?.all?.length ?? 0))
  const touches = (quote: string) =>
    gold.some(
      (slice) => normal(quote).includes(normal(slice)) || normal(slice).includes(normal(quote)) || overlap(quote, slice) >= 0.6,
    )
  const abstained = reply.abstained !== null
  return {
    right: question.answerable && !abstained && rightFor(question, said, quotes),
    cited: quotes.some(touches),
    abstained,
    abstainedRightly: !question.answerable && abstained && free(question.answer, said),
    reasonRight: !question.answerable && reply.abstained?.reason === question.reason,
    quotes: reply.citations.length,
    quotesExact: slices.length,
    quotesOnEvidence: quotes.filter(touches).length,
  }
}
