import { open, rename, rm } from 'node:fs/promises'
import type { Entry } from '../store.ts'
import { decodeLine, encodeLine } from './line.ts'
import { linesIn } from './segments.ts'

/** What stands in place of a line once its article is forgotten, or null when the line stays. */
export function redacted(line: string, forgotten: ReadonlyMap<string, { sequence: number; entry: Entry }>): string | null {
  const { reads, damaged } = decodeLine(line)
  if (!damaged) {
    const [read] = reads
    if (read?.entry.type !== 'article') return null
    const found = forgotten.get(read.entry.article.id)
    return found && read.sequence < found.sequence ? encodeLine(read.sequence, found.entry) : null
  }
  // Of a damaged line the text may still be readable: it goes when it names a forgotten article, and what else it held is in the database.
  for (const [id, { sequence, entry }] of forgotten) {
    if (line.includes(JSON.stringify(id))) return encodeLine(sequence, entry)
  }
  return null
}

/** Rewrites a segment with `change` applied to its lines. @returns its new size, or null when no line changed */
export async function redactSegment(file: string, change: (line: string) => string | null): Promise<number | null> {
  let found = false
  for await (const line of linesIn(file)) if (change(line.bytes.toString('utf8')) !== null) found = true
  if (!found) return null
  const temporary = `${file}.new`
  const handle = await open(temporary, 'w', 0o600)
  let size = 0
  try {
    for await (const line of linesIn(file)) {
      const changed = change(line.bytes.toString('utf8'))
      const bytes = changed === null ? line.bytes : Buffer.from(changed, 'utf8')
      const whole = line.ended ? Buffer.concat([bytes, Buffer.from('\n')]) : bytes
      await handle.appendFile(whole)
      size += whole.length
    }
    await handle.sync()
  } catch (error) {
    await handle.close()
    await rm(temporary, { force: true })
    throw error
  }
  await handle.close()
  await rename(temporary, file)
  return size
}
