import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Article } from '../../schema/article.ts'
import type { Entry } from '../store.ts'

const EntrySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('article'), article: Article }),
  z.object({ type: z.literal('remove-samples') }),
  z.object({ type: z.literal('forget'), articleId: z.string(), hash: z.string() }),
])

/**
 * A line that holds: its number and what it says. `saved` marks one whose checksum failed but whose text proves itself;
 * its number is not known then, and 0.
 */
export interface Read {
  sequence: number
  entry: Entry
  saved?: boolean
}

const shape = /^\{"sequence":(\d{1,15}),"sum":"([0-9a-f]{16})","entry":(\{.*\})\}\r?$/s
const opening = /\{"sequence":\d{1,15},"sum":"/g

function checksum(sequence: number | string, entry: string): string {
  return createHash('sha256').update(`${sequence} ${entry}`).digest('hex').slice(0, 16)
}

/** One line of a journal or an export, without its line feed: JSON whose `sum` covers the number and the entry as written. */
export function encodeLine(sequence: number, entry: Entry): string {
  const written = JSON.stringify(entry)
  return `{"sequence":${sequence},"sum":"${checksum(sequence, written)}","entry":${written}}`
}

function parsed(json: string): Entry | null {
  try {
    const result = EntrySchema.safeParse(JSON.parse(json))
    return result.success ? result.data : null
  } catch {
    return null
  }
}

function exact(line: string): Read | null {
  const match = shape.exec(line)
  if (!match || checksum(match[1]!, match[3]!) !== match[2]) return null
  const entry = parsed(match[3]!)
  return entry && { sequence: Number(match[1]), entry }
}

/** A text whose own SHA-256 still fits is worth keeping, though something else in its line has changed. */
function proven(line: string): Read | null {
  let value: { entry?: unknown }
  try {
    value = JSON.parse(line)
  } catch {
    return null
  }
  const result = EntrySchema.safeParse(value?.entry)
  if (!result.success || result.data.type !== 'article') return null
  const { article } = result.data
  if (createHash('sha256').update(article.text).digest('hex') !== article.sha256) return null
  return { sequence: 0, entry: result.data, saved: true }
}

/**
 * What a line says. Usually one entry; a damaged line gives what can be saved of it: entries that ran together because
 * the line feed between them was hit, or an article whose text still has its own SHA-256.
 */
export function decodeLine(line: string): { reads: Read[]; damaged: boolean } {
  const whole = exact(line)
  if (whole) return { reads: [whole], damaged: false }
  const starts = [...line.matchAll(opening)].map((match) => match.index)
  const reads = starts.flatMap((start, index) => {
    const piece = line.slice(start, starts[index + 1])
    // Between two entries stands what was once a line feed.
    const found = exact(piece) ?? exact(piece.slice(0, -1)) ?? proven(piece) ?? proven(piece.slice(0, -1))
    return found ? [found] : []
  })
  if (reads.length === 0) {
    const found = proven(line)
    if (found) reads.push(found)
  }
  return { reads, damaged: true }
}
