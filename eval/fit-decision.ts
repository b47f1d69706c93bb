/**
 * Fits the decision to answer or abstain by logistic regression, whole stories left out:
 * `node eval/fit-decision.ts POOL... [--words]`, a pool being files parted by commas.
 */
import { parseArgs } from 'node:util'
import { gather, understand } from '../src/answer/answer.ts'
import { choose } from '../src/answer/choose.ts'
import { type DecisionFeatures, decisionFeatures } from '../src/answer/decide.ts'
import type { TokenReader } from '../src/answer/meaning.ts'
import { readBriefs } from './briefs-data.ts'
import { articleOf, memorySource } from './memory.ts'
import { openReader } from './model.ts'

export interface DecisionCase {
  question: string
  asks: string
  group: string
  features: DecisionFeatures
  answerable: boolean
}

/** What the decision sees of each question, and whether the sources answer it. */
export async function decisionCases(pools: readonly (readonly string[])[], reader?: TokenReader): Promise<DecisionCase[]> {
  const found: DecisionCase[] = []
  for (const files of pools) {
    const { briefs, questions } = readBriefs(files)
    const source = { ...memorySource(briefs.map(articleOf)), reader }
    for (const question of questions) {
      const plan = understand({ question: question.question, history: question.history ?? [] })
      const ranked = await gather(plan, question.asOf ? { asOf: question.asOf } : {}, source)
      const chosen = choose(plan, ranked)
      const features = decisionFeatures(plan, ranked, chosen)
      const group = ranked[0]?.candidate.articleId ?? question.id
      found.push({
        question: question.question,
        asks: question.reason ?? question.asks,
        group,
        features,
        answerable: question.answerable,
      })
    }
  }
  return found
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

/** Solves a small symmetric system by elimination. */
function solve(matrix: number[][], right: number[]): number[] {
  const n = right.length
  const rows = matrix.map((row, i) => [...row, right[i]!])
  for (let i = 0; i < n; i += 1) {
    let pivot = i
    for (let j = i + 1; j < n; j += 1) if (Math.abs(rows[j]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = j
    ;[rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!]
    for (let j = 0; j < n; j += 1) {
      if (j === i) continue
      const factor = rows[j]![i]! / rows[i]![i]!
      for (let k = i; k <= n; k += 1) rows[j]![k]! -= factor * rows[i]![k]!
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!)
}

/** L2-regularised logistic regression by Newton's method; both classes weigh the same. `penalty` is in observations. */
export function regress(
  list: readonly DecisionCase[],
  names: readonly string[],
  penalty = 1,
): { bias: number; weights: number[] } {
  const rows = list.map((one) => [1, ...names.map((name) => one.features[name as keyof DecisionFeatures])])
  const share = list.filter((one) => one.answerable).length / list.length
  const size = names.length + 1
  let weights = new Array<number>(size).fill(0)
  for (let step = 0; step < 25; step += 1) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : penalty * weight))
    const curvature = weights.map((_, i) => weights.map((__, j) => (i === j ? (i === 0 ? 1e-6 : penalty) : 0)))
    for (const [n, row] of rows.entries()) {
      const answerable = list[n]!.answerable
      const p = sigmoid(row.reduce((sum, x, i) => sum + x * weights[i]!, 0))
      const scale = answerable ? 0.5 / share : 0.5 / (1 - share)
      for (let i = 0; i < size; i += 1) {
        gradient[i]! += scale * (p - Number(answerable)) * row[i]!
        for (let j = 0; j < size; j += 1) curvature[i]![j]! += scale * p * (1 - p) * row[i]! * row[j]!
      }
    }
    const move = solve(curvature, gradient)
    weights = weights.map((weight, i) => weight - move[i]!)
  }
  return { bias: weights[0]!, weights: weights.slice(1) }
}

/** Area under the curve of right against wrong abstentions. */
export function area(scored: readonly { score: number; answerable: boolean }[]): number {
  const [yes, no] = [scored.filter((one) => one.answerable), scored.filter((one) => !one.answerable)]
  let won = 0
  for (const a of yes) for (const b of no) won += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0
  return won / (yes.length * no.length)
}

/** Scores of left-out questions, story by story. */
export function leftOut(
  list: readonly DecisionCase[],
  names: readonly string[],
  folds = 8,
): { score: number; answerable: boolean; case: DecisionCase }[] {
  const groups = [...new Set(list.map((one) => one.group))].sort()
  const scored: { score: number; answerable: boolean; case: DecisionCase }[] = []
  for (let fold = 0; fold < folds; fold += 1) {
    const out = new Set(groups.filter((_, i) => i % folds === fold))
    const { bias, weights } = regress(
      list.filter((one) => !out.has(one.group)),
      names,
    )
    for (const one of list.filter((candidate) => out.has(candidate.group))) {
      const sum = names.reduce((total, name, i) => total + weights[i]! * one.features[name as keyof DecisionFeatures], bias)
      scored.push({ score: sigmoid(sum), answerable: one.answerable, case: one })
    }
  }
  return scored
}

/** Right abstentions at given shares of wrong ones. */
export function curve(
  scored: readonly { score: number; answerable: boolean }[],
): { wrongly: number; rightly: number; threshold: number }[] {
  const yes = scored
    .filter((one) => one.answerable)
    .map((one) => one.score)
    .sort((a, b) => a - b)
  const no = scored.filter((one) => !one.answerable)
  return [0.02, 0.05, 0.08, 0.1, 0.12, 0.15, 0.2, 0.3].map((wrongly) => {
    const threshold = yes[Math.floor(wrongly * yes.length)] ?? 0
    return { wrongly, threshold, rightly: no.filter((one) => one.score < threshold).length / no.length }
  })
}

export function reportDecision(list: readonly DecisionCase[]): void {
  const names = Object.keys(list[0]!.features)
  const scored = leftOut(list, names)
  console.log('questions', list.length, 'unanswerable', list.filter((one) => !one.answerable).length)
  console.log('area under the curve, stories left out', area(scored).toFixed(3))
  console.table(curve(scored))
  const { bias, weights } = regress(list, names)
  console.log('bias', bias.toFixed(2), Object.fromEntries(names.map((name, i) => [name, Number(weights[i]!.toFixed(2))])))
  for (const name of names) {
    const mean = (answerable: boolean) => {
      const of = list.filter((one) => one.answerable === answerable)
      return of.reduce((sum, one) => sum + one.features[name as keyof DecisionFeatures], 0) / of.length
    }
    console.log(
      name.padEnd(16),
      'answerable',
      mean(true).toFixed(3),
      'not',
      mean(false).toFixed(3),
      'alone',
      area(list.map((one) => ({ score: one.features[name as keyof DecisionFeatures], answerable: one.answerable }))).toFixed(3),
    )
  }
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { words: { type: 'boolean', default: false } } })
  const { reader, label, close } = await openReader(values.words)
  console.log(label)
  reportDecision(
    await decisionCases(
      positionals.map((pool) => pool.split(',')),
      reader,
    ),
  )
  await close()
}
