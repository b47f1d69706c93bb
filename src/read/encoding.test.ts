import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from './encoding.ts'

const latin = (text: string) => Uint8Array.from([...text].map((character) => character.charCodeAt(0)))
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    [...text].flatMap((character) =>
      little
        ? [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]
        : [character.charCodeAt(0) >> 8, character.charCodeAt(0) & 255],
    ),
  )

describe('decode', () => {
  it('reads UTF-8, with and without a byte order mark', () => {
    expect(decode(Buffer.from('Zürich – “ja”'))).toEqual({ text: 'Zürich – “ja”', encoding: 'utf-8' })
    expect(decode(Buffer.from('\ufeffZürich')).text).toBe('Zürich')
  })
  it('reads UTF-16 by its mark and by its zero bytes', () => {
    expect(decode(Uint8Array.from([0xff, 0xfe, ...utf16('Régulation', true)])).text).toBe('Régulation')
    expect(decode(utf16('The council agreed.', true))).toEqual({ text: 'The council agreed.', encoding: 'utf-16le' })
    expect(decode(utf16('The council agreed.', false)).encoding).toBe('utf-16be')
  })
  it('falls back to windows-1252 and says so', () => {
    const read = decode(latin('Le r\xe8glement co\xfbte 5 \x80, dit-il, d\xe8s le 1er ao\xfbt'))
    expect(read.text).toContain('règlement coûte 5 €')
    expect(read.note).toMatch(/windows-1252/)
  })
  it('believes the encoding that a page states, unless the bytes are UTF-8', () => {
    expect(decode(latin('<meta charset="iso-8859-2"><p>\xb3\xf3d\xbc')).text).toContain('łódź')
    expect(decode(Buffer.from('<meta charset="windows-1251"><p>élan')).text).toContain('élan')
  })
  it('keeps UTF-8 with a few broken bytes, and one cut off at the end', () => {
    expect(decode(Buffer.concat([Buffer.from('é'.repeat(50)), Uint8Array.from([0xff])])).note).toMatch(/few bytes/)
    expect(decode(Buffer.from('déjà vu à').subarray(0, -1))).toMatchObject({ encoding: 'utf-8' })
  })
  it('never throws, and reads back what UTF-8 wrote', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof decode(bytes).text === 'string'))
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        (text) => decode(Buffer.from(`a ${text}`)).text === `a ${text}`,
      ),
    )
  })
})
