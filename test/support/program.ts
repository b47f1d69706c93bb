import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

export interface RunOptions {
  home?: string
  input?: string | Uint8Array
  env?: Record<string, string>
}

/** An empty folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** Runs the real command line to its end, as a process of its own. */
export async function rapporteur(args: string[], options: RunOptions = {}): Promise<Ended> {
  const child = start(args, options)
  const ended: Ended = { code: null, stdout: '', stderr: '' }
  child.stdout?.on('data', (chunk) => {
    ended.stdout += chunk
  })
  child.stderr?.on('data', (chunk) => {
    ended.stderr += chunk
  })
  child.stdin?.on('error', () => {})
  child.stdin?.end(options.input ?? '')
  const [code] = await once(child, 'close')
  return { ...ended, code }
}

export interface Served {
  address: string
  process: ChildProcess
  /** What it wrote to standard error so far. */
  log(): string
  /** Sends SIGTERM and waits; the exit code. */
  stop(): Promise<number | null>
}

/** Starts the real server on a free port, and stops it after the test. */
export async function serve(options: RunOptions & { args?: string[] } = {}): Promise<Served> {
  const child = start(['serve', '--port', '0', '--json', ...(options.args ?? [])], options)
  let stdout = ''
  let stderr = ''
  child.stderr?.on('data', (chunk) => {
    stderr += chunk
  })
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      stdout += chunk
      const line = /\{"address":.*\}/.exec(stdout)?.[0]
      if (line) resolve((JSON.parse(line) as { address: string }).address)
    })
    child.on('close', (code) => reject(new Error(`the server ended with ${code}: ${stderr}`)))
  })
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    child.kill('SIGTERM')
    const [code] = await once(child, 'close')
    return code as number | null
  }
  onTestFinished(async () => {
    await stop()
  })
  return { address, process: child, log: () => stderr, stop }
}

function start(args: string[], { home, env }: RunOptions): ChildProcess {
  return spawn(process.execPath, [main, ...args], {
    env: { ...process.env, NO_COLOR: '1', ...(home && { RAPPORTEUR_HOME: home }), RAPPORTEUR_TOKEN: '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

/** A JSON request to a server under test. */
export async function call(
  address: string,
  path: string,
  init: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
) {
  const response = await fetch(address + path, {
    method: init.method ?? (init.body === undefined ? 'GET' : 'POST'),
    headers: { ...(init.body === undefined ? {} : { 'content-type': 'application/json' }), ...init.headers },
    body: init.body === undefined ? undefined : JSON.stringify(init.body),
  })
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
  return { status: response.status, headers: response.headers, body: (await response.json()) as any }
}
