import { z } from 'zod'

/** Filters that apply before ranking. Dates are inclusive calendar days. */
export const Filters = z.object({
  from: z.string().optional(),
  to: z.string().optional(),
  /** Only what was published by the end of this day. */
  asOf: z.string().optional(),
  source: z.string().optional(),
  language: z.string().optional(),
  jurisdiction: z.string().optional(),
  topic: z.string().optional(),
  /** `own` (default once any own article is there), `samples`, never both. */
  scope: z.enum(['own', 'samples']).optional(),
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
