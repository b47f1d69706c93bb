import type { Mark } from '../../src/schema/article.ts'

/** A range of the clean text, in UTF-16 code units. */
export interface Range {
  start: number
  end: number
}

/** A run of text that is shown in one way; `start` is its offset in the clean text. */
export interface Piece {
  start: number
  text: string
  lit: boolean
}

/**
 * Lays a clean text out as paragraphs: marked boilerplate left out, the quoted range lit.
 * Offsets stay those of the clean text, whatever is left out.
 */
export function paragraphsOf(text: string, marks: readonly Mark[], quote: Range | null = null): Piece[][] {
  const shown = shownRanges(text.length, marks)
  const paragraphs: Piece[][] = []
  for (const paragraph of text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)) {
    const whole = { start: paragraph.index, end: paragraph.index + paragraph[0].trimEnd().length }
    const pieces = shown
      .flatMap((range) => cut(overlap(whole, range), quote))
      .map(({ start, end, lit }) => ({ start, text: text.slice(start, end), lit }))
    if (pieces.some((piece) => piece.text.trim())) paragraphs.push(pieces)
  }
  return paragraphs
}

/** What is left of a text when its marks are taken out. */
function shownRanges(length: number, marks: readonly Mark[]): Range[] {
  const shown: Range[] = []
  let from = 0
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    if (mark.start > from) shown.push({ start: from, end: Math.min(mark.start, length) })
    from = Math.max(from, mark.end)
  }
  if (from < length) shown.push({ start: from, end: length })
  return shown
}

function overlap(a: Range, b: Range): Range | null {
  const range = { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) }
  return range.start < range.end ? range : null
}

/** Parts a range at the edges of the quote. */
function cut(range: Range | null, quote: Range | null): (Range & { lit: boolean })[] {
  if (!range) return []
  const lit = quote && overlap(range, quote)
  if (!lit) return [{ ...range, lit: false }]
  return [
    { start: range.start, end: lit.start, lit: false },
    { ...lit, lit: true },
    { start: lit.end, end: range.end, lit: false },
  ].filter((part) => part.start < part.end)
}

/**
 * Where a quote stands in this revision. Offsets that do not hold the very words are not trusted: then the words
 * are looked for, and null says that they are not there.
 */
export function locate(text: string, citation: Range & { quote: string }): Range | null {
  if (text.slice(citation.start, citation.end) === citation.quote) return { start: citation.start, end: citation.end }
  const found = text.indexOf(citation.quote)
  return found < 0 || !citation.quote ? null : { start: found, end: found + citation.quote.length }
}

/** Reads `120-180` from an address. */
export function parseRange(value: string | null): Range | null {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(value ?? '') ?? []
  const range = { start: Number(start), end: Number(end) }
  return range.start < range.end ? range : null
}
