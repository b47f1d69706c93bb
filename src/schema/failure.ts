/**
 * A failure that a person can act on: what happened, to what, and what to do.
 * `exitCode` follows sysexits(3) where the command line ends on it; `status` is the HTTP status.
 */
export class Failure extends Error {
  readonly code: string
  readonly todo: string
  readonly exitCode: number
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503
  constructor(
    code: string,
    message: string,
    options: { todo?: string; exitCode?: number; status?: Failure['status']; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.name = 'Failure'
    this.code = code
    this.todo = options.todo ?? ''
    this.exitCode = options.exitCode ?? 1
    this.status = options.status ?? 400
  }
}
