import { setImmediate as turn } from 'node:timers/promises'
import type { Article } from '../schema/article.ts'
import type { NewsRecord } from '../schema/record.ts'
import { extractRecords } from './extract.ts'
import { type Extraction, mergeRecords } from './merge.ts'

/** What a question of the record can be narrowed to. Dates are inclusive; `asOf` is what had been published by that day. */
export interface RecordFilter {
  kind?: string
  jurisdiction?: string
  topic?: string
  actor?: string
  from?: string
  to?: string
  status?: string
  asOf?: string
}

/** Extraction pauses this often, in milliseconds, so that questions are answered meanwhile. */
const breath = 15

const all = (value: unknown): string[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String)

/** Fields whose values name somebody. */
const actorFields = [
  'actor',
  'imposedBy',
  'vendor',
  'product',
  'buyer',
  'suppliers',
  'issuer',
  'authority',
  'target',
  'victim',
  'attacker',
  'provider',
  'partners',
  'lead',
]

function matches(record: NewsRecord, filter: RecordFilter): boolean {
  const fields = record as unknown as Record<string, unknown>
  if (filter.kind && record.kind !== filter.kind) return false
  if (filter.status && !all(fields.status).includes(filter.status)) return false
  if (filter.jurisdiction && !all(fields.jurisdictions).some((code) => code.toUpperCase() === filter.jurisdiction!.toUpperCase()))
    return false
  if (filter.topic && !all(fields.topics).includes(filter.topic)) return false
  const named = filter.actor?.toLowerCase()
  if (named && !actorFields.some((field) => all(fields[field]).some((name) => name.toLowerCase().includes(named)))) return false
  const days = all(fields.date ?? fields.effective)
  if (filter.from && !days.some((day) => day >= filter.from!.slice(0, day.length))) return false
  if (filter.to && !days.some((day) => day.slice(0, filter.to!.length) <= filter.to!)) return false
  return true
}

/**
 * The record over everything that was read: each revision is read for records once, in the background, and what the
 * articles say together is merged when asked for. It can always be made anew, so it is kept in memory only.
 */
export class RecordBook {
  readonly #articles: () => AsyncIterable<Article>
  readonly #read = new Map<string, Extraction>()
  readonly #merged = new Map<string, NewsRecord[]>()
  #current = false
  #reading: Promise<void> | null = null
  #closed = false

  /** @param articles every stored revision, in the order in which they were read */
  constructor(articles: () => AsyncIterable<Article>) {
    this.#articles = articles
  }

  /** Takes in revisions that were just stored; resolves once their records are read. */
  async add(articles: readonly Article[]): Promise<void> {
    let since = performance.now()
    for (const article of articles) {
      if (this.#closed) return
      this.#read.set(`${article.id}/${article.revision}`, { article, drafts: extractRecords(article) })
      this.#merged.clear()
      if (performance.now() - since < breath) continue
      await turn()
      since = performance.now()
    }
  }

  /** Something was read or removed elsewhere: what is not in the record yet is taken in. */
  changed(): void {
    this.#current = false
    this.#merged.clear()
    // A failure shows when the record is asked for, which reads again.
    this.#refresh().catch(() => undefined)
  }

  /** Articles whose text could be read for records, of those published by `asOf`. */
  readable(sample: boolean, asOf?: string): number {
    const found = new Set<string>()
    for (const { article } of this.#read.values())
      if (article.sample === sample && /^en\b/i.test(article.language) && (!asOf || (article.published ?? '9') <= asOf))
        found.add(article.id)
    return found.size
  }

  /** The records that fit, newest first; complete over everything that was stored when it was called. */
  async records(filter: RecordFilter, sample: boolean): Promise<NewsRecord[]> {
    await this.#refresh()
    const key = `${sample}/${filter.asOf ?? ''}`
    let merged = this.#merged.get(key)
    if (!merged) {
      merged = mergeRecords(this.#known(sample, filter.asOf), filter.asOf)
      const day = (record: NewsRecord) => all((record as unknown as Record<string, unknown>).date)[0] ?? record.firstSeen
      merged.sort((a, b) => day(b).localeCompare(day(a)) || a.id.localeCompare(b.id))
      this.#merged.set(key, merged)
    }
    return merged.filter((record) => matches(record, filter))
  }

  /** Each article as it was known on that day: its newest revision published by then. */
  #known(sample: boolean, asOf?: string): Extraction[] {
    const newest = new Map<string, Extraction>()
    for (const extraction of this.#read.values()) {
      const { article } = extraction
      if (article.sample !== sample || (asOf && (article.published ?? article.readAt.slice(0, 10)) > asOf)) continue
      if ((newest.get(article.id)?.article.revision ?? 0) < article.revision) newest.set(article.id, extraction)
    }
    return [...newest.values()]
  }

  /** Takes in what is new, one reading at a time. */
  async #refresh(): Promise<void> {
    while ((!this.#current || this.#reading) && !this.#closed) {
      this.#reading ??= this.#takeIn().finally(() => {
        this.#reading = null
      })
      await this.#reading
    }
  }

  async #takeIn(): Promise<void> {
    this.#current = true
    const before = [...this.#read.keys()]
    const present = new Set<string>()
    let since = performance.now()
    for await (const article of this.#articles()) {
      if (this.#closed) return
      const key = `${article.id}/${article.revision}`
      present.add(key)
      if (this.#read.has(key)) continue
      this.#read.set(key, { article, drafts: extractRecords(article) })
      if (performance.now() - since > breath) {
        await turn()
        since = performance.now()
      }
    }
    // What was added meanwhile may not have been passed: only what was known before can be gone.
    for (const key of before) if (!present.has(key)) this.#read.delete(key)
  }

  /** Stops reading; what is under way ends soon. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#reading?.catch(() => undefined)
  }
}
