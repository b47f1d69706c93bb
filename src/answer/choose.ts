import type { Match } from './match.ts'
import type { Plan } from './plan.ts'
import type { Ranked } from './sentences.ts'

/** How many sentences an answer may have, by the sort of question; more come only when they add something. */
const most: Record<Plan['type'], number> = {
  fact: 2,
  yesno: 2,
  why: 2,
  how: 2,
  quote: 2,
  count: 2,
  list: 4,
  compare: 4,
  timeline: 4,
}
/** A further sentence has to score this share of the best one. */
const close: Record<Plan['type'], number> = {
  fact: 0.9,
  yesno: 0.92,
  why: 0.85,
  how: 0.85,
  quote: 0.9,
  count: 0.92,
  list: 0.72,
  compare: 0.65,
  timeline: 0.72,
}

/** Two sentences that say the same, word for word mostly: syndicated copies count once. */
function same(a: Ranked, b: Ranked): boolean {
  const [x, y] = [new Set(a.read.positions.keys()), b.read.positions]
  let both = 0
  for (const stem of x) if (y.has(stem)) both += 1
  return both / Math.max(1, Math.min(x.size, y.size)) > 0.8
}

/** What a sentence adds to those chosen: the weight of question words that it matches better. */
function added(plan: Plan, held: readonly Match[], next: Ranked): number {
  let [gain, all] = [0, 0]
  for (const [i, term] of plan.terms.entries()) {
    all += term.weight
    gain += term.weight * Math.max(0, next.matches[i]!.weight - held[i]!.weight)
  }
  return all ? gain / all : 0
}

/** Picks the sentences of the answer: the best, then those that come close or cover what is still open. */
export function choose(plan: Plan, ranked: readonly Ranked[]): Ranked[] {
  const [best, ...others] = ranked
  if (!best) return []
  const chosen = [best]
  const held = [...best.matches]
  const several = plan.type === 'compare' || plan.type === 'list' || plan.type === 'timeline'
  while (chosen.length < most[plan.type]) {
    let [top, topScore]: [Ranked | undefined, number] = [undefined, 0]
    for (const next of others.slice(0, 40)) {
      if (chosen.includes(next) || chosen.some((other) => same(other, next))) continue
      const gain = added(plan, held, next)
      const score = next.score / best.score + (several ? 1.2 : 0.6) * gain
      if (score > topScore) [top, topScore] = [next, score]
    }
    if (!top || topScore < close[plan.type]) break
    chosen.push(top)
    for (const [i, match] of top.matches.entries()) if (match.weight > held[i]!.weight) held[i] = match
  }
  return chosen
}
