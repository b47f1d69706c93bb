import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Rapporteur } from '../../app.ts'
import { errors } from '../errors.ts'

const listRecords = createRoute({
  method: 'get',
  path: '/api/records',
  summary: 'Records',
  description: 'Developments as typed records, each field with its evidence; complete over what was read.',
  request: {
    query: z.object({
      kind: z.string().max(40).optional(),
      jurisdiction: z.string().max(10).optional(),
      topic: z.string().max(100).optional(),
      actor: z.string().max(200).optional(),
      from: z.string().max(40).optional(),
      to: z.string().max(40).optional(),
      status: z.string().max(40).optional(),
      asOf: z.string().max(40).optional().describe('Only what was published by the end of this day.'),
      limit: z.coerce.number<string>().int().min(1).max(10_000).default(100),
      cursor: z.string().max(200).optional().describe('The `next` of the page before.'),
    }),
  },
  responses: {
    200: {
      description: 'Records, how many there are in all, and where the next page begins.',
      content: {
        'application/json': {
          schema: z.object({ records: z.array(z.unknown()), total: z.int(), next: z.string().nullable() }),
        },
      },
    },
    ...errors,
  },
})

/** `GET /api/records`. */
export function records(app: Rapporteur) {
  return new OpenAPIHono().openapi(listRecords, async (c) => c.json(await app.records(c.req.valid('query')), 200))
}
