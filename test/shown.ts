import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../', import.meta.url))
export const readPage = (page: string): string => readFileSync(join(root, page), 'utf8')

/** A command that a page shows, and what it is said to print. */
export interface Shown {
  command: string
  outputs: string[]
}

const block = /^```console\n([\s\S]*?)^```/gm

/** The `$ rapporteur …` lines in the console blocks of a page, each with the lines below it. */
export function consoleBlocks(text: string): Shown[] {
  return [...text.matchAll(block)]
    .flatMap(([, inside]) => (inside ?? '').split(/^\$ /m).slice(1))
    .map((part) => ({ command: part.slice(0, part.indexOf('\n')), outputs: [part.slice(part.indexOf('\n') + 1)] }))
    .filter(({ command }) => command.startsWith('rapporteur '))
}

/** The text of a page with what its commands really print. */
export async function refreshed(text: string, run: (command: string) => Promise<string>): Promise<string> {
  let fresh = text
  for (const { command, outputs } of consoleBlocks(text))
    fresh = fresh
      .replace(`$ ${command}\n${outputs[0]}`, () => `$ ${command}\n__OUTPUT__`)
      .replace('__OUTPUT__', await run(command))
  return fresh
}

/** Rows of the table of the nine briefs that are said to work; every code span in the output column has to be printed. */
export function workingRows(text: string): Shown[] {
  const rows = text.split('\n').filter((line) => line.endsWith('| works |'))
  return rows.map((line) => {
    // | brief | what it asks | command | output | state |
    const [, , command = '', output = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim())
    const outputs = [...output.matchAll(/`([^`]+)`/g)].map(([, span]) => span ?? '')
    if (!command.startsWith('`rapporteur ') || outputs.length === 0) throw new Error(`A row without command or output: ${line}`)
    return { command: command.replaceAll('`', ''), outputs }
  })
}

export interface CommandLine {
  /** Where the page and the HTTP API are served meanwhile. */
  address: string
  /** What a command prints on standard output; abstaining (code 3) is no failure. */
  run(command: string): Promise<string>
  stop(): Promise<void>
}

/** The real command line over an empty home of its own, with the samples; one process owns the home, so that each command only asks it. */
export async function startCommandLine(): Promise<CommandLine> {
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-docs-'))
  const main = join(root, 'src/cli/main.ts')
  const env = {
    ...process.env,
    RAPPORTEUR_HOME: home,
    RAPPORTEUR_TOKEN: '',
    RAPPORTEUR_LOG: 'error',
    NO_COLOR: '1',
    COLUMNS: '100',
  }
  const server: ChildProcess = spawn(process.execPath, [main, 'serve', '--port', '0', '--json'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(server, 'exit')
  const ended = exited.then(([code]) => Promise.reject(new Error(`serve ended with ${code}`)))
  ended.catch(() => {})
  const [line] = await Promise.race([once(createInterface(server.stdout as NodeJS.ReadableStream), 'line'), ended])
  const { address } = JSON.parse(String(line)) as { address: string }

  const run = (command: string) => {
    // As a shell parts it: words, and words in double quotes.
    const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '').slice(1)
    return new Promise<string>((done, failed) =>
      execFile(process.execPath, [main, ...words], { env, cwd: root }, (error, stdout, stderr) =>
        error && error.code !== 3 ? failed(new Error(`${command}: ${stderr || error.message}`)) : done(stdout),
      ),
    )
  }
  await run('rapporteur samples load')
  return {
    address,
    run,
    async stop() {
      server.kill('SIGTERM')
      await exited
      rmSync(home, { recursive: true, force: true })
    },
  }
}
