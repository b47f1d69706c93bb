import { z } from 'zod'
import { Filters } from './search.ts'

/** One earlier turn of the conversation. */
export const Turn = z.object({ role: z.enum(['user', 'assistant']), content: z.string().max(20_000) })
export type Turn = z.infer<typeof Turn>

export const AskRequest = z.object({
  question: z.string().trim().min(1).max(2_000),
  history: z.array(Turn).max(100).default([]).describe('Earlier turns, oldest first: `{role, content}`'),
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as 2025-12-01')
    .nullish()
    .describe('Answer from what had been published by the end of this day'),
  filters: Filters.optional().describe('As the parameters of `GET /api/search`'),
})
export type AskRequest = z.input<typeof AskRequest>

/** A verbatim quote and where it stands. `quote` equals `text.slice(start, end)` (or `title.slice`) of that revision. */
export const Citation = z.object({
  articleId: z.string(),
  url: z.string().nullable(),
  title: z.string(),
  source: z.string(),
  published: z.string().nullable(),
  part: z.enum(['text', 'title']),
  quote: z.string(),
  start: z.int(),
  end: z.int(),
  revision: z.int(),
  /** SHA-256 of the revision's clean text in UTF-8. */
  sha256: z.string(),
  fictional: z.boolean(),
})
export type Citation = z.infer<typeof Citation>

export const AbstentionReason = z.enum(['not-covered', 'silent', 'false-premise', 'conflicting', 'too-early', 'stale'])
export type AbstentionReason = z.infer<typeof AbstentionReason>

export const AnswerSentence = z.object({
  text: z.string(),
  /** Numbers (from 1) of the citations that hold this sentence. */
  citations: z.array(z.int().positive()),
  basis: z.enum(['quote', 'record', 'background', 'model']),
})
export type AnswerSentence = z.infer<typeof AnswerSentence>

export const AskReply = z.object({
  id: z.string(),
  question: z.object({
    asked: z.string(),
    /** The question as it was understood, history resolved; shown and editable. */
    understood: z.string(),
    type: z.string(),
    filters: Filters,
    asOf: z.string().nullable(),
  }),
  answer: z
    .object({
      /** The bare answer ("1 December 2025"), or null where there is none shorter than a sentence. */
      direct: z.string().nullable(),
      text: z.string(),
      sentences: z.array(AnswerSentence),
    })
    .nullable(),
  abstained: z
    .object({
      reason: AbstentionReason,
      /** One calm line: what the sources do and do not say. */
      detail: z.string(),
      nearest: z.array(Citation),
    })
    .nullable(),
  citations: z.array(Citation),
  records: z.array(z.unknown()),
  notes: z.array(z.object({ reason: AbstentionReason, text: z.string() })),
  coverage: z.object({ articles: z.int(), withRecords: z.int(), newest: z.string().nullable() }),
})
export type AskReply = z.infer<typeof AskReply>

/** What `POST /api/ask` streams with `Accept: text/event-stream`, one event each; `done` carries the whole reply. */
export type AskEvent =
  | { type: 'understood'; question: AskReply['question'] }
  | { type: 'evidence'; citations: Citation[] }
  | { type: 'sentence'; sentence: AnswerSentence; index: number }
  | { type: 'abstained'; abstained: NonNullable<AskReply['abstained']> }
  | { type: 'done'; reply: AskReply }
  | { type: 'error'; error: { code: string; message: string } }
