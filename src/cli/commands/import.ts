import { createReadStream } from 'node:fs'
import type { Command } from 'commander'
import { linesOf } from '../../lines.ts'
import { Failure } from '../../schema/failure.ts'
import { useHome } from '../home.ts'
import { addCommand, type Common, examples } from '../options.ts'
import { progressLine } from '../progress.ts'
import { print, printJson } from '../terminal.ts'
import { counted } from '../words.ts'

/** `rapporteur import <file>` */
export function addImport(program: Command): void {
  const command = addCommand(program, 'import', 'take in what "export" wrote; what is there already stays').argument(
    '<file>',
    'an export; "-" is standard input',
  )
  command.action((file: string, options: Common) =>
    useHome(options.home, async (app) => {
      const { onProgress, end } = progressLine()
      try {
        const result = await app.import(linesOf(file === '-' ? process.stdin : createReadStream(file)), { onProgress })
        end()
        if (options.json) printJson(result)
        else
          print(`${counted(result.articles, 'article')} imported, ${result.unchanged.toLocaleString('en')} were there already.`)
      } catch (error) {
        throw error instanceof Failure ? inFile(error, file) : error
      } finally {
        end()
      }
    }),
  )
  examples(command, [
    ['rapporteur import backup.jsonl', 'from a file'],
    ['gunzip -c backup.jsonl.gz | rapporteur import -', 'from another program'],
  ])
}

/** The failure knows the line; which file it stands in is known here. */
function inFile({ code, message, todo, exitCode, status, cause }: Failure, file: string): Failure {
  return new Failure(code, `${file === '-' ? 'standard input' : file}: ${message}`, { todo, exitCode, status, cause })
}
