import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface Program {
  /** As `http://127.0.0.1:40123`. */
  address: string
  stop(): Promise<void>
}

/** Starts the real program over an empty home of its own, on a free port. */
export async function startProgram(options: { token?: string } = {}): Promise<Program> {
  if (!existsSync(join(root, 'web/dist/index.html'))) throw new Error('The page is not built. Run npm run setup first.')
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-e2e-'))
  const env = {
    ...process.env,
    RAPPORTEUR_HOME: home,
    RAPPORTEUR_LOG: 'error',
    RAPPORTEUR_TOKEN: options.token ?? '',
    // Words alone: no test fetches a model, and answers do not depend on whether one came in time.
    RAPPORTEUR_MODEL: 'none',
  }
  const program = spawn(process.execPath, [join(root, 'src/cli/main.ts'), 'serve', '--port', '0', '--json'], { env })
  const exited = once(program, 'exit')
  let errors = ''
  program.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const line = await Promise.race([
    once(createInterface(program.stdout), 'line').then(([first]) => String(first)),
    exited.then(() => {
      throw new Error(`The program ended before it served: ${errors}`)
    }),
  ])
  const { address } = JSON.parse(line) as { address: string }
  return {
    address,
    async stop() {
      program.kill('SIGTERM')
      await exited
      rmSync(home, { recursive: true, force: true })
    },
  }
}
