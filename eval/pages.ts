/**
 * Measures the extraction of articles from web pages:
 *   node eval/pages.ts --data FOLDER [--json] [--misses]
 * FOLDER holds `article-extraction-benchmark.tar.gz` and `wcxb-dev-articles.tar.gz` (or what is in them, unpacked).
 * The model of the main text was fitted on these very pages: `eval/pages/fit.ts` gives the cross-validated figures.
 */
import { parseArgs } from 'node:util'
import { readPublished } from '../src/read/dates/published.ts'
import { extractPage } from '../src/read/extract/page.ts'
import { readPages } from './pages/data.ts'
import { sameAuthor, sameTitle } from './pages/fields.ts'
import { shingleOverlap, totals, wordF1 } from './pages/overlap.ts'

const { values } = parseArgs({
  options: { data: { type: 'string' }, json: { type: 'boolean', default: false }, misses: { type: 'boolean', default: false } },
})
if (!values.data) throw new Error('Name the folder with the page sets: --data FOLDER')

const started = performance.now()
const now = new Date().toISOString()
const pages = readPages(values.data).map((page) => ({ ...page, found: extractPage(page.html, page.address) }))
const seconds = (performance.now() - started) / 1000
const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
const right = <T extends (typeof pages)[number]>(
  kind: string,
  of: T[],
  test: (page: T) => boolean,
  show: (page: T) => string,
) => {
  const missed = of.filter((page) => !test(page))
  if (values.misses) for (const page of missed) console.error(`${kind}\t${page.id}\t${show(page)}`)
  return of.length === 0 ? null : 1 - missed.length / of.length
}
const benchmark = totals(
  pages.filter((page) => page.set === 'article-extraction-benchmark').map((page) => shingleOverlap(page.text, page.found.text)),
)
const wcxb = pages.filter((page) => page.set === 'wcxb')
const day = (page: (typeof pages)[number]) => readPublished(page.found.published, now).date
const figures = {
  articleExtractionBenchmark: benchmark,
  wcxb: {
    wordF1: mean(wcxb.map((page) => wordF1(page.text, page.found.text))),
    title: right(
      'title',
      wcxb.filter((page) => page.title),
      (page) => sameTitle(page.title!, page.found.title),
      (page) => `${page.title}\t${page.found.title}`,
    ),
    author: right(
      'author',
      wcxb.filter((page) => page.author),
      (page) => sameAuthor(page.author!, page.found.byline),
      (page) => `${page.author}\t${page.found.byline}`,
    ),
    published: right(
      'published',
      wcxb.filter((page) => page.published),
      (page) => day(page) === page.published,
      (page) => `${page.published}\t${page.found.published}\t${page.found.modified}`,
    ),
  },
  pages: pages.length,
  secondsAPage: seconds / pages.length,
}
if (values.json) console.log(JSON.stringify(figures, null, 2))
else {
  console.table({ 'article-extraction-benchmark': benchmark })
  console.table({ wcxb: figures.wcxb })
  console.log(`${pages.length} pages, ${(1000 * figures.secondsAPage).toFixed(0)} ms each`)
}
