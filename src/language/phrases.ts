import { bodyNouns } from './en/body-nouns.ts'
import type { Span } from './spans.ts'
import type { TaggedToken } from './tags.ts'

/** A noun phrase by token positions (`to` exclusive), with what follows "of" in it; a list has its members. */
export interface NounPhrase {
  kind: 'noun'
  from: number
  to: number
  /** Position of the head noun. */
  head: number
  members: NounPhrase[]
}

/** Anything else, one token each: prepositions, commas, conjunctions, relative words, verbs. */
export interface Other {
  kind: 'preposition' | 'comma' | 'conjunction' | 'relative' | 'subordinator' | 'adverb' | 'verb' | 'stop'
  from: number
  to: number
}

export type Chunk = NounPhrase | Other

const bodies = new Set(bodyNouns.trim().split(/\s+/))
const subordinators = new Set([
  'that',
  'because',
  'if',
  'whether',
  'while',
  'although',
  'though',
  'unless',
  'as',
  'when',
  'where',
  'since',
  'until',
  'after',
  'before',
  'once',
  'whereas',
  'so',
  'than',
])
const startsPhrase = /^(?:DT|PDT|JJ|JJR|JJS|NN|NNS|NNP|NNPS|CD|PRP|PRP\$|WP\$|EX|[$€£¥₹#%])$/
const within = /^(?:JJ|JJR|JJS|NN|NNS|NNP|NNPS|CD|POS|[$€£¥₹%&])$/

/** The chunks of a tagged sentence in order: noun phrases whole, with "of" chains and lists joined, everything else by token. */
export function chunks(tagged: TaggedToken[]): Chunk[] {
  const found: Chunk[] = []
  let i = 0
  while (i < tagged.length) {
    const phrase = readPhrase(tagged, i)
    if (phrase) {
      found.push(phrase)
      i = phrase.to
    } else {
      found.push({ kind: kindOf(tagged, i), from: i, to: i + 1 })
      i++
    }
  }
  return joinLists(joinOf(found, tagged), tagged)
}

function kindOf(tagged: TaggedToken[], i: number): Other['kind'] {
  const { tag, text } = tagged[i]!
  const word = text.toLowerCase()
  if (/^(?:VB|MD)/.test(tag)) return 'verb'
  if (
    /^(?:WDT|WP|WRB)$/.test(tag) ||
    ((word === 'that' || word === 'which' || word === 'who') && /^(?:IN|DT)$/.test(tag) && isVerb(tagged[i + 1]))
  )
    return 'relative'
  if (tag === ',') return 'comma'
  if (tag === 'CC' || word === '&') return 'conjunction'
  if (tag === 'RB' || tag === 'RP' || tag === 'UH') return 'adverb'
  if (tag === 'IN' || tag === 'TO') return subordinators.has(word) && startsClause(tagged, i + 1) ? 'subordinator' : 'preposition'
  return 'stop'
}

function isVerb(token: TaggedToken | undefined): boolean {
  return token !== undefined && /^(?:VB|MD|RB)/.test(token.tag)
}

/** "after the ministry said": a subject and a verb follow; "after the attack": they do not. */
function startsClause(tagged: TaggedToken[], at: number): boolean {
  for (let i = at; i < Math.min(tagged.length, at + 12); i++) {
    const { tag } = tagged[i]!
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tag)) return true
    if (/^(?:,|;|\.|:|CC|IN|TO)$/.test(tag) && tagged[i]!.text.toLowerCase() !== 'of') return false
  }
  return false
}

