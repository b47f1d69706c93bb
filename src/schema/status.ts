import { z } from 'zod'

export const Status = z.object({
  articles: z.int(),
  samples: z.int(),
  newest: z.string().nullable(),
  languages: z.record(z.string(), z.int()),
  vectors: z.object({
    model: z.string().nullable(),
    /** Passages that have a vector, and those still to get one. */
    done: z.int(),
    pending: z.int(),
    /** Why there is no model, where there is none. */
    note: z.string().optional(),
  }),
  jobs: z.object({ running: z.int(), waiting: z.int(), failed: z.int() }),
  sources: z.array(z.object({ name: z.string(), articles: z.int(), newest: z.string().nullable() })),
  store: z.object({
    kind: z.enum(['embedded', 'server']),
    version: z.string(),
    bytes: z.int().nullable(),
    warning: z.string().nullable(),
  }),
  version: z.string(),
  now: z.string(),
})
export type Status = z.infer<typeof Status>
