import type { Command } from 'commander'
import type { Hit } from '../../schema/search.ts'
import { useHome } from '../home.ts'
import { addCommand, addFilters, type Common, examples, type FilterOptions, filtersOf, wholeNumber } from '../options.ts'
import { note, print, printJson, styled, wrapped } from '../terminal.ts'
import { day } from '../words.ts'

interface SearchOptions extends Common, FilterOptions {
  limit: number
  explain?: boolean
}

/** `rapporteur search` */
export function addSearch(program: Command): void {
  const command = addFilters(addCommand(program, 'search', 'find passages, best first'))
    .argument('<words...>', 'what to look for')
    .option('-k, --limit <n>', 'how many passages', wholeNumber(1, 100), 10)
    .option('--explain', 'show the parts of each score')
  command.action((words: string[], options: SearchOptions) =>
    useHome(options.home, async (app) => {
      const { hits } = await app.search({ q: words.join(' '), k: options.limit, ...filtersOf(options) })
      if (options.json) return printJson({ hits })
      if (hits.length === 0) note('Nothing found.')
      for (const [index, hit] of hits.entries())
        for (const line of hitLines(hit, index + 1, options.explain === true)) print(line)
    }),
  )
  examples(command, [
    ['rapporteur search 5G contract Vietnam', 'the ten best passages'],
    ['rapporteur search "age limit" --from 2025-06 -k 3', 'the three best since June 2025'],
    ['rapporteur search DeepSeek --explain', 'with the parts of each score'],
  ])
}

function hitLines(hit: Hit, rank: number, explain: boolean): string[] {
  const indent = '   '
  const lines = [
    `${String(rank).padStart(2)} ${styled('bold', hit.title)}`,
    wrapped(`${hit.source}, ${day(hit.published)} · ${hit.articleId}`, indent),
    wrapped(hit.passage.text.replaceAll(/\s+/g, ' '), indent),
  ]
  const parts = Object.entries(hit.explain).map(([name, value]) => `${name} ${value.toFixed(3)}`)
  if (explain) lines.push(styled('dim', `${indent}score ${hit.score.toFixed(3)} = ${parts.join(' + ')}`))
  return [...lines, '']
}
