import { mkdir, writeFile } from 'node:fs/promises'
import { connect as connectSocket } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordingFacade, serveFacade } from './support/facade.ts'
import { temporaryFolder } from './support/program.ts'

async function server(options = {}) {
  const calls: unknown[][] = []
  return { ...(await serveFacade(recordingFacade(calls), options)), calls }
}

/** A request with headers that `fetch` does not let through, such as Host. */
function raw(address: string, head: string, body = ''): Promise<string> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connectSocket(Number(port), hostname, () => socket.end(`${head.replaceAll('\n', '\r\n')}\r\n\r\n${body}`))
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}

const json = { 'content-type': 'application/json' }
const errorOf = async (response: Response) =>
  ((await response.json()) as { error: { code: string; message: string; todo: string } }).error

describe('a page of another site', () => {
  it('cannot read through a name that it points at this machine (DNS rebinding)', async () => {
    const { address } = await server()
    for (const path of ['/', '/api/articles', '/api/openapi.json'])
      expect(await raw(address, `GET ${path} HTTP/1.1\nHost: evil.example\nConnection: close`)).toMatch(
        /^HTTP\/1.1 421 [\s\S]*host-not-allowed/,
      )
    expect(await raw(address, 'GET /api/articles HTTP/1.1\nHost: localhost:1234\nConnection: close')).toMatch(/^HTTP\/1.1 200 /)
    expect(await raw(address, 'GET /api/articles HTTP/1.0')).toMatch(/^HTTP\/1.1 400 /)
  })

  it('cannot change anything', async () => {
    const { address, calls } = await server()
    const origin = 'https://evil.example'
    const tries: [string, string, RequestInit?][] = [
      ['POST', '/api/articles', { headers: { ...json, origin }, body: '[]' }],
      ['POST', '/api/articles', { headers: { 'content-type': 'text/plain', origin }, body: '[]' }],
      ['POST', '/api/ask', { headers: { ...json, origin: 'null' }, body: '{"question":"x"}' }],
      ['POST', '/api/samples', { headers: { origin } }],
      ['DELETE', '/api/samples', { headers: { origin } }],
      ['DELETE', '/api/questions/q1', { headers: { origin } }],
      ['DELETE', '/api/samples', { headers: { 'sec-fetch-site': 'cross-site' } }],
    ]
    for (const [method, path, init] of tries) {
      const response = await fetch(address + path, { method, ...init })
      expect([path, response.status]).toEqual([path, 403])
      expect((await errorOf(response)).code).toBe('foreign-origin')
    }
    expect(calls).toEqual([])
  })

  it('gets no permission to read answers, and frames nothing', async () => {
    const { address } = await server()
    const response = await fetch(`${address}/`, { headers: { origin: 'https://evil.example' } })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect(response.headers.get('x-frame-options')).toBe('DENY')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    )
  })
})

describe('a token', () => {
  it('is asked for by the API, not by the page', async () => {
    const { address } = await server({ token: 'right' })
    const ask = (authorization?: string) => fetch(`${address}/api/articles`, { headers: authorization ? { authorization } : {} })
    expect((await ask()).status).toBe(401)
    expect((await ask('Bearer wrong')).headers.get('www-authenticate')).toBe('Bearer realm="rapporteur"')
    expect((await errorOf(await ask('Bearer wrong'))).message).toBe('The token is not the right one.')
    expect((await ask('Bearer right')).status).toBe(200)
    expect((await fetch(`${address}/`)).status).toBe(200)
    expect((await fetch(`${address}/api/openapi.json`)).status).toBe(401)
  })

  it('is needed to listen beyond loopback', async () => {
    await expect(server({ host: '0.0.0.0' })).rejects.toMatchObject({ code: 'token-needed' })
    const { address } = await server({ host: '0.0.0.0', token: 'right' })
    const response = await fetch(`${address}/api/articles`, { headers: { authorization: 'Bearer right' } })
    expect(response.status).toBe(200)
  })
})

