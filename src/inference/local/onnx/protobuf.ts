import { Failure } from '../../../schema/failure.ts'

/**
 * The wire format of protocol buffers, as far as ONNX files need it: a message is a list of numbered fields, and what
 * is not looked at is written back as it came. A schema compiler would be larger than this page and would drop
 * fields that it does not know.
 * @see https://protobuf.dev/programming-guides/encoding/
 */
export type Field =
  | { number: number; kind: 'varint'; value: bigint }
  | { number: number; kind: 'fixed'; value: Uint8Array }
  | { number: number; kind: 'bytes'; value: Uint8Array }

export type Message = Field[]

const VARINT = 0
const FIXED64 = 1
const BYTES = 2
const FIXED32 = 5

function broken(why: string): Failure {
  return new Failure('model-damaged', `not a protocol buffer: ${why}`, { todo: 'fetch the model again', status: 500 })
}

function readVarint(data: Uint8Array, at: number): [bigint, number] {
  let value = 0n
  for (let shift = 0n; shift < 70n; shift += 7n) {
    const byte = data[at++]
    if (byte === undefined) throw broken('it ends inside a number')
    value |= BigInt(byte & 0x7f) << shift
    if (byte < 0x80) return [BigInt.asUintN(64, value), at]
  }
  throw broken('a number of more than ten bytes')
}

/** Reads one message; nested ones stay bytes until they are asked for. @throws Failure `model-damaged` */
export function decode(data: Uint8Array): Message {
  const fields: Message = []
  let at = 0
  while (at < data.length) {
    let key: bigint
    ;[key, at] = readVarint(data, at)
    const number = Number(key >> 3n)
    const type = Number(key & 7n)
    if (type === VARINT) {
      let value: bigint
      ;[value, at] = readVarint(data, at)
      fields.push({ number, kind: 'varint', value })
      continue
    }
    let length = type === FIXED64 ? 8n : type === FIXED32 ? 4n : 0n
    if (type === BYTES) [length, at] = readVarint(data, at)
    else if (length === 0n) throw broken(`wire type ${type}`)
    const end = BigInt(at) + length
    if (end > BigInt(data.length)) throw broken('it ends inside a field')
    fields.push({ number, kind: type === BYTES ? 'bytes' : 'fixed', value: data.subarray(at, Number(end)) })
    at = Number(end)
  }
  return fields
}

function varintBytes(value: bigint): Uint8Array {
  const bytes: number[] = []
  let rest = BigInt.asUintN(64, value)
  do {
    const low = Number(rest & 0x7fn)
    rest >>= 7n
    bytes.push(rest > 0n ? low | 0x80 : low)
  } while (rest > 0n)
  return Uint8Array.from(bytes)
}

/** Writes one message; `decode(encode(m))` equals `m`. */
export function encode(message: Message): Uint8Array {
  const parts: Uint8Array[] = []
  for (const field of message) {
    const type = field.kind === 'varint' ? VARINT : field.kind === 'bytes' ? BYTES : field.value.length === 8 ? FIXED64 : FIXED32
    parts.push(varintBytes((BigInt(field.number) << 3n) | BigInt(type)))
    if (field.kind === 'varint') parts.push(varintBytes(field.value))
    else {
      if (field.kind === 'bytes') parts.push(varintBytes(BigInt(field.value.length)))
      parts.push(field.value)
    }
  }
  return Buffer.concat(parts)
}

const utf8 = new TextDecoder()

/** Makes a field: text and nested messages become bytes. */
export function field(number: number, value: bigint | string | Uint8Array | Message): Field {
  if (typeof value === 'bigint') return { number, kind: 'varint', value }
  if (typeof value === 'string') return { number, kind: 'bytes', value: new TextEncoder().encode(value) }
  return { number, kind: 'bytes', value: Array.isArray(value) ? encode(value) : value }
}

/** All length-delimited values of a field, in order. */
export function allBytes(message: Message, number: number): Uint8Array[] {
  return message.flatMap((entry) => (entry.number === number && entry.kind === 'bytes' ? [entry.value] : []))
}

/** All texts of a field, in order. */
export function allTexts(message: Message, number: number): string[] {
  return allBytes(message, number).map((bytes) => utf8.decode(bytes))
}

/** The first text of a field, empty where there is none (as proto3 has it). */
export function text(message: Message, number: number): string {
  return allTexts(message, number)[0] ?? ''
}

/** All integers of a field, packed or not. */
export function allIntegers(message: Message, number: number): number[] {
  const found: number[] = []
  for (const entry of message) {
    if (entry.number !== number) continue
    if (entry.kind === 'varint') found.push(Number(BigInt.asIntN(64, entry.value)))
    else if (entry.kind === 'bytes') {
      let at = 0
      while (at < entry.value.length) {
        let value: bigint
        ;[value, at] = readVarint(entry.value, at)
        found.push(Number(BigInt.asIntN(64, value)))
      }
    }
  }
  return found
}
