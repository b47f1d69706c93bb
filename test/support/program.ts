import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

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

const running = new Set<ChildProcess>()
const folders: string[] = []

// What a file of tests started and made is gone after it.
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await Promise.all([...running].map((child) => once(child, 'close')))
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 })))
})

/** An empty folder until the tests of this file are over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
  folders.push(folder)
  return folder
}

/** Starts the real command line as a process of its own. */
export function start(args: string[], { home, env }: Omit<RunOptions, 'input'> = {}): ChildProcess {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, NO_COLOR: '1', ...(home && { RAPPORTEUR_HOME: home }), RAPPORTEUR_TOKEN: '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  running.add(child)
  child.on('close', () => running.delete(child))
  child.stdin?.on('error', () => {})
  return child
}

/** Runs the real command line to its end. */
export async function rapporteur(args: string[], options: RunOptions = {}): Promise<Ended> {
  const child = start(args, options)
  child.stdin?.end(options.input ?? '')
  return ended(child)
}

/** Waits for a process that was started. */
export async function ended(child: ChildProcess): Promise<Ended> {
  const texts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.setEncoding('utf8').on('data', (chunk: string) => {
      texts[name] += chunk
    })
  const [code] = await once(child, 'close')
  return { ...texts, code }
}

export interface Served {
  /** As `http://127.0.0.1:40123`. */
  address: string
  process: ChildProcess
  /** Sends a signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<Ended>
}

/** Starts the real server on a free port. */
export async function serve(options: Omit<RunOptions, 'input'> & { args?: string[] } = {}): Promise<Served> {
  const child = start(['serve', '--port', '0', '--json', ...(options.args ?? [])], options)
  const end = ended(child)
  const address = await new Promise<string>((resolve, reject) => {
    let stdout = ''
    child.stdout?.on('data', (chunk) => {
      stdout += chunk
      const line = /\{"address":.*\}/.exec(stdout)?.[0]
      if (line) resolve((JSON.parse(line) as { address: string }).address)
    })
    end.then(({ code, stderr }) => reject(new Error(`the server ended with ${code}: ${stderr}`)))
  })
  return {
    address,
    process: child,
    stop(signal = 'SIGTERM') {
      child.kill(signal)
      return end
    },
  }
}
