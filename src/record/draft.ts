import type { Reference } from './actors.ts'
import type { FieldValue, RecordKind } from '../schema/record.ts'
import type { Sentence } from './parse/sentence.ts'

/** A range of the title or the text that holds a value. */
export interface Quote {
  part: 'title' | 'text'
  start: number
  end: number
}

/** One value of one field, the ranges that hold it, and the words in them that carry it. */
export interface DraftValue {
  value: FieldValue
  quotes: Quote[]
  /** The words that the value was read from; the verifier looks for them in the quotes. */
  cue: string
}

/** What one article says of one development, before merging. */
export interface RecordDraft {
  kind: RecordKind
  articleId: string
  /** Which frames matched, and where: "fine.verb@1043". */
  frames: string[]
  /** Sentence of the trigger, for scope and order. */
  sentence: Sentence
  fields: Map<string, DraftValue[]>
}

const longestQuote = 300

/** The sentence as a quote; a very long one is cut to the words around `start`..`end`. */
export function quoteOf(sentence: Sentence, start = sentence.start, end = sentence.end): Quote {
  if (sentence.end - sentence.start <= longestQuote) return { part: sentence.part, start: sentence.start, end: sentence.end }
  const room = Math.max(0, longestQuote - (end - start))
  const words = sentence.words
  const from = words.find((w) => w.start >= start - room * 0.6)?.start ?? start
  const to = words.findLast((w) => w.end <= Math.min(sentence.end, from + Math.max(longestQuote, end - from)))?.end ?? end
  return { part: sentence.part, start: Math.min(from, start), end: Math.max(to, end) }
}

export const newDraft = (kind: RecordKind, articleId: string, sentence: Sentence, frame: string): RecordDraft => ({
  kind, articleId, sentence, frames: [`${frame}@${sentence.start}`], fields: new Map(),
})

/** Adds a value unless the field has it already; then only its quotes are added. */
export function add(draft: RecordDraft, field: string, value: FieldValue, cue: string, ...quotes: Quote[]): void {
  const values = draft.fields.get(field) ?? []
  const known = values.find((v) => v.value === value)
  if (known) {
    for (const quote of quotes) if (!known.quotes.some((q) => q.part === quote.part && q.start === quote.start)) known.quotes.push(quote)
    return
  }
  values.push({ value, cue, quotes })
  draft.fields.set(field, values)
}

export const has = (draft: RecordDraft, field: string): boolean => draft.fields.has(field)
export const first = (draft: RecordDraft, field: string): FieldValue | undefined => draft.fields.get(field)?.[0]?.value
export const texts = (draft: RecordDraft, field: string): string[] => (draft.fields.get(field) ?? []).map((v) => String(v.value))

/** Adds what a phrase stands for; the quote is where the name stands, and the sentence that spoke of it. */
export function addReference(draft: RecordDraft, field: string, reference: Reference): void {
  const naming = quoteOf(reference.naming.sentence, reference.naming.start, reference.naming.end)
  const value = reference.actor ? nameAsWritten(reference) : reference.text
  const quotes = [naming]
  if (reference.naming.sentence !== reference.sentence) quotes.push(quoteOf(reference.sentence, reference.start, reference.end))
  add(draft, field, value, value, ...quotes)
}

/** The fullest name that stands in the quote. */
const nameAsWritten = (reference: Reference): string => {
  const { naming, actor } = reference
  const { sentence } = naming
  const written = sentence.text.slice(naming.start - sentence.start, naming.end - sentence.start)
  return actor && sentence.text.includes(actor.name) ? actor.name : written
}
