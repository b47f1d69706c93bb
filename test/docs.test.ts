import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const pages = [...markdown('.'), ...markdown('docs'), ...markdown('docs/decisions'), 'eval/corpus/README.md'].filter((page) =>
  existsSync(join(root, page)),
)

function markdown(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
}

describe('pages', () => {
  test.each(pages)('%s links only to what is there', (page) => {
    const targets = [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, target]) => target ?? '')
    expect(targets.filter((target) => !existsSync(resolve(root, dirname(page), target)))).toEqual([])
  })

  test('docs/dependencies.md has a row for every direct dependency, and for nothing else', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>
    const rows = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name)
    expect(rows.toSorted()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).toSorted())
  })

  test('ARCHITECTURE.md names every folder of the sources', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    for (const { name } of folders) expect(read('ARCHITECTURE.md')).toContain(`src/${name}/`)
  })
})

/** A command that a page shows, with what it is said to print. */
interface Shown {
  command: string
  output: string
}

/** `$ rapporteur …` lines of the console blocks of a page, each with the lines below it. */
function consoleBlocks(page: string): Shown[] {
  return [...read(page).matchAll(/^```console\n([\s\S]*?)^```/gm)]
    .flatMap(([, block]) => (block ?? '').split(/^\$ /m).slice(1))
    .map((part) => ({ command: part.slice(0, part.indexOf('\n')), output: part.slice(part.indexOf('\n') + 1).trim() }))
    .filter(({ command }) => command.startsWith('rapporteur '))
}

/** Rows of the table of the nine briefs that are said to work. */
function workingRows(): Shown[] {
  return read('docs/nine-briefs.md')
    .split('\n')
    .filter((line) => line.endsWith('| works |'))
    .map((line) => {
      const [, command, output] = /`(rapporteur [^`]+)` \| `([^`]+)` \|/.exec(line) ?? []
      if (!command || !output) throw new Error(`A row without command or output: ${line}`)
      return { command, output }
    })
}

describe('commands', () => {
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-docs-'))
  const program = join(root, 'bin/rapporteur.mjs')
  const env = { ...process.env, RAPPORTEUR_HOME: home, NO_COLOR: '1', COLUMNS: '100' }
  let server: ChildProcess

  // One process owns the home, so that each command only has to ask it.
  beforeAll(async () => {
    await run('rapporteur samples load')
    server = spawn(process.execPath, [program, 'serve', '--port', '0'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    await new Promise<void>((ready, failed) => {
      server.stdout?.on('data', (data) => String(data).includes('http://') && ready())
      server.on('exit', (code) => failed(new Error(`serve ended with ${code}`)))
    })
  })
  afterAll(async () => {
    server?.kill('SIGTERM')
    if (server?.exitCode === null) await once(server, 'exit')
    rmSync(home, { recursive: true, force: true })
  })

  /** Runs a command line as a shell would part it; abstaining (code 3) is no failure. */
  function run(line: string): Promise<string> {
    const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '').slice(1)
    return new Promise((done, failed) =>
      execFile(process.execPath, [program, ...words], { env, cwd: root }, (error, stdout, stderr) =>
        error && error.code !== 3 ? failed(new Error(`${line}: ${stderr || error.message}`)) : done(stdout),
      ),
    )
  }
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

  test.each(workingRows())('docs/nine-briefs.md: $command', async ({ command, output }) => {
    const printed = plain(await run(command))
    if (/^(Yes|No)$/.test(output)) expect(printed).toMatch(new RegExp(`^${output}\\b`))
    else expect(printed).toContain(output)
  })

  test.each(pages.flatMap(consoleBlocks))('a page shows what it really prints: $command', async ({ command, output }) => {
    expect(plain(await run(command))).toBe(plain(output))
  })
})
