import { Command } from 'commander'
import { addArticles } from './commands/articles.ts'
import { addAsk } from './commands/ask.ts'
import { addExport } from './commands/export.ts'
import { addImport } from './commands/import.ts'
import { addQuestions } from './commands/questions.ts'
import { addRead } from './commands/read.ts'
import { addRebuild } from './commands/rebuild.ts'
import { addSamples } from './commands/samples.ts'
import { addSearch } from './commands/search.ts'
import { addServe } from './commands/serve.ts'
import { addStatus } from './commands/status.ts'
import { examples } from './options.ts'
import { version } from './version.ts'

/** The whole command line. Usage errors throw `CommanderError`; actions set `process.exitCode`. */
export function createProgram(): Command {
  const program = new Command('rapporteur')
    .description('Reads the news, keeps the record, and answers with the sentence that proves it.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .configureOutput({
      // One clear line, as every other failure.
      outputError: (message, write) =>
        write(
          `${message
            .trimEnd()
            .replaceAll('\n', ' ')
            .replace(/^error: /, 'rapporteur: ')} (--help lists commands and options.)\n`,
        ),
    })
    .exitOverride()
  // Commands copy these settings when they are added, so they come last.
  for (const add of [
    addRead,
    addAsk,
    addSearch,
    addArticles,
    addServe,
    addStatus,
    addSamples,
    addQuestions,
    addExport,
    addImport,
    addRebuild,
  ])
    add(program)
  examples(program, [
    ['rapporteur read briefs.txt --published 2025-11-28', 'read the briefs in a file'],
    ['rapporteur ask "Who banned DeepSeek?"', 'answer with quotes, or say that the sources do not say'],
    ['rapporteur serve', 'the web page and the HTTP API on http://127.0.0.1:8600'],
  ])
  return program.addHelpText(
    'after',
    '\nExit codes: 0 done, 1 failed, 3 "ask" found no answer, 64 wrong usage, others as in sysexits(3).',
  )
}
