import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Rapporteur } from '../../app.ts'
import { Article } from '../../schema/article.ts'
import { Failure } from '../../schema/failure.ts'
import { errors } from '../errors.ts'

const getArticle = createRoute({
  method: 'get',
  path: '/api/articles/{id}',
  summary: 'One article',
  description: 'With its clean text and the marked ranges; the newest revision unless another is named.',
  request: {
    params: z.object({ id: z.string().max(200).describe('From a list, a hit or a citation') }),
    query: z.object({
      revision: z.coerce.number<string>().int().positive().optional().describe('This revision, from 1, instead of the newest'),
    }),
  },
  responses: {
    200: { description: 'The article.', content: { 'application/json': { schema: Article } } },
    ...errors,
  },
})

/** `GET /api/articles/:id`. */
export function article(app: Rapporteur) {
  return new OpenAPIHono().openapi(getArticle, async (c) => {
    const { id } = c.req.valid('param')
    const { revision } = c.req.valid('query')
    const found = await app.article(id, revision)
    if (found) return c.json(found, 200)
    const which =
      revision === undefined ? `article ${JSON.stringify(id)}` : `revision ${revision} of article ${JSON.stringify(id)}`
    throw new Failure('no-such-article', `There is no ${which}.`, { todo: 'GET /api/articles lists what there is.', status: 404 })
  })
}
