import { type Command, InvalidArgumentError } from 'commander'

/** What every command takes. */
export interface Common {
  home?: string
  json?: boolean
}

/** The options that narrow what is searched, in `ask` and `search`. */
export interface FilterOptions {
  from?: string
  to?: string
  asOf?: string
  source?: string
  language?: string
  scope?: 'own' | 'samples'
}

/** A command with the options that all have. */
export function addCommand(program: Command, usage: string, description: string): Command {
  return program
    .command(usage)
    .description(description)
    .option('--json', 'print JSON for programs instead of text for people')
    .option('--home <folder>', 'folder that holds the data (default: RAPPORTEUR_HOME, else ~/.rapporteur)')
}

export function addFilters(command: Command): Command {
  return command
    .option('--from <date>', 'only what was published on or after this day', partialDate)
    .option('--to <date>', 'only what was published on or before this day', partialDate)
    .option('--as-of <date>', 'only what was known by the end of this day', fullDate)
    .option('--source <name>', 'only this source')
    .option('--language <code>', 'only this language, for example "en"')
    .option('--scope <scope>', '"own" articles (default once there are any) or "samples"', scope)
}

export function filtersOf({ from, to, asOf, source, language, scope }: FilterOptions): FilterOptions {
  return { from, to, asOf, source, language, scope }
}

export function scope(value: string): 'own' | 'samples' {
  if (value !== 'own' && value !== 'samples') throw new InvalidArgumentError('It is "own" or "samples".')
  return value
}

export function partialDate(value: string): string {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) || !isReal(value))
    throw new InvalidArgumentError('A date is 2025-11-28, 2025-11 or 2025.')
  return value
}

export function fullDate(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || !isReal(value)) throw new InvalidArgumentError('A day is written 2025-11-28.')
  return value
}

/** False for the 31st of November and the like. */
function isReal(value: string): boolean {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** A whole number within bounds, for option values. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN
    if (!(number >= least && number <= most)) throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`)
    return number
  }
}

/** Examples under a command's help, one line each: command, then what it does. */
export function examples(command: Command, lines: [command: string, meaning: string][]): Command {
  const width = Math.max(...lines.map(([line]) => line.length))
  return command.addHelpText(
    'after',
    `\nExamples:\n${lines.map(([line, meaning]) => `  ${line.padEnd(width)}  ${meaning}`).join('\n')}`,
  )
}
