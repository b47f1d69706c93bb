import { text } from 'node:stream/consumers'
import type { Command } from 'commander'
import { Failure } from '../../schema/failure.ts'
import { replyLines } from '../answer-text.ts'
import { exit } from '../exit.ts'
import { useHome } from '../home.ts'
import { addCommand, addFilters, type Common, examples, type FilterOptions, filtersOf } from '../options.ts'
import { print, printJson } from '../terminal.ts'

/** `rapporteur ask` */
export function addAsk(program: Command): void {
  const command = addFilters(addCommand(program, 'ask', 'answer a question with quotes, or say why there is no answer')).argument(
    '<question...>',
    'the question; "-" takes it from standard input, where no list of processes shows it',
  )
  command.action(async (words: string[], options: Common & FilterOptions) => {
    const question = (words.join(' ') === '-' ? await text(process.stdin) : words.join(' ')).trim()
    if (!question)
      throw new Failure('no-question', 'The question is empty.', { todo: 'Write it behind "ask".', exitCode: exit.usage })
    const { asOf, ...filters } = filtersOf(options)
    await useHome(options.home, async (app) => {
      const reply = await app.ask({ question, asOf, filters })
      if (options.json) printJson(reply)
      else for (const line of replyLines(reply)) print(line)
      if (reply.abstained) process.exitCode = exit.abstained
    })
  })
  examples(command, [
    ['rapporteur ask "By when must Belgian officials remove DeepSeek?"', 'a question'],
    ['rapporteur ask "Who may use DeepSeek?" --as-of 2025-06-30', 'from what was known on a day'],
    ['rapporteur ask --scope samples "Did Asahi pay a ransom?"', 'from the samples'],
  ])
}
