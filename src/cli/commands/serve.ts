import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { pino } from 'pino'
import { Failure } from '../../schema/failure.ts'
import { exit } from '../exit.ts'
import { homeFolder, openHome, ownerOf } from '../home.ts'
import { addCommand, type Common, examples, wholeNumber } from '../options.ts'
import { print, printJson } from '../terminal.ts'
import { version } from '../version.ts'
import { welcome } from '../welcome.ts'

interface ServeOptions extends Common {
  port: number
  host: string
  token?: string
  allowHost: string[]
  welcome?: boolean
}

/** `rapporteur serve` */
export function addServe(program: Command): void {
  const command = addCommand(program, 'serve', 'serve the web page and the HTTP API until stopped')
    .option('--port <n>', 'port to listen on; 0 takes a free one', wholeNumber(0, 65_535), 8600)
    .option('--host <address>', 'address to listen on; others than loopback need a token', '127.0.0.1')
    .option(
      '--token <secret>',
      'ask every caller of the API for this token (better: RAPPORTEUR_TOKEN, which no list of processes shows)',
    )
    .option('--allow-host <name>', 'a further name that the page is reached under, behind a proxy; may be repeated', collect, [])
    .option('--welcome', 'in an empty home read the samples first, and show one question answered and one not')
  command.action(serve)
  examples(command, [
    ['rapporteur serve', 'on http://127.0.0.1:8600'],
    ['rapporteur serve --port 9000', 'on another port'],
    ['RAPPORTEUR_TOKEN=… rapporteur serve --host 0.0.0.0', 'for a whole network, with a token'],
  ])
}

async function serve(options: ServeOptions): Promise<void> {
  const stop = stopSignal()
  const app = await openHome(options.home).catch((error) => {
    const address = ownerOf(error)?.address
    if (!address) throw error
    throw new Failure('home-in-use', `${homeFolder(options.home)} is served already, on ${address}.`, {
      todo: 'Open that address, or choose another --home.',
      exitCode: 75,
      cause: error,
    })
  })
  try {
    const { startServer } = await import('../../http/server.ts')
    const server = await startServer(app, {
      port: options.port,
      host: options.host,
      token: options.token || process.env.RAPPORTEUR_TOKEN || null,
      allowedHosts: options.allowHost,
      version,
      site: fileURLToPath(new URL('../../../web/dist', import.meta.url)),
      log: logger(),
    })
    try {
      await app.announce(server.address)
      if (options.welcome) await welcome(app)
      if (options.json) printJson({ address: server.address, home: homeFolder(options.home), version })
      else print(`Rapporteur ${version} serves ${homeFolder(options.home)} on ${server.address} (Ctrl-C stops it).`)
      await stop
    } finally {
      await server.close()
    }
  } finally {
    await app.close()
  }
}

/** Requests are logged where logs are collected; on a terminal only failures are. `RAPPORTEUR_LOG` names another level. */
function logger() {
  const level = process.env.RAPPORTEUR_LOG || (process.stderr.isTTY ? 'warn' : 'info')
  if (level !== 'silent' && !(level in pino.levels.values))
    throw new Failure('no-such-level', `RAPPORTEUR_LOG is "${level}".`, {
      todo: `Use silent, ${Object.keys(pino.levels.values).join(', ')}.`,
      exitCode: exit.usage,
    })
  return pino({ level, base: { pid: process.pid } }, pino.destination(2))
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => {
        if (asked) process.exit(130)
        asked = true
        resolve()
      })
  })
}

function collect(value: string, before: string[]): string[] {
  return [...before, value]
}
