import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Entry } from '../store.ts'
import { decodeLine, encodeLine, type Read } from './line.ts'
import { redacted, redactSegment } from './redact.ts'
import { linesIn, segmentName, segmentsIn } from './segments.ts'

/** A line that could not be read as it was written. `saved` entries of it were kept nevertheless. */
export interface Damage {
  file: string
  line: number
  saved: number
}

/** Where the journal ends. A later append starts here, and a failed one is cut back to here. */
export interface Position {
  segment: number
  size: number
  sequence: number
}

/** Bytes after which a new segment is begun. */
const rotateAt = 64 * 1024 * 1024

/** Makes a folder's entries durable; not every system can open a folder for that, and then there is nothing to do. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  try {
    await handle?.sync()
  } catch {
    // Windows and some network file systems refuse; their folders are durable by themselves or not at all.
  } finally {
    await handle?.close()
  }
}

/**
 * The log of what cannot be derived: one JSON line an entry, numbered and checksummed, on disk (fsync) before anything is
 * acknowledged. It knows nothing of the database. One append at a time; the caller sees to that.
 */
export class Journal {
  readonly folder: string
  private readonly limit: number
  private end: Position
  private handle: FileHandle | null = null
  private broken = false

  private constructor(folder: string, end: Position, limit: number) {
    this.folder = folder
    this.end = end
    this.limit = limit
  }

  /**
   * Opens the journal in `folder` (made when missing) and drops a last line that was not written to its end.
   * @param known the end as it was noted at a clean stop; without it the segments are read through
   * @param limit bytes a segment may have
   */
  static async open(folder: string, known: Position | null = null, limit = rotateAt): Promise<Journal> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if (known) return new Journal(folder, known, limit)
    const end: Position = { segment: 1, size: 0, sequence: 0 }
    let complete = true
    for (const name of await segmentsIn(folder)) {
      end.segment = Number.parseInt(name, 10)
      end.size = 0
      complete = true
      for await (const line of linesIn(join(folder, name))) {
        const { reads, damaged } = decodeLine(line.bytes.toString('utf8'))
        complete = line.ended
        if (!line.ended && damaged) {
          complete = true
          break
        }
        end.size = line.start + line.bytes.length + (line.ended ? 1 : 0)
        // A damaged line had a number too: counting it keeps later numbers unique.
        end.sequence = Math.max(end.sequence + 1, ...reads.map((read) => read.sequence))
      }
    }
    const journal = new Journal(folder, end, limit)
    await journal.cut(end)
    if (!complete) await journal.endLine()
    return journal
  }

  get position(): Position {
    return { ...this.end }
  }

  /** Numbers that the database has seen are never given out again, even when their lines are lost. */
  startAfter(sequence: number): void {
    this.end.sequence = Math.max(this.end.sequence, sequence)
  }

  /**
   * Writes entries to their end and onto the disk, all of them or none.
   * @returns where the journal ends after each of them
   */
  async append(entries: readonly Entry[]): Promise<Position[]> {
    if (this.broken) throw new Error('the journal could not be cut back after a failed write; open the home again')
    const before = this.position
    try {
      if (this.end.size >= this.limit) await this.rotate()
      const handle = await this.opened()
      const end = this.position
      const positions: Position[] = []
      const lines = entries.map((entry) => {
        end.sequence += 1
        const line = Buffer.from(`${encodeLine(end.sequence, entry)}\n`, 'utf8')
        end.size += line.length
        positions.push({ ...end })
        return line
      })
      await handle.appendFile(Buffer.concat(lines))
      await handle.datasync()
      this.end = end
      return positions
    } catch (error) {
      await this.cut(before)
      throw error
    }
  }

  /** Takes back what was written after `position`, because it was not acknowledged. */
  async cut(position: Position): Promise<void> {
    try {
      await this.handle?.close()
      this.handle = null
      for (const name of await segmentsIn(this.folder)) {
        const number = Number.parseInt(name, 10)
        if (number < position.segment) continue
        const handle = await open(join(this.folder, name), 'r+')
        try {
          const size = number === position.segment ? position.size : 0
          if ((await handle.stat()).size > size) {
            await handle.truncate(size)
            await handle.sync()
          }
        } finally {
          await handle.close()
        }
      }
      this.end = { ...position }
    } catch (error) {
      this.broken = true
      throw error
    }
  }

  /** Every entry in order, from the one after `sequence` on; damaged lines are told to `onDamage` and passed over. */
  async *read(after = 0, onDamage?: (damage: Damage) => void): AsyncGenerator<Read> {
    for (const name of await segmentsIn(this.folder)) {
      for await (const line of linesIn(join(this.folder, name))) {
        const { reads, damaged } = decodeLine(line.bytes.toString('utf8'))
        if (damaged) onDamage?.({ file: join(this.folder, name), line: line.number, saved: reads.length })
        for (const read of reads) if (read.sequence > after || read.sequence === 0) yield read
      }
    }
  }

  /**
   * Takes the text of forgotten articles out of the files: every line of one that stands before its `forget` becomes that `forget`,
   * with its own number. Segments are written beside and put in place whole; doing it again changes nothing.
   */
  async redact(): Promise<void> {
    const forgotten = new Map<string, { sequence: number; entry: Entry }>()
    for await (const { sequence, entry } of this.read()) {
      if (entry.type === 'forget') forgotten.set(entry.articleId, { sequence, entry })
    }
    if (forgotten.size === 0) return
    for (const name of await segmentsIn(this.folder)) {
      const size = await redactSegment(join(this.folder, name), (line) => redacted(line, forgotten))
      if (size === null || Number.parseInt(name, 10) !== this.end.segment) continue
      await this.handle?.close()
      this.handle = null
      this.end.size = size
    }
    await syncFolder(this.folder)
  }

  async close(): Promise<void> {
    await this.handle?.close()
    this.handle = null
  }

  /** A last line that lacks nothing but its line feed is whole: only the line feed is made up for. */
  private async endLine(): Promise<void> {
    const handle = await this.opened()
    await handle.appendFile('\n')
    await handle.datasync()
    this.end.size += 1
  }

  private async opened(): Promise<FileHandle> {
    if (!this.handle) {
      this.handle = await open(join(this.folder, segmentName(this.end.segment)), 'a', 0o600)
      if (this.end.size === 0) await syncFolder(this.folder)
    }
    return this.handle
  }

  private async rotate(): Promise<void> {
    await this.handle?.close()
    this.handle = null
    this.end = { ...this.end, segment: this.end.segment + 1, size: 0 }
  }
}
