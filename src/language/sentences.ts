import { type AbbreviationSets, abbreviationsOf } from './abbreviations.ts'
import { blocks } from './blocks.ts'
import type { Span } from './spans.ts'

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language)
  if (!segmenter) {
    try {
      segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
    } catch {
      segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
    }
    if (segmenters.size < 64) segmenters.set(language, segmenter)
  }
  return segmenter
}

/** The last word before position `end`, without closing quotes and brackets, and what stands between it and `end`. */
const lastWord = /([\p{L}\p{N}][\p{L}\p{N}.°’'-]{0,14})\.$/u
const firstWord = /^[\s"'“”‘’«»„()[\]]{0,4}([\p{L}\p{N}][\p{L}\p{N}’'-]{0,24})/u
const initials = /^(?:\p{L}\.)+\p{L}$/u
const enumeration = /^[([]?(?:\d{1,3}|[ivxlc]{1,4}|[A-Za-z])[.)\]]{1,2}$/

/** Whether the piece before and the piece after are one sentence, parted only by an abbreviation or a quoted mark. */
function belongTogether(before: string, after: string, known: AbbreviationSets): boolean {
  const next = firstWord.exec(after)?.[1]
  if (next === undefined) return /^[\s"'”’»)\]]+$/.test(after.slice(0, 8)) && after.trim().length < 4
  if (enumeration.test(before)) return true
  const lower = /^\p{Ll}/u.test(next)
  if (/[!?…]["'”’»)\]]*$/.test(before)) return lower && /^\s*\p{Ll}/u.test(after.slice(0, 3))
  const word = lastWord.exec(before.slice(-20))?.[1]
  if (word === undefined) return false
  const fold = word.toLowerCase()
  if (known.never.has(fold)) return true
  const digit = /^\p{N}/u.test(next)
  if (known.beforeNumber.has(fold) && (digit || /^[IVXLC]+$/.test(next))) return true
  if (known.ordinalStop && /^\d{1,2}$/.test(word)) return !known.openers.has(next.toLowerCase())
  if (lower) return known.seldom.has(fold) || initials.test(word)
  if (digit) return known.seldom.has(fold) && !initials.test(word) && fold.length <= 4
  if (known.openers.has(next.toLowerCase())) return false
  return known.seldom.has(fold) || initials.test(word) || (/^\p{Lu}$/u.test(word) && word !== 'I')
}

/** "…in 2019. 12 firms…": Unicode's rule sees no break before digits; a full stop after a whole word is one. */
const stopBeforeDigits = /\.["”’»)]?[ \u00a0]{1,4}(?=[$€£¥“"«(]?\d)/g
const wordBeforeStop = /[\p{L}\p{N}%)]{2,15}["”’»)]?$/u
/** "他说！“好”": the general rule takes the opening quotation mark for a closing one. */
const openingQuote = /[。！？][“‘「『]$/

function missedCuts(piece: string, known: AbbreviationSets): number[] {
  const cuts: number[] = []
  for (const match of piece.matchAll(stopBeforeDigits)) {
    const word = wordBeforeStop.exec(piece.slice(Math.max(0, match.index - 16), match.index))?.[0].toLowerCase()
    if (word === undefined || known.never.has(word) || known.beforeNumber.has(word) || known.seldom.has(word)) continue
    if (known.ordinalStop && /^\d{1,2}$/.test(word)) continue
    cuts.push(match.index + match[0].length)
  }
  return cuts
}

/**
 * The sentences of a text in order, each trimmed; between two of them there is nothing but white space.
 * Blank lines, bullets and lines that stand alone (headings) end a sentence too; lines wrapped at a margin do not.
 *
 * @param language BCP 47 code; an unknown one is treated by Unicode's general rules.
 */
export function sentences(text: string, language = 'en'): Span[] {
  const base = language.toLowerCase().split(/[-_]/)[0] || 'en'
  const known = abbreviationsOf(base)
  const segmenter = segmenterFor(base)
  const found: Span[] = []
  for (const [blockStart, blockEnd] of blocks(text)) {
    const block = text.slice(blockStart, blockEnd).replace(/[\r\n\u2028\u2029\u0085\f\v]/g, ' ')
    let start = 0
    let end = 0
    const close = () => {
      const span = trimmed(text, blockStart + start, blockStart + end)
      if (span) found.push(span)
      start = end
    }
    for (const { segment, index } of segmenter.segment(block)) {
      if (index > start && openingQuote.test(block.slice(index - 2, index))) end = index - 1
      if (index > start && !belongTogether(block.slice(Math.max(start, index - 40), index).trimEnd(), segment, known)) close()
      for (const cut of missedCuts(segment, known)) {
        end = index + cut
        close()
      }
      end = index + segment.length
    }
    close()
  }
  return found
}

function trimmed(text: string, from: number, to: number): Span | undefined {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return end > start ? { start, end, text: text.slice(start, end) } : undefined
}

function isSpace(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    code === 0x85 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x3000 ||
    code === 0xfeff
  )
}
