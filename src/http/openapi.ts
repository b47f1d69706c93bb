import type { OpenAPIHono } from '@hono/zod-openapi'

/** The OpenAPI 3.1 document, made from the schemas that the routes themselves check with. */
export function describeApi(api: Pick<OpenAPIHono, 'getOpenAPI31Document'>, version: string) {
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Rapporteur',
      version,
      description:
        'Reads the news, keeps the record, and answers with the sentence that proves it. Writes take JSON only; errors are always `{error: {code, message, todo}}`.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/', description: 'This instance' }],
  })
}
