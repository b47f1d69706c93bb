import { brill } from 'brill'
import { pieces } from '../pieces.ts'
import { sentences } from '../sentences.ts'
import type { Token } from '../spans.ts'
import { stopWords } from '../stop-words.ts'
import { bodyNouns, calendarWords, companySuffixes, isGivenName, titles, workNouns } from './lexicon.ts'

/** A run of capitalised words with the words around it; `from` and `to` (exclusive) are positions in `tokens`, the pieces of one sentence. */
export interface Run {
  tokens: Token[]
  from: number
  to: number
  /** Where the sentence begins in the text. */
  offset: number
}

const nobiliary = new Set([
  'de',
  'du',
  'da',
  'dos',
  'del',
  'della',
  'di',
  'von',
  'van',
  'der',
  'den',
  'ter',
  'bin',
  'ibn',
  'al',
  'el',
  'la',
  'le',
  "d'",
  'zu',
  'y',
])
/** Words that are written with a full stop before a name. */
const abbreviated = new Set('st dr mr mrs ms prof gov sen rep reps sens gen lt col sgt capt maj hon rev mt ft jr'.split(' '))
const linking = new Set(['of', 'for', 'on', 'against', 'to', 'in'])
const lowerBrand = /^[a-z]{1,2}\p{Lu}\p{Ll}/u
const capital = /^[\p{Lu}]/u

/** All runs of a text, sentence by sentence. Linear: every token is looked at a bounded number of times. */
export function runsOf(text: string): Run[] {
  const found: Run[] = []
  for (const { start, text: sentence } of sentences(text)) {
    const tokens = pieces(sentence)
    if (isShouted(tokens)) continue
    let i = 0
    while (i < tokens.length) {
      const to = isName(tokens, i) ? runEnd(tokens, i) : i
      if (to > i) found.push({ tokens, from: i, to, offset: start })
      i = Math.max(to, i + 1)
    }
  }
  return found
}

/** A line in capitals tells nothing about names. */
function isShouted(tokens: Token[]): boolean {
  const words = tokens.filter(({ text }) => /\p{L}{2}/u.test(text))
  return words.length > 3 && words.filter(({ text }) => text === text.toUpperCase()).length > words.length * 0.7
}

export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && (capital.test(token.text) || lowerBrand.test(token.text))
}

