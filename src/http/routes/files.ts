import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Rapporteur } from '../../app.ts'
import { FileResult, FileUpload } from '../../schema/file.ts'
import { errors } from '../errors.ts'
import { jsonBody } from '../json.ts'

const readFile = createRoute({
  method: 'post',
  path: '/api/files',
  summary: 'Read a file',
  description:
    'A whole file as it is: a bundle of several briefs, Markdown with front matter, JSON, JSON Lines or HTML. Answers 200 also when nothing in it could be read: then `error` says why.',
  middleware: jsonBody(68),
  request: { body: { required: true, content: { 'application/json': { schema: FileUpload } } } },
  responses: {
    200: {
      description: 'One result for each article in the file.',
      content: { 'application/json': { schema: FileResult } },
    },
    ...errors,
  },
})

/** `POST /api/files`, for the page's drop zone. */
export function files(app: Rapporteur) {
  return new OpenAPIHono().openapi(readFile, async (c) => {
    const { base64, ...file } = c.req.valid('json')
    const [result] = await app.readFiles([{ ...file, bytes: Buffer.from(base64, 'base64') }])
    return c.json(result ?? { name: file.name, results: [] }, 200)
  })
}
