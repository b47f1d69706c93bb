import type { Mark } from '../../schema/article.ts'
import { type BoilerplatePatterns, boilerplatePatterns, lowered } from './lexicon/lexicon.ts'

/** What a paragraph or sentence was recognised as, by its own shape alone. */
export interface Recognised {
  reason: Mark['reason']
  why: string
}

/** An invitation is at most this long; longer paragraphs have something to say. */
const LONGEST_INVITATION = 600
const LONGEST_LINE = 220
/** Points from which a sentence counts as speaking to the reader about the publisher's own offers. */
const ENOUGH = 4
const RIGHTS_MARK = /^(?:©|\(c\) ?\d{4}|copyright\s*(?:©|\(c\)|\d{4}))/
const QUOTED = /["“”„«»]|(?<![\p{L}])[‘']\p{L}[^’']{12,}[’'](?![\p{L}])/u
/** Figures that news has and invitations have not: amounts, percentages, counts of more than two digits. */
const FIGURES = /[$€£¥₩₹]\s?\d|\d\s?%|\d{3,}(?!\d*\s*(?:newsletter|subscribers))/

/**
 * Recognises a paragraph that is no news by its shape: an invitation to the reader, a note on cookies or rights, the credit of
 * a picture, a pointer to other articles. `place` is where it stands; invitations are only looked for at the edges.
 */
export function recognise(paragraph: string, language: string, place: 'edge' | 'inside'): Recognised | null {
  const words = boilerplatePatterns(language)
  const text = lowered(paragraph)
  if (text.length <= LONGEST_LINE) {
    const line = lineOf(paragraph, text, words)
    if (line) return line
  }
  if (place === 'inside' || text.length > LONGEST_INVITATION) return null
  if (words.consent.test(text) && (words.we.test(text) || words.you.test(text)))
    return { reason: 'boilerplate', why: 'a note on cookies or consent' }
  const score = invitationScore(paragraph, language)
  return score >= ENOUGH
    ? { reason: 'call-to-action', why: 'speaks to the reader and invites to an offer of the publisher' }
    : null
}

function lineOf(paragraph: string, text: string, words: BoilerplatePatterns): Recognised | null {
  if (RIGHTS_MARK.test(text) || (words.rights.test(text) && text.length < 160))
    return { reason: 'boilerplate', why: 'a note on rights' }
  if (QUOTED.test(text) || /\p{L}{3}[.!?]\s+\S/u.test(text)) return null
  const credit = words.credit.exec(text)
  // After "by" a name follows; "a photo by accident" is no credit.
  if (credit && (/[^\p{L}\s]\s*$/u.test(credit[0]) || /^\p{Lu}/u.test(paragraph.slice(credit[0].length))))
    return { reason: 'boilerplate', why: 'the credit of a picture' }
  if (words.pointer.test(text)) return { reason: 'boilerplate', why: 'a pointer to other articles' }
  return null
}

/** How much a sentence or short paragraph speaks to the reader about the publisher's own offers; 4 and more is an invitation. */
export function invitationScore(sentence: string, language: string): number {
  if (sentence.length > LONGEST_INVITATION) return 0
  const words = boilerplatePatterns(language)
  const text = lowered(sentence)
  const first = words.inviteFirst.test(text)
  const invited = first || words.invite.test(text)
  const opened = words.opening.test(text)
  const you = words.you.test(text)
  const we = words.we.test(text)
  const offered = words.offer.test(text)
  // However much the reader is addressed: it takes an invitation, or a question that leads to the publisher's own offer.
  if (!(invited && (first || opened || you || we)) && !(opened && you && we && offered)) return 0
  let score = invited ? 2 : 0
  if (first) score += 1
  if (opened) score += 1
  if (you) score += 1
  if (we) score += 1
  if (offered) score += 1
  if (/\?/.test(text)) score += 1
  if (words.speech.test(text)) score -= 3
  if (QUOTED.test(sentence)) score -= 3
  if (FIGURES.test(text)) score -= 2
  if (text.length > 350) score -= 1
  return score
}
