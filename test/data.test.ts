import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const root = new URL('../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

/** The Markdown files of a folder, parted into front matter and body. */
function pages(folder: string) {
  return readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(read(`${folder}/${name}`)) ?? []
      return { name, head: parse(head ?? '') as unknown, body: (body ?? '').trim() }
    })
}

const slug = z.string().regex(/^[a-z]+(-[a-z]+)*$/)
const day = z.iso.date()

describe('samples', () => {
  const samples = pages('samples')
  const Head = z.strictObject({
    title: z.string().min(20).max(100),
    source: z.literal('Rapporteur sample'),
    published: day,
    language: z.literal('en'),
    fictional: z.literal(true).optional(),
    topics: z.array(slug).min(1),
  })

  test.each(samples)('$name is complete and of the length of a brief', ({ head, body }) => {
    Head.parse(head)
    const words = body.split(/\s+/).length
    expect(words).toBeGreaterThanOrEqual(150)
    expect(words).toBeLessThanOrEqual(250)
  })

  test('at least twelve are about the world, and what is invented says so', () => {
    const made = samples.filter(({ head }) => Head.parse(head).fictional)
    expect(samples.length - made.length).toBeGreaterThanOrEqual(12)
    for (const { body } of made) expect(body).toMatch(/\b(invented|exist only in this sample)\b/)
  })

  test('the questions to try stand on sentences of the samples', () => {
    const Question = z.strictObject({
      question: z.string().min(10),
      expect: z.enum(['answer', 'abstain']),
      answer: z.string().optional(),
      reason: z.enum(['not-covered', 'silent', 'false-premise']).optional(),
      evidence: z.strictObject({ sample: z.string(), quote: z.string() }).nullable(),
      show: z.array(z.enum(['start', 'page'])),
    })
    const questions = z.array(Question).parse(JSON.parse(read('samples/questions.json')))
    for (const { expect: expected, answer, reason, evidence } of questions) {
      expect(expected === 'answer' ? answer : reason).toBeTruthy()
      if (evidence) expect(read(`samples/${evidence.sample}`)).toContain(evidence.quote)
    }
    expect(questions.filter(({ show }) => show.includes('start')).map((question) => question.expect)).toEqual([
      'answer',
      'abstain',
    ])
    expect(questions.filter(({ show }) => show.includes('page'))).toHaveLength(3)
  })
})

describe('background', () => {
  const explainers = pages('src/answer/background')
  const Head = z.strictObject({
    term: z.string().min(2),
    aliases: z.array(z.string().min(2)).min(1),
    link: z.url({ protocol: /^https$/ }),
    reviewed: day,
    topics: z.array(slug).min(1),
  })

  test.each(explainers)('$name has a link, a day of review and two to five sentences', ({ head, body }) => {
    Head.parse(head)
    expect(body).not.toContain('\n')
    const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(body)].length
    expect(sentences).toBeGreaterThanOrEqual(2)
    expect(sentences).toBeLessThanOrEqual(5)
    expect(body).not.toMatch(/\b(recently|currently|nowadays|last year|this year)\b/i)
  })

  test('no two claim the same name', () => {
    const names = explainers
      .flatMap(({ head }) => [Head.parse(head).term, ...Head.parse(head).aliases])
      .map((name) => name.toLowerCase())
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  test('was reviewed within 180 days (a warning, no failure)', () => {
    const limit = new Date(Date.now() - 180 * 86_400_000).toISOString().slice(0, 10)
    const old = explainers.filter(({ head }) => Head.parse(head).reviewed < limit)
    if (old.length > 0) console.warn(`To be reviewed again: ${old.map(({ name }) => name).join(', ')}`)
  })
})

describe('labelled corpus', () => {
  const lines = read('eval/corpus/corpus.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
  const Brief = z.object({
    type: z.literal('brief'),
    id: z.string(),
    title: z.string(),
    published: day,
    text: z.string(),
    records: z.array(
      z.object({
        kind: z.string(),
        fields: z.record(z.string(), z.unknown()),
        evidence: z.record(z.string(), z.string()),
        required: z.array(z.string()),
      }),
    ),
  })
  const Question = z.object({
    type: z.literal('question'),
    id: z.string(),
    question: z.string(),
    asOf: day.nullable(),
    answerable: z.boolean(),
    evidence: z.array(z.tuple([z.string(), z.string()])),
  })
  const corpus = z.array(z.discriminatedUnion('type', [Brief, Question])).parse(lines)
  const briefs = new Map(corpus.filter((line) => line.type === 'brief').map((brief) => [brief.id, brief]))
  const questions = corpus.filter((line) => line.type === 'question')

  test('every value of a record has a slice of its article', () => {
    for (const brief of briefs.values())
      for (const { fields, evidence, required } of brief.records) {
        for (const slice of Object.values(evidence))
          expect(slice.startsWith('title:') ? brief.title : brief.text).toContain(slice.replace(/^title:/, ''))
        for (const name of [...required, ...Object.keys(evidence)]) expect(Object.keys(fields)).toContain(name)
      }
  })

  test('every answer has a slice of an article that was published by then', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
    for (const { id, evidence, answerable, asOf } of questions) {
      if (answerable) expect(evidence, id).not.toEqual([])
      for (const [article, slice] of evidence) {
        expect(briefs.get(article)?.text, id).toContain(slice)
        expect((briefs.get(article)?.published ?? '9999') <= (asOf ?? '9999'), id).toBe(true)
      }
    }
  })
})
