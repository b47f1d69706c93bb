import type { FieldValue, RecordKind } from '../schema/record.ts'
import type { Actor, Reference } from './actors.ts'
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
  /** The actors behind a field's names, so that "the regulator" and its acronym count as one. */
  parties: Map<string, Set<Actor>>
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
  kind,
  articleId,
  sentence,
  frames: [`${frame}@${sentence.start}`],
  fields: new Map(),
  parties: new Map(),
})

/** Adds a value unless the field has it already; then only its quotes are added. */
export function add(draft: RecordDraft, field: string, value: FieldValue, cue: string, ...quotes: Quote[]): void {
  const values = draft.fields.get(field) ?? []
  const known = values.find((v) => v.value === value)
  if (known) {
    for (const quote of quotes)
      if (!known.quotes.some((q) => q.part === quote.part && q.start === quote.start)) known.quotes.push(quote)
    return
  }
  values.push({ value, cue, quotes })
  draft.fields.set(field, values)
}

export const has = (draft: RecordDraft, field: string): boolean => draft.fields.has(field)
export const first = (draft: RecordDraft, field: string): FieldValue | undefined => draft.fields.get(field)?.[0]?.value
export const texts = (draft: RecordDraft, field: string): string[] => (draft.fields.get(field) ?? []).map((v) => String(v.value))

/**
 * Adds what a phrase stands for, under its fullest name; the quotes are where that name stands and the sentence that spoke of it.
 */
export function addReference(draft: RecordDraft, field: string, reference: Reference): void {
  const { actor, naming } = reference
  const written = naming.sentence.text.slice(naming.start - naming.sentence.start, naming.end - naming.sentence.start)
  if (!actor) {
    add(draft, field, reference.text, reference.text, quoteOf(reference.sentence, reference.start, reference.end))
    return
  }
  const known = draft.parties.get(field) ?? new Set()
  draft.parties.set(field, known.add(actor))
  const full = naming.sentence.text.includes(actor.name)
    ? naming
    : actor.namings.find((n) => n.sentence.part === 'text' && n.sentence.text.includes(actor.name))
  const name = full ? actor.name : written
  const place = full ?? naming
  const quotes = [quoteOf(place.sentence, place.start, place.end)]
  if (place.sentence !== reference.sentence) quotes.push(quoteOf(reference.sentence, reference.start, reference.end))
  add(draft, field, name, name, ...quotes)
}

/** Whether two drafts name the same party in a field. */
export function shareParty(a: RecordDraft, b: RecordDraft, field: string): boolean {
  const [x, y] = [a.parties.get(field), b.parties.get(field)]
  if (x && y && [...x].some((actor) => y.has(actor))) return true
  const names = new Set(texts(a, field).map((t) => t.toLowerCase()))
  return texts(b, field).some((t) => names.has(t.toLowerCase()))
}
