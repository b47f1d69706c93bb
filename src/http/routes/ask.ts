import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Logger } from 'pino'
import type { Rapporteur } from '../../app.ts'
import { type AskEvent, AskReply, AskRequest } from '../../schema/answer.ts'
import { Failure } from '../../schema/failure.ts'
import { errors } from '../errors.ts'
import { jsonBody } from '../json.ts'
import { logFailure } from '../log.ts'

// Typed as nothing, so that the typed client sees the JSON form alone.
const eventStream: object = {
  'text/event-stream': { schema: z.string().describe('Each event has its type as `event` and its JSON as `data`.') },
}

const askQuestion = createRoute({
  method: 'post',
  path: '/api/ask',
  summary: 'Ask a question',
  description:
    'Answers with sentences that each carry the quotes that hold them, or abstains with a reason and the nearest evidence. With `Accept: text/event-stream` the same comes as events: `understood`, `evidence`, `sentence`, `abstained`, `done` (the whole reply), `error`.',
  middleware: jsonBody(4),
  request: { body: { required: true, content: { 'application/json': { schema: AskRequest } } } },
  responses: {
    200: {
      description: 'The answer, or the abstention.',
      content: {
        'application/json': { schema: AskReply },
        ...eventStream,
      },
    },
    ...errors,
  },
})

/** `POST /api/ask`, as JSON or as a stream of events. */
export function ask(app: Rapporteur, log: Logger) {
  return new OpenAPIHono().openapi(askQuestion, async (c) => {
    const request = c.req.valid('json')
    if (!/\btext\/event-stream\b/i.test(c.req.header('accept') ?? '')) return c.json(await app.ask(request), 200)
    return streamEvents(c, app, request, log) as never
  })
}

function streamEvents(c: Context, app: Rapporteur, request: AskRequest, log: Logger): Response {
  c.header('Cache-Control', 'no-store')
  c.header('X-Accel-Buffering', 'no')
  return streamSSE(c, async (stream) => {
    const send = (event: AskEvent) => stream.writeSSE({ event: event.type, data: JSON.stringify(event) })
    // Events are written one after the other, and none is lost when the last one comes before an earlier is out.
    let written = Promise.resolve()
    let done = false
    const queue = (event: AskEvent) => {
      done ||= event.type === 'done'
      written = written.then(() => send(event))
    }
    try {
      const reply = await app.ask(request, queue)
      if (!done) queue({ type: 'done', reply })
    } catch (error) {
      queue({ type: 'error', error: describe(error) })
      if (!(error instanceof Failure)) logFailure(log, error)
    }
    await written
  })
}

function describe(error: unknown): { code: string; message: string } {
  if (error instanceof Failure) return { code: error.code, message: [error.message, error.todo].filter(Boolean).join(' ') }
  return { code: 'internal', message: 'The server failed on this question.' }
}
