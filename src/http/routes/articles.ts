import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Rapporteur } from '../../app.ts'
import { ArticleInput, ArticleSummary, ReadResult } from '../../schema/article.ts'
import { errors } from '../errors.ts'
import { jsonBody } from '../json.ts'

const readArticles = createRoute({
  method: 'post',
  path: '/api/articles',
  summary: 'Read articles',
  description:
    'Stores the articles in order and answers with one result each, once they are on disk and can be found. One that cannot be read fails alone.',
  middleware: jsonBody(64),
  request: {
    body: { required: true, content: { 'application/json': { schema: z.array(ArticleInput).max(10_000) } } },
  },
  responses: {
    200: {
      description: 'One result for each article, in order.',
      content: { 'application/json': { schema: z.object({ results: z.array(ReadResult) }) } },
    },
    ...errors,
  },
})

const listArticles = createRoute({
  method: 'get',
  path: '/api/articles',
  summary: 'List articles',
  description: 'Newest first, without their text.',
  request: {
    query: z.object({
      limit: z.coerce.number<string>().int().min(1).max(500).default(50).describe('How many, at most 500'),
      offset: z.coerce
        .number<string>()
        .int()
        .min(0)
        .default(0)
        .openapi({ type: 'integer' })
        .describe('How many to leave out first'),
      source: z.string().max(200).optional().describe('Only this source'),
      q: z.string().max(500).optional().describe('Titles that contain these words'),
      scope: z.enum(['own', 'samples']).optional().describe('Own articles (default once there are any) or the samples'),
    }),
  },
  responses: {
    200: {
      description: 'The page of the list that was asked for, and how many there are in all.',
      content: { 'application/json': { schema: z.object({ articles: z.array(ArticleSummary), total: z.int() }) } },
    },
    ...errors,
  },
})

/** `POST /api/articles` and `GET /api/articles`. */
export function articles(app: Rapporteur) {
  return new OpenAPIHono()
    .openapi(readArticles, async (c) => c.json({ results: await app.read(c.req.valid('json')) }, 200))
    .openapi(listArticles, async (c) => c.json(await app.articles(c.req.valid('query')), 200))
}
