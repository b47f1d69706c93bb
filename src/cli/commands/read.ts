import type { Command } from 'commander'
import type { FileInput, Rapporteur } from '../../app.ts'
import { Failure } from '../../schema/failure.ts'
import type { FileResult } from '../../schema/file.ts'
import { exit } from '../exit.ts'
import { describe } from '../failures.ts'
import { bytesOf, filesOf } from '../files.ts'
import { useHome } from '../home.ts'
import { addCommand, type Common, examples, partialDate } from '../options.ts'
import { type ProgressLine, progressLine } from '../progress.ts'
import { resultLines, summary } from '../read-text.ts'
import { note, print, printJson } from '../terminal.ts'

interface ReadOptions extends Common {
  published?: string
  source?: string
}

/** Files that are handed on together: enough for one transaction to be worth it, little enough to be held in memory. */
const together = { files: 25, bytes: 8_000_000 }

/** `rapporteur read <file...>` */
export function addRead(program: Command): void {
  const command = addCommand(program, 'read', 'read articles: bundles of briefs, Markdown, JSON, JSON Lines, HTML')
    .argument('<file...>', 'files or folders; "-" is standard input')
    .option('--published <date>', 'day of publication of articles that do not state theirs', partialDate)
    .option('--source <name>', 'who published them, for articles that do not say')
  command.action((paths: string[], options: ReadOptions) =>
    useHome(options.home, async (app) => {
      const line = progressLine()
      try {
        const results = await readAll(app, paths, options, line)
        line.end()
        if (options.json) printJson({ files: results })
        else for (const text of resultLines(results)) print(text)
        note(summary(results))
        if (results.some((file) => file.error || file.results.some(({ outcome }) => outcome === 'failed')))
          process.exitCode = exit.failure
      } finally {
        line.end()
      }
    }),
  )
  examples(command, [
    ['rapporteur read briefs.txt --published 2025-11-28', 'several briefs in one file'],
    ['rapporteur read articles/ --source "Ministry press"', 'a folder'],
    ['curl -s https://example.org/news.html | rapporteur read -', 'standard input'],
  ])
}

async function readAll(app: Rapporteur, paths: string[], options: ReadOptions, line: ProgressLine): Promise<FileResult[]> {
  const results: FileResult[] = []
  const files: string[] = []
  for (const path of paths) {
    try {
      files.push(...(await filesOf(path)))
    } catch (error) {
      results.push(failed(path, error))
    }
  }
  let batch: FileInput[] = []
  let bytes = 0
  const flush = async () => {
    // A single file reports its articles, several are counted themselves.
    results.push(...(await app.readFiles(batch, files.length === 1 ? { onProgress: line.onProgress } : {})))
    if (files.length > 1) line.onProgress({ stage: 'reading files', done: results.length, total: files.length })
    batch = []
    bytes = 0
  }
  for (const path of files) {
    try {
      const input = { name: path, bytes: await bytesOf(path), published: options.published, source: options.source }
      batch.push(input)
      bytes += input.bytes.length
    } catch (error) {
      results.push(failed(path, error))
    }
    if (batch.length >= together.files || bytes >= together.bytes) await flush()
  }
  if (batch.length > 0) await flush()
  return results
}

/** A file that could not be read does not stop the others. */
function failed(path: string, error: unknown): FileResult {
  const { code, message, todo } = error instanceof Failure ? error : describe(error)
  return { name: path, results: [], error: { code, message, todo } }
}
