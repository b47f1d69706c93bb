/**
 * Measures the reading of cyber incidents: `node eval/incidents.ts --data FOLDER [--json] [--misses]`.
 * FOLDER (or its `incidents` folder) holds `casie*.jsonl[.gz]` (`{title, text, published, events[]}`) and `eurepoc*.jsonl`
 * (`{name, description, start, receiverCountries[]}`).
 *
 * CASIE: an article's sort is that of most of its events (earliest on a tie); its victims are the arguments in the role Victim that are organisations,
 * and any record's victim or target that shares a word with one is right. EuRepoC: a start year counts where the description
 * or name has that year in digits, a receiver country where they name it or its people; both are read from name and description.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { placeCode } from '../src/language/places.ts'
import { extractRecords } from '../src/record/extract.ts'
import { contextOf } from '../src/record/kinds/context.ts'
import { incidentFacts } from '../src/record/kinds/incident-facts.ts'
import { readPlaces } from '../src/record/mentions.ts'
import { readArticle } from '../src/record/reading.ts'
import { type ReportSort, reportSort } from '../src/record/report.ts'
import { readLines } from './briefs-data.ts'
import { textArticle } from './text-article.ts'

interface Casie {
  id: string
  title: string
  published: string
  text: string
  events: { type: string; start: number; arguments: { role: string; entity: string; text: string }[] }[]
}
interface Eurepoc {
  id: string
  name: string
  description: string
  start: string
  receiverCountries: string[]
}

const { values: options } = parseArgs({
  options: { data: { type: 'string', default: 'data' }, json: { type: 'boolean' }, misses: { type: 'boolean' } },
})
const folder = existsSync(join(options.data, 'incidents')) ? join(options.data, 'incidents') : options.data
const lines = <T>(prefix: string): T[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && /\.jsonl(\.gz)?$/.test(name))
    .flatMap((name) => readLines<T>(join(folder, name)))

const sortOf: Record<string, ReportSort> = {
  Databreach: 'data-breach',
  Ransom: 'ransomware',
  Phishing: 'phishing',
  DiscoverVulnerability: 'vulnerability',
  PatchVulnerability: 'patch',
}
const words = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu)
      ?.filter((w) => !/^(the|and|its|inc|corp|ltd|company|group|department|county|city|university|health|hospital|of)$/.test(w)),
  )

function casie() {
  const counts: Record<string, { right: number; said: number; gold: number }> = {}
  const count = (sort: string) => {
    counts[sort] ??= { right: 0, said: 0, gold: 0 }
    return counts[sort]
  }
  const victims = { right: 0, of: 0 }
  for (const row of lines<Casie>('casie')) {
    const tally = new Map<string, number>()
    for (const event of [...row.events].sort((a, b) => a.start - b.start)) tally.set(event.type, (tally.get(event.type) ?? 0) + 1)
    const gold = [...tally].sort((a, b) => b[1] - a[1])[0]?.[0]
    if (!gold) continue
    const article = textArticle(row.id, row.title ?? '', row.text ?? '', row.published?.slice(0, 10) || null)
    const said = reportSort(readArticle(article).sentences)?.sort
    count(sortOf[gold]!).gold += 1
    if (said) count(said).said += 1
    if (said === sortOf[gold]) count(said!).right += 1
    else if (options.misses) console.error(`sort: wanted ${sortOf[gold]}, got ${said}: ${row.title}`)
    const hit = new Set(
      row.events.flatMap((e) =>
        e.arguments
          .filter((a) => a.role === 'Victim' && a.entity === 'Organization' && /^(?:the )?\p{Lu}/u.test(a.text))
          .flatMap((a) => [...words(a.text)]),
      ),
    )
    if (!hit.size) continue
    victims.of += 1
    const named = extractRecords(article).flatMap((d) =>
      d.kind === 'incident' ? (d.fields.get('victim') ?? []).map((v) => String(v.value)) : [],
    )
    if (named.some((name) => [...words(name)].some((w) => hit.has(w)))) victims.right += 1
    else if (options.misses) console.error(`victim: wanted ${[...hit].join(' ')}, got ${named.join(' | ')}: ${row.title}`)
  }
  const f1 = Object.fromEntries(
    Object.entries(counts).map(([sort, c]) => [sort, c.said + c.gold ? (2 * c.right) / (c.said + c.gold) : 0]),
  )
  return {
    f1,
    macroF1: Object.values(f1).reduce((a, b) => a + b, 0) / Math.max(1, Object.keys(f1).length),
    victims: { ...victims, share: victims.right / Math.max(1, victims.of) },
  }
}

function eurepoc() {
  const year = { right: 0, of: 0 }
  const country = { right: 0, of: 0 }
  for (const row of lines<Eurepoc>('eurepoc')) {
    const text = `${row.name}. ${row.description}`
    const facts = incidentFacts(contextOf(readArticle(textArticle(row.id, row.name ?? '', row.description ?? '', null))))
    if (row.start && new RegExp(`\\b${row.start.slice(0, 4)}\\b`).test(text)) {
      year.of += 1
      if (facts.year === row.start.slice(0, 4)) year.right += 1
      else if (options.misses) console.error(`year: wanted ${row.start.slice(0, 4)}, got ${facts.year}: ${text.slice(0, 300)}`)
    }
    const named = new Set(readPlaces(text).map((p) => p.code.slice(0, 2)))
    const gold = [
      ...new Set(
        [row.receiverCountries]
          .flat()
          .filter(Boolean)
          .map((name) => placeCode(name.replace(/, (Islamic|Democratic).*$/, '')) ?? placeCode(name.replace(/\s*\(.*\)/, ''))),
      ),
    ].filter((code) => code && named.has(code))
    if (!gold.length) continue
    country.of += 1
    if (facts.countries.some((code) => gold.includes(code))) country.right += 1
    else if (options.misses)
      console.error(`country: wanted ${gold.join(',')}, got ${facts.countries.join(',')}: ${text.slice(0, 300)}`)
  }
  return {
    year: { ...year, share: year.right / Math.max(1, year.of) },
    country: { ...country, share: country.right / Math.max(1, country.of) },
  }
}

const figures = { casie: casie(), eurepoc: eurepoc() }
if (options.json) console.log(JSON.stringify(figures, null, 2))
else {
  const percent = (x: number) => `${(100 * x).toFixed(1)} %`
  console.log(
    `CASIE sort macro-F1 ${percent(figures.casie.macroF1)}  ${Object.entries(figures.casie.f1)
      .map(([k, v]) => `${k} ${percent(v)}`)
      .join('  ')}`,
  )
  console.log(
    `CASIE victim        ${figures.casie.victims.right}/${figures.casie.victims.of}  ${percent(figures.casie.victims.share)} where an organisation is named as victim`,
  )
  console.log(
    `EuRepoC start year  ${figures.eurepoc.year.right}/${figures.eurepoc.year.of}  ${percent(figures.eurepoc.year.share)} where stated`,
  )
  console.log(
    `EuRepoC receiver    ${figures.eurepoc.country.right}/${figures.eurepoc.country.of}  ${percent(figures.eurepoc.country.share)} where stated`,
  )
}
