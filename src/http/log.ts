import type { MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'

/** One line a request. The path goes in, the query does not: what people ask and search for is theirs. */
export function logRequests(log: Logger): MiddlewareHandler {
  return async (c, next) => {
    const started = performance.now()
    await next()
    const ms = Math.round(performance.now() - started)
    // The id of a question is kept out as well: it leads to the question.
    const path = c.req.path.replace(/^(\/api\/questions\/).+/, '$1…')
    log.info({ method: c.req.method, path, status: c.res.status, ms }, 'request')
  }
}

/** An unexpected error, without the properties that database drivers hang on it: those hold what was asked. */
export function logFailure(log: Logger, error: unknown): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  log.error({ err: { type: name, message, stack } }, 'request failed')
}
