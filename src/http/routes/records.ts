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
      kind: z.string().max(40).optional().describe('As `restriction` or `contract`'),
      jurisdiction: z.string().max(10).optional().describe('As `BE` or `EU`'),
      topic: z.string().max(100).optional().describe('A topic by its slug'),
      actor: z.string().max(200).optional().describe('Records that name this actor'),
      from: z.string().max(40).optional().describe('Only what happened on or after this day'),
      to: z.string().max(40).optional().describe('Only what happened on or before this day'),
      status: z.string().max(40).optional().describe('As `in-force`'),
      asOf: z.string().max(40).optional().describe('Only what was published by the end of this day'),
      limit: z.coerce.number<string>().int().min(1).max(10_000).default(100).describe('How many, at most 10,000'),
      cursor: z.string().max(200).optional().describe('The `next` of the page before'),
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
