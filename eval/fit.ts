/**
 * Fits the weights of sentence ranking, with questions of left-out stories as the judge:
 * `node eval/fit.ts POOL... [--words]`, a pool being files parted by commas, prints the cross-validated figures and the weights fitted on everything.
 */
import { parseArgs } from 'node:util'
import { gather, understand } from '../src/answer/answer.ts'
import type { TokenReader } from '../src/answer/meaning.ts'
import type { Ranked } from '../src/answer/sentences.ts'
import { sentenceWeights } from '../src/answer/weights.ts'
import { type Question, readBriefs } from './briefs-data.ts'
import { normal, overlap } from './judge-answers.ts'
import { articleOf, memorySource } from './memory.ts'
import { openReader } from './model.ts'

type Name = keyof typeof sentenceWeights
type Weights = Record<Name, number>
const names = Object.keys(sentenceWeights) as Name[]

interface Case {
  question: Question
  group: string
  rows: { values: number[]; gold: boolean }[]
}

const touches = (quote: string, slice: string) =>
  normal(quote).includes(normal(slice)) || normal(slice).includes(normal(quote)) || overlap(quote, slice) >= 0.6

/** The features of each question's sentences, and which of them are evidence. */
export async function cases(pools: readonly (readonly string[])[], reader?: TokenReader): Promise<Case[]> {
  const found: Case[] = []
  for (const files of pools) {
    const { briefs, questions } = readBriefs(files)
    const source = { ...memorySource(briefs.map(articleOf)), reader }
    for (const question of questions.filter((one) => one.answerable)) {
      const plan = understand({ question: question.question, history: question.history ?? [] })
      const ranked = await gather(plan, question.asOf ? { asOf: question.asOf } : {}, source)
      const gold = (question.evidence ?? []).filter(([, slice]) => !slice.startsWith('title:'))
      const isGold = (sentence: Ranked) =>
        gold.some(([id, slice]) => sentence.candidate.articleId === id && touches(sentence.text, slice))
      found.push({
        question,
        group: gold[0]?.[0] ?? question.id,
        rows: ranked.map((one) => ({ values: names.map((name) => one.features[name]), gold: isGold(one) })),
      })
    }
  }
  return found
}

/** Mean over questions of the first sentence being evidence and, for smoothness, of the reciprocal rank of the first that is. */
function objective(list: readonly Case[], weights: readonly number[]): { first: number; reciprocal: number } {
  let [first, reciprocal] = [0, 0]
  for (const { rows } of list) {
    let best = Number.NEGATIVE_INFINITY
    const scores = rows.map((row) => {
      let score = 0
      for (let i = 0; i < weights.length; i += 1) score += weights[i]! * row.values[i]!
      if (row.gold && score > best) best = score
      return score
    })
    if (best === Number.NEGATIVE_INFINITY) continue
    const rank = scores.filter((score) => score > best).length + 1
    if (rank === 1) first += 1
    reciprocal += 1 / rank
  }
  return { first: first / list.length, reciprocal: reciprocal / list.length }
}

/**
 * Listwise logistic fit: makes the evidence sentences as probable as can be among all sentences of each question (softmax),
 * by gradient ascent, held near the starting weights by a quadratic penalty.
 */
export function fitWeights(list: readonly Case[], start: readonly number[], penalty = 0.02): number[] {
  const weights = [...start]
  for (let step = 0; step < 300; step += 1) {
    const gradient = weights.map((weight, i) => -penalty * (weight - start[i]!))
    for (const { rows } of list) {
      if (!rows.some((row) => row.gold)) continue
      const scores = rows.map((row) => row.values.reduce((sum, x, i) => sum + x * weights[i]!, 0))
      const top = Math.max(...scores)
      const powers = scores.map((score) => Math.exp(score - top))
      const all = powers.reduce((sum, power) => sum + power, 0)
      const gold = powers.reduce((sum, power, n) => sum + (rows[n]!.gold ? power : 0), 0)
      for (const [n, row] of rows.entries()) {
        const pull = ((row.gold ? powers[n]! / Math.max(gold, 1e-12) : 0) - powers[n]! / all) / list.length
        if (Math.abs(pull) < 1e-7) continue
        for (let i = 0; i < weights.length; i += 1) gradient[i]! += pull * row.values[i]!
      }
    }
    for (let i = 0; i < weights.length; i += 1) weights[i]! += 1.5 * gradient[i]!
  }
  return weights
}

export function crossValidate(list: readonly Case[], folds = 5): { first: number; reciprocal: number } {
  const groups = [...new Set(list.map((one) => one.group))].sort()
  let [first, reciprocal] = [0, 0]
  for (let fold = 0; fold < folds; fold += 1) {
    const out = new Set(groups.filter((_, i) => i % folds === fold))
    const [inside, outside] = [list.filter((one) => !out.has(one.group)), list.filter((one) => out.has(one.group))]
    const result = objective(
      outside,
      fitWeights(
        inside,
        names.map((name) => sentenceWeights[name]),
      ),
    )
    first += result.first * outside.length
    reciprocal += result.reciprocal * outside.length
  }
  return { first: first / list.length, reciprocal: reciprocal / list.length }
}

export function report(list: readonly Case[]): void {
  const now = names.map((name) => sentenceWeights[name])
  console.log('questions', list.length)
  console.log('as committed  ', objective(list, now))
  console.log('left out      ', crossValidate(list))
  const fitted = fitWeights(list, now)
  console.log('fitted on all ', objective(list, fitted))
  console.log(Object.fromEntries(names.map((name, i) => [name, Math.round(fitted[i]! * 100) / 100])) as Weights)
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { words: { type: 'boolean', default: false } } })
  const { reader, label, close } = await openReader(values.words)
  console.log(label)
  report(
    await cases(
      positionals.map((pool) => pool.split(',')),
      reader,
    ),
  )
  await close()
}
