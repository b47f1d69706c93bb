import fc from 'fast-check'
import { expect, test } from 'vitest'
import { locate, paragraphsOf, parseRange } from './article-text.ts'

const mark = (start: number, end: number) => ({ start, end, reason: 'boilerplate' as const, why: 'test' })

test('paragraphs at blank lines, the quote lit, the boilerplate gone', () => {
  const text = 'First line.\nStill first.\n\nSecond one here.\n\nAsk our bot!'
  const quote = { start: text.indexOf('one'), end: text.indexOf(' here') }
  expect(paragraphsOf(text, [mark(text.indexOf('Ask'), text.length)], quote)).toEqual([
    [{ start: 0, text: 'First line.\nStill first.', lit: false }],
    [
      { start: 26, text: 'Second ', lit: false },
      { start: 33, text: 'one', lit: true },
      { start: 36, text: ' here.', lit: false },
    ],
  ])
})

test('a quote may run over two paragraphs', () => {
  const text = 'One two.\n\nThree four.'
  const lit = paragraphsOf(text, [], { start: 4, end: 15 })
    .flat()
    .filter((piece) => piece.lit)
  expect(lit.map((piece) => piece.text)).toEqual(['two.', 'Three'])
})

test('every visible word stands once, at its own offset, and no marked one does', () => {
  const word = fc.constantFrom('a', 'bb', ' ', '\n', '\n\n', '’', '😀')
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
      fc.array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 20 })), { maxLength: 4 }),
      fc.nat(60),
      fc.nat(20),
      (text, marks, at, length) => {
        const ranges = marks.map(([start, size]) => mark(start, start + size))
        const pieces = paragraphsOf(text, ranges, { start: at, end: at + length }).flat()
        const seen = new Set<number>()
        for (const piece of pieces) {
          expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text)
          for (let offset = piece.start; offset < piece.start + piece.text.length; offset++) {
            expect(seen.has(offset)).toBe(false)
            seen.add(offset)
            expect(ranges.some((range) => offset >= range.start && offset < range.end)).toBe(false)
            expect(piece.lit).toBe(offset >= at && offset < at + length)
          }
        }
        for (let offset = 0; offset < text.length; offset++) {
          const hidden = ranges.some((range) => offset >= range.start && offset < range.end)
          if (!hidden && /\S/.test(text.charAt(offset))) expect(seen.has(offset)).toBe(true)
        }
      },
    ),
  )
})

test('a quote is lit where its words are, or not at all', () => {
  expect(locate('abc def', { start: 4, end: 7, quote: 'def' })).toEqual({ start: 4, end: 7 })
  expect(locate('xabc def', { start: 4, end: 7, quote: 'def' })).toEqual({ start: 5, end: 8 })
  expect(locate('abc', { start: 0, end: 3, quote: 'gone' })).toBeNull()
  expect(locate('abc', { start: 9, end: 9, quote: '' })).toEqual({ start: 9, end: 9 })
})

test.each([
  ['12-40', { start: 12, end: 40 }],
  ['40-12', null],
  ['x', null],
  [null, null],
])('%s in an address', (value, range) => {
  expect(parseRange(value)).toEqual(range)
})
