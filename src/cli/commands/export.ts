import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import type { Rapporteur } from '../../app.ts'
import { useHome } from '../home.ts'
import { addCommand, type Common, examples } from '../options.ts'
import { progressLine } from '../progress.ts'
import { note, printJson } from '../terminal.ts'
import { counted } from '../words.ts'

/** `rapporteur export [file]` */
export function addExport(program: Command): void {
  const command = addCommand(program, 'export', 'write everything that was read as JSON Lines, complete and lossless').argument(
    '[file]',
    'written whole or not at all; standard output when left away',
    '-',
  )
  command.action((file: string, options: Common) =>
    useHome(options.home, async (app) => {
      const lines = file === '-' ? await writeLines(app, process.stdout) : await writeFile(app, file)
      // Standard output belongs to the export itself where it goes there.
      if (options.json && file !== '-') printJson({ file, lines })
      else note(`${counted(lines, 'line')} exported.`)
    }),
  )
  examples(command, [
    ['rapporteur export backup.jsonl', 'to a file'],
    ['rapporteur export | gzip > backup.jsonl.gz', 'to another program'],
  ])
}

/** Writes beside the file first, so that a full disk or a stop half-way leaves the old one as it is. */
async function writeFile(app: Rapporteur, file: string): Promise<number> {
  const partial = `${file}.${process.pid}.partial`
  try {
    const lines = await writeLines(app, createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true }))
    await rename(partial, file)
    return lines
  } catch (error) {
    await rm(partial, { force: true })
    // The name that was asked for is the one that people know.
    if ((error as NodeJS.ErrnoException).path === partial) Object.assign(error as Error, { path: file })
    throw error
  }
}

async function writeLines(app: Rapporteur, stream: NodeJS.WritableStream): Promise<number> {
  const { onProgress, end } = progressLine()
  let lines = 0
  const counting = async function* (source: AsyncIterable<string>) {
    for await (const line of source) {
      onProgress({ stage: 'exporting', done: ++lines, total: null })
      yield `${line}\n`
    }
  }
  await pipeline(app.export(), counting, stream, { end: stream !== process.stdout }).finally(end)
  return lines
}
