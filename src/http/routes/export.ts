import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { stream } from 'hono/streaming'
import type { Rapporteur } from '../../app.ts'
import { errors } from '../errors.ts'

const exportHome = createRoute({
  method: 'get',
  path: '/api/export',
  summary: 'Export everything',
  description: 'JSON Lines, complete and lossless: what `POST /api/import` and `rapporteur import` take.',
  responses: {
    200: {
      description: 'One JSON document a line.',
      content: { 'application/x-ndjson': { schema: z.string() } },
    },
    ...errors,
  },
})

/** `GET /api/export`. */
export function exporting(app: Rapporteur) {
  return new OpenAPIHono().openapi(exportHome, async (c) => {
    const lines = app.export()[Symbol.asyncIterator]()
    // The first line is fetched before the headers go out, so that a store that fails at once answers with an error.
    let line = await lines.next()
    c.header('Content-Type', 'application/x-ndjson; charset=utf-8')
    c.header('Content-Disposition', 'attachment; filename="rapporteur-export.jsonl"')
    const body = stream(c, async (out) => {
      for (; !line.done && !out.aborted; line = await lines.next()) await out.write(`${line.value}\n`)
    })
    // A stream has no typed body.
    return body as never
  })
}
