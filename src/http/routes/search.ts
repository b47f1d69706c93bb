import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Rapporteur } from '../../app.ts'
import { Filters, Hit } from '../../schema/search.ts'
import { errors } from '../errors.ts'

const searchPassages = createRoute({
  method: 'get',
  path: '/api/search',
  summary: 'Search passages',
  description: 'The best passages for the words, best first; each score explains itself by its parts.',
  request: {
    query: Filters.extend({
      q: z.string().trim().min(1).max(2_000).describe('What to look for'),
      k: z.coerce.number<string>().int().min(1).max(100).default(10).describe('How many passages, at most 100'),
    }),
  },
  responses: {
    200: {
      description: 'Passages, best first.',
      content: { 'application/json': { schema: z.object({ hits: z.array(Hit) }) } },
    },
    ...errors,
  },
})

/** `GET /api/search`. */
export function search(app: Rapporteur) {
  return new OpenAPIHono().openapi(searchPassages, async (c) => c.json(await app.search(c.req.valid('query')), 200))
}
