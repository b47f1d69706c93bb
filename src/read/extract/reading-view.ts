import { Readability } from '@mozilla/readability'
import { fold } from './features.ts'
import { type Piece, pieces } from './pieces.ts'

/** What Mozilla's reading view makes of a page: which pieces it keeps, and the fields that it finds. */
export interface ReadingView {
  kept: Set<number>
  byline: string | null
}

const STAMP = 'data-piece'
/** Pages of more elements than this are cut by the reading view alone in seconds. */
const MOST_ELEMENTS = 60_000

/** Runs the reading view on a copy of the page and tells which of the pieces it keeps. */
export function readingView(document: Document, all: readonly Piece[]): ReadingView {
  const numbers = new Map<Element, string>()
  for (const { element } of all) {
    if (numbers.has(element)) continue
    numbers.set(element, String(numbers.size))
    element.setAttribute(STAMP, numbers.get(element)!)
  }
  const copy = document.cloneNode(true) as Document
  for (const { element } of all) element.removeAttribute(STAMP)
  const kept = new Set<number>()
  let article: { content?: Element | null; byline?: string | null } | null = null
  try {
    article = new Readability<Element>(copy, { serializer: (node) => node as Element, maxElemsToParse: MOST_ELEMENTS }).parse()
  } catch {
    // Too many elements, or a page that the library trips over: the pieces are judged without it.
  }
  const content = article?.content
  if (!content) return { kept, byline: article?.byline ?? null }
  const stamps = new Set([...content.querySelectorAll(`[${STAMP}]`)].map((element) => element.getAttribute(STAMP)))
  const whole = ` ${pieces(content)
    .map((piece) => fold(piece.text))
    .join(' ')} `
  for (const [index, piece] of all.entries()) {
    const text = fold(piece.text)
    // A paragraph may have been moved to a new element, which has no stamp; its text tells.
    if (whole.includes(` ${text} `) && (stamps.has(numbers.get(piece.element)!) || text.length > 60)) kept.add(index)
  }
  return { kept, byline: article?.byline ?? null }
}
