import { OpenAPIHono } from '@hono/zod-openapi'
import type { Logger } from 'pino'
import type { Rapporteur } from '../app.ts'
import { refuseInvalid } from './errors.ts'
import { article } from './routes/article.ts'
import { articles } from './routes/articles.ts'
import { ask } from './routes/ask.ts'
import { exporting } from './routes/export.ts'
import { files } from './routes/files.ts'
import { importing } from './routes/import.ts'
import { questions } from './routes/questions.ts'
import { records } from './routes/records.ts'
import { samples } from './routes/samples.ts'
import { search } from './routes/search.ts'
import { status } from './routes/status.ts'

/**
 * Every route over the facade, typed: what the web app's client (`hc<Api>`) and the OpenAPI document are made from.
 * Checks of host, origin and token come before it, in the server.
 */
export function createApi(app: Rapporteur, log: Logger) {
  return new OpenAPIHono({ defaultHook: refuseInvalid })
    .route('/', articles(app))
    .route('/', article(app))
    .route('/', files(app))
    .route('/', search(app))
    .route('/', ask(app, log))
    .route('/', records(app))
    .route('/', status(app))
    .route('/', samples(app))
    .route('/', questions(app))
    .route('/', exporting(app))
    .route('/', importing(app))
}

/** The API's type, for Hono's client: `hc<Api>(address)`. */
export type Api = ReturnType<typeof createApi>
