import type { Command } from 'commander'
import { openHome } from '../home.ts'
import { addCommand, type Common, examples } from '../options.ts'
import { print, printJson } from '../terminal.ts'
import { counted } from '../words.ts'

/** `rapporteur rebuild` */
export function addRebuild(program: Command): void {
  const command = addCommand(program, 'rebuild', 'make the database anew from the journal, which holds everything that was read')
  command.action(async (options: Common) => {
    const app = await openHome(options.home, { rebuild: true })
    try {
      const { articles, samples } = await app.status()
      if (options.json) printJson({ articles, samples })
      else print(`Rebuilt: ${counted(articles, 'article')}, ${counted(samples, 'sample')}.`)
    } finally {
      await app.close()
    }
  })
  examples(command, [['rapporteur rebuild', 'when a search misses what was read, or after damage to the disk']])
}
