import { createHash } from 'node:crypto'
import type { Article } from '../schema/article.ts'
import { type Evidence, type FieldValue, type NewsRecord, type RecordKind, vocabulary } from '../schema/record.ts'
import type { DraftValue, RecordDraft } from './draft.ts'
import { authorities } from './gazetteer/authorities.ts'
import { fold } from './parse/words.ts'
import { sameDevelopment, sameName } from './similarity.ts'
import { independentSources } from './sources.ts'
import { titleOf } from './title.ts'
import { topicsOf } from './topics.ts'

/** An article's drafts with the article they were read from. */
export interface Extraction {
  article: Article
  drafts: readonly RecordDraft[]
}

interface Report {
  article: Article
  draft: RecordDraft
  why: string
}

/** Fields in which two sources can contradict each other; in all others several values stand side by side. */
const disputable = new Set([
  'amount',
  'currency',
  'recordsAffected',
  'quantity',
  'effective',
  'began',
  'date',
  'parties',
  'ransomPaid',
  'approximate',
])
const lists = new Set(['jurisdictions', 'suppliers', 'partners', 'options', 'targets', 'indicators', 'duties', 'phases'])
const keys: Record<RecordKind, readonly string[]> = {
  restriction: ['jurisdictions', 'product', 'vendor', 'measure'],
  contract: ['suppliers', 'buyer', 'amount', 'scope'],
  instrument: ['name', 'jurisdictions'],
  enforcement: ['target', 'authority', 'action', 'amount'],
  incident: ['victim', 'type'],
  threat: ['name'],
  offering: ['provider', 'name'],
  capacity: ['lead', 'resource', 'quantity', 'amount'],
  position: ['actor', 'stance', 'statement'],
}

/**
 * Merges what several articles report into one record a development. Articles are taken in order of publication, so that a record
 * keeps the id of its first report, the newest report gives the status, and every value stays with its quotes.
 * @param asOf only what was published by the end of this day.
 */
export function mergeRecords(extractions: readonly Extraction[], asOf?: string): NewsRecord[] {
  const ordered = extractions
    .filter(({ article }) => !asOf || (article.published ?? article.readAt.slice(0, 10)) <= asOf)
    .sort(
      (a, b) =>
        dayOf(a.article).localeCompare(dayOf(b.article)) ||
        a.article.readAt.localeCompare(b.article.readAt) ||
        a.article.id.localeCompare(b.article.id),
    )
  const groups: Report[][] = []
  const blocks = new Map<string, Report[][]>()
  for (const { article, drafts } of ordered) {
    for (const draft of drafts) {
      const found = bestGroup(
        blocksOf(draft).flatMap((key) => blocks.get(key) ?? []),
        article,
        draft,
      )
      const report = { article, draft, why: found?.why ?? 'first report' }
      const group = found?.group ?? []
      group.push(report)
      if (!found) groups.push(group)
      for (const key of blocksOf(draft)) {
        const block = blocks.get(key) ?? []
        if (!block.includes(group)) block.push(group)
        blocks.set(key, block)
      }
    }
  }
  return groups.map(recordOf)
}

const dayOf = (article: Article): string => article.published ?? article.readAt.slice(0, 10)
const valuesOf = (draft: RecordDraft) => new Map([...draft.fields].map(([field, values]) => [field, values.map((v) => v.value)]))

/** Reports can only be the same development when they share a block: kind, scope and a word of a principal name. */
function blocksOf(draft: RecordDraft): string[] {
  const names = keys[draft.kind]
    .slice(0, draft.kind === 'restriction' ? 3 : 2)
    .flatMap((field) => (draft.fields.get(field) ?? []).map((v) => String(v.value)))
  const words = new Set(names.flatMap((name) => fold(name).match(/[\p{L}\p{N}]{2,}/gu) ?? []))
  return [...words].map((word) => `${draft.kind}:${word}`)
}

function bestGroup(groups: Report[][], article: Article, draft: RecordDraft): { group: Report[]; why: string } | null {
  const mine = valuesOf(draft)
  for (const group of new Set(groups)) {
    if (group[0]!.article.sample !== article.sample || group.some((r) => r.article.id === article.id)) continue
    for (const report of group) {
      const days = Math.abs(Date.parse(dayOf(report.article)) - Date.parse(dayOf(article))) / 86_400_000
      const why = sameDevelopment(draft.kind, valuesOf(report.draft), mine, Number.isFinite(days) ? days : 0)
      if (why) return { group, why }
    }
  }
  return null
}

const same = (a: FieldValue, b: FieldValue): boolean => {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 0.01 * Math.abs(a)
  if (typeof a === 'string' && typeof b === 'string') {
    if (/^\d{4}(-\d{2})*$/.test(a) && /^\d{4}(-\d{2})*$/.test(b)) return a.startsWith(b) || b.startsWith(a)
    return fold(a) === fold(b) || sameName(a, b)
  }
  return JSON.stringify(a) === JSON.stringify(b)
}

