import { z } from 'zod'
import { ReadResult } from './article.ts'

/** Larger files are refused before they are read: 50 MiB, which is about 10,000 briefs. */
export const maxFileBytes = 50 * 1024 * 1024

/** A whole file as the page's drop zone sends it: bundle, Markdown, JSON, JSON Lines or HTML, told apart by content and name. */
export const FileUpload = z.object({
  name: z.string().min(1).max(500).describe('Its ending is a hint, its content decides'),
  base64: z
    .base64()
    .max(Math.ceil(maxFileBytes / 3) * 4)
    .describe('The bytes of the file (RFC 4648, section 4), at most 50 MiB'),
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date as 2025, 2025-09 or 2025-12-01')
    .nullish()
    .describe('Day of publication of the articles that do not state theirs'),
  source: z.string().max(200).nullish().describe('Who published them, for articles that do not say'),
})
export type FileUpload = z.infer<typeof FileUpload>

/** What became of one file: a result for each article in it, or why the file as a whole could not be read. */
export const FileResult = z.object({
  name: z.string(),
  results: z.array(ReadResult),
  error: z.object({ code: z.string(), message: z.string(), todo: z.string() }).optional(),
})
export type FileResult = z.infer<typeof FileResult>
