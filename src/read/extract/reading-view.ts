import { Readability } from '@mozilla/readability'
import { fold } from './features.ts'
import { type Piece, pieces } from './pieces.ts'

const STAMP = 'data-piece'
/** Pages beyond these sizes take the reading view many seconds, and are made to. */
const MOST_ELEMENTS = 30_000
const DEEPEST = 250
/** A text as long as this is searched for whole pieces only. */
const LONGEST_SEARCHED = 300_000

/** Which of the pieces Mozilla's reading view keeps, found by running it on a copy of the page. None for pages made to stall it. */
export function readingView(document: Document, all: readonly Piece[]): Set<number> {
  const kept = new Set<number>()
  if (document.getElementsByTagName('*').length > MOST_ELEMENTS || depth(document.documentElement) > DEEPEST) return kept
  const numbers = new Map<Element, string>()
  for (const { element } of all) {
    if (numbers.has(element)) continue
    numbers.set(element, String(numbers.size))
    element.setAttribute(STAMP, numbers.get(element)!)
  }
  const copy = document.cloneNode(true) as Document
  for (const { element } of all) element.removeAttribute(STAMP)
  const content = contentOf(copy)
  if (!content) return kept
  const stamps = new Set([...content.querySelectorAll(`[${STAMP}]`)].map((element) => element.getAttribute(STAMP)))
  const texts = pieces(content).map((piece) => fold(piece.text))
  const exact = new Set(texts)
  const whole = ` ${texts.join(' ')} `
  const holds = (text: string) => exact.has(text) || (whole.length < LONGEST_SEARCHED && whole.includes(` ${text} `))
  for (const [index, piece] of all.entries()) {
    const text = fold(piece.text)
    // A paragraph may have been moved to a new element, which has no stamp; its text tells.
    if ((stamps.has(numbers.get(piece.element)!) || text.length > 60) && holds(text)) kept.add(index)
  }
  return kept
}

function contentOf(document: Document): Element | null {
  try {
    return new Readability<Element>(document, { serializer: (node) => node as Element }).parse()?.content ?? null
  } catch {
    // A page that the library trips over is judged without it.
    return null
  }
}

/** How deep elements are nested, counted no further than needed. */
function depth(root: Element): number {
  let deepest = 0
  let level: Element[] = [root]
  while (level.length > 0 && deepest <= DEEPEST) {
    deepest += 1
    level = level.flatMap((element) => [...element.children])
  }
  return deepest
}