describe('a bad request', () => {
  const post = (address: string, path: string, body: BodyInit | undefined, headers: Record<string, string> = json) =>
    fetch(address + path, { method: 'POST', body, headers })

  it('is told what is wrong with it, always in the same form', async () => {
    const { address, calls } = await server()
    const tries: [Promise<Response>, number, string, RegExp][] = [
      [post(address, '/api/articles', '[{"title": "a",]'), 400, 'invalid-json', /line 1, column 16: unexpected "]"/],
      [post(address, '/api/articles', ''), 400, 'invalid-json', /empty/],
      [post(address, '/api/articles', '{}'), 400, 'invalid-request', /body: .*array/],
      [post(address, '/api/articles', '[{},{"title":5}]'), 400, 'invalid-request', /\[1\]\.title/],
      [post(address, '/api/articles', Buffer.from('["\xff"]', 'latin1')), 400, 'invalid-encoding', /UTF-8/],
      [
        post(address, '/api/articles', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }),
        415,
        'json-only',
        /urlencoded/,
      ],
      [post(address, '/api/files', '{"name":"a.txt","base64":"%%%"}'), 400, 'invalid-request', /base64/],
      [post(address, '/api/ask', '{"question":"  "}'), 400, 'invalid-request', /question/],
      [post(address, '/api/ask', '{"question":"x","asOf":"soon"}'), 400, 'invalid-request', /asOf/],
      [post(address, '/api/ask', `{"question":"${'x'.repeat(5_000_000)}"}`), 413, 'too-large', /4 MiB/],
      [fetch(`${address}/api/search`), 400, 'invalid-request', /q: /],
      [fetch(`${address}/api/search?q=x&k=1000`), 400, 'invalid-request', /k: /],
      [fetch(`${address}/api/search?q=refuse`), 422, 'bad-date', /not a day/],
      [fetch(`${address}/api/articles?limit=-1`), 400, 'invalid-request', /limit/],
      [fetch(`${address}/api/articles/none`), 404, 'no-such-article', /"none"/],
      [fetch(`${address}/api/questions/none`), 404, 'no-such-question', /"none"/],
      [fetch(`${address}/api/nothing`), 404, 'no-such-route', /GET \/api\/nothing/],
      [fetch(`${address}/api/articles`, { method: 'PUT' }), 404, 'no-such-route', /PUT/],
      [fetch(`${address}/nothing.js`), 404, 'not-found', /nothing\.js/],
      [fetch(`${address}/api/status`), 503, 'disk-full', /full/],
      [fetch(`${address}/api/search?q=break`), 500, 'internal', /failed/],
    ]
    for (const [request, status, code, message] of tries) {
      const response = await request
      const error = await errorOf(response)
      expect([response.status, error.code]).toEqual([status, code])
      expect(error.message).toMatch(message)
      expect(error.todo).not.toBe('')
      expect(response.headers.get('content-security-policy')).not.toBeNull()
    }
    expect(calls.filter(([name]) => name === 'read' || name === 'ask')).toEqual([])
  })

  it('that sends too much without saying so beforehand is cut off', async () => {
    const { address } = await server()
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(1_000_000).fill(0x20)),
    })
    const request = fetch(`${address}/api/ask`, { method: 'POST', headers: json, body: endless, duplex: 'half' } as RequestInit)
    // The answer may come, or the connection may be cut first; the server must not take it all in.
    const status = await request.then(
      (response) => response.status,
      () => 'cut off',
    )
    expect([413, 'cut off']).toContain(status)
  })
})

describe('the log', () => {
  it('holds no word of what was asked or searched for', async () => {
    const { address, logged } = await server()
    await fetch(`${address}/api/search?q=confidential`)
    await fetch(`${address}/api/ask`, { method: 'POST', headers: json, body: '{"question":"confidential"}' })
    await fetch(`${address}/api/questions/confidential`)
    const lines = logged.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines.map(({ method, path, status }) => [method, path, status])).toEqual([
      ['GET', '/api/search', 200],
      ['POST', '/api/ask', 200],
      ['GET', '/api/questions/…', 404],
    ])
    expect(logged.join('')).not.toContain('confidential')
  })
})

describe('the page', () => {
  it('is kept as long as its names promise, and answers for every address of its own', async () => {
    const folder = await temporaryFolder()
    const site = join(folder, 'dist')
    await mkdir(join(site, 'assets'), { recursive: true })
    await writeFile(join(site, 'index.html'), '<p>the page</p>')
    await writeFile(join(site, 'assets/page-1a2b.js'), 'code')
    await writeFile(join(folder, 'secret.txt'), 'secret')
    const { address } = await server({ site })
    for (const path of ['/', '/ask?q=x', '/article/some-id']) {
      const response = await fetch(address + path)
      expect(await response.text()).toBe('<p>the page</p>')
      expect(response.headers.get('cache-control')).toBe('no-cache')
    }
    const script = await fetch(`${address}/assets/page-1a2b.js`)
    expect([script.headers.get('content-type'), script.headers.get('cache-control')]).toEqual([
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ])
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/../../secret.txt',
      '/assets/%2e%2e%5c..%5csecret.txt',
    ])
      expect(await raw(address, `GET ${path} HTTP/1.1\nHost: localhost\nConnection: close`)).not.toMatch(/secret$/)
  })
})
