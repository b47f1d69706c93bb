/**
 * Answers measured in memory, on words alone or with the model: `node eval/questions.ts FILE... [--model] [--verbose] [--json]`.
 */
import { parseArgs } from 'node:util'
import { answer } from '../src/answer/answer.ts'
import type { AskReply } from '../src/schema/answer.ts'
import { type Question, readBriefs } from './briefs-data.ts'
import { judge, type Verdict } from './judge-answers.ts'
import { articleOf, memorySource } from './memory.ts'
import { openReader } from './model.ts'

export interface Judged {
  question: Question
  reply: AskReply
  verdict: Verdict
}

/** Asks every question of a pool over its own briefs. */
export async function askAll(files: readonly string[], reader?: Parameters<typeof answer>[1]['reader']): Promise<Judged[]> {
  const { briefs, questions } = readBriefs(files)
  const source = { ...memorySource(briefs.map(articleOf)), reader }
  const judged: Judged[] = []
  for (const question of questions) {
    const reply = await answer(
      { question: question.question, history: question.history ?? [], asOf: question.asOf ?? undefined },
      source,
      { article: async (id) => source.articles.get(id) ?? null },
    )
    const verdict = judge(question, reply, (citation) => {
      const article = source.articles.get(citation.articleId)
      return (citation.part === 'title' ? article?.title : article?.text)?.slice(citation.start, citation.end) === citation.quote
    })
    judged.push({ question, reply, verdict })
  }
  return judged
}

const ratio = (a: number, b: number) => (b ? a / b : 0)

/** The figures that the issues set bars for. */
export function figures(judged: readonly Judged[]): Record<string, number | Record<string, string>> {
  const answerable = judged.filter(({ question }) => question.answerable)
  const open = judged.filter(({ question }) => !question.answerable)
  const prose = answerable.filter(({ question }) => ['fact', 'why', 'how', 'quote'].includes(question.asks))
  const good = ({ verdict }: Judged) => verdict.right && verdict.cited
  const byType: Record<string, [number, number]> = {}
  for (const { question, verdict } of judged) {
    const key = question.answerable ? question.asks : `un:${question.reason}`
    byType[key] ??= [0, 0]
    const row = byType[key]
    row[1] += 1
    if (question.answerable ? verdict.right && verdict.cited : verdict.abstainedRightly) row[0] += 1
  }
  return {
    answerable: answerable.length,
    rightAndCited: ratio(answerable.filter(good).length, answerable.length),
    rightAndCitedProse: ratio(prose.filter(good).length, prose.length),
    abstainedRightly: ratio(open.filter(({ verdict }) => verdict.abstainedRightly).length, open.length),
    abstainedWrongly: ratio(answerable.filter(({ verdict }) => verdict.abstained).length, answerable.length),
    reasonRight: ratio(open.filter(({ verdict }) => verdict.reasonRight).length, open.length),
    citationPrecision: ratio(
      answerable.reduce((sum, { verdict }) => sum + verdict.quotesOnEvidence, 0),
      answerable.reduce((sum, { verdict }) => sum + verdict.quotes, 0),
    ),
    quotesExact: ratio(
      judged.reduce((sum, { verdict }) => sum + verdict.quotesExact, 0),
      judged.reduce((sum, { verdict }) => sum + verdict.quotes, 0),
    ),
    byType: Object.fromEntries(Object.entries(byType).map(([key, [won, all]]) => [key, `${won}/${all}`])),
  }
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { verbose: { type: 'boolean' }, json: { type: 'boolean' }, model: { type: 'boolean', default: false } },
  })
  const started = performance.now()
  const { reader, label, close } = await openReader(!values.model)
  const judged = await askAll(positionals, reader)
  await close()
  if (!values.json) console.log(label)
  const result = figures(judged)
  if (values.verbose)
    for (const { question, reply, verdict } of judged) {
      if (question.answerable ? verdict.right && verdict.cited : verdict.abstainedRightly) continue
      const kind = question.answerable
        ? reply.abstained
          ? `ABSTAINED ${reply.abstained.reason}`
          : verdict.right
            ? 'NOT CITED'
            : 'WRONG'
        : `ANSWERED (${question.reason})`
      console.log(
        `${kind} [${question.asks}] ${question.question}\n    -> ${reply.answer?.text.slice(0, 240) ?? reply.abstained?.nearest[0]?.quote.slice(0, 200)}\n    gold ${JSON.stringify(question.answer)} ${question.evidence?.[0]?.join(': ').slice(0, 160) ?? ''}`,
      )
    }
  if (values.json) console.log(JSON.stringify(result))
  else {
    for (const [name, value] of Object.entries(result))
      console.log(name.padEnd(22), typeof value === 'number' ? value.toFixed(3) : JSON.stringify(value))
    console.log('ms per question'.padEnd(22), ((performance.now() - started) / judged.length).toFixed(1))
  }
}
