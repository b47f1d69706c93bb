/**
 * Fits the model that tells article text from the rest of a page, and cross-validates it by site (no site is in both parts):
 *   node eval/pages/fit.ts --data FOLDER [--write]
 * `--write` puts the model fitted on all pages into src/read/extract/model.json.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { FEATURES, features, fold } from '../../src/read/extract/features.ts'
import { takeApart } from '../../src/read/extract/page.ts'
import { type BoostOptions, binned, boost } from './boost.ts'
import { readPages } from './data.ts'
import { shingleOverlap, totals, wordF1 } from './overlap.ts'

const OPTIONS: BoostOptions = { trees: 160, depth: 4, rate: 0.09, rows: 0.6, columns: 0.35, seed: 1 }
const FOLDS = 5

const { values } = parseArgs({ options: { data: { type: 'string' }, write: { type: 'boolean', default: false } } })
if (!values.data) throw new Error('Name the folder with the page sets: --data FOLDER')

const rows: number[][] = []
const labels: number[] = []
const weights: number[] = []
const pages = readPages(values.data).map((page) => {
  const { pieces, context } = takeApart(page.html, page.address)
  const start = rows.length
  rows.push(...features(pieces, context))
  const truth = pieceLabels(
    page.text,
    pieces.map((piece) => fold(piece.text)),
  )
  const words = pieces.map((piece) => fold(piece.text).split(' ').length)
  // Each page weighs the same: a piece by its share of the page's article.
  const all = Math.max(
    60,
    words.reduce((sum, count, index) => sum + count * truth[index]!, 0),
  )
  labels.push(...truth)
  weights.push(...words.map((count) => (count + 1) / all))
  return {
    set: page.set,
    site: new URL(page.address.includes('://') ? page.address : `http://${page.address}`).hostname.replace(/^www\./, ''),
    text: page.text,
    texts: pieces.map((piece) => piece.text),
    start,
  }
})
const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length
const scaled = weights.map((weight) => weight / mean)
const data = binned(rows, FEATURES.length)
const pageOf = pages.flatMap((page, index) => page.texts.map(() => index))

const sites = [...new Set(pages.map((page) => page.site))].sort()
const foldOf = pages.map((page) => ((sites.indexOf(page.site) * 7919) % 1009) % FOLDS)
const unseen = new Float64Array(rows.length)
for (let part = 0; part < FOLDS; part += 1) {
  const fitOn = pageOf.flatMap((page, row) => (foldOf[page] === part ? [] : [row]))
  const { logOdds } = boost(data, labels, scaled, fitOn, FEATURES, { ...OPTIONS, seed: OPTIONS.seed + part })
  for (const [row, page] of pageOf.entries()) if (foldOf[page] === part) unseen[row] = logOdds[row]!
  console.log(`part ${part + 1} of ${FOLDS} done`)
}
for (const limit of [-0.6, -0.4, -0.2, 0, 0.2]) {
  const chosen = pages.map((page) => ({
    ...page,
    said: page.texts.filter((_, index) => unseen[page.start + index]! > limit).join('\n'),
  }))
  const shingles = totals(chosen.filter((page) => page.set !== 'wcxb').map((page) => shingleOverlap(page.text, page.said)))
  const wordPages = chosen.filter((page) => page.set === 'wcxb')
  const words = wordPages.reduce((sum, page) => sum + wordF1(page.text, page.said), 0) / wordPages.length
  console.log(
    `limit ${limit}: cross-validated F1 ${shingles.f1.toFixed(4)} (P ${shingles.precision.toFixed(4)}, R ${shingles.recall.toFixed(4)}), word-F1 ${words.toFixed(4)}`,
  )
}
if (values.write) {
  const { model } = boost(
    data,
    labels,
    scaled,
    rows.map((_, row) => row),
    FEATURES,
    OPTIONS,
  )
  writeFileSync(new URL('../../src/read/extract/model.json', import.meta.url), `${JSON.stringify(model)}\n`)
  console.log('wrote src/read/extract/model.json')
}

/** 1 for a piece at least half of whose runs of four words stand in the true article; shorter ones must be a line of it. */
function pieceLabels(truth: string, folded: string[]): number[] {
  const lines = new Set(truth.split(/\n+/).map(fold))
  const words = fold(truth).split(' ')
  const runs = new Set(words.map((_, index) => words.slice(index, index + 4).join(' ')))
  return folded.map((text) => {
    const own = text.split(' ')
    if (text === '') return 0
    if (own.length < 4) return Number(lines.has(text))
    const found = own.slice(3).filter((_, index) => runs.has(own.slice(index, index + 4).join(' '))).length
    return Number(found >= (own.length - 3) / 2)
  })
}
