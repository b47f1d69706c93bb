import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'

/** A line of a segment as bytes were found: `number` from 1, `start` its offset in bytes, `ended` by a line feed. */
export interface Line {
  number: number
  start: number
  bytes: Buffer
  ended: boolean
}

/** Longer lines are cut off: no article comes near (64 MiB), so it is damage that swallowed line feeds. */
const longest = 64 * 1024 * 1024

/** Segments of the journal in order, by name. */
export async function segmentsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return names.filter((name) => /^\d{6}\.jsonl$/.test(name)).sort()
}

export function segmentName(number: number): string {
  return `${String(number).padStart(6, '0')}.jsonl`
}

/** The lines of a file, with where they stand. The last may lack its line feed. */
export async function* linesIn(file: string): AsyncGenerator<Line> {
  let pieces: Buffer[] = []
  let held = 0
  let start = 0
  let offset = 0
  let number = 1
  const line = (ended: boolean): Line => {
    const made = { number, start, bytes: Buffer.concat(pieces), ended }
    pieces = []
    held = 0
    number += 1
    return made
  }
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    let from = 0
    for (let to = chunk.indexOf(10, from); to >= 0; to = chunk.indexOf(10, from)) {
      pieces.push(chunk.subarray(from, to))
      yield line(true)
      from = to + 1
      start = offset + from
    }
    if (from < chunk.length && held < longest) {
      pieces.push(chunk.subarray(from))
      held += chunk.length - from
    }
    offset += chunk.length
  }
  if (offset > start) yield line(false)
}
