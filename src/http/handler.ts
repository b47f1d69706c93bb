import { OpenAPIHono } from '@hono/zod-openapi'
import { timeout } from 'hono/timeout'
import type { Logger } from 'pino'
import type { Rapporteur } from '../app.ts'
import { createApi } from './api.ts'
import { answerError, refuse } from './errors.ts'
import { checkHost, checkOrigin, checkToken, type GuardOptions } from './guard.ts'
import { securityHeaders } from './headers.ts'
import { logFailure, logRequests } from './log.ts'
import { describeApi } from './openapi.ts'
import { createSite } from './site.ts'

export interface HandlerOptions extends GuardOptions {
  log: Logger
  version: string
  /** The folder of the built web app. */
  site: string
}

/** Everything that a request passes: log, headers, host, origin, token, then the API or the page. */
export function createHandler(app: Rapporteur, options: HandlerOptions): OpenAPIHono {
  const server = new OpenAPIHono()
  const api = createApi(app, options.log)
  const document = describeApi(api, options.version)
  server.onError((error, c) => answerError(error, c, (unexpected) => logFailure(options.log, unexpected)))
  server.use(logRequests(options.log))
  server.use(securityHeaders)
  server.use(checkHost(options))
  server.use(checkOrigin(options))
  server.use('/api/*', checkToken(options))
  server.use('/api/*', async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  })
  // Reading and importing may take long; looking things up may not.
  server.get('/api/*', (c, next) => (c.req.path === '/api/export' ? next() : timeout(60_000)(c, next)))
  server.get('/api/openapi.json', (c) => c.json(document))
  server.route('/', api)
  server.all('/api/*', (c) =>
    refuse(c, 404, 'no-such-route', `There is no ${c.req.method} ${c.req.path}.`, 'GET /api/openapi.json lists every route.'),
  )
  server.route('/', createSite(options.site))
  server.notFound((c) => refuse(c, 404, 'not-found', `There is no ${c.req.path}.`, 'Start at /.'))
  return server
}