function recordOf(reports: Report[]): NewsRecord {
  const [earliest, newest] = [reports[0]!, reports.at(-1)!]
  const kind = earliest.draft.kind
  const fields: Record<string, unknown> = {}
  const evidence: Record<string, Evidence[]> = {}
  const conflicts: { field: string; values: { value: unknown; articleId: string }[] }[] = []
  for (const field of new Set(reports.flatMap((r) => [...r.draft.fields.keys()]))) {
    const said = reports.flatMap((r) => (r.draft.fields.get(field) ?? []).map((v) => ({ ...v, report: r })))
    evidence[field] = said.flatMap((v) => v.quotes.map((quote) => evidenceOf(v.report.article, quote)))
    if (field === 'status' || field === 'stage') {
      fields[field] = single(newestValues(reports, field))
      continue
    }
    const distinct: typeof said = []
    for (const value of said) {
      const known = distinct.findIndex((d) => same(d.value, value.value))
      if (known < 0) distinct.push(value)
      else if (
        typeof value.value === 'string' &&
        /^\d{4}/.test(value.value) &&
        value.value.length > String(distinct[known]!.value).length
      )
        distinct[known] = value
    }
    const values = distinct.map((d) => d.value)
    fields[field] = lists.has(field) ? values : single(values)
    if (disputable.has(field) && new Set(distinct.map((d) => d.report.article.id)).size > 1) {
      conflicts.push({ field, values: distinct.map((d) => ({ value: d.value, articleId: d.report.article.id })) })
    }
  }
  const record = {
    kind,
    ...fields,
    id: idOf(earliest.draft),
    title: titleOf(kind, fields),
    topics: topicsOf(
      reports.map((r) => r.article),
      reports.flatMap((r) => [...r.draft.fields.values()].flat()),
    ),
    basis: basisOf(reports),
    evidence,
    firstSeen: earliest.article.readAt,
    lastChanged: newest.article.readAt,
    corroboration: {
      articles: new Set(reports.map((r) => r.article.id)).size,
      sources: independentSources(reports.map((r) => r.article)),
      conflicts,
    },
    primarySources: primarySources(reports.map((r) => r.article)),
    history: historyOf(reports),
    merged: reports.map((r) => ({ articleId: r.article.id, why: r.why })),
    sample: earliest.article.sample,
    fictional: reports.every((r) => r.article.fictional),
  }
  return record as unknown as NewsRecord
}

const single = (values: readonly FieldValue[]): unknown => (values.length === 1 ? values[0] : values)

/** The newest report's values; of reports of one day, the one that tells of the further stage. */
function newestValues(reports: Report[], field: string): FieldValue[] {
  const told = reports.filter((r) => r.draft.fields.has(field))
  const day = told.at(-1) ? dayOf(told.at(-1)!.article) : ''
  const last = told.filter((r) => dayOf(r.article) === day)
  const far = (r: Report) => (vocabulary.stage as readonly unknown[]).indexOf(r.draft.fields.get(field)![0]!.value)
  const best = last.reduce<Report | undefined>((a, b) => (a && far(a) > far(b) ? a : b), undefined)
  return (best?.draft.fields.get(field) ?? []).map((v: DraftValue) => v.value)
}

function evidenceOf(article: Article, quote: { part: 'title' | 'text'; start: number; end: number }): Evidence {
  const source = quote.part === 'title' ? article.title : article.text
  return {
    articleId: article.id,
    revision: article.revision,
    ...quote,
    quote: source.slice(quote.start, quote.end),
    sha256: article.sha256,
  }
}

/** The id comes from the first report's kind, parties, place and object, so that the same development keeps it. */
function idOf(draft: RecordDraft): string {
  const parts = keys[draft.kind].map((field) =>
    (draft.fields.get(field) ?? [])
      .map((v) => fold(String(v.value)))
      .sort()
      .join(','),
  )
  return `${draft.kind}-${createHash('sha256')
    .update([draft.kind, draft.articleId, ...parts].join('|'))
    .digest('hex')
    .slice(0, 16)}`
}

function historyOf(reports: Report[]): NewsRecord['history'] {
  const history: NewsRecord['history'] = []
  for (const { article, draft } of reports) {
    const status = draft.fields.get('status')?.[0]?.value
    if (status === undefined || history.at(-1)?.status === status) continue
    const date = draft.fields.get('date')?.[0]?.value ?? article.published
    history.push({
      status: String(status),
      date: date === undefined || date === null ? null : String(date),
      seen: article.readAt,
      articleId: article.id,
    })
  }
  return history
}

/** Who speaks: the authority itself, a party with an interest, or news. */
function basisOf(reports: Report[]): NewsRecord['basis'] {
  const named = (fields: readonly string[], source: string) =>
    reports.some((r) =>
      fields.some((field) => r.draft.fields.get(field)?.some((v) => source && sameName(String(v.value), source))),
    )
  const sources = reports.map((r) => r.article.source)
  if (sources.some((s) => authorities.has(fold(s)) || named(['authority', 'imposedBy', 'issuer'], s))) return 'official'
  if (sources.every((s) => named(['provider', 'victim', 'target', 'actor', 'lead', 'suppliers'], s))) return 'party'
  return 'news'
}

const official =
  /https?:\/\/[^\s)"'<>]*(?:\.gov(?:\.[a-z]{2})?|\.gouv\.fr|\.europa\.eu|\.gob\.[a-z]{2}|\.go\.[a-z]{2}|\.int|\.mil|eur-lex|un\.org)[^\s)"'<>.,]*(?:\/[^\s)"'<>]*[^\s)"'<>.,])?/gi
const primarySources = (articles: Article[]): string[] =>
  [...new Set(articles.flatMap((a) => a.text.match(official) ?? []))].slice(0, 10)
