import { expect, test } from 'vitest'
import type { AskEvent, Citation } from '../../../src/schema/answer.ts'
import { advance, closestNumber, emptyDraft, quotesOf } from './draft.ts'

const sentence = (text: string, index: number): AskEvent => ({
  type: 'sentence',
  index,
  sentence: { text, citations: [1], basis: 'quote' },
})
const quote = (text: string) =>
  ({ articleId: 'a1', revision: 1, part: 'text', start: text.length, end: 99, quote: text }) as Citation

test('sentences stand in their order, whichever comes first', () => {
  const draft = [sentence('second', 1), sentence('first', 0)].reduce(advance, emptyDraft)
  expect(draft.sentences.map((s) => s.text)).toEqual(['first', 'second'])
  expect(emptyDraft.sentences).toEqual([])
})

test('the nearest evidence is numbered after the citations', () => {
  const abstained = { reason: 'silent' as const, detail: '', nearest: [quote('near')] }
  const draft = [{ type: 'evidence', citations: [quote('a')] } as AskEvent, { type: 'abstained', abstained } as AskEvent].reduce(
    advance,
    emptyDraft,
  )
  expect(quotesOf(draft).map((citation) => citation.quote)).toEqual(['a', 'near'])
  expect(closestNumber(draft)).toBe(2)
})

test('nearest evidence that is cited already keeps its number', () => {
  const draft = {
    ...emptyDraft,
    citations: [quote('a'), quote('near')],
    abstained: { reason: 'silent' as const, detail: '', nearest: [quote('near')] },
  }
  expect(quotesOf(draft)).toHaveLength(2)
  expect(closestNumber(draft)).toBe(2)
  expect(closestNumber(emptyDraft)).toBeNull()
})

test('the whole reply replaces the draft', () => {
  const reply = {
    question: { asked: 'q' },
    answer: { direct: 'No', text: 'No.', sentences: [] },
    citations: [],
    abstained: null,
  } as unknown as Extract<AskEvent, { type: 'done' }>['reply']
  const draft = [sentence('draft', 0), { type: 'done', reply } as AskEvent].reduce(advance, emptyDraft)
  expect(draft).toMatchObject({ direct: 'No', sentences: [], reply })
})
