import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Rapporteur } from '../../app.ts'
import { errors } from '../errors.ts'
import { jsonBody } from '../json.ts'

const importLines = createRoute({
  method: 'post',
  path: '/api/import',
  summary: 'Import lines of an export',
  description: 'Lines as `GET /api/export` gives them, in their order; a long export may come in several requests.',
  middleware: jsonBody(64),
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({ lines: z.array(z.string()).max(100_000).describe('At most 100,000 lines and 64 MiB together') }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'How many articles came in, and how many were there already.',
      content: { 'application/json': { schema: z.object({ articles: z.int(), unchanged: z.int() }) } },
    },
    ...errors,
  },
})

/** `POST /api/import`. */
export function importing(app: Rapporteur) {
  return new OpenAPIHono().openapi(importLines, async (c) => {
    const { lines } = c.req.valid('json')
    return c.json(await app.import(each(lines)), 200)
  })
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}
