import { sentences } from '../../language/sentences.ts'
import type { Span } from '../../language/spans.ts'
import type { Mark } from '../../schema/article.ts'
import { paragraphs } from '../paragraphs.ts'
import { joinMarks } from './join.ts'
import { invitationScore, recognise } from './shape.ts'

/** How far from each end of an article boilerplate is looked for, in paragraphs. */
const EDGE = 8

/**
 * Marks what in one article is no news, by shape and place: at the end (and, for notes and credits, at the beginning) the
 * paragraphs or last sentences that invite the reader, note cookies or rights, credit a picture or point elsewhere.
 * Offsets are UTF-16 code units into `text`; nothing is cut. An article is never marked as a whole.
 */
export function markShapes(text: string, language: string): Mark[] {
  const all = paragraphs(text)
  const marks: Mark[] = []
  let last = all.length - 1
  for (; last > 0 && last >= all.length - EDGE; last -= 1) {
    const found = recognise(all[last]!.text, language, 'edge')
    if (!found) break
    marks.push({ start: all[last]!.start, end: all[last]!.end, ...found })
  }
  const closing = all[last]
  if (closing) marks.push(...closingSentences(closing, language))
  let first = 0
  for (; first < last && first < EDGE; first += 1) {
    const found = recognise(all[first]!.text, language, 'edge')
    if (!found) break
    marks.push({ start: all[first]!.start, end: all[first]!.end, ...found })
  }
  for (const paragraph of all.slice(first, Math.max(first, last + 1))) {
    const found = recognise(paragraph.text, language, 'inside')
    if (found) marks.push({ start: paragraph.start, end: paragraph.end, ...found })
  }
  return joinMarks(text, marks)
}

/** The sentences at the end of a paragraph that invite the reader, where news stands before them. */
function closingSentences(paragraph: Span, language: string): Mark[] {
  const all = sentences(paragraph.text, language)
  let from = all.length
  while (from > 1 && invitationScore(all[from - 1]!.text, language) >= 4) from -= 1
  if (from === all.length) return []
  return [
    {
      start: paragraph.start + all[from]!.start,
      end: paragraph.end,
      reason: 'call-to-action',
      why: 'closing sentences that speak to the reader and invite to an offer of the publisher',
    },
  ]
}
