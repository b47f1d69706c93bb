import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentences } from '../language/sentences.ts'
import { joinMarks } from './marks.ts'
import { passages } from './passages.ts'

const article = (text: string, marks: { start: number; end: number }[] = []) => ({
  text,
  language: 'en',
  marks: joinMarks(
    text,
    marks.map((mark) => ({ ...mark, reason: 'boilerplate' as const, why: 'test' })),
  ),
})
const sentence = (words: number, name = 'word') =>
  `The ${Array.from({ length: words - 1 }, (_, index) => `${name}${index}`).join(' ')}.`

describe('passages', () => {
  it('are about 110 words of whole sentences', () => {
    const made = passages(
      article(
        Array.from({ length: 12 }, (_, index) => Array.from({ length: 3 }, () => sentence(15, `p${index}w`)).join(' ')).join(
          '\n\n',
        ),
      ),
    )
    expect(made.map((passage) => passage.text.split(/\s+/).length)).toEqual([90, 90, 90, 90, 90, 90])
  })
  it('leave marked ranges out and bridge none', () => {
    const text = `${sentence(20)}\n\nAsk our bot!\n\n${sentence(20, 'more')}`
    const start = text.indexOf('Ask')
    expect(passages(article(text, [{ start, end: start + 12 }])).map((passage) => passage.text)).toEqual([
      sentence(20),
      sentence(20, 'more'),
    ])
  })
  it('part a sentence that never ends', () => {
    const text = Array.from({ length: 1000 }, (_, index) => `item${index}`).join(', ')
    const made = passages(article(text))
    expect(Math.max(...made.map((passage) => passage.text.length))).toBeLessThanOrEqual(1300)
    expect(
      made
        .map((passage) => passage.text)
        .join(' ')
        .split(' '),
    ).toEqual(text.split(' '))
  })
  it('do not part a character', () => {
    const made = passages(article('👩‍💻🇧🇪'.repeat(600)))
    for (const passage of made) expect(passage.text.isWellFormed()).toBe(true)
  })
  it('cover every unmarked sentence exactly once, with exact offsets', () => {
    const piece = fc.oneof(
      fc.constantFrom('\n\n', ' ', '\n', 'Dr. Who came. ', '5.3 per cent. ', '“Yes!” he said. '),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.integer({ min: 3, max: 60 }).map((words) => `${sentence(words)} `),
    )
    const cut = fc.tuple(fc.nat({ max: 2000 }), fc.nat({ max: 300 }))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.array(cut, { maxLength: 3 }), (pieces, cuts) => {
        const text = pieces.join('').trim()
        const input = article(
          text,
          cuts.map(([start, length]) => ({ start, end: start + length })),
        )
        const made = passages(input)
        const covered: [number, number][] = []
        for (const passage of made) {
          expect(text.slice(passage.start, passage.end)).toBe(passage.text)
          expect(passage.sentences[0]).toBe(passage.start)
          expect(passage.sentences.at(-1)).toBe(passage.end)
          for (let index = 0; index < passage.sentences.length; index += 2)
            covered.push([passage.sentences[index]!, passage.sentences[index + 1]!])
          for (const mark of input.marks) expect(passage.end <= mark.start || passage.start >= mark.end).toBe(true)
        }
        for (let index = 1; index < covered.length; index += 1)
          expect(covered[index]![0]).toBeGreaterThanOrEqual(covered[index - 1]![1])
        const letters = (all: string[]) => all.join('').replace(/\s+/g, '')
        let from = 0
        const unmarked: string[] = []
        for (const mark of input.marks) {
          unmarked.push(text.slice(from, mark.start))
          from = mark.end
        }
        unmarked.push(text.slice(from))
        expect(letters(covered.map(([start, end]) => text.slice(start, end)))).toBe(
          letters(unmarked.flatMap((part) => sentences(part).map((span) => span.text))),
        )
      }),
    )
  })
})
