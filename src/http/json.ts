import { isUtf8 } from 'node:buffer'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Failure } from '../schema/failure.ts'

const mebibyte = 1024 * 1024

/**
 * Refuses a body that is too large (413) or not UTF-8 (400) before it is parsed; what is not JSON at all is refused
 * by the route (415). Put it into a route's `middleware`.
 * @param limit in MiB
 */
export function jsonBody(limit: number): MiddlewareHandler {
  const refuseLarge = bodyLimit({
    maxSize: limit * mebibyte,
    onError: () => {
      throw new Failure('too-large', `The body is larger than ${limit} MiB.`, {
        todo: 'Send it in several requests.',
        status: 413,
      })
    },
  })
  return (c, next) =>
    refuseLarge(c, async () => {
      if (!isUtf8(await c.req.arrayBuffer()))
        throw new Failure('invalid-encoding', 'The body is not valid UTF-8.', { todo: 'Send JSON in UTF-8.' })
      await next()
    }) as Promise<void>
}

/**
 * Says what is wrong with a JSON text and where, as "line 3, column 14". The engine names the place of some errors
 * only; the others are found by bisection: what is cut off before the first wrong character merely ends too early.
 */
export function placeOfJsonError(text: string): string {
  const problem = parseError(text)
  if (problem === null) return 'The body is valid JSON.'
  if (text.trim() === '') return 'The body is empty.'
  const at = statedPosition(problem) ?? bisect(text)
  const before = text.slice(0, at).split('\n')
  const what = at >= text.length ? 'the text ends too early' : `unexpected ${JSON.stringify(text[at])}`
  return `Invalid JSON at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}: ${what}.`
}

function parseError(text: string): string | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    return (error as Error).message
  }
}

function statedPosition(message: string): number | null {
  const position = /at position (\d+)/.exec(message)?.[1]
  return position === undefined ? null : Number(position)
}

function bisect(text: string): number {
  let valid = 0
  let wrong = text.length
  while (valid < wrong) {
    const middle = (valid + wrong) >> 1
    if (endsTooEarly(text.slice(0, middle + 1))) valid = middle + 1
    else wrong = middle
  }
  return valid
}

/** True for a prefix that could still become JSON: it parses, or fails only because it ends. */
function endsTooEarly(prefix: string): boolean {
  const message = parseError(prefix)
  return (
    message === null ||
    /end of JSON input/.test(message) ||
    (statedPosition(message) ?? -1) >= prefix.length ||
    /unterminated string/i.test(message)
  )
}
