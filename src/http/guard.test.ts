import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { checkHost, checkOrigin, checkToken, type GuardOptions, isLoopback } from './guard.ts'

function server(options: GuardOptions) {
  const app = new Hono()
  app.use(checkHost(options), checkOrigin(options), checkToken(options))
  app.all('*', (c) => c.text('in'))
  return (headers: Record<string, string>, method = 'GET') =>
    Promise.resolve(app.request('/', { method, headers })).then(({ status }) => status)
}

describe('Host', () => {
  const ask = server({ allowedHosts: ['news.example.org', '2001:db8::1'] })
  it.each(['localhost:8600', '127.0.0.1', '127.0.0.1:9', '[::1]:8600', 'LOCALHOST', 'news.example.org:443', '[2001:db8::1]:80'])(
    'takes %s',
    async (host) => expect(await ask({ host })).toBe(200),
  )
  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example:8600',
    '10.0.0.1',
    '',
    'localhost@evil.example',
    'localhost:8600:1',
    '[::1',
  ])('refuses %j', async (host) => expect(await ask({ host })).toBe(421))
})

describe('Origin', () => {
  const ask = server({ allowedHosts: ['news.example.org'] })
  const host = 'localhost:8600'
  it.each([
    [{ host }, 200],
    [{ host, origin: 'http://localhost:8600' }, 200],
    [{ host, 'sec-fetch-site': 'same-origin' }, 200],
    [{ host, origin: 'https://news.example.org' }, 200],
    [{ host, origin: 'http://localhost:3000' }, 403],
    [{ host, origin: 'http://127.0.0.1:8600' }, 403],
    [{ host, origin: 'https://evil.example' }, 403],
    [{ host, origin: 'null' }, 403],
    [{ host, 'sec-fetch-site': 'cross-site' }, 403],
    [{ host, 'sec-fetch-site': 'same-site' }, 403],
  ])('of a write %j: %i', async (headers, status) => {
    expect(await ask(headers as Record<string, string>, 'POST')).toBe(status)
    expect(await ask(headers as Record<string, string>, 'DELETE')).toBe(status)
  })
  it('does not matter for reading', async () => expect(await ask({ host, origin: 'https://evil.example' })).toBe(200))
})

describe('token', () => {
  const ask = server({ token: 'a secret-1' })
  const host = 'localhost'
  it('must be the one that is set', async () => {
    expect(await server({ token: 'secret' })({ host, authorization: 'Bearer secret' })).toBe(200)
    expect(await ask({ host })).toBe(401)
    for (const authorization of ['Bearer', 'Bearer ', 'Bearer wrong', 'secret', 'Basic c2VjcmV0', 'Bearer a'])
      expect(await ask({ host, authorization })).toBe(401)
  })
  it('is not asked for where none is set', async () => expect(await server({ token: '' })({ host })).toBe(200))
})

it('loopback is what only this machine reaches', () => {
  for (const host of ['127.0.0.1', '127.1.2.3', 'localhost', '::1']) expect(isLoopback(host)).toBe(true)
  for (const host of ['0.0.0.0', '::', '10.0.0.1', '127.evil.example', '192.168.1.1', 'example.org'])
    expect(isLoopback(host)).toBe(false)
})
