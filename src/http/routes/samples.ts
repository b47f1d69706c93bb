import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Rapporteur } from '../../app.ts'
import { errors } from '../errors.ts'

const loadSamples = createRoute({
  method: 'post',
  path: '/api/samples',
  summary: 'Load the samples',
  description: 'Reads the sample briefs that ship with the project; a second time changes nothing.',
  responses: {
    200: {
      description: 'How many samples there are.',
      content: { 'application/json': { schema: z.object({ read: z.int() }) } },
    },
    ...errors,
  },
})

const removeSamples = createRoute({
  method: 'delete',
  path: '/api/samples',
  summary: 'Remove the samples',
  description: 'Takes every sample out again, with its text and records; own articles stay.',
  responses: {
    200: {
      description: 'How many were removed.',
      content: { 'application/json': { schema: z.object({ removed: z.int() }) } },
    },
    ...errors,
  },
})

/** `POST /api/samples` and `DELETE /api/samples`. */
export function samples(app: Rapporteur) {
  return new OpenAPIHono()
    .openapi(loadSamples, async (c) => c.json(await app.loadSamples(), 200))
    .openapi(removeSamples, async (c) => c.json(await app.removeSamples(), 200))
}
