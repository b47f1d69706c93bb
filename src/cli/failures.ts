import { CommanderError } from 'commander'
import { Failure } from '../schema/failure.ts'
import { exit } from './exit.ts'
import { note, printJson } from './terminal.ts'
import { sentence } from './words.ts'

/**
 * Says in one line what went wrong and what to do, and returns the exit code. With `--json` the same stands on
 * standard output as `{error: {code, message, todo}}`.
 */
export function report(error: unknown, json: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.ok : exit.usage
  const failure = error instanceof Failure ? error : describe(error)
  note(`rapporteur: ${[sentence(failure.message), failure.todo].filter(Boolean).join(' ')}`)
  if (json) printJson({ error: { code: failure.code, message: failure.message, todo: failure.todo } })
  if (process.env.RAPPORTEUR_DEBUG) note(String((error as Error).stack))
  return failure.exitCode
}

/** Failures of the operating system that any command may meet. */
export function describe(error: unknown): Failure {
  const { code, path, message } = error as NodeJS.ErrnoException
  const what = path ?? 'The file'
  switch (code) {
    case 'ENOENT':
      return new Failure('not-found', `${what} is not there.`, { todo: 'Check the name.', exitCode: 66, cause: error })
    case 'EACCES':
    case 'EPERM':
      return new Failure('no-permission', `${what} may not be read or written by this user.`, {
        todo: 'Check its permissions.',
        exitCode: 77,
        cause: error,
      })
    case 'EISDIR':
      return new Failure('is-a-folder', `${what} is a folder.`, { todo: 'Name a file.', exitCode: 66, cause: error })
    case 'ENOSPC':
    case 'EDQUOT':
      return new Failure('disk-full', `The disk is full${path ? ` (${path})` : ''}.`, {
        todo: 'Make room and try again; what was read before is safe.',
        exitCode: 74,
        cause: error,
      })
    case 'EROFS':
      return new Failure('read-only', `${what} is on a file system that cannot be written.`, {
        todo: 'Choose another --home.',
        exitCode: 73,
        cause: error,
      })
    default:
      return new Failure('unexpected', `Unexpected failure: ${message ?? String(error)}`, {
        todo: 'Set RAPPORTEUR_DEBUG=1 for the details, and please report them.',
        cause: error,
      })
  }
}
