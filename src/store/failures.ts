import { Failure } from '../schema/failure.ts'

/** The operating system's or PostgreSQL's code of an error, where it has one. */
export function codeOf(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : null
}

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', '53100'])
const forbidden = new Set(['EROFS', 'EACCES', 'EPERM'])
/** SQLSTATE class XX001 and XX002: a page or an index is damaged; WORKER: PostgreSQL stopped. */
const damaged = new Set(['XX001', 'XX002'])

export function isFull(error: unknown): boolean {
  return full.has(codeOf(error) ?? '') || /no space left on device|disk quota exceeded/i.test((error as Error)?.message ?? '')
}

export function isDamage(error: unknown): boolean {
  return damaged.has(codeOf(error) ?? '')
}

/**
 * What went wrong while the home was read or written, as a line a person can act on. A `Failure` stays what it is.
 * @param doing what was tried, as in "write the article"
 */
export function homeFailure(error: unknown, home: string, doing: string): Error {
  if (error instanceof Failure) return error
  const told = error instanceof Error ? error.message : String(error)
  if (isFull(error)) {
    return new Failure('disk-full', `Could not ${doing}: the disk that holds ${home} is full`, {
      todo: 'Make room on that disk and try again. Nothing that was stored before is lost.',
      exitCode: 74,
      status: 503,
      cause: error,
    })
  }
  if (forbidden.has(codeOf(error) ?? '')) {
    return new Failure('home-read-only', `Could not ${doing}: ${home} cannot be written (${told})`, {
      todo: 'Give this user the right to write there, or choose another folder with RAPPORTEUR_HOME.',
      exitCode: 77,
      status: 503,
      cause: error,
    })
  }
  if (isDamage(error)) {
    return new Failure('home-damaged', `Could not ${doing}: the database in ${home} is damaged (${told})`, {
      todo: 'Stop, and run "rapporteur rebuild": it makes the database anew from the journal, with every article.',
      exitCode: 74,
      status: 503,
      cause: error,
    })
  }
  if (codeOf(error) === 'WORKER') {
    return new Failure('database-stopped', `Could not ${doing}: ${told}`, {
      todo: 'Start again: the home is checked, and made anew from its journal where needed. Nothing stored is lost.',
      exitCode: 70,
      status: 503,
      cause: error,
    })
  }
  return error instanceof Error ? error : new Error(told)
}
