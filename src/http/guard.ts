import { createHash, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import { refuse } from './errors.ts'

export interface GuardOptions {
  /** Names and addresses that the `Host` header may carry besides loopback: the address listened on, a proxy's name. */
  allowedHosts?: readonly string[]
  /** Bearer token that every call to the API must carry; none: no token is asked for. */
  token?: string | null
}

const loopback = ['localhost', '127.0.0.1', '[::1]']
const writes = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * Host against an allow-list: a page that lets its own name resolve to this machine (DNS rebinding) would otherwise
 * read everything with its visitor's browser. Any port is taken, because forwarded ports differ from ours.
 */
export function checkHost(options: GuardOptions): MiddlewareHandler {
  const allowed = new Set([...loopback, ...(options.allowedHosts ?? []).map(asHostname)])
  return async (c, next) => {
    const host = c.req.header('host') ?? ''
    const name = hostname(host)
    if (name !== null && allowed.has(name)) return next()
    const todo = 'Use http://127.0.0.1 and the port, or start the server with --allow-host NAME.'
    return refuse(c, 421, 'host-not-allowed', `The Host ${JSON.stringify(host)} is not served here.`, todo)
  }
}

/**
 * Origin on every write: it must be the page that this server itself delivered. Programs send none and are not
 * concerned; browsers always send it with a write.
 */
export function checkOrigin(options: GuardOptions): MiddlewareHandler {
  const named = new Set((options.allowedHosts ?? []).map(asHostname))
  return async (c, next) => {
    if (!writes.has(c.req.method)) return next()
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const foreign =
      origin === undefined
        ? site !== undefined && site !== 'same-origin' && site !== 'none'
        : !isOwn(origin, c.req.header('host') ?? '', named)
    if (!foreign) return next()
    const message = `A page of ${JSON.stringify(origin ?? 'another site')} may not change anything here.`
    return refuse(c, 403, 'foreign-origin', message, 'Use the page that this server delivers, or a program without Origin.')
  }
}

/** The bearer token, compared in constant time. */
export function checkToken(options: GuardOptions): MiddlewareHandler {
  const expected = options.token ? digest(options.token) : null
  return async (c, next) => {
    if (expected === null) return next()
    const sent = /^Bearer +(\S+) *$/i.exec(c.req.header('authorization') ?? '')?.[1]
    if (sent !== undefined && timingSafeEqual(digest(sent), expected)) return next()
    c.header('WWW-Authenticate', 'Bearer realm="rapporteur"')
    const what = sent === undefined ? 'This server asks for a token.' : 'The token is not the right one.'
    return refuse(c, 401, 'unauthorized', what, 'Send "Authorization: Bearer TOKEN" with the token the server was started with.')
  }
}

/** True for addresses that only this machine reaches; everything else needs a token. */
export function isLoopback(host: string): boolean {
  const name = asHostname(host)
  return loopback.includes(name) || (isIP(name) === 4 && name.startsWith('127.'))
}

/** Digests have one length, so that comparing them tells nothing about the token's. */
function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** The name in a Host header, lower case, without port; null when it is not one. */
function hostname(host: string): string | null {
  return /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i.exec(host)?.[1]?.toLowerCase().replace(/\.$/, '') ?? null
}

function asHostname(host: string): string {
  return (isIP(host) === 6 ? `[${host}]` : host).toLowerCase()
}

function isOwn(origin: string, host: string, named: ReadonlySet<string>): boolean {
  if (!URL.canParse(origin)) return false
  const url = new URL(origin)
  // Behind a proxy the port and the scheme of the page differ from ours, but its name is one that the owner allowed.
  return url.host === host.toLowerCase() || (named.has(url.hostname) && !isLoopback(url.hostname))
}
