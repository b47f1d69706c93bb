import type { Candidate } from '../store/passages.ts'
import { type Match, matchTerm } from './match.ts'
import type { Plan } from './plan.ts'
import { coverage, readPassage } from './sentences.ts'
import { isNew, isTyped, valuesFor } from './values.ts'
import { passageWeights } from './weights.ts'

/** The parts of a passage's score, each between 0 and 1. */
export type PassageFeatures = Record<keyof typeof passageWeights, number>

export interface RankedPassage {
  candidate: Candidate
  features: PassageFeatures
  score: number
  /** Each feature times its weight: the parts add up to the score. */
  explain: Record<string, number>
}

/** Share of neighbouring question terms found in order within three words, and in any order within eight (Metzler & Croft 2005). */
function windows(matches: readonly Match[]): { ordered: number; near: number } {
  let [ordered, near, all] = [0, 0, 0]
  for (let i = 0; i + 1 < matches.length; i += 1) {
    const [first, second] = [matches[i]!.positions, matches[i + 1]!.positions]
    all += 1
    let [inOrder, close] = [false, false]
    for (const a of first)
      for (const b of second) {
        if (b > a && b - a <= 3) inOrder = true
        if (Math.abs(b - a) <= 8) close = true
      }
    ordered += Number(inOrder)
    near += Number(close)
  }
  return all ? { ordered: ordered / all, near: near / all } : { ordered: 0, near: 0 }
}

const strongest = (a: Match, b: Match) => (b.weight > a.weight ? b : a)

/** How many of the pool's candidates get the features that read the text closely. */
const readClosely = 60

/**
 * The second stage of search: reads the pool that the first stage found and orders it anew by a linear score.
 * Each candidate keeps the parts of its score.
 */
export function rankPassages(plan: Plan, pool: readonly Candidate[]): RankedPassage[] {
  const best = Math.max(1e-9, ...pool.map((candidate) => candidate.bm25))
  const byArticle = new Map<string, number[]>()
  for (const candidate of pool)
    byArticle.set(candidate.articleId, [...(byArticle.get(candidate.articleId) ?? []), candidate.bm25])
  const strength = new Map(
    [...byArticle].map(([id, scores]) => [
      id,
      scores
        .sort((a, b) => b - a)
        .slice(0, 3)
        .reduce((sum, score, i) => sum + score / (i + 1), 0),
    ]),
  )
  const strongestArticle = Math.max(1e-9, ...strength.values())
  const proper = plan.terms.filter((term) => term.proper)

  const ranked = pool.map((candidate): RankedPassage => {
    const passage = readPassage(candidate)
    const inside = plan.terms.map((term) => matchTerm(term, passage.whole))
    const inTitle = plan.terms.map((term) => matchTerm(term, passage.title))
    const both = inside.map((match, i) => strongest(match, inTitle[i]!))
    const exact = inside.map((match) => (match.weight === 1 ? match : { ...match, weight: 0 }))
    const { ordered, near } = windows(inside)
    const features: PassageFeatures = {
      bm25: candidate.bm25 / best,
      article: (strength.get(candidate.articleId) ?? 0) / strongestArticle,
      exact: coverage(plan.terms, exact),
      related: coverage(plan.terms, inside),
      withTitle: coverage(plan.terms, both),
      title: coverage(plan.terms, inTitle),
      names: proper.length
        ? coverage(
            proper,
            plan.terms.flatMap((term, i) => (term.proper ? [both[i]!] : [])),
          )
        : 1,
      ordered,
      near,
      sentence: 0,
      value: 0,
      first: candidate.start === 0 ? 1 : 0,
    }
    return { candidate, features, score: 0, explain: {} }
  })
  for (const item of ranked) weigh(item)
  ranked.sort((a, b) => b.score - a.score)
  for (const item of ranked.slice(0, readClosely)) {
    const passage = readPassage(item.candidate)
    item.features.sentence = Math.max(
      0,
      ...passage.sentences.map((sentence) =>
        coverage(
          plan.terms,
          plan.terms.map((term) => matchTerm(term, sentence.read)),
        ),
      ),
    )
    item.features.value = isTyped(plan.target)
      ? Number(
          valuesFor(plan.target, item.candidate.text, item.candidate.published).some((value) => isNew(value, plan.understood)),
        )
      : 0.5
    weigh(item)
  }
  const [close, rest] = [ranked.slice(0, readClosely), ranked.slice(readClosely)]
  return [...close.sort((a, b) => b.score - a.score), ...rest]
}

function weigh(item: RankedPassage): void {
  item.explain = Object.fromEntries(
    Object.entries(passageWeights).map(([name, weight]) => [name, weight * item.features[name as keyof typeof passageWeights]]),
  )
  item.score = Object.values(item.explain).reduce((sum, part) => sum + part, 0)
}
