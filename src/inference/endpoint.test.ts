import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type EndpointSettings, openEndpoint } from './endpoint.ts'

let server: Server
let settings: EndpointSettings
let requests: { input: string[]; model: string; authorization?: string }[]
let answers: ((input: string[], response: ServerResponse) => void)[]

const embeddings = (input: string[], response: ServerResponse) => {
  // In another order than asked, as the protocol allows.
  const data = input.map((text, index) => ({ index, embedding: [text.length, 0, 4] })).reverse()
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }))
}
const status =
  (code: number, headers = {}) =>
  (_: string[], response: ServerResponse) =>
    response.writeHead(code, headers).end('{}')

async function readJson(request: IncomingMessage) {
  let body = ''
  for await (const chunk of request) body += chunk
  return JSON.parse(body)
}

beforeEach(async () => {
  requests = []
  answers = []
  server = createServer(async (request, response) => {
    const { input, model } = await readJson(request)
    requests.push({ input, model, ...(request.headers.authorization ? { authorization: request.headers.authorization } : {}) })
    const answer = answers.shift() ?? embeddings
    answer(input, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  settings = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`,
    model: 'some-model',
    key: 'secret',
    maxBatch: 2,
  }
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

test('gives unit vectors in order, in batches, with the key', async () => {
  const model = await openEndpoint(settings)
  expect(model).toMatchObject({ dimensions: 3, name: expect.stringMatching(/^some-model@127\.0\.0\.1:\d+\/3$/) })
  const vectors = await model.embed(['abc', '', 'abcdefgh'])
  expect([...vectors[0]!]).toEqual([expect.closeTo(0.6), 0, expect.closeTo(0.8)])
  expect(vectors.map((vector) => Math.hypot(...vector))).toEqual([expect.closeTo(1), expect.closeTo(1), expect.closeTo(1)])
  expect(requests.map((request) => request.input)).toEqual([['dimensions'], ['abc', ' '], ['abcdefgh']])
  expect(requests[0]?.authorization).toBe('Bearer secret')
  await model.close()
})

test('what passes is tried again', async () => {
  answers = [status(429, { 'retry-after': '0' }), status(503, { 'retry-after': '0' }), (_, response) => response.destroy()]
  const model = await openEndpoint({ ...settings, retries: 3 })
  expect(requests).toHaveLength(4)
  await model.close()
})

test('a refusal is not, and says what to do', async () => {
  answers = [status(401)]
  await expect(openEndpoint(settings)).rejects.toMatchObject({
    code: 'embeddings-endpoint',
    message: expect.stringContaining('401'),
    todo: expect.stringContaining('key'),
  })
  expect(requests).toHaveLength(1)
})

test('it is given up after so many tries', async () => {
  answers = [status(500, { 'retry-after': '0' }), status(500, { 'retry-after': '0' })]
  await expect(openEndpoint({ ...settings, retries: 1 })).rejects.toThrow('500')
})

test('it is not waited for without end', async () => {
  answers = [() => {}]
  await expect(openEndpoint({ ...settings, timeoutMs: 100, retries: 0 })).rejects.toThrow('0.1 s')
})

test.each([
  ['no JSON', 'hello'],
  ['other JSON', '{"data":[{"embedding":["a"]}]}'],
  ['no vectors', '{"data":[]}'],
])('an answer with %s is refused', async (_, body) => {
  answers = [(_input, response) => response.end(body)]
  await expect(openEndpoint(settings)).rejects.toMatchObject({ code: 'embeddings-endpoint' })
})

test('vectors that change their size are refused', async () => {
  const model = await openEndpoint(settings)
  answers = [(_, response) => response.end('{"data":[{"embedding":[1,2]}]}')]
  await expect(model.embed(['a'])).rejects.toThrow('changed the size')
  answers = [(_, response) => response.end('{"data":[{"embedding":[1,2,3]}]}')]
  await expect(model.embed(['a', 'b'])).rejects.toThrow('1 vectors for 2 texts')
  await model.close()
})

test('a signal ends it', async () => {
  const model = await openEndpoint(settings)
  answers = [() => {}]
  const signal = AbortSignal.timeout(50)
  await expect(model.embed(['a'], { signal })).rejects.toMatchObject({ name: 'TimeoutError' })
  await model.close()
})
