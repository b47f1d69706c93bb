import { sentences } from '../../language/sentences.ts'
import type { Span } from '../../language/spans.ts'
import type { Mark } from '../../schema/article.ts'
import { paragraphs } from '../paragraphs.ts'
import { Alike, letters } from './alike.ts'
import { joinMarks } from './join.ts'

/** How many paragraphs from each end, and how many sentences from the end of the last paragraph, are compared. */
const EDGE = 6
const LAST_SENTENCES = 3

interface Piece extends Span {
  group: number
}

/**
 * Marks what recurs near-identically at the beginnings or ends of several articles of one bundle or source, however it is
 * spelled; one list of marks for each text, in order. What recurs because whole articles do (copies, revisions) is not
 * marked: a mark needs at least `least` different articles (2 in a bundle, more over a source's history) and a `share` of them.
 */
export function markRecurring(texts: readonly string[], options: { least?: number; share?: number } = {}): Mark[][] {
  const needed = Math.max(options.least ?? 2, Math.ceil((options.share ?? 0.3) * texts.length))
  const alike = new Alike()
  const articles = texts.map((text) =>
    paragraphs(text).map((paragraph): Piece => ({ ...paragraph, group: alike.group(paragraph.text) })),
  )
  const identity = identities(articles)
  const atEnd = spread(
    articles.map((all) => all.slice(1).slice(-EDGE)),
    identity,
  )
  const atStart = spread(
    articles.map((all) => all.slice(0, EDGE)),
    identity,
  )
  const marks: Mark[][] = articles.map(() => [])
  const note = (index: number, piece: Piece, where: string, count: number) =>
    marks[index]!.push({
      start: piece.start,
      end: piece.end,
      reason: 'boilerplate',
      why: `recurs at the ${where} of ${count} of ${texts.length} articles`,
    })

  const closing = articles.map((all, index) => {
    let last = all.length - 1
    for (; last > 0 && (atEnd.get(all[last]!.group) ?? 0) >= needed; last -= 1)
      note(index, all[last]!, 'end', atEnd.get(all[last]!.group)!)
    for (let first = 0; first < last && (atStart.get(all[first]!.group) ?? 0) >= needed; first += 1) {
      note(index, all[first]!, 'beginning', atStart.get(all[first]!.group)!)
    }
    return all[last]
  })

  // A closing line may have been run into the last paragraph.
  const lines = new Alike()
  const tails = closing.map((paragraph) => {
    const all = paragraph ? sentences(paragraph.text) : []
    return all
      .slice(1)
      .slice(-LAST_SENTENCES)
      .map(
        (sentence): Piece => ({
          start: paragraph!.start + sentence.start,
          end: paragraph!.start + sentence.end,
          text: sentence.text,
          group: lines.group(sentence.text),
        }),
      )
  })
  const inTail = spread(tails, identity)
  for (const [index, tail] of tails.entries()) {
    for (const piece of tail.reverse()) {
      const count = inTail.get(piece.group) ?? 0
      if (count < needed) break
      note(index, piece, 'end', count)
    }
  }
  return marks.map((list, index) => joinMarks(texts[index]!, list))
}

/** By what each article is told from the others: its rarest paragraph (the longest of those). Copies share it. */
function identities(articles: Span[][]): string[] {
  const keys = articles.map((all) => all.map((paragraph) => letters(paragraph.text)))
  const frequency = new Map<string, number>()
  for (const all of keys) for (const key of new Set(all)) frequency.set(key, (frequency.get(key) ?? 0) + 1)
  return keys.map((all) => {
    let best = ''
    for (const key of all) {
      const rarer = best === '' ? -1 : frequency.get(key)! - frequency.get(best)!
      if (rarer < 0 || (rarer === 0 && key.length > best.length)) best = key
    }
    return best
  })
}

/** In how many different articles each group occurs among the given pieces. */
function spread(pieces: Piece[][], identity: string[]): Map<number, number> {
  const where = new Map<number, Set<string>>()
  for (const [index, all] of pieces.entries()) {
    for (const { group } of all) {
      if (group < 0) continue
      const set = where.get(group) ?? new Set()
      where.set(group, set.add(identity[index]!))
    }
  }
  return new Map([...where].map(([group, set]) => [group, set.size]))
}
