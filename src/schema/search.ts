import { z } from 'zod'

/** Filters that apply before ranking. Dates are inclusive calendar days. */
export const Filters = z.object({
  from: z.string().optional().describe('Only what was published on or after this day'),
  to: z.string().optional().describe('Only what was published on or before this day'),
  asOf: z.string().optional().describe('Only what was published by the end of this day'),
  source: z.string().optional().describe('Only this source'),
  language: z.string().optional().describe('Only this language, as `en`'),
  jurisdiction: z.string().optional().describe('Only this jurisdiction, as `BE` or `EU`'),
  topic: z.string().optional().describe('Only this topic'),
  scope: z.enum(['own', 'samples']).optional().describe('Own articles (default once there are any) or the samples, never both'),
})
export type Filters = z.infer<typeof Filters>

/** A passage that answers a query: about 110 words, whole sentences, offsets into the article's clean text. */
export const Hit = z.object({
  articleId: z.string(),
  url: z.string().nullable(),
  title: z.string(),
  published: z.string().nullable(),
  source: z.string(),
  passage: z.object({ text: z.string(), start: z.int(), end: z.int() }),
  score: z.number(),
  /** The parts of the score by name, weighted; they add up to `score`. */
  explain: z.record(z.string(), z.number()),
})
export type Hit = z.infer<typeof Hit>
