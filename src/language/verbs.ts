import * as closed from './en/closed-words.ts'
import { type Chunk, chunks, type NounPhrase, spanOf } from './phrases.ts'
import { pieces } from './pieces.ts'
import type { Span } from './spans.ts'
import { type TaggedToken, tag } from './tags.ts'
import { isBe, isHave } from './verb-forms.ts'

/** A verb with its auxiliaries as one ("has not been banned"); "plans to restrict" are two. Offsets are into the sentence. */
export interface VerbGroup extends Span {
  /** Base form of the main verb, in lower case. */
  lemma: string
  tense: 'past' | 'present' | 'future' | 'infinitive' | 'gerund' | 'participle'
  /** "has banned": past, but as seen from now. */
  perfect: boolean
  passive: boolean
  negated: boolean
  /** "must", "may", …, in lower case; absent where there is none. */
  modal?: string
  /** The adverb that belongs to it: "down" in "shut down". */
  particle?: string
}

/** A verb group with what stands around it. Lists are parted: "Canada and India" are two subjects. */
export interface Clause {
  verb: VerbGroup
  /** The whole subject; of a passive, who or what undergoes it. */
  subject?: Span
  subjects: Span[]
  object?: Span
  objects: Span[]
  /** Prepositional phrases after the verb, without their preposition: "Friday" with `preposition: 'on'`. */
  phrases: (Span & { preposition: string })[]
}

const negations = new Set(closed.negations.split(' '))
const particles = new Set(closed.particles.split(' '))

interface Group extends VerbGroup {
  from: number
  to: number
}

const word = (token: TaggedToken | undefined) => (token?.text ?? '').toLowerCase().replaceAll('’', "'")

/** Verb groups of an English sentence in order. */
export function verbGroups(sentence: string, tagged: TaggedToken[] = tag(pieces(sentence))): VerbGroup[] {
  return readGroups(sentence, tagged).map(({ from: _, to: __, ...group }) => group)
}

function readGroups(sentence: string, tagged: TaggedToken[]): Group[] {
  const found: Group[] = []
  let i = 0
  while (i < tagged.length) {
    const group = readGroup(sentence, tagged, i)
    if (group) found.push(group)
    i = group?.to ?? i + 1
  }
  return found
}

function readGroup(sentence: string, tagged: TaggedToken[], at: number): Group | undefined {
  const infinitive = tagged[at]!.tag === 'TO' && /^(?:VB|VBP)$/.test(tagged[skipAdverbs(tagged, at + 1)]?.tag ?? '')
  const start = infinitive ? skipAdverbs(tagged, at + 1) : at
  if (!/^(?:VB|MD)/.test(tagged[start]!.tag) || isPrenominal(tagged, start)) return undefined
  const verbs = [start]
  for (
    let i = skipAdverbs(tagged, start + 1);
    i < tagged.length && continues(tagged, verbs.at(-1)!, i);
    i = skipAdverbs(tagged, i + 1)
  )
    verbs.push(i)
  const main = verbs.at(-1)!
  const last = tagged[main]!
  const helpers = verbs.slice(0, -1).map((i) => word(tagged[i]))
  const modal = tagged[start]!.tag === 'MD' ? word(tagged[start]) : undefined
  const particle =
    particles.has(word(tagged[main + 1])) && /^(?:RP|RB|IN)$/.test(tagged[main + 1]!.tag) ? word(tagged[main + 1]) : undefined
  const to = main + 1 + (particle ? 1 : 0)
  const before = word(tagged[at - 1])
  return {
    ...spanOf(sentence, tagged, at, to),
    lemma: last.lemma,
    tense: infinitive ? 'infinitive' : tenseOf(tagged[start]!, modal),
    perfect: helpers.some(isHave) && /^VB[ND]$/.test(last.tag),
    passive: last.tag === 'VBN' && (helpers.some(isBe) || (helpers.length === 0 && tagged[start]!.tag === 'VBN')),
    negated: tagged.slice(at, to).some((token) => negations.has(word(token))) || before === 'not' || before === 'never',
    ...(modal === undefined ? {} : { modal: modal === "'ll" || modal === 'wo' ? 'will' : modal === 'ca' ? 'can' : modal }),
    ...(particle === undefined ? {} : { particle }),
    from: at,
    to,
  }
}

function skipAdverbs(tagged: TaggedToken[], at: number): number {
  let i = at
  while (tagged[i]?.tag === 'RB') i++
  return i
}

/** A participle that describes the noun after it belongs to that noun: "the leaked records". */
function isPrenominal(tagged: TaggedToken[], i: number): boolean {
  return (
    /^VB[NG]$/.test(tagged[i]!.tag) &&
    /^(?:DT|JJ|PRP\$|POS|CD)$/.test(tagged[i - 1]?.tag ?? '') &&
    /^(?:NN|JJ)/.test(tagged[i + 1]?.tag ?? '')
  )
}

/** Whether the verb at `i` goes on the group whose last verb stands at `last`: only auxiliaries take another verb. */
function continues(tagged: TaggedToken[], last: number, i: number): boolean {
  const { tag: next } = tagged[i]!
  const helper = word(tagged[last])
  if (!/^VB/.test(next)) return false
  if (tagged[last]!.tag === 'MD' || /^(?:do|does|did)$/.test(helper)) return /^(?:VB|VBP)$/.test(next)
  if (isHave(helper)) return /^VB[ND]$/.test(next)
  return isBe(helper) && /^VB[NG]$/.test(next)
}

