import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine, cleanText } from './clean.ts'

describe('cleanText', () => {
  it('makes line ends, spaces and paragraph gaps uniform', () => {
    expect(cleanText('\ufeffOne\u00a0line.  \r\n\r\n\r\nTwo\u2028three\t4 \r')).toBe('One line.\n\nTwo\nthree 4')
  })
  it('keeps every word, accent and punctuation mark, and spaces inside a line', () => {
    const text = 'Łódź – “naïve”  e\u0301… 5,3 %; नमस्ते 🇧🇪 👩\u200d💻'
    expect(cleanText(text)).toBe(text)
  })
  it('takes out what is invisible, and what makes a text read differently from what it says', () => {
    expect(cleanText('a\u0000b\u00adc\u200bd \u202edlrow\u202c e\u2066f\u2069')).toBe('abcd dlrow ef')
  })
  it('leaves no half of a character', () => {
    expect(cleanText('a\ud800b')).toBe('a\ufffdb')
  })
  it('changes nothing the second time, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.array(fc.constantFrom('\n', '\r', ' ', '\u00a0', '\u00ad', '\t', '\u200b', 'x', '\u2028')),
        (text, spaces) => {
          const once = cleanText(text + spaces.join('') + text)
          expect(cleanText(once)).toBe(once)
          expect(once).not.toMatch(/^\s|\s$|\n{3}| \n|\n /)
        },
      ),
    )
  })
})

describe('cleanLine', () => {
  it('gives one line', () => expect(cleanLine('  A title\n  over   two lines ')).toBe('A title over two lines'))
})
