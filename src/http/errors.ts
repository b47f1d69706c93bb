import { STATUS_CODES } from 'node:http'
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Failure } from '../schema/failure.ts'
import { placeOfJsonError } from './json.ts'

/** Every answer that is not a success has this body, unknown routes and broken JSON included. */
export const ErrorBody = z
  .object({ error: z.object({ code: z.string(), message: z.string(), todo: z.string() }) })
  .openapi('Error', { description: 'What happened, to what, and what to do about it.' })
export type ErrorBody = z.infer<typeof ErrorBody>

const content = { 'application/json': { schema: ErrorBody } }

/** The error responses that every route shares; spread into its `responses`. */
export const errors = {
  '4XX': { description: 'The request cannot be served as it is; the body says why and what to do.', content },
  '5XX': { description: 'The server failed; the body says what to do.', content },
} as const

/** An error response by hand, for statuses that {@link Failure} does not know. */
export function refuse(c: Context, status: ContentfulStatusCode, code: string, message: string, todo: string): Response {
  return c.json({ error: { code, message, todo } } satisfies ErrorBody, status)
}

/** Turns whatever a handler threw into the uniform body. What is unexpected is logged by `log` and not shown. */
export async function answerError(error: Error, c: Context, log: (error: Error) => void): Promise<Response> {
  if (error instanceof Failure) return refuse(c, error.status, error.code, error.message, error.todo)
  if (error instanceof HTTPException) {
    if (error.status === 400 && /json/i.test(error.message))
      return refuse(c, 400, 'invalid-json', placeOfJsonError(await c.req.text()), 'Send one valid JSON document in UTF-8.')
    if (error.status === 415) return refuseMediaType(c)
    if (error.status === 504)
      return refuse(c, 504, 'too-slow', 'The request took too long and was given up.', 'Try again, or ask for less.')
    return refuse(c, error.status, 'refused', error.message || STATUS_CODES[error.status] || 'refused', '')
  }
  log(error)
  return refuse(c, 500, 'internal', 'The server failed on this request.', "The server's log has the details; please report them.")
}

/** 415: the body is not JSON. */
export function refuseMediaType(c: Context): Response {
  const sent = c.req.header('content-type') ?? 'none'
  const message = `Content-Type ${JSON.stringify(sent)} is not taken here.`
  return refuse(c, 415, 'json-only', message, 'Send JSON with "Content-Type: application/json".')
}

/** 400 for a request that is well formed but does not fit its schema: names each field that does not. */
export function refuseInvalid(
  result: { target: string; success: boolean; error?: z.ZodError },
  c: Context,
): Response | undefined {
  if (result.success || !result.error) return undefined
  const places = result.error.issues.slice(0, 5).map((issue) => `${fieldName(result.target, issue.path)}: ${issue.message}`)
  return refuse(c, 400, 'invalid-request', places.join('; '), 'GET /api/openapi.json describes what this route takes.')
}

function fieldName(target: string, path: PropertyKey[]): string {
  const field = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  return field.replace(/^\./, '') || (target === 'json' ? 'body' : target)
}
