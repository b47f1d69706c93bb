/**
 * Measures `findDates` on labelled expressions: `node eval/dates.ts --data FOLDER [--json] [--misses]`.
 * FOLDER (or its `dates` folder) holds `.jsonl` files with lines `{input, reference, results:[{text, type, start, end, timex, values}]}`.
 *
 * A case is right when a mention that overlaps it has the gold's value (any of them, as a date without its year has two)
 * or its TIMEX. Ranges may end on the last day or the day after. Where the words say only a month or year ("in two months"),
 * our coarser value is right when the gold's day lies in it.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { addMonths, dayOf, isoDay, parseDay, partsOf, weekdayOf } from '../src/language/dates/calendar.ts'
import { findDates } from '../src/language/dates.ts'
import type { DateMention } from '../src/language/spans.ts'
import { readLines } from './briefs-data.ts'

interface Gold {
  text: string
  type: string
  start: number
  end: number
  timex: string[] | null
  values: (string | { start: string | null; end: string | null })[]
}
interface Line {
  input: string
  reference: string | null
  results: Gold[]
}

/** What is neither absolute nor the way news speaks of dates, by the gold's words; each reason is reported with its own figures. */
const leftOut: [reason: string, words: RegExp][] = [
  ['not resolved by the gold', /^$/],
  [
    'a feast that moves, or a feast at all',
    /easter|christmas|new year|halloween|labou?r day|independence|workers|black friday|thanksgiving|eid|valentine|mother|father|juneteenth|ramadan|mlk|cyber monday/i,
  ],
  ['counted in business days, school or fiscal years', /business|working|school|fiscal|\bfy|\bcy/i],
  ['an operator or assistant command', /[<>=]|\botd\b|to date|\bw\/c\b|current date/i],
]

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, json: { type: 'boolean' }, misses: { type: 'boolean' } },
})
if (!options.data) {
  console.error('Usage: node eval/dates.ts --data FOLDER [--json] [--misses]')
  process.exit(64)
}

function filesIn(folder: string): string[] {
  for (const place of [folder, join(folder, 'dates')]) {
    const names = readdirSync(place, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.jsonl'))
    if (names.length > 0) return names.map((entry) => join(place, entry.name))
  }
  return []
}

/** First day, and the day after the last, of a partial date. */
function bounds(value: string): [string, string] {
  const [year, month, day] = value.split('-').map(Number)
  const first = dayOf(year!, month ?? 1, day ?? 1)
  const after = day ? first + 1 : addMonths(first, month ? 1 : 12)
  return [isoDay(first), isoDay(after)]
}

/** `2018-W22` of a Monday and the Sunday after it. */
function weekTimex(from: string, to: string): string | undefined {
  const [first, last] = [parseDay(from), parseDay(to)]
  if (first === undefined || last === undefined || weekdayOf(first) !== 1 || last - first !== 6) return undefined
  const { year } = partsOf(first + 3)
  const number = Math.floor((first + 3 - dayOf(year, 1, 1)) / 7) + 1
  return `${year}-W${String(number).padStart(2, '0')}`
}

function isRight(mention: DateMention, gold: Gold): boolean {
  const { value } = mention
  const from = value ?? mention.from
  const to = value ?? mention.to
  if (from === undefined || to === undefined) return false
  if (
    value !== undefined &&
    gold.timex?.some((timex) => timex === value || (timex.startsWith('XXXX-') && timex.slice(5) === value.slice(5)))
  )
    return true
  const week = weekTimex(from, to)
  if (week !== undefined && gold.timex?.includes(week)) return true
  const [start, afterFirst] = bounds(from)
  const [lastStart, after] = bounds(to)
  return gold.values.some((expected) => {
    if (typeof expected === 'string') return value !== undefined && expected.startsWith(value)
    if (expected.start && expected.end) {
      const coarse =
        mention.from !== undefined && from.length < 10 && expected.start.startsWith(from) && expected.end.startsWith(to)
      return coarse || (expected.start === start && [after, lastStart].includes(expected.end))
    }
    if (expected.start) return [start, mention.relation === 'after' ? after : start].includes(expected.start)
    return [start, after, isoDay(parseDay(after)! - 1), afterFirst].includes(expected.end ?? '')
  })
}

function reasonLeftOut(gold: Gold): string | undefined {
  if (gold.values.every((value) => value === 'not resolved')) return leftOut[0]![0]
  return leftOut.slice(1).find(([, words]) => words.test(gold.text))?.[0]
}

const groups = new Map<string, { cases: number; right: number }>()
const count = (name: string, right: boolean) => {
  const group = groups.get(name) ?? { cases: 0, right: 0 }
  group.cases++
  if (right) group.right++
  groups.set(name, group)
}
let spurious = 0
let plain = 0
for (const { input, reference, results } of filesIn(options.data).flatMap((file) => readLines<Line>(file))) {
  const mentions = findDates(input, reference?.slice(0, 10))
  if (results.length === 0) {
    plain++
    if (mentions.length > 0) spurious++
    if (options.misses && mentions.length > 0) console.error('SPURIOUS', input, '|', mentions.map(({ text }) => text).join(', '))
  }
  for (const gold of results) {
    const type = gold.type.replace('datetimeV2.', '')
    const near = mentions.filter((mention) => mention.start <= gold.end && gold.start < mention.end)
    const right = near.some((mention) => isRight(mention, gold))
    count('all', right)
    count(`all of type ${type}`, right)
    if (type !== 'date' && type !== 'daterange') continue
    const reason = reasonLeftOut(gold)
    count(reason ? `left out: ${reason}` : 'absolute and news-style dates and ranges', right)
    if (options.misses && !right) {
      const said = near
        .map(({ text, value, from, to, relation }) => `[${text}] ${value ?? `${from}..${to}`} ${relation ?? ''}`)
        .join(' ')
      console.error(
        reason ? 'left out' : 'MISS    ',
        reference?.slice(0, 10),
        input.slice(0, 90),
        '|',
        gold.text,
        '=>',
        gold.timex?.[0],
        JSON.stringify(gold.values),
        '| ours:',
        said,
      )
    }
  }
}

const share = (group: { cases: number; right: number }) => Math.round((1000 * group.right) / group.cases) / 10
const rows = [...groups]
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([name, group]) => ({ name, ...group, percent: share(group) }))
const report = { measures: rows, textsWithoutDates: { cases: plain, withSpuriousMention: spurious } }
if (options.json) console.log(JSON.stringify(report, null, 2))
else {
  for (const row of rows)
    console.log(
      `${row.name.padEnd(62)} ${String(row.right).padStart(4)} / ${String(row.cases).padEnd(4)} ${row.percent.toFixed(1).padStart(6)} %`,
    )
  console.log(`${'texts without any date in which we see one'.padEnd(62)} ${String(spurious).padStart(4)} / ${plain}`)
}
