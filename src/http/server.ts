import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'
import { createAdaptorServer } from '@hono/node-server'
import type { Rapporteur } from '../app.ts'
import { Failure } from '../schema/failure.ts'
import { isLoopback } from './guard.ts'
import { createHandler, type HandlerOptions } from './handler.ts'

export interface ServerOptions extends HandlerOptions {
  /** 0 takes any free port. */
  port: number
  host: string
}

export interface RunningServer {
  /** As `http://127.0.0.1:8600`; a loopback address where it listens on all. */
  address: string
  /** Takes no more requests, lets those under way finish (at most `grace` milliseconds), and ends. */
  close(grace?: number): Promise<void>
}

/**
 * Starts the server over an open home. The home stays the caller's, to be closed after the server.
 * @throws Failure `token-needed` when asked to listen beyond loopback without a token, `port-in-use`, `cannot-listen`
 */
export async function startServer(app: Rapporteur, options: ServerOptions): Promise<RunningServer> {
  if (!isLoopback(options.host) && !options.token)
    throw new Failure('token-needed', `Listening on ${options.host} would let anybody on the network in.`, {
      todo: 'Set RAPPORTEUR_TOKEN (or --token) to a secret, or leave --host away.',
      exitCode: 64,
    })
  const isWildcard = options.host === '0.0.0.0' || options.host === '::'
  const allowedHosts = [...(options.allowedHosts ?? []), options.host, ...(isWildcard ? namesOfThisMachine() : [])]
  const handler = createHandler(app, { ...options, allowedHosts })
  const server = createAdaptorServer({
    fetch: handler.fetch,
    serverOptions: { headersTimeout: 10_000, requestTimeout: 120_000, keepAliveTimeout: 5_000, maxHeaderSize: 16_384 },
  }) as Server
  await listen(server, options.port, options.host)
  const { port } = server.address() as AddressInfo
  const name = isWildcard ? '127.0.0.1' : options.host.includes(':') ? `[${options.host}]` : options.host
  return { address: `http://${name}:${port}`, close: (grace = 10_000) => closeServer(server, grace) }
}

/** Where others reach a server that listens on every address. */
function namesOfThisMachine(): string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
  return [hostname(), ...addresses.map(({ address }) => address)]
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new Failure('port-in-use', `Port ${port} on ${host} is in use by another program.`, {
        todo: `Choose another one with --port, for example --port ${port + 1}.`,
        exitCode: 69,
        cause: error,
      })
    const todo = code === 'EACCES' ? 'Ports below 1024 need rights; choose a higher one with --port.' : 'Check --host and --port.'
    throw new Failure('cannot-listen', `Cannot listen on ${host}, port ${port}: ${message}.`, {
      todo,
      exitCode: 69,
      cause: error,
    })
  }
}

async function closeServer(server: Server, grace: number): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const forced = setTimeout(() => server.closeAllConnections(), grace)
  await closed
  clearTimeout(forced)
}