/** Whether the token can begin a name: capitalised, and not only because it opens its sentence. */
function isName(tokens: Token[], i: number): boolean {
  const token = tokens[i]!
  if (!isCapital(token) || token.text === 'I' || /^I['’]/.test(token.text)) return false
  const word = token.text.toLowerCase()
  if (calendarWords.has(word) || /-(?:owned|based|led|made|run|backed|speaking|style|wide|born|listed|linked)$/.test(word))
    return false
  if (!opensSentence(tokens, i)) {
    if (word === 'will') return isCapital(tokens[i + 1])
    return !stopWords('en').has(word) || /^\p{Lu}{2,}$/u.test(token.text)
  }
  if (stopWords('en').has(word) || openers.has(word)) return /^\p{Lu}{2,}$/u.test(token.text) && token.text.length > 2
  if (/\p{Lu}|\d/u.test(token.text.slice(1))) return true
  if (isCapital(tokens[i + 1]) && !stopWords('en').has(tokens[i + 1]!.text.toLowerCase()))
    return !isCommon(token.text) || isFollowedByName(tokens, i)
  return !isCommon(token.text)
}

/** Words that open sentences and are in no closed class. */
const openers = new Set([
  'according',
  'meanwhile',
  'however',
  'moreover',
  'yesterday',
  'today',
  'tomorrow',
  'earlier',
  'later',
  'asked',
  'speaking',
  'writing',
  'citing',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'many',
  'last',
  'next',
  'yes',
  'no',
  'not',
  'instead',
  'perhaps',
  'researchers',
  'officials',
  'police',
  'experts',
  'users',
  'customers',
])

/** Whether nothing but marks stands before the token, or a colon or dash right before it. */
export function opensSentence(tokens: Token[], i: number): boolean {
  for (let k = i - 1; k >= 0; k--) {
    if (/[\p{L}\p{N}]/u.test(tokens[k]!.text)) return /[:–—]/.test(tokens[i - 1]!.text) && k === i - 2
  }
  return true
}

/** A common word in its lower-case form, by the Brill tagger's lexicon: "Customers", "Names" at the start of a sentence. */
export function isCommon(word: string): boolean {
  const lower = word.toLowerCase()
  if (!Object.hasOwn(brill, lower)) return false
  const asName = Object.hasOwn(brill, word) && (brill[word] as string[])[0]!.startsWith('NNP')
  return !asName && !(brill[lower] as string[])[0]!.startsWith('NNP')
}

/** "National Cyber Agency", "Chief Justice": a common word that belongs to the name after it. */
function isFollowedByName(tokens: Token[], i: number): boolean {
  const word = tokens[i]!.text.toLowerCase()
  if (titles.has(word) || bodyNouns.has(word)) return true
  const tags = Object.hasOwn(brill, word) ? (brill[word] as string[]) : []
  return /^(?:NN|JJ)/.test(tags[0] ?? '')
}

function runEnd(tokens: Token[], from: number): number {
  let to = from + 1
  while (to < tokens.length && to - from < 16) {
    const next = tokens[to]!
    const word = next.text.toLowerCase()
    const glued = next.start - tokens[to - 1]!.end
    if (glued > 1) break
    if (isCapital(next) && (!calendarWords.has(word) || (word === 'may' && isGivenName(tokens[to - 1]!.text)))) {
      if (stopWords('en').has(word) && !/^\p{Lu}{2,}$/u.test(next.text)) break
      to++
    } else if (/^\d{1,4}[A-Za-z]?$/.test(next.text) && (glued === 0 || isProductNumber(tokens, from, to))) to++
    else if (next.text === '&' && isCapital(tokens[to + 1])) to += 2
    else if (
      next.text === '.' &&
      glued === 0 &&
      (tokens[to - 1]!.text.length === 1 ||
        abbreviated.has(tokens[to - 1]!.text.toLowerCase()) ||
        companySuffixes.has(`${tokens[to - 1]!.text.toLowerCase()}.`)) &&
      isCapital(tokens[to + 1])
    )
      to++
    else {
      const more = linked(tokens, from, to)
      if (more === to) break
      to = more
    }
  }
  return to
}

/** "Windows 11", "Article 5", "Senate Bill 243". */
function isProductNumber(tokens: Token[], from: number, to: number): boolean {
  const after = tokens[to + 1]
  return (
    !(after && /^(?:million|billion|percent|%|per|people|users|million)$/.test(after.text)) &&
    !titles.has(tokens[from]!.text.toLowerCase()) &&
    !/^\d{4}$/.test(tokens[to]!.text)
  )
}

/** Where a run goes on over small words: "Ministry of", "Ursula von der", "Competition and Consumer Tribunal"; `to` itself where it does not. */
function linked(tokens: Token[], from: number, to: number): number {
  const word = tokens[to]!.text.toLowerCase()
  const head = tokens[to - 1]!.text.toLowerCase()
  if (nobiliary.has(word)) {
    let i = to + 1
    while (nobiliary.has(tokens[i]?.text.toLowerCase() ?? '')) i++
    return isCapital(tokens[i]) && (word !== 'y' || hasBody(tokens, from, to)) ? i + 1 : to
  }
  if (linking.has(word) && (hasBody(tokens, from, to) || titles.has(head))) {
    let i = to + 1
    if (tokens[i]?.text === 'the') i++
    if (word === 'in' || word === 'to') return to
    return isCapital(tokens[i]) && !calendarWords.has(tokens[i]!.text.toLowerCase()) ? i + 1 : to
  }
  if ((word === 'and' || word === ',') && isCapital(tokens[to + 1])) return joinsBody(tokens, from, to) ? to + 2 : to
  return to
}

function hasBody(tokens: Token[], from: number, to: number): boolean {
  for (let i = to - 1; i >= from; i--) {
    const word = tokens[i]!.text.toLowerCase()
    if (bodyNouns.has(word) || workNouns.has(word)) return true
    if (/^(?:minister|secretary|commissioner|director|office|head|president|chancellor|governor)$/.test(word)) return true
  }
  return false
}

/** Whether "and" stands within a body's name: after "of", or between words that a body noun ends and "the" begins. */
function joinsBody(tokens: Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to).map(({ text }) => text.toLowerCase())
  const of = words.findIndex((word) => word === 'of' || word === 'for')
  let end = to + 1
  while (end < tokens.length && end - to < 8 && (isCapital(tokens[end]) || tokens[end]!.text === 'and')) end++
  const rest = tokens.slice(to + 1, end).map(({ text }) => text.toLowerCase())
  if (of > 0 && words.slice(0, of).some((word) => bodyNouns.has(word) || /^(?:minister|secretary)$/.test(word))) {
    return !rest.some((word) => bodyNouns.has(word)) && tokens[to + 1]!.text.length > 3
  }
  if (tokens[to]!.text === ',' || words.some((word) => bodyNouns.has(word))) return false
  const closes = rest.length >= 2 && bodyNouns.has(rest.at(-1)!)
  return (
    closes &&
    /^(?:the|its|their|his|her|new|['’]s)$/.test(tokens[from - 1]?.text.toLowerCase() ?? '') &&
    !isGivenName(tokens[from]!.text)
  )
}
