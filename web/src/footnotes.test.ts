import { expect, test } from 'vitest'
import type { AskReply, Citation } from '../../src/schema/answer.ts'
import { asMarkdown, asText } from './footnotes.ts'

const citation: Citation = {
  articleId: 'a1',
  url: 'https://example.org/ferry',
  title: 'Ferry app *barred*',
  source: 'Harbour Post',
  published: '2025-11-28',
  part: 'text',
  quote: 'The app must go by Monday.',
  start: 0,
  end: 26,
  revision: 1,
  sha256: '0',
  fictional: false,
}

const reply: AskReply = {
  id: 'q1',
  question: { asked: 'By when?', understood: 'By when?', type: 'when', filters: {}, asOf: null },
  answer: {
    direct: '1 December 2025',
    text: 'The app must go by Monday.',
    sentences: [{ text: 'The app must go by Monday.', citations: [1], basis: 'quote' }],
  },
  abstained: null,
  citations: [citation],
  records: [],
  notes: [],
  coverage: { articles: 1, withRecords: 0, newest: '2025-11-28' },
}

test('text with footnotes', () => {
  expect(asText(reply)).toBe(
    [
      'By when?',
      '',
      '1 December 2025',
      'The app must go by Monday.[1]',
      '',
      '[1] Ferry app *barred*. Harbour Post, 2025-11-28. “The app must go by Monday.” https://example.org/ferry#:~:text=The%20app%20must%20go%20by%20Monday.',
    ].join('\n'),
  )
})

test('Markdown, the words of an article kept from being markup', () => {
  const markdown = asMarkdown(reply)
  expect(markdown).toContain('**1 December 2025**')
  expect(markdown).toContain('by Monday.[^1]')
  expect(markdown).toContain('[^1]: [Ferry app \\*barred\\*](<https://example.org/ferry#')
})

test('an abstention carries its closest quote as a footnote', () => {
  const text = asText({
    ...reply,
    answer: null,
    citations: [],
    abstained: { reason: 'silent', detail: 'The sources do not say.', nearest: [{ ...citation, fictional: true }] },
  })
  expect(text).toContain('The sources do not say.\nClosest: “The app must go by Monday.”[1]')
  expect(text).toContain('2025-11-28, Made-up example.')
})

test('long quotes are cut, and the fourth of one article is only named', () => {
  const citations = Array.from({ length: 4 }, () => ({ ...citation, quote: 'word '.repeat(200) }))
  const notes = asText({ ...reply, citations })
    .split('\n')
    .slice(-4)
  expect(notes.filter((note) => note.includes('“'))).toHaveLength(3)
  for (const note of notes) expect(note.match(/“(.*)”/)?.[1]?.length ?? 0).toBeLessThanOrEqual(300)
})
