import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOfJsonError } from './json.ts'

describe('the place of an error in JSON', () => {
  it.each([
    ['[{}', 'Invalid JSON at line 1, column 4: the text ends too early.'],
    ['{"a": 1,\n "b": tru}', 'Invalid JSON at line 2, column 10: unexpected "}".'],
    ['{"a": 1,\n b: 2}', 'Invalid JSON at line 2, column 2: unexpected "b".'],
    ['[1, 2,\n\n]', 'Invalid JSON at line 3, column 1: unexpected "]".'],
    ['<html>', 'Invalid JSON at line 1, column 1: unexpected "<".'],
    ['"a\u0000b"', 'Invalid JSON at line 1, column 3: unexpected "\\u0000".'],
    ['  ', 'The body is empty.'],
    ['{}', 'The body is valid JSON.'],
  ])('%j', (text, message) => {
    expect(placeOfJsonError(text)).toBe(message)
  })

  it('is never behind a character that was put into valid JSON, nor far before it', () => {
    const spoilt = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('@', '<', ';', '}'))
    fc.assert(
      fc.property(spoilt, ([valid, at, wrong]) => {
        const position = at % (valid.length + 1)
        const text = valid.slice(0, position) + wrong + valid.slice(position)
        const column = /column (\d+): unexpected/.exec(placeOfJsonError(text))?.[1]
        // Within a string the character is as good as any, and a "}" may fit.
        return column === undefined || Number(column) - 1 >= position
      }),
    )
  })
})
