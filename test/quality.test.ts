import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readBriefs } from '../eval/briefs-data.ts'
import { articleOf } from '../eval/memory.ts'
import { askAll, figures } from '../eval/questions.ts'
import { extractRecords } from '../src/record/extract.ts'
import { mergeRecords } from '../src/record/merge.ts'
import { NewsRecord } from '../src/schema/record.ts'

const corpus = new URL('../eval/corpus/corpus.jsonl', import.meta.url).pathname

// Floors, somewhat below what docs/quality.md states: what falls under them has been broken.
describe('answers over our own corpus, on words alone', () => {
  it('hold their floors, and every quote is exact', { timeout: 60_000 }, async () => {
    const result = figures(await askAll([corpus]))
    expect(result.quotesExact).toBe(1)
    expect(result.rightAndCited).toBeGreaterThan(0.49)
    expect(result.abstainedRightly).toBeGreaterThan(0.45)
    expect(result.abstainedWrongly).toBeLessThan(0.13)
  })
})

describe('records over our own corpus', () => {
  const articles = readBriefs([corpus]).briefs.map(articleOf)
  const records = mergeRecords(articles.map((article) => ({ article, drafts: extractRecords(article) })))
  const byId = new Map(articles.map((article) => [article.id, article]))

  it('are of the schema, and more than a handful', () => {
    expect(records.length).toBeGreaterThan(5)
    for (const record of records) expect(NewsRecord.safeParse(record).error).toBeUndefined()
  })

  it('have evidence that is the very slice of its revision', () => {
    for (const record of records)
      for (const evidence of Object.values(record.evidence).flat()) {
        const article = byId.get(evidence.articleId)
        expect((evidence.part === 'title' ? article?.title : article?.text)?.slice(evidence.start, evidence.end)).toBe(
          evidence.quote,
        )
        expect(evidence.sha256).toBe(
          createHash('sha256')
            .update(article?.text ?? '')
            .digest('hex'),
        )
      }
  })

  it('of an earlier day hold only what was published by then', () => {
    const day = articles.map(({ published }) => published ?? '').sort()[Math.floor(articles.length / 2)]!
    const before = mergeRecords(
      articles.map((article) => ({ article, drafts: extractRecords(article) })),
      day,
    )
    const days = before.flatMap((record) =>
      Object.values(record.evidence)
        .flat()
        .map(({ articleId }) => byId.get(articleId)?.published ?? ''),
    )
    expect(days.every((published) => published <= day)).toBe(true)
    expect(before.length).toBeLessThan(records.length)
  })

  it('are not read from marked ranges', () => {
    const [article] = articles
    expect(
      extractRecords({
        ...article!,
        title: '',
        marks: [{ start: 0, end: article!.text.length, reason: 'boilerplate', why: 'all of it' }],
      }),
    ).toEqual([])
  })
})
