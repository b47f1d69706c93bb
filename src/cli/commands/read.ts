import type { Command } from 'commander'
import type { Rapporteur } from '../../app.ts'
import type { ArticleInput, ReadResult } from '../../schema/article.ts'
import { Failure } from '../../schema/failure.ts'
import { exit } from '../exit.ts'
import { useHome } from '../home.ts'
import { addCommand, type Common, examples, partialDate } from '../options.ts'
import { type ProgressLine, progressLine } from '../progress.ts'
import { resultLines, summary } from '../read-text.ts'
import { note, print, printJson } from '../terminal.ts'

interface ReadOptions extends Common {
  published?: string
  source?: string
}

/** Articles that are read ahead: enough to tell the remaining time of most work, little enough to be held in memory. */
const ahead = { articles: 2_000, characters: 30_000_000 }

/** `rapporteur read <file...>` */
export function addRead(program: Command): void {
  const command = addCommand(program, 'read', 'read articles: bundles of briefs, Markdown, JSON, JSON Lines, HTML')
    .argument('<file...>', 'files or folders; "-" is standard input')
    .option('--published <date>', 'day of publication of articles that do not state theirs', partialDate)
    .option('--source <name>', 'who published them, for articles that do not say')
  command.action((paths: string[], options: ReadOptions) =>
    useHome(options.home, async (app) => {
      const line = progressLine()
      const results = await readAll(app, paths, options, line).finally(line.end)
      if (options.json) printJson({ results })
      else for (const text of resultLines(results)) print(text)
      note(summary(results))
      if (results.length === 0 || results.some(({ outcome }) => outcome === 'failed')) process.exitCode = exit.failure
    }),
  )
  examples(command, [
    ['rapporteur read briefs.txt --published 2025-11-28', 'several briefs in one file'],
    ['rapporteur read articles/ --source "Ministry press"', 'a folder'],
    ['curl -s https://example.org/news.html | rapporteur read -', 'standard input'],
  ])
}

/** One result for each article and each file that could not be read, in order. */
async function readAll(app: Rapporteur, paths: string[], options: ReadOptions, line: ProgressLine): Promise<ReadResult[]> {
  const { readPath } = await import('../../app.ts')
  const results: ReadResult[] = []
  let failures: { at: number; result: ReadResult }[] = []
  let articles: ArticleInput[] = []
  let characters = 0
  const flush = async (isLast: boolean) => {
    const before = results.length
    const total = isLast ? before + articles.length : null
    const read = await app.read(articles, {
      onProgress: ({ stage, done }) => line.onProgress({ stage, done: before + done, total }),
    })
    for (const { at, result } of failures) read.splice(at, 0, result)
    results.push(...read)
    failures = []
    articles = []
    characters = 0
  }
  for (const path of paths)
    for await (const item of readPath(path, options)) {
      if (item instanceof Failure) {
        failures.push({ at: articles.length + failures.length, result: failed(item) })
        continue
      }
      articles.push(item)
      characters += (item.text ?? item.html ?? '').length
      if (articles.length >= ahead.articles || characters >= ahead.characters) await flush(false)
    }
  await flush(true)
  return results
}

/** A file that could not be read does not stop the others; what to do stands behind what happened. */
function failed({ code, message, todo }: Failure): ReadResult {
  return {
    articleId: null,
    revision: null,
    outcome: 'failed',
    error: { code, message: [message, todo].filter(Boolean).join('. ') },
  }
}
