import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Rapporteur } from '../../app.ts'
import { AskReply } from '../../schema/answer.ts'
import { Failure } from '../../schema/failure.ts'
import { errors } from '../errors.ts'

const Asked = z.object({ id: z.string(), asked: z.string(), at: z.string() })
const params = z.object({ id: z.string().max(200).describe('From the list, or the `id` of a reply') })

const listQuestions = createRoute({
  method: 'get',
  path: '/api/questions',
  summary: 'Questions asked here',
  description: 'Newest first, of the last 30 days.',
  request: {
    query: z.object({ limit: z.coerce.number<string>().int().min(1).max(500).default(50).describe('How many, at most 500') }),
  },
  responses: {
    200: {
      description: 'The questions.',
      content: { 'application/json': { schema: z.object({ questions: z.array(Asked) }) } },
    },
    ...errors,
  },
})

const getQuestion = createRoute({
  method: 'get',
  path: '/api/questions/{id}',
  summary: 'One question with its answer',
  description: 'The reply as it was given then.',
  request: { params },
  responses: {
    200: { description: 'The reply.', content: { 'application/json': { schema: AskReply } } },
    ...errors,
  },
})

const forgetQuestion = createRoute({
  method: 'delete',
  path: '/api/questions/{id}',
  summary: 'Forget a question',
  description: 'Nothing of it is kept.',
  request: { params },
  responses: {
    200: {
      description: 'It is gone.',
      content: { 'application/json': { schema: z.object({ forgotten: z.boolean() }) } },
    },
    ...errors,
  },
})

/** `GET /api/questions`, `GET /api/questions/:id` and `DELETE /api/questions/:id`. */
export function questions(app: Rapporteur) {
  return new OpenAPIHono()
    .openapi(listQuestions, async (c) => c.json(await app.questions.list(c.req.valid('query').limit), 200))
    .openapi(getQuestion, async (c) => {
      const { id } = c.req.valid('param')
      return c.json((await app.questions.get(id)) ?? missing(id), 200)
    })
    .openapi(forgetQuestion, async (c) => {
      const { id } = c.req.valid('param')
      return c.json({ forgotten: (await app.questions.forget(id)) || missing(id) }, 200)
    })
}

function missing(id: string): never {
  throw new Failure('no-such-question', `There is no question ${JSON.stringify(id)}.`, {
    todo: 'GET /api/questions lists those of the last 30 days.',
    status: 404,
  })
}