function tenseOf(first: TaggedToken, modal: string | undefined): VerbGroup['tense'] {
  if (modal !== undefined) return /^(?:will|shall|'ll|wo)$/.test(modal) ? 'future' : 'present'
  if (first.tag === 'VBD') return 'past'
  if (first.tag === 'VBG') return 'gerund'
  if (first.tag === 'VBN') return 'participle'
  return 'present'
}

/**
 * Clauses of an English sentence: each verb group with its subject, object and prepositional phrases. A relative clause has its
 * antecedent as subject; a verb joined by "and", an infinitive or a participle shares the subject of the verb before it.
 */
export function clauses(sentence: string, tagged: TaggedToken[] = tag(pieces(sentence))): Clause[] {
  const groups = readGroups(sentence, tagged)
  const all = chunks(tagged)
  const clausesSoFar: Clause[] = []
  const span = (phrase: NounPhrase) => spanOf(sentence, tagged, phrase.from, phrase.to)
  const parted = (phrase: NounPhrase | undefined) =>
    phrase === undefined ? [] : phrase.members.length > 0 ? phrase.members.map(span) : [span(phrase)]
  for (const [g, { from, to, ...verb }] of groups.entries()) {
    const left = all.findIndex((chunk) => chunk.to > from)
    const right = all.findIndex((chunk) => chunk.from >= to)
    const subject = subjectAt(all, left, tagged, verb)
    const shared = subject === undefined ? sharedSubject(verb, clausesSoFar[g - 1]) : undefined
    const rest = right < 0 ? [] : all.slice(right)
    const object = verb.passive ? undefined : objectIn(rest, tagged)
    clausesSoFar.push({
      verb,
      subject: subject ? span(subject) : shared?.whole,
      subjects: subject ? parted(subject) : (shared?.parts ?? []),
      object: object && span(object),
      objects: parted(object),
      phrases: phrasesIn(rest, tagged).flatMap(({ preposition, phrase }) =>
        parted(phrase).map((part) => ({ preposition, ...part })),
      ),
    })
  }
  return clausesSoFar
}

const directives = new Set(closed.directives.split(' '))

/** "ordered officials to cease": the officials are to cease; "won contracts to supply": the winners supply. */
function sharedSubject(
  verb: { tense: VerbGroup['tense'] },
  last: Clause | undefined,
): { whole?: Span; parts: Span[] } | undefined {
  if (last === undefined) return undefined
  const directed = verb.tense === 'infinitive' && last.object !== undefined && directives.has(last.verb.lemma)
  return directed ? { whole: last.object, parts: last.objects } : { whole: last.subject, parts: last.subjects }
}

/** The subject stands left of its verb: past adverbs, prepositional phrases and what commas set off. */
function subjectAt(all: Chunk[], at: number, tagged: TaggedToken[], verb: VerbGroup): NounPhrase | undefined {
  if (verb.tense === 'infinitive' || verb.tense === 'gerund') return undefined
  let i = at - 1
  while (i >= 0) {
    const chunk = all[i]!
    if (chunk.kind === 'relative') return all.slice(0, i).findLast((other): other is NounPhrase => other.kind === 'noun')
    if (chunk.kind === 'noun') {
      const before = all[i - 1]
      if (before?.kind !== 'preposition' && !isTime(chunk, tagged)) return chunk
      i -= before?.kind === 'preposition' ? 2 : 1
    } else if (chunk.kind === 'adverb') i--
    else if (chunk.kind === 'comma') i = beforeParenthesis(all, i)
    else return undefined
  }
  return undefined
}

/** From the comma that closes an insertion ("the firm, based in X, said") to before the one that opened it; without one, to before it. */
function beforeParenthesis(all: Chunk[], comma: number): number {
  for (let i = comma - 1; i >= 0 && comma - i < 12; i--) {
    if (all[i]!.kind === 'comma') return i - 1
    if (all[i]!.kind === 'stop') break
  }
  return comma - 1
}

const times =
  /^(?:today|yesterday|tomorrow|\p{L}+day|week|month|year|night|january|february|march|april|may|june|july|august|september|october|november|december)$/u

function isTime(phrase: NounPhrase, tagged: TaggedToken[]): boolean {
  return phrase.members.length === 0 && times.test(word(tagged[phrase.head]))
}

/** The first noun phrase right after the verb that is no time. */
function objectIn(rest: Chunk[], tagged: TaggedToken[]): NounPhrase | undefined {
  for (const chunk of rest) {
    if (chunk.kind === 'noun') {
      if (!isTime(chunk, tagged)) return chunk
    } else if (chunk.kind !== 'adverb') return undefined
  }
  return undefined
}

/** Prepositional phrases up to the next clause. */
function phrasesIn(rest: Chunk[], tagged: TaggedToken[]): { preposition: string; phrase: NounPhrase }[] {
  const found: { preposition: string; phrase: NounPhrase }[] = []
  for (const [i, chunk] of rest.entries()) {
    if (chunk.kind === 'verb' || chunk.kind === 'relative' || chunk.kind === 'subordinator' || chunk.kind === 'stop') break
    const next = rest[i + 1]
    if (chunk.kind === 'preposition' && next?.kind === 'noun') found.push({ preposition: word(tagged[chunk.from]), phrase: next })
  }
  return found
}
