import { fold } from '../language/tokens.ts'
import type { AbstentionReason } from '../schema/answer.ts'
import { nearestValue } from './direct.ts'
import type { Match } from './match.ts'
import { foldQuestion, type Plan, type Term } from './plan.ts'
import { moneyWords } from './questions/en.ts'
import type { Ranked } from './sentences.ts'
import { isTyped } from './values.ts'
import { decisionBias, decisionWeights } from './weights.ts'

/** A source that says itself that something is not known. */
export const silence =
  /\b(has|have|had|did|does|do|would|could|was|were|is|are)(n't| not) (yet )?(been )?(sa(id|y)|disclos|reveal|nam(ed?|ing)|explain|specif|identif|comment|confirm|clear|known|publish|announc|made public)|\b(nobody|no one|nor) (has |have )?(yet )?(explain|sa(id|ys?)|know|claim)|\bnor (do|does|did|has|have|is|are|was|were)\b.{0,40}\b(say|said|disclos|reveal|nam(e|ed)|explain|state|known)|\bwithout (saying|naming|specifying|giving|disclosing|clarifying)|\bneither\b.{0,40}\bnor\b|\b(declin|refus)\w+ to (say|name|comment|disclose|identify|give)|\b(remains?|is|are) (unclear|unknown|undisclosed|open)\b|\b(leaves?|left) open\b|\bnot (been )?(disclosed|named|identified|specified|revealed)|\byet to (say|name|explain|disclose)|\bsin (aclarar|precisar|revelar|detallar|especificar)|\bn'(a|ont) pas (precise|dit|indique|revele|explique)/

export type DecisionFeatures = Record<keyof typeof decisionWeights, number>

const stronger = (a: Match, b: Match): Match => (b.weight > a.weight ? b : a)

/** The weightiest word of the question that is missing, relative to the weightiest there can be. */
function missing(terms: readonly Term[], matches: readonly Match[]): number {
  let most = 0
  for (const [i, term] of terms.entries()) most = Math.max(most, term.weight * (1 - (matches[i]?.weight ?? 0)))
  return most / 7
}

/** The evidence for and against there being an answer, each 0 to 1. */
export function decisionFeatures(plan: Plan, ranked: readonly Ranked[], chosen: readonly Ranked[]): DecisionFeatures {
  const best = chosen[0] ?? ranked[0]
  if (!best) return { ...zero }
  const together = plan.terms.map((_, i) => chosen.reduce((top, next) => stronger(top, next.matches[i]!), best.matches[i]!))
  const softly = (matches: readonly Match[], meant: readonly number[]): Match[] =>
    matches.map((match, i) => ({
      ...match,
      // A name may stand anywhere in the story; other words have to be meant by the sentence.
      weight: plan.terms[i]!.proper ? best.around[i]!.weight : Math.max(match.weight, meant[i] ?? 0),
    }))
  const soft = softly(together, best.meant)
  // "What is the penalty?" is not answered by a sum that is no penalty.
  const value = holdsAsked(plan, soft) ? best.features.value : 0
  const names = plan.terms.filter((term) => term.proper)
  const anywhere = plan.terms.flatMap((term, i) =>
    term.proper ? [ranked.slice(0, 60).reduce((top, next) => stronger(top, next.around[i]!), best.around[i]!)] : [],
  )
  return {
    missing: missing(plan.terms, soft),
    unknownName: names.length ? missing(names, anywhere) : 0,
    value,
    // A number beside the point is no sum of money, however near it stands.
    valueNear: value >= 0.5 ? nearness(best) : 0,
    silence: !(measured.has(plan.target) && value === 1) && storySays(plan, best, ranked) ? 1 : 0,
    typed: isTyped(plan.target) ? 1 : 0,
    why: plan.type === 'why' ? 1 : 0,
  }
}

/** Where the best sentence states such a value, what the story leaves open is something else. Names are too easily found to count. */
const measured: ReadonlySet<Plan['target']> = new Set(['date', 'quantity', 'number', 'percent', 'duration'])

/** Sentences of the story that are looked through for words of silence. */
const lookedThrough = 15

const asksFor = /\bwhat (?:is|was|are|were) the (.*)/

/** Whether the sum that a question names ("the penalty", "the price") is what the chosen sentences speak of. */
function holdsAsked(plan: Plan, matches: readonly Match[]): boolean {
  if (plan.target !== 'quantity') return true
  const noun = moneyWords.exec(asksFor.exec(foldQuestion(plan.planned))?.[1] ?? '')?.[0]
  const at = plan.terms.findIndex((term) => term.fold === noun)
  return at < 0 || matches[at]!.weight >= 0.4
}

/** Whether the story of the best sentence says itself, in words of the question, that something is not known. */
function storySays(plan: Plan, best: Ranked, ranked: readonly Ranked[]): boolean {
  const story = ranked.slice(0, lookedThrough).filter((sentence) => sentence.candidate.articleId === best.candidate.articleId)
  const touches = (sentence: Ranked) =>
    plan.terms.some((term, i) => !term.proper && term.weight >= 2 && sentence.matches[i]!.weight >= 0.6)
  return [best, ...story].some((sentence) => touches(sentence) && silence.test(fold(sentence.text).replace(/[’‘]/g, "'")))
}

/** How near a value of the sort asked for stands to the words of the question that are no names: 1 next to them, 0.5 five words away. */
function nearness(sentence: Ranked): number {
  const value = nearestValue(sentence)
  if (!value) return 0
  const at = sentence.read.tokens.findIndex((token) => token.end > value.start)
  const distance = Math.min(
    ...sentence.matches.flatMap((match) => match.positions.map((position) => Math.abs(position - at))),
    40,
  )
  return 5 / (5 + distance)
}

const zero = Object.fromEntries(Object.keys(decisionWeights).map((name) => [name, 0])) as DecisionFeatures

/** Logistic regression over the features; fitted with whole stories left out (`eval/fit.ts`). */
export function probability(features: DecisionFeatures): number {
  let sum = decisionBias
  for (const [name, weight] of Object.entries(decisionWeights)) sum += weight * features[name as keyof typeof decisionWeights]
  return 1 / (1 + Math.exp(-sum))
}

/** Why there is no answer, once it is decided that there is none. */
export function reasonFor(
  plan: Plan,
  ranked: readonly Ranked[],
  features: DecisionFeatures,
  contradicted: boolean,
): AbstentionReason {
  if (ranked.length === 0) return 'not-covered'
  if (contradicted) return 'false-premise'
  // A question that leans on a story that was found is about that story.
  if (plan.anchors.length > 0 && features.unknownName === 0) return 'silent'
  if (features.unknownName > 0.5 || (ranked[0]?.features.story ?? 0) < 0.35) return 'not-covered'
  return 'silent'
}
