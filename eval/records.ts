import fs from 'node:fs'
import path from 'node:path'
import { extractRecords } from '../src/record/extract.ts'
import { type Extraction, mergeRecords } from '../src/record/merge.ts'
import type { Evidence, NewsRecord } from '../src/schema/record.ts'
import type { Brief as BriefLine } from './briefs-data.ts'
import { judge, list } from './judge.ts'
import { articleOf } from './memory.ts'

/** A gold record as the briefs' file has it: every value a list of acceptable ones, `{all}` for lists to find. */
interface Gold {
  kind: string
  fields: Record<string, unknown[] | { all: unknown[] }>
  required?: string[]
  optional?: boolean
}
interface Brief extends Omit<BriefLine, 'records'> {
  records?: Gold[]
  revises?: string
  duplicateOf?: string
}

const args = process.argv.slice(2)
const option = (name: string, fallback: string) =>
  args.includes(`--${name}`) ? (args[args.indexOf(`--${name}`) + 1] ?? fallback) : fallback
const verbose = args.includes('--verbose')
const asJson = args.includes('--json')
const folder = option('data', 'data')
const only = option('brief', '')

const keyFields: Record<string, string[]> = {
  restriction: ['jurisdiction'],
  contract: ['suppliers', 'buyer'],
  instrument: ['name'],
  enforcement: ['target', 'authority'],
  incident: ['victim'],
  threat: ['name'],
  offering: ['name', 'provider'],
  capacity: ['lead', 'country'],
  position: ['actor'],
}
const alias: Record<string, string> = {
  jurisdiction: 'jurisdictions',
  country: 'jurisdictions',
  market: 'jurisdictions',
  effective: 'date',
  stage: 'status',
}
const field = (record: NewsRecord, name: string): unknown[] =>
  list((record as unknown as Record<string, unknown>)[name] ?? (record as unknown as Record<string, unknown>)[alias[name] ?? ''])
const evidence = (record: NewsRecord, name: string): Evidence[] =>
  record.evidence[name] ?? record.evidence[alias[name] ?? ''] ?? []
const ratio = (a: number, b: number) => (b ? a / b : 0)

