import type { Command } from 'commander'
import { useHome } from '../home.ts'
import { addCommand, type Common, examples } from '../options.ts'
import { print, printJson } from '../terminal.ts'
import { counted } from '../words.ts'

/** `rapporteur samples load` and `rapporteur samples remove` */
export function addSamples(program: Command): void {
  const samples = program.command('samples').description('the sample briefs that ship with the project')
  const load = addCommand(samples, 'load', 'read the samples; they never mix with your own articles')
  load.action((options: Common) =>
    useHome(options.home, async (app) => {
      const result = await app.loadSamples()
      if (options.json) printJson(result)
      else print(`${counted(result.read, 'sample')} loaded.`)
    }),
  )
  const remove = addCommand(samples, 'remove', 'take the samples out again; your own articles stay')
  remove.action((options: Common) =>
    useHome(options.home, async (app) => {
      const result = await app.removeSamples()
      if (options.json) printJson(result)
      else print(result.removed > 0 ? `${counted(result.removed, 'sample')} removed.` : 'There were no samples.')
    }),
  )
  examples(samples, [
    ['rapporteur samples load', 'something to try questions on'],
    ['rapporteur samples remove', 'once your own articles are there'],
  ])
  examples(load, [['rapporteur samples load', 'read them']])
  examples(remove, [['rapporteur samples remove', 'take them out']])
}
