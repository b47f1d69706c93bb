import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Rapporteur } from '../../app.ts'
import { Status } from '../../schema/status.ts'
import { errors } from '../errors.ts'

const getStatus = createRoute({
  method: 'get',
  path: '/api/status',
  summary: 'What is there, and how it is',
  description: 'Articles, samples, sources, vectors, work under way, and the state of the store.',
  responses: {
    200: { description: 'The state of this moment.', content: { 'application/json': { schema: Status } } },
    ...errors,
  },
})

/** `GET /api/status`. */
export function status(app: Rapporteur) {
  return new OpenAPIHono().openapi(getStatus, async (c) => c.json(await app.status(), 200))
}
