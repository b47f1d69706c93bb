import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linesOf } from './lines.ts'

async function* chunks(bytes: Uint8Array, size: number) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

const collect = (bytes: Uint8Array, size = 7) => Array.fromAsync(linesOf(chunks(bytes, size)))

it('gives every line back, wherever the chunks are cut and whatever the lines hold', async () => {
  const line = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => !text.includes('\n') && text !== '\r' && !text.startsWith('\ufeff'))
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1 }), fc.integer({ min: 1, max: 20 }), async (lines, size) => {
      expect(await collect(Buffer.from(lines.join('\n')), size)).toEqual(lines)
    }),
  )
})

it('parts at line feeds only, and leaves empty lines out', async () => {
  expect(await collect(Buffer.from('a\u2028b\u2029c\rd\n\n\r\ne\n'))).toEqual(['a\u2028b\u2029c\rd', 'e'])
})

it('refuses what is not UTF-8, and says after which line', async () => {
  await expect(collect(Buffer.from([0x61, 0x0a, 0xff, 0x0a]), 2)).rejects.toMatchObject({
    code: 'invalid-encoding',
    message: /after line 1/,
  })
  await expect(collect(Buffer.from([0x61, 0xe2, 0x82]))).rejects.toMatchObject({ code: 'invalid-encoding' })
})
