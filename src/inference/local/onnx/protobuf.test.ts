import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Failure } from '../../../schema/failure.ts'
import { allBytes, allIntegers, allTexts, decode, encode, field, type Message, text } from './protobuf.ts'

const number = fc.integer({ min: 1, max: 2 ** 29 - 1 })
const entry = fc.oneof(
  fc.record({ number, kind: fc.constant('varint' as const), value: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }) }),
  fc.record({ number, kind: fc.constant('bytes' as const), value: fc.uint8Array({ maxLength: 300 }) }),
  fc.record({
    number,
    kind: fc.constant('fixed' as const),
    value: fc.constantFrom(4, 8).chain((size) => fc.uint8Array({ minLength: size, maxLength: size })),
  }),
)

/** Views into one buffer as arrays of their own, to compare. */
const plain = (message: Message) =>
  message.map((each) => (each.kind === 'varint' ? each : { ...each, value: Uint8Array.from(each.value) }))

test('what is written is read', () => {
  fc.assert(
    fc.property(fc.array(entry), (message) => {
      expect(plain(decode(encode(message as Message)))).toEqual(message)
    }),
  )
})

test('any bytes are read or refused, and what is read is written back the same in meaning', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      let message: Message
      try {
        message = decode(bytes)
      } catch (error) {
        expect(error).toBeInstanceOf(Failure)
        return
      }
      expect(plain(decode(encode(message)))).toEqual(plain(message))
    }),
  )
})

test('fields are found by number, in order, packed or not', () => {
  const message = decode(
    encode([
      field(1, 'a'),
      field(2, 5n),
      field(1, 'é'),
      field(2, Uint8Array.of(0x96, 0x01, 7)),
      field(3, [field(9, 'inner')]),
      field(2, -1n),
    ]),
  )
  expect(allTexts(message, 1)).toEqual(['a', 'é'])
  expect(text(message, 4)).toBe('')
  expect(allIntegers(message, 2)).toEqual([5, 150, 7, -1])
  expect(text(decode(allBytes(message, 3)[0]!), 9)).toBe('inner')
})

test.each([
  [[0x08]],
  [[0x0a, 0x05, 1]],
  [[0x0b]],
  [[0x09, 1, 2]],
  [new Array(11).fill(0xff)],
  [[0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01]],
])('broken bytes are refused: %j', (bytes) => {
  expect(() => decode(Uint8Array.from(bytes))).toThrow(Failure)
})
