import { sentences } from '../language/sentences.ts'
import type { Span } from '../language/spans.ts'
import type { Article } from '../schema/article.ts'
import type { Passage } from '../store/passages.ts'

/** Words that a passage aims at, and has at most (unless one sentence alone has more). */
const AIM = 110
const MOST = 150
/** From this many words on a passage ends with its paragraph. */
const ENOUGH = 80
const FEW = 35
/** A sentence of more characters is parted (tables and lists without full stops, minified text). */
const LONGEST = 1200

/**
 * The passages of an article for search: whole sentences in order, about 110 words, ended at paragraphs where that is near.
 * Marked ranges are left out and never bridged; every other sentence is in exactly one passage.
 */
export function passages(article: Pick<Article, 'text' | 'marks' | 'language'>): Passage[] {
  const { text } = article
  const found: Passage[] = []
  let open: Span[] = []
  let words = 0
  const close = () => {
    const [first, last] = [open[0], open.at(-1)]
    if (first && last)
      found.push({
        start: first.start,
        end: last.end,
        text: text.slice(first.start, last.end),
        sentences: open.flatMap(({ start, end }) => [start, end]),
      })
    open = []
    words = 0
  }
  for (const [from, to] of unmarked(article)) {
    const rangeStart = found.length
    for (const sentence of sentences(text.slice(from, to), article.language).flatMap((span) => parted(span))) {
      const span = { start: from + sentence.start, end: from + sentence.end, text: sentence.text }
      const count = wordCount(span.text)
      const last = open.at(-1)
      const newParagraph = last !== undefined && text.slice(last.end, span.start).includes('\n')
      if (words > 0 && (words + count > MOST || (newParagraph && words >= ENOUGH) || words + count / 2 > AIM)) close()
      open.push(span)
      words += count
    }
    const before = found.length
    close()
    if (found.length > before && before > rangeStart) joinShortEnd(found, text)
  }
  return found
}

/** A few words left over at the end go with the passage before them. */
function joinShortEnd(found: Passage[], text: string): void {
  const [previous, last] = [found.at(-2)!, found.at(-1)!]
  if (wordCount(last.text) >= FEW || wordCount(previous.text) + wordCount(last.text) > MOST) return
  found.splice(-2, 2, {
    start: previous.start,
    end: last.end,
    text: text.slice(previous.start, last.end),
    sentences: [...previous.sentences, ...last.sentences],
  })
}

function unmarked({ text, marks }: Pick<Article, 'text' | 'marks'>): [number, number][] {
  const found: [number, number][] = []
  let from = 0
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    if (mark.start > from) found.push([from, mark.start])
    from = Math.max(from, mark.end)
  }
  if (from < text.length) found.push([from, text.length])
  return found
}

/** Words by white space; scripts that are written without are counted by two characters a word. */
function wordCount(text: string): number {
  const unspaced =
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu,
    )?.length ?? 0
  return Math.ceil(unspaced / 2) + (text.match(/\S+/g)?.length ?? 0)
}

/** A very long sentence in parts that end at a clause, else at a word, else anywhere but inside a character. */
function parted(span: Span): Span[] {
  if (span.text.length <= LONGEST) return [span]
  const parts: Span[] = []
  let from = 0
  while (from < span.text.length) {
    let to = Math.min(span.text.length, from + LONGEST)
    if (to < span.text.length) {
      const piece = span.text.slice(from, to)
      const cut = Math.max(piece.lastIndexOf('\n'), piece.lastIndexOf('; '), piece.lastIndexOf('。'), piece.lastIndexOf(', '))
      const space = piece.lastIndexOf(' ')
      if (cut > LONGEST / 2) to = from + cut + 1
      else if (space > LONGEST / 2) to = from + space
      else if (/[\ud800-\udbff]$/.test(piece)) to -= 1
    }
    const piece = span.text.slice(from, to)
    const start = from + (piece.length - piece.trimStart().length)
    const end = from + piece.trimEnd().length
    if (end > start) parts.push({ start: span.start + start, end: span.start + end, text: span.text.slice(start, end) })
    from = to
  }
  return parts
}
