import type { Article } from '../schema/article.ts'
import { Failure } from '../schema/failure.ts'
import { applyStep, type Step, steps } from './apply.ts'
import { checkEntry } from './check-entry.ts'
import type { Driver } from './driver.ts'
import type { Journal } from './journal/journal.ts'
import type { Derived, Entry } from './store.ts'

/** Entries, and characters of text, that are journalled with one fsync. */
const groupEntries = 100
const groupLength = 8 * 1024 * 1024

interface Waiting {
  entries: readonly Entry[]
  resolve: () => void
  reject: (error: unknown) => void
}

/** A rough length of an entry in characters. */
const lengthOf = (entry: Entry) => (entry.type === 'article' ? entry.article.text.length + 1000 : 100)

/**
 * The one place where the home changes: journal first, on disk, then the database, then the acknowledgement. Calls that come while
 * a group is being written share the next fsync. What the database refuses (a full disk) is cut out of the journal again.
 */
export class Writer {
  private readonly waiting: Waiting[] = []
  private running: Promise<void> = Promise.resolve()
  private draining = false
  private closed = false
  private readonly journal: Journal
  private readonly driver: Driver
  private readonly derive: (article: Article) => Derived
  private readonly onStep: (step: Step) => void

  constructor(journal: Journal, driver: Driver, derive: (article: Article) => Derived, onStep: (step: Step) => void) {
    this.journal = journal
    this.driver = driver
    this.derive = derive
    this.onStep = onStep
  }

  /**
   * Resolves once the entries are on disk and can be found; a long list is acknowledged as a whole.
   * @throws Failure `bad-entry` before anything is written
   */
  async write(entries: readonly Entry[]): Promise<void> {
    if (this.closed) throw new Failure('closed', 'The home has been closed', { todo: 'Open it again.', status: 503 })
    for (const entry of entries) checkEntry(entry)
    let group: Entry[] = []
    let length = 0
    for (const entry of entries) {
      group.push(entry)
      length += lengthOf(entry)
      if (group.length < groupEntries && length < groupLength) continue
      await this.enqueue(group)
      group = []
      length = 0
    }
    if (group.length > 0) await this.enqueue(group)
  }

  /** Takes no more, and waits until everything that was begun is done. */
  async close(): Promise<void> {
    this.closed = true
    await this.running
  }

  private enqueue(entries: readonly Entry[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ entries, resolve, reject })
      if (!this.draining) this.running = this.drain()
    })
  }

  private async drain(): Promise<void> {
    this.draining = true
    // Calls of the same turn come into the same group.
    await Promise.resolve()
    while (this.waiting.length > 0) {
      const group = this.nextGroup()
      try {
        await this.commit(group.flatMap(({ entries }) => entries))
        for (const { resolve } of group) resolve()
      } catch (error) {
        for (const { reject } of group) reject(error)
      }
    }
    // Set in the same turn as the last look at the queue: whoever comes now begins anew.
    this.draining = false
  }

  private nextGroup(): Waiting[] {
    const group: Waiting[] = []
    let count = 0
    let length = 0
    for (let next = this.waiting[0]; next; next = this.waiting[0]) {
      const more = next.entries.reduce((sum, entry) => sum + lengthOf(entry), 0)
      if (group.length > 0 && (count + next.entries.length > groupEntries || length + more > groupLength)) break
      group.push(next)
      this.waiting.shift()
      count += next.entries.length
      length += more
    }
    return group
  }

  private async commit(entries: readonly Entry[]): Promise<void> {
    let kept = this.journal.position
    const positions = await this.journal.append(entries)
    const numbered = entries.map((entry, index) => ({ entry, sequence: positions[index]!.sequence }))
    try {
      for await (const step of steps(numbered, this.derive)) {
        await applyStep(this.driver, step, true)
        this.onStep(step)
        kept = positions.find(({ sequence }) => sequence === step.sequence) ?? kept
      }
      if (entries.some(({ type }) => type === 'forget')) await this.journal.redact()
    } catch (error) {
      // Nothing of this group was acknowledged. The journal goes back to where the database stands.
      await this.journal.cut(kept)
      throw error
    }
  }
}
