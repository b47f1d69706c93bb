import { z } from 'zod'

/** A calendar date that keeps the precision its source has: `2025`, `2025-09` or `2025-12-01` (ISO 8601, reduced precision). */
export const PartialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date as 2025, 2025-09 or 2025-12-01')
export type PartialDate = z.infer<typeof PartialDate>

/**
 * A range of the clean text that is not news: not indexed, quoted, counted or shown.
 * Offsets are UTF-16 code units into the revision's `text`.
 */
export const Mark = z.object({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  reason: z.enum(['call-to-action', 'boilerplate', 'correction-note']),
  /** Why this range was marked, in one line a reader can check. */
  why: z.string(),
})
export type Mark = z.infer<typeof Mark>

/** What `POST /api/articles` and the readers hand in: one article as it was found. */
export const ArticleInput = z.object({
  url: z.string().max(2048).nullish().describe('Where it stands; the same address again is a revision'),
  title: z.string().max(1000).optional(),
  text: z.string().optional().describe('Plain text, paragraphs parted by an empty line; this or `html` is needed'),
  html: z.string().optional().describe('The page; its text is taken out of it'),
  source: z.string().max(200).nullish().describe('Who published it'),
  byline: z.string().max(500).nullish(),
  published: z.string().max(40).nullish().describe('Day of publication; without one the article has no date'),
  publishedWords: z
    .string()
    .max(100)
    .nullish()
    .describe('The words a text uses for its own date when they lack a year ("28 November"): kept as words, never guessed'),
  modified: z.string().max(40).nullish(),
  language: z.string().max(20).nullish().describe('As `en`; found from the text where it is left out'),
  fictional: z.boolean().optional().describe('A made-up example: carries a badge and never counts as news'),
  sample: z.boolean().optional().describe('Part of the samples; kept apart from own articles'),
  marks: z.array(Mark).optional().describe('Ranges of the text that are no news'),
})
export type ArticleInput = z.infer<typeof ArticleInput>

/** One article at one revision, as stored. `text` of a revision never changes. */
export const Article = z.object({
  id: z.string(),
  revision: z.int().positive(),
  url: z.string().nullable(),
  title: z.string(),
  byline: z.string().nullable(),
  published: PartialDate.nullable(),
  publishedWords: z.string().nullable(),
  modified: z.string().nullable(),
  source: z.string(),
  language: z.string(),
  text: z.string(),
  /** SHA-256 (hex) of `text` in UTF-8. */
  sha256: z.string(),
  marks: z.array(Mark),
  sample: z.boolean(),
  fictional: z.boolean(),
  /** When this revision was read, ISO date-time in UTC. */
  readAt: z.string(),
})
export type Article = z.infer<typeof Article>

/** An article in a list: everything but its text, with the first sentences as a preview. */
export const ArticleSummary = Article.omit({ text: true, marks: true, sha256: true }).extend({
  preview: z.string(),
})
export type ArticleSummary = z.infer<typeof ArticleSummary>

/** What became of one article that was handed in. */
export const ReadResult = z.object({
  articleId: z.string().nullable(),
  revision: z.int().nullable(),
  outcome: z.enum(['new', 'revised', 'unchanged', 'failed']),
  title: z.string().optional(),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
})
export type ReadResult = z.infer<typeof ReadResult>
