/**
 * Measures enforcement records on prose summaries of fines: `node eval/enforcement.ts --data FOLDER [--json] [--misses]`.
 * FOLDER (or its `enforcement` folder) holds `.jsonl` files with lines `{summary, fine, controller_processor, article, country}`.
 *
 * "Where stated" is decided by the text alone: an amount counts where a number of the summary is the gold's within 1 %; a controller
 * where a word of its name stands in the summary; an article where its number follows "Art." or "Article" there. The summary
 * is read as an article without title and date.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { RecordDraft } from '../src/record/draft.ts'
import { extractRecords } from '../src/record/extract.ts'
import { readLines } from './briefs-data.ts'
import { textArticle } from './text-article.ts'

interface Row {
  etid: string
  country: string
  fine: string
  controller_processor: string
  article: string
  summary: string
}

const { values: options } = parseArgs({
  options: { data: { type: 'string', default: 'data' }, json: { type: 'boolean' }, misses: { type: 'boolean' } },
})
const folder = existsSync(join(options.data, 'enforcement')) ? join(options.data, 'enforcement') : options.data
const rows = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readLines<Row>(join(folder, name)))

const legal =
  /^(the|a|an|of|de|s|l|u|sl|slu|sa|sau|srl|spa|gmbh|ag|ltd|limited|bv|nv|ab|as|inc|kft|zrt|company|unknown|city|di|la|and)$/
const nameWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.filter((word) => !legal.test(word) && word.length > 1) ?? []
const articles = (text: string): Set<string> =>
  new Set([...text.matchAll(/\bArt(?:icles?|s)?\.?\s*(\d+)/gi)].map((match) => match[1]!))
const numbers = (text: string): number[] =>
  [...text.matchAll(/\d[\d.,]*\d|\d/g)].flatMap((match) => [
    Number(match[0].replace(/[.,](?=\d{3}\b)/g, '')),
    Number(match[0].replace(/,/g, '')),
  ])
const value = (draft: RecordDraft, field: string): unknown[] => draft.fields.get(field)?.map((v) => v.value) ?? []

const total = { amount: [0, 0], controller: [0, 0], articles: [0, 0], records: 0 }
for (const row of rows) {
  const drafts = extractRecords(textArticle(row.etid, '', row.summary, null)).filter((d) => d.kind === 'enforcement')
  if (drafts.length) total.records += 1
  const gold = Number(row.fine)
  if (gold > 0 && numbers(row.summary).some((n) => Math.abs(n - gold) <= 0.01 * gold)) {
    total.amount[1]! += 1
    if (drafts.some((d) => value(d, 'amount').some((n) => Math.abs(Number(n) - gold) <= 0.01 * gold))) total.amount[0]! += 1
    else if (options.misses)
      console.error(`amount ${gold}: ${drafts.flatMap((d) => value(d, 'amount')).join('|')} <- ${row.summary.slice(0, 200)}`)
  }
  const name = nameWords(row.controller_processor)
  const said = new Set(nameWords(row.summary))
  if (name.some((word) => word.length > 3 && said.has(word))) {
    total.controller[1]! += 1
    const hit = drafts.some((d) =>
      value(d, 'target').some((target) => {
        const words = new Set(nameWords(String(target)))
        return name.some((word) => word.length > 3 && words.has(word))
      }),
    )
    if (hit) total.controller[0]! += 1
    else if (options.misses)
      console.error(
        `controller ${row.controller_processor}: ${drafts.flatMap((d) => value(d, 'target')).join('|')} <- ${row.summary.slice(0, 200)}`,
      )
  }
  const stated = [...articles(row.article)].filter((n) => articles(row.summary).has(n))
  const found = articles(drafts.flatMap((d) => value(d, 'legalBasis')).join(' ; '))
  for (const article of stated) {
    total.articles[1]! += 1
    if (found.has(article)) total.articles[0]! += 1
    else if (options.misses) console.error(`article ${article}: ${[...found].join(',')} <- ${row.summary.slice(0, 300)}`)
  }
}
const share = ([right, of]: number[]) => ({ right, of, share: of ? right! / of : 0 })
const figures = {
  rows: rows.length,
  withRecord: total.records,
  amount: share(total.amount),
  controller: share(total.controller),
  articles: share(total.articles),
}
if (options.json) console.log(JSON.stringify(figures, null, 2))
else {
  console.log(`${figures.rows} summaries, ${figures.withRecord} with an enforcement record`)
  for (const name of ['amount', 'controller', 'articles'] as const)
    console.log(
      `${name.padEnd(12)} ${figures[name].right}/${figures[name].of}  ${(100 * figures[name].share).toFixed(1)} % where stated`,
    )
}
