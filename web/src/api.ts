import { hc, parseResponse } from 'hono/client'
import type { Api } from '../../src/http/api.ts'
import type { AskEvent, AskRequest } from '../../src/schema/answer.ts'
import { Failure } from '../../src/schema/failure.ts'
import { eventData } from './event-stream.ts'
import { readToken } from './token.ts'

/** The one door to the server. Every call throws {@link Failure}: what happened, and what to do. */
const client = hc<Api>(location.origin, { fetch: send })

export const pageSize = 50

export type Scope = 'own' | 'samples'

export const api = {
  status: (signal?: AbortSignal) => parseResponse(client.api.status.$get({}, { init: { signal } })),

  articles: (request: { offset: number; scope?: Scope; limit?: number }, signal?: AbortSignal) => {
    const query = { limit: String(request.limit ?? pageSize), offset: String(request.offset), scope: request.scope }
    return parseResponse(client.api.articles.$get({ query }, { init: { signal } }))
  },

  article: (id: string, revision?: number, signal?: AbortSignal) => {
    const request = { param: { id: encodeURIComponent(id) }, query: { revision: revision?.toString() } }
    return parseResponse(client.api.articles[':id'].$get(request, { init: { signal } }))
  },

  readAddress: (url: string, published?: string, source?: string) =>
    parseResponse(client.api.articles.$post({ json: [{ url, published, source }] })),

  readFile: async (file: File, published?: string, source?: string) => {
    const json = { name: file.name, base64: await base64Of(file), published, source }
    return parseResponse(client.api.files.$post({ json }))
  },

  loadSamples: () => parseResponse(client.api.samples.$post()),
  removeSamples: () => parseResponse(client.api.samples.$delete()),

  questions: (signal?: AbortSignal) => parseResponse(client.api.questions.$get({ query: { limit: '20' } }, { init: { signal } })),
  forgetQuestion: (id: string) => parseResponse(client.api.questions[':id'].$delete({ param: { id: encodeURIComponent(id) } })),

  /** Asks, and gives the events as they come; the last one is `done` or this throws. */
  async *ask(request: AskRequest, signal?: AbortSignal): AsyncGenerator<AskEvent> {
    const headers = { accept: 'text/event-stream' }
    const response: Response = await client.api.ask.$post({ json: request }, { headers, init: { signal } })
    try {
      for await (const data of response.body ? eventData(response.body) : []) {
        const event: AskEvent = JSON.parse(data)
        if (event.type === 'error') throw new Failure(event.error.code, event.error.message)
        yield event
        if (event.type === 'done') return
      }
    } catch (cause) {
      if (cause instanceof Failure || signal?.aborted) throw cause
      throw brokenOff(cause)
    }
    throw brokenOff()
  },
}

/** `fetch` with the token where one is set, and with failures that a person can act on. */
async function send(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const headers = new Headers(init?.headers)
  const token = readToken()
  if (token) headers.set('authorization', `Bearer ${token}`)
  const response = await fetch(input, { ...init, headers }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new Failure('no-server', 'The server does not answer.', {
      todo: 'See that it runs (npm start), then try again.',
      cause,
    })
  })
  if (response.ok) return response
  throw await failureOf(response)
}

function brokenOff(cause?: unknown): Failure {
  return new Failure('broken-off', 'The answer broke off before its end.', { todo: 'Ask again.', cause })
}

async function failureOf(response: Response): Promise<Failure> {
  const body: unknown = await response.json().catch(() => null)
  const error = body && typeof body === 'object' && 'error' in body ? (body.error as Partial<Failure> | null) : null
  if (typeof error?.message === 'string')
    return new Failure(String(error.code), error.message, { todo: String(error.todo ?? '') })
  return new Failure(`http-${response.status}`, `The server answered with an error (${response.status}).`, { todo: 'Try again.' })
}

/** Base64 without the prefix of a data: address. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/, ''))
    reader.onerror = () =>
      reject(
        new Failure('unreadable', 'The browser could not read it.', {
          todo: 'A folder is read by the command line: rapporteur read FOLDER.',
          cause: reader.error,
        }),
      )
    reader.readAsDataURL(file)
  })
}
