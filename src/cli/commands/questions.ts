import type { Command } from 'commander'
import { Failure } from '../../schema/failure.ts'
import { replyLines } from '../answer-text.ts'
import { useHome } from '../home.ts'
import { addCommand, type Common, examples, wholeNumber } from '../options.ts'
import { note, print, printJson, styled } from '../terminal.ts'

/** `rapporteur questions list`, `show` and `forget` */
export function addQuestions(program: Command): void {
  const questions = program.command('questions').description('what was asked here; kept 30 days, and forgotten on demand')
  const list = addCommand(questions, 'list', 'the questions, newest first').option(
    '--limit <n>',
    'how many',
    wholeNumber(1, 500),
    20,
  )
  list.action((options: Common & { limit: number }) =>
    useHome(options.home, async (app) => {
      const asked = await app.questions.list(options.limit)
      if (options.json) return printJson(asked)
      for (const { id, at, asked: question } of asked.questions)
        print(`${id}  ${at.slice(0, 16).replace('T', ' ')}  ${styled('bold', question)}`)
      if (asked.questions.length === 0) note('No questions are kept.')
    }),
  )
  const show = addCommand(questions, 'show', 'a question with the answer it got').argument('<id>', 'from "questions list"')
  show.action((id: string, options: Common) =>
    useHome(options.home, async (app) => {
      const reply = (await app.questions.get(id)) ?? missing(id)
      if (options.json) return printJson(reply)
      print(styled('bold', reply.question.asked))
      for (const line of ['', ...replyLines(reply)]) print(line)
    }),
  )
  const forget = addCommand(questions, 'forget', 'delete a question; nothing of it is kept').argument(
    '<id>',
    'from "questions list"',
  )
  forget.action((id: string, options: Common) =>
    useHome(options.home, async (app) => {
      if (!(await app.questions.forget(id))) missing(id)
      if (options.json) printJson({ forgotten: true })
      else print('Forgotten.')
    }),
  )
  examples(questions, [['rapporteur questions list', 'what was asked here']])
  examples(list, [['rapporteur questions list --limit 5', 'the five newest']])
  examples(show, [['rapporteur questions show ID', 'with its answer']])
  examples(forget, [['rapporteur questions forget ID', 'for good']])
}

function missing(id: string): never {
  throw new Failure('no-such-question', `There is no question "${id}".`, {
    todo: '"rapporteur questions list" shows those of the last 30 days.',
    status: 404,
  })
}
