import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { AskEvent } from '../schema/answer.ts'
import type { Article } from '../schema/article.ts'
import type { Candidate } from '../store/passages.ts'
import { answer, understand } from './answer.ts'
import { sliceAround } from './citations.ts'
import type { EvidenceSource } from './evidence.ts'
import { plan } from './plan.ts'
import { questionLanguage } from './questions/languages.ts'

const sentences = [
  'The government of Marvonia has ordered every ministry to remove the Quillo assistant from its computers by 20 October 2025.',
  'Digital minister Ilsa Varn said that the provider could not show where the conversations are stored.',
  'The contract for a replacement is worth 12 million euros.',
  'Schools are not bound by the order.',
]
const text = sentences.join(' ')
const article: Article = {
  ...{ id: 'a1', revision: 1, url: null, title: 'Marvonia takes the Quillo assistant off ministry computers', byline: null },
  ...{ published: '2025-10-03', publishedWords: null, modified: null, source: 'Test Gazette', language: 'en', text },
  ...{
    sha256: createHash('sha256').update(text).digest('hex'),
    marks: [],
    sample: false,
    fictional: true,
    readAt: '2025-10-03T12:00:00Z',
  },
}
const offsets = sentences.flatMap((sentence) => [text.indexOf(sentence), text.indexOf(sentence) + sentence.length])
const candidate: Candidate = {
  ...{
    id: 1,
    articleId: 'a1',
    revision: 1,
    url: null,
    title: article.title,
    source: article.source,
    published: article.published,
  },
  ...{
    language: 'en',
    sha256: article.sha256,
    fictional: true,
    bm25: 3,
    rank: 0,
    start: 0,
    end: text.length,
    text,
    sentences: offsets,
  },
}
const source: EvidenceSource = {
  candidates: async (_, filters) => (filters.asOf && filters.asOf < '2025-10-03' ? [] : [candidate]),
  coverage: async () => ({ articles: 1, newest: '2025-10-03', withRecords: 1 }),
}
const ask = (question: string, more: { asOf?: string; history?: { role: 'user' | 'assistant'; content: string }[] } = {}) =>
  answer({ question, history: [], ...more }, source, { article: async () => article })

describe('an answer', () => {
  it('says the value first, then sentences that are exact quotes', async () => {
    const reply = await ask('By when must ministries in Marvonia remove Quillo?')
    expect(reply.answer?.direct).toBe('20 October 2025')
    for (const { quote, start, end } of reply.citations) expect(text.slice(start, end)).toBe(quote)
    for (const sentence of reply.answer?.sentences ?? []) expect(sentence.citations.length).toBeGreaterThan(0)
  })
  it('finds who, how much, and no where a sentence denies', async () => {
    expect((await ask('Who said that the provider could not show where conversations are stored?')).answer?.text).toContain(
      'Ilsa Varn',
    )
    expect((await ask('How much is the contract for a replacement worth?')).answer?.direct).toBe('12 million euros')
    expect((await ask('Are schools bound by the order?')).answer?.direct).toBe('No')
  })
  it('leaves out what does not hold against the stored revision', async () => {
    const changed = { ...article, sha256: '0'.repeat(64) }
    const reply = await answer({ question: 'By when must ministries remove Quillo?', history: [] }, source, {
      article: async () => changed,
    })
    expect(reply.citations).toEqual([])
    expect(reply.answer).toBeNull()
  })
  it('never quotes a marked range', async () => {
    const marked = { ...article, marks: [{ start: 0, end: offsets[1]!, reason: 'boilerplate' as const, why: 'test' }] }
    const reply = await answer({ question: 'By when must ministries remove Quillo?', history: [] }, source, {
      article: async () => marked,
    })
    expect(reply.citations.every(({ start }) => start >= offsets[1]!)).toBe(true)
  })
  it('is told as events that end with the whole reply', async () => {
    const events: AskEvent[] = []
    await answer({ question: 'Who is the digital minister of Marvonia?', history: [] }, source, {
      article: async () => article,
      onEvent: (event) => events.push(event),
    })
    expect(events.map(({ type }) => type)[0]).toBe('understood')
    expect(events.at(-1)).toMatchObject({ type: 'done' })
  })
})

describe('an abstention', () => {
  it('says that the sources are silent, and shows what comes nearest', async () => {
    const reply = await ask('What is the penalty for ministries that keep Quillo?')
    expect(reply.abstained?.reason).toBe('silent')
    expect(reply.abstained?.nearest).toHaveLength(1)
  })
  it('tells what is not covered from what was not yet known', async () => {
    expect((await ask('Which vendors build the metro of Zembla?')).abstained?.reason).toBe('not-covered')
    expect((await ask('By when must ministries in Marvonia remove Quillo?', { asOf: '2025-09-01' })).abstained?.reason).toBe(
      'too-early',
    )
  })
  it('comes where nothing has been read', async () => {
    const empty: EvidenceSource = {
      candidates: async () => [],
      coverage: async () => ({ articles: 0, newest: null, withRecords: 0 }),
    }
    const reply = await answer({ question: 'Anything?', history: [] }, empty, { article: async () => null })
    expect(reply.abstained?.detail).toBe('Nothing has been read yet.')
  })
})

describe('a question', () => {
  it('has a type and a sort of value', () => {
    expect(plan('When does the ban begin?')).toMatchObject({ type: 'fact', target: 'date' })
    expect(plan('How many schools are bound?')).toMatchObject({ type: 'count', target: 'number' })
    expect(plan('Is the app still banned?').type).toBe('yesno')
    expect(plan('Why was the app banned?').type).toBe('why')
    expect(plan('Which companies were fined?')).toMatchObject({ type: 'list', target: 'actor' })
    expect(plan('Combien coûte le contrat ?')).toMatchObject({ language: 'fr', target: 'quantity' })
  })
  it('has its language told by letters and function words', () => {
    expect(['Wer hat die Verträge unterschrieben?', '谁批准了？', '¿Quién firmó?', 'Who signed?'].map(questionLanguage)).toEqual([
      'de',
      'zh',
      'es',
      'en',
    ])
  })
  it('takes its subject from the turns before', () => {
    const history = [
      { role: 'user' as const, content: 'What has Norway done about Quillo?' },
      { role: 'assistant' as const, content: 'Norway has banned it.' },
    ]
    expect(understand({ question: 'And Sweden?', history }).understood).toBe('What has Sweden done about Quillo?')
    expect(understand({ question: 'When does it begin?', history }).understood).toContain('Quillo')
  })
})

describe('a long sentence', () => {
  it('is cut at its clauses, still an exact slice of at most 380 characters', () => {
    const long = `${'a word or two, '.repeat(60)}and the end.`
    const slice = sliceAround(long, 0, long.length, 300)
    expect(slice.end - slice.start).toBeLessThanOrEqual(380)
    expect(slice.start).toBeLessThanOrEqual(300)
    expect(slice.end).toBeGreaterThan(300)
  })
})
