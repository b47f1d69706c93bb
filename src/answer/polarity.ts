import { fold } from '../language/tokens.ts'
import { foldQuestion, type Plan } from './plan.ts'
import type { Ranked } from './sentences.ts'

/**
 * Does a sentence say what a question supposes, or its contrary? Negation, words that undo ("lifted", "denied"),
 * opposites, and things that are only planned are told from plain statements. Data over code: the lists below.
 */
const negations = new Set(
  "not no never cannot neither nor without none nothing nobody hardly n't isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't couldn't won't wouldn't shouldn't".split(
    ' ',
  ),
)
const undoing =
  /\b(abandon|deny|denies|denied|reject|refus|declin|drop|scrap|withdr[ae]w|cancel|rule[sd]? out|halt|stop|ceas|prohibit|forbid|bar(s|red)?\b|ban(s|ned)?\b|block|lift|end(s|ed)?\b|exempt|fail|avoid|revers|unfounded|false|exclude|invisible|hidden|secret|undisclosed)/
const planned =
  /\b(plan(s|ned|ning)? to|aim(s|ed|ing)?|intend|propos|draft|consider|expect|hope|could|may|might|would|will|if|begin|yet to|seek|call(s|ed)? for|urge|wants? to|ahead of|negotiation)/
const remaining = /\b(remain|still|stand|in place|in force|continue|stay|keep)/

export interface Polarity {
  verdict: 'yes' | 'no'
  /** 0 to 1: how plain it is. */
  confidence: number
  why: string
}

/** Number of negations and undoing words that bear on the matched words of the sentence and not on the question. */
function inversions(plan: Plan, ranked: Ranked): { count: number; why: string[] } {
  const asked = foldQuestion(plan.understood)
  const matched = ranked.matches.flatMap((match) => match.positions.slice(0, 2))
  const first = Math.min(...matched)
  const last = Math.max(...matched)
  let count = 0
  const why: string[] = []
  for (const [at, token] of ranked.read.tokens.entries()) {
    const word = fold(token.text).replace(/[’‘]/g, "'")
    if (at < first - 4 || at > last + 4) continue
    if (negations.has(word) || /n't$/.test(word)) {
      if (!matched.some((place) => place - at >= -2 && place - at <= 6)) continue
      count += 1
      why.push(word)
    } else if (
      undoing.test(word) &&
      !plan.terms.some((term, i) => term.stem === token.stem || ranked.matches[i]!.positions.includes(at))
    ) {
      if (!undoing.test(asked)) {
        count += 1
        why.push(word)
      }
    }
  }
  for (const match of ranked.matches)
    if (match.opposite) {
      count += 1
      why.push('opposite')
    }
  return { count, why }
}

const askedNegatively = /\b(not|never|no|without)\b|n't\b/

/** Reads a sentence as a yes or no to the plan's question (or, for other questions, to what they take for granted). */
export function polarity(plan: Plan, ranked: Ranked): Polarity {
  const asked = foldQuestion(plan.understood)
  const { count, why } = inversions(plan, ranked)
  let odd = count % 2 === 1
  if (askedNegatively.test(asked)) odd = !odd
  const text = fold(ranked.text)
  const done = /^(and |but )?(is|are|was|were|has|have|had|did|does|do)\b/.test(asked)
  // "Has it been adopted?" is not answered by what may come; "still" and "remain" keep a measure alive.
  if (
    done &&
    !odd &&
    planned.test(text) &&
    !planned.test(asked) &&
    /\b(been|was|were|adopted|final|finally|already|completed|signed)\b/.test(asked)
  )
    return { verdict: 'no', confidence: 0.6, why: 'only planned' }
  if (remaining.test(text) && /\b(lift|end|eas|remov|revok|repeal|withdr|cancel)/.test(asked) && !askedNegatively.test(asked))
    return { verdict: 'no', confidence: 0.7, why: 'remains in place' }
  return { verdict: odd ? 'no' : 'yes', confidence: odd ? 0.65 : 0.6, why: why.join(', ') || 'stated' }
}