function readPhrase(tagged: TaggedToken[], at: number): NounPhrase | undefined {
  const first = tagged[at]!
  const adverb =
    first.tag === 'RB' && /^(?:JJ|CD|VBN)$/.test(tagged[at + 1]?.tag ?? '') && /^(?:NN|JJ|CD)/.test(tagged[at + 2]?.tag ?? '')
  const participle =
    /^VB[NG]$/.test(first.tag) &&
    /^NN/.test(tagged[at + 1]?.tag ?? '') &&
    !/^(?:VB|MD|RB|TO|NN|PRP)/.test(tagged[at - 1]?.tag ?? '') &&
    at > 0 &&
    /^(?:DT|JJ|PRP\$|POS|IN|CD)$/.test(tagged[at - 1]?.tag ?? '')
  if (!startsPhrase.test(first.tag) && !adverb && !participle) return undefined
  if (/^(?:PRP|EX)$/.test(first.tag)) return { kind: 'noun', from: at, to: at + 1, head: at, members: [] }
  if (first.tag === 'DT' && first.text.toLowerCase() === 'that' && isVerb(tagged[at + 1])) return undefined
  let i = at + (adverb ? 1 : 1)
  let head = /^(?:NN|CD)/.test(first.tag) ? at : -1
  while (i < tagged.length) {
    const { tag, text } = tagged[i]!
    const inner =
      within.test(tag) || (tag === 'DT' && tagged[i - 1]!.tag === 'PDT') || (tag === 'DT' && i === at + 1 && first.tag === 'DT')
    const modifies =
      /^VB[NG]$/.test(tag) &&
      /^(?:DT|JJ|PRP\$|POS|CD|RB)$/.test(tagged[i - 1]!.tag) &&
      /^(?:NN|JJ)/.test(tagged[i + 1]?.tag ?? '')
    const intensifies = tag === 'RB' && /^(?:JJ|VBN|CD)$/.test(tagged[i + 1]?.tag ?? '') && head < 0
    if (!inner && !modifies && !intensifies) break
    if (/^(?:NN|CD)/.test(tag) || text === '%') head = i
    i++
  }
  if (head < 0) head = i - 1
  if (tagged[head]!.tag === 'JJ' && first.tag === 'JJ') return undefined
  return { kind: 'noun', from: at, to: i, head, members: [] }
}

function joinOf(found: Chunk[], tagged: TaggedToken[]): Chunk[] {
  const joined: Chunk[] = []
  for (const chunk of found) {
    const link = joined.at(-1)
    const before = joined.at(-2)
    if (
      chunk.kind === 'noun' &&
      link?.kind === 'preposition' &&
      tagged[link.from]!.text.toLowerCase() === 'of' &&
      before?.kind === 'noun'
    ) {
      joined.splice(-2, 2, { ...before, to: chunk.to })
    } else joined.push(chunk)
  }
  return joined
}

/** Joins "A, B and C"; a body's name with "and" in it ("Ministry of Trade and Industry") is no list. */
function joinLists(found: Chunk[], tagged: TaggedToken[]): Chunk[] {
  const joined: Chunk[] = []
  let i = 0
  while (i < found.length) {
    const list = readList(found, i, tagged)
    if (list) {
      joined.push(list.phrase)
      i = list.next
    } else {
      joined.push(found[i]!)
      i++
    }
  }
  return joined
}

function readList(found: Chunk[], at: number, tagged: TaggedToken[]): { phrase: NounPhrase; next: number } | undefined {
  const first = found[at]
  if (first?.kind !== 'noun') return undefined
  const members: NounPhrase[] = [first]
  let i = at + 1
  let closed = false
  while (i < found.length && !closed) {
    const comma = found[i]!.kind === 'comma'
    const conjunction = found[comma ? i + 1 : i]
    closed = conjunction?.kind === 'conjunction' && /^(?:and|or|&|plus)$/i.test(tagged[conjunction.from]!.text)
    const next = found[i + (comma ? 1 : 0) + (closed ? 1 : 0)]
    if ((!comma && !closed) || next?.kind !== 'noun') {
      closed = false
      break
    }
    members.push(next)
    i += (comma ? 1 : 0) + (closed ? 1 : 0) + 1
  }
  if (!closed) return undefined
  const last = members.at(-1)!
  if (members.length === 2 && isBodyName(first, last, tagged)) return { phrase: { ...first, to: last.to }, next: i }
  if (found[i]?.kind === 'verb' && members.length === 2 && tagged[first.to]?.tag === ',') return undefined
  return { phrase: { kind: 'noun', from: first.from, to: last.to, head: last.head, members }, next: i }
}

function isBodyName(first: NounPhrase, last: NounPhrase, tagged: TaggedToken[]): boolean {
  const words = tagged.slice(first.from, first.to)
  const of = words.findIndex((token) => /^(?:of|for)$/.test(token.text))
  const body = words.some((token, k) => bodies.has(token.text.toLowerCase()) && token.tag === 'NNP' && (of < 0 || k < of))
  const capital = (token: TaggedToken | undefined) => token !== undefined && /^\p{Lu}/u.test(token.text)
  if (body && of > 0) return capital(tagged[last.from])
  return (
    !body &&
    capital(tagged[first.head]) &&
    bodies.has(tagged[last.head]!.text.toLowerCase()) &&
    tagged[last.head]!.tag === 'NNP' &&
    last.to - last.from > 1
  )
}

/** The span of token positions in the sentence that they were read from. */
export function spanOf(sentence: string, tagged: TaggedToken[], from: number, to: number): Span {
  const start = tagged[from]!.start
  const end = tagged[to - 1]!.end
  return { start, end, text: sentence.slice(start, end) }
}