function score(briefs: Brief[], extractions: Extraction[]) {
  const total = { gold: 0, found: 0, predicted: 0, wanted: 0, right: 0, said: 0, wrong: 0, covered: 0, evidence: 0, exact: 0 }
  const position = [0, 0] as [number, number]
  const byKind: Record<string, { gold: number; found: number; predicted: number }> = {}
  const tally = (kind: string) => {
    byKind[kind] = byKind[kind] ?? { gold: 0, found: 0, predicted: 0 }
    return byKind[kind]
  }
  const known = new Map<string, NewsRecord[]>()
  for (const brief of briefs) {
    const records = known.get(brief.published) ?? mergeRecords(extractions, brief.published)
    known.set(brief.published, records)
    const mine = records.filter((r) =>
      Object.values(r.evidence)
        .flat()
        .some((e) => e.articleId === brief.id),
    )
    const foreign = (brief.language ?? 'en') !== 'en'
    for (const e of mine.flatMap((r) => Object.values(r.evidence).flat()).filter((x) => x.articleId === brief.id)) {
      total.evidence += 1
      if ((e.part === 'title' ? brief.title : brief.text).slice(e.start, e.end) === e.quote && e.quote) total.exact += 1
    }
    if (foreign) continue
    const say = (line: string) => verbose && (!only || brief.id.includes(only)) && console.error(line)
    const free = new Set(mine)
    let optional = 0
    for (const gold of [...(brief.records ?? [])].sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false))) {
      const counts = gold.kind !== 'position' && !gold.optional
      const kind = tally(gold.kind)
      if (gold.kind === 'position') position[1] += 1
      if (counts) {
        kind.gold += 1
        total.gold += 1
        total.wanted += (gold.required ?? []).length
      }
      let best: NewsRecord | null = null
      let bestScore = 0
      for (const record of free) {
        if (record.kind !== gold.kind) continue
        const keys = keyFields[gold.kind]!.filter((f) => gold.fields[f] !== undefined)
        if (keys.length && !keys.some((f) => judge(f, gold.fields[f]!, field(record, f), false).hit > 0)) continue
        const points =
          1 + Object.keys(gold.fields).reduce((sum, f) => sum + judge(f, gold.fields[f]!, field(record, f), false).hit, 0)
        if (points > bestScore) [best, bestScore] = [record, points]
      }
      if (!best) {
        if (!gold.optional && gold.kind !== 'position')
          say(`record missed: ${brief.id} ${gold.kind} ${JSON.stringify(gold.fields)}`)
        continue
      }
      free.delete(best)
      if (gold.optional) optional += 1
      if (gold.kind === 'position') position[0] += 1
      if (!counts) continue
      total.found += 1
      kind.found += 1
      const disputed = new Set(best.corroboration.conflicts.map((c) => c.field))
      for (const [name, value] of Object.entries(gold.fields)) {
        const said = field(best, name)
        const { hit, wrong } = judge(name, value, said, disputed.has(name))
        const required = (gold.required ?? []).includes(name)
        if (required) total.right += hit
        if (said.length) {
          total.said += 1
          total.wrong += wrong
          if (evidence(best, name).length) total.covered += 1
        }
        if (wrong || (required && hit < 1))
          say(
            `field${wrong ? ' WRONG' : ''}: ${brief.id} ${gold.kind}.${name}: wanted ${JSON.stringify(value)}, got ${JSON.stringify(said)}`,
          )
      }
    }
    const counted = mine.filter((r) => r.kind !== 'position')
    total.predicted += counted.length - optional
    for (const record of counted) tally(record.kind).predicted += 1
    for (const record of free)
      if (record.kind !== 'position') say(`record not in gold: ${brief.id} ${record.kind} ${record.title}`)
  }
  const all = mergeRecords(extractions)
  const together = (a: string, b: string) =>
    all.some((r) =>
      [a, b].every((id) =>
        Object.values(r.evidence)
          .flat()
          .some((e) => e.articleId === id),
      ),
    )
  const pairs = briefs.flatMap((b) =>
    [b.duplicateOf, b.revises].filter((o) => o && b.records?.length).map((o) => [b.id, o as string] as const),
  )
  const [recall, precision] = [ratio(total.found, total.gold), ratio(total.found, total.predicted)]
  return {
    recordPrecision: precision,
    recordRecall: recall,
    recordF1: ratio(2 * precision * recall, precision + recall),
    requiredFieldRecall: ratio(total.right, total.wanted),
    fieldPrecision: total.said ? 1 - ratio(total.wrong, total.said) : 0,
    evidenceExact: ratio(total.exact, total.evidence),
    evidenceCoverage: ratio(total.covered, total.said),
    mergedPairs: ratio(pairs.filter(([a, b]) => together(a, b)).length, pairs.length),
    positionRecall: ratio(...position),
    goldRecords: total.gold,
    predictedRecords: total.predicted,
    byKind: Object.fromEntries(Object.entries(byKind).map(([k, v]) => [k, `${v.found}/${v.gold} of ${v.predicted}`])),
  }
}

const report: Record<string, unknown> = {}
for (const name of ['seeds', 'dev']) {
  const file = path.join(folder, 'briefs', `${name}.jsonl`)
  if (!fs.existsSync(file)) continue
  const briefs = fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Brief)
    .filter((line) => line.type === 'brief')
  const articles = briefs.map(articleOf)
  const started = performance.now()
  const extractions = articles.map((article) => ({ article, drafts: extractRecords(article) }))
  const words = articles.reduce((sum, a) => sum + a.text.split(/\s+/).length, 0)
  report[name] = { ...score(briefs, extractions), wordsPerSecond: Math.round(words / ((performance.now() - started) / 1000)) }
}
if (asJson) console.log(JSON.stringify(report, null, 2))
else
  for (const [name, figures] of Object.entries(report)) {
    console.log(name)
    for (const [k, v] of Object.entries(figures as Record<string, unknown>))
      console.log(
        `  ${k.padEnd(22)} ${typeof v === 'number' && v <= 1 && !/Records/.test(k) ? `${(100 * v).toFixed(1)} %` : typeof v === 'object' ? JSON.stringify(v) : v}`,
      )
  }
