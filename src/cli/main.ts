import { report } from './failures.ts'
import { createProgram } from './program.ts'

// A reader that has seen enough (`rapporteur articles | head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const program = createProgram()
try {
  if (process.argv.length <= 2) program.outputHelp()
  else await program.parseAsync()
} catch (error) {
  process.exitCode = report(error, process.argv.includes('--json'))
}
