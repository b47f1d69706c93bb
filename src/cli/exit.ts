/** What the command ends on; `docs/cli.md` lists the same. */
export const exit = {
  ok: 0,
  /** Something could not be done; one line on standard error says what, and what to do. */
  failure: 1,
  /** The command line itself is wrong: unknown command, option or value. */
  usage: 2,
  /** `ask` had no answer in what was read. Not an error: an honest no. */
  abstained: 3,
} as const
