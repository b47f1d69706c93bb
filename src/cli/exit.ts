/**
 * What the command ends on, besides the codes of sysexits(3) that a `Failure` carries: 65 the input is wrong, 66 it cannot
 * be opened, 73 the home cannot be made, 74 the disk is full or broken, 75 the home is in use, 77 no permission.
 */
export const exit = {
  ok: 0,
  /** Some of it could not be done, or for a reason that has no code of its own. */
  failure: 1,
  /** `ask` had no answer in what was read. Not an error: an honest no. */
  abstained: 3,
  /** The command line itself is wrong: unknown command, option or value. */
  usage: 64,
  /** Somebody else has the port, or a server does not answer. */
  unavailable: 69,
} as const
