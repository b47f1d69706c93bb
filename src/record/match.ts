import type { FieldValue } from '../schema/record.ts'
import type { Phrase } from './parse/chunks.ts'
import type { Predicate } from './parse/clauses.ts'
import { phraseEnd } from './parse/phrases.ts'
import type { Sentence } from './parse/sentence.ts'

/** Where a role's filler stands: a grammatical place, or a preposition ("prep:on"), or what an action in the clause undergoes. */
export type Slot = 'agent' | 'patient' | 'second' | 'owner' | 'of' | 'trigger' | `prep:${string}` | `action:${string}`

/**
 * A frame: trigger words and where each role's filler stands. `verbs` alone match a clause; with `nouns` the clause must have such a
 * noun as its object or after a preposition ("impose a fine", "hit with a fine"); `nouns` alone match the noun wherever it stands
 * ("a fine of"). Verbs and nouns are base forms; a particle follows its verb ("cut off").
 */
export interface Frame {
  id: string
  verbs?: readonly string[]
  nouns?: readonly string[]
  /** Only when the clause is passive, or only when it is active. */
  voice?: 'passive' | 'active'
  roles: Readonly<Record<string, readonly Slot[]>>
  values?: Readonly<Record<string, FieldValue>>
}

/** One frame found in one sentence. */
export interface Match {
  frame: Frame
  sentence: Sentence
  predicate: Predicate | null
  /** The noun that triggered it, where one did. */
  noun: Phrase | null
  roles: Map<string, Phrase[]>
  /** Offset of the trigger in its part. */
  at: number
}

const nounLemma = (sentence: Sentence, phrase: Phrase): string => sentence.words[phrase.head]!.lemma

/** The prepositional phrases that follow a phrase directly: "a fine | of x | on y | for z". */
export function following(sentence: Sentence, phrase: Phrase): { preposition: string; phrase: Phrase }[] {
  const found: { preposition: string; phrase: Phrase }[] = []
  const at = sentence.chunks.findIndex(
    (chunk) => chunk.kind === 'noun' && (chunk === phrase || chunk.members.includes(phrase) || contains(chunk, phrase)),
  )
  if (at < 0) return found
  for (let k = at + 1; k + 1 < sentence.chunks.length; k += 2) {
    let link = sentence.chunks[k]!
    if (link.kind === 'adverb') link = sentence.chunks[++k]!
    const next = sentence.chunks[k + 1]
    if (link?.kind !== 'preposition' || link.word === 'as' || next?.kind !== 'noun') break
    found.push({ preposition: link.word, phrase: next })
  }
  return found
}

export const contains = (outer: Phrase, inner: Phrase): boolean =>
  outer === inner ||
  outer.members.some((m) => contains(m, inner)) ||
  (outer.of !== null && contains(outer.of, inner)) ||
  (outer.beside !== null && contains(outer.beside, inner)) ||
  (outer.owner !== null && contains(outer.owner, inner))

interface Index {
  byVerb: Map<string, Frame[]>
  byNoun: Map<string, Frame[]>
}
const indexes = new WeakMap<readonly Frame[], Index>()

/** Frames by their trigger words, made once for each kind's list. */
function indexOf(frames: readonly Frame[]): Index {
  let index = indexes.get(frames)
  if (!index) {
    index = { byVerb: new Map(), byNoun: new Map() }
    for (const frame of frames) {
      const table = frame.verbs ? index.byVerb : index.byNoun
      for (const word of frame.verbs ?? frame.nouns ?? []) table.set(word, [...(table.get(word) ?? []), frame])
    }
    indexes.set(frames, index)
  }
  return index
}

/** Finds every frame in a sentence, in the order of the frames. */
export function matchFrames(frames: readonly Frame[], sentence: Sentence): Match[] {
  const { byVerb, byNoun } = indexOf(frames)
  const matches: Match[] = []
  for (const predicate of sentence.predicates) {
    for (const frame of byVerb.get(predicate.verb.lemma) ?? []) {
      const passive = predicate.verb.passive || predicate.verb.form === 'participle'
      if (frame.voice && (frame.voice === 'passive') !== passive) continue
      const nouns = frame.nouns ? nounsOf(predicate, sentence, frame.nouns) : [null]
      for (const noun of nouns) matches.push(fill(frame, sentence, predicate, noun))
    }
  }
  if (byNoun.size) {
    for (const phrase of sentencePhrases(sentence)) {
      for (const frame of byNoun.get(nounLemma(sentence, phrase)) ?? []) {
        const predicate = sentence.predicates.find((p) => p.patient && contains(p.patient, phrase)) ?? null
        matches.push(fill(frame, sentence, predicate, phrase))
      }
    }
  }
  const order = (match: Match) => frames.indexOf(match.frame)
  return matches.sort((a, b) => order(a) - order(b))
}

const phrasesOf = new WeakMap<Sentence, Phrase[]>()

/** Every phrase of a sentence: list members, what follows "of", descriptions. */
export function sentencePhrases(sentence: Sentence): Phrase[] {
  let found = phrasesOf.get(sentence)
  if (found) return found
  found = []
  const visit = (phrase: Phrase) => {
    if (phrase.members.length) phrase.members.forEach(visit)
    else found!.push(phrase)
    if (phrase.of) visit(phrase.of)
    if (phrase.beside) visit(phrase.beside)
  }
  for (const chunk of sentence.chunks) if (chunk.kind === 'noun') visit(chunk)
  phrasesOf.set(sentence, found)
  return found
}

function nounsOf(predicate: Predicate, sentence: Sentence, wanted: readonly string[]): Phrase[] {
  const candidates = [predicate.patient, predicate.second, ...predicate.complements.map((c) => c.phrase), predicate.agent]
  const found: Phrase[] = []
  for (const candidate of candidates) {
    if (!candidate) continue
    for (const phrase of candidate.members.length ? candidate.members : [candidate]) {
      if (wanted.includes(nounLemma(sentence, phrase))) found.push(phrase)
      // "a row of fresh orders", "the end of its audit"
      else if (phrase.of && wanted.includes(nounLemma(sentence, phrase.of))) found.push(phrase.of)
    }
    if (found.length) break
  }
  return found
}

function fill(frame: Frame, sentence: Sentence, predicate: Predicate | null, noun: Phrase | null): Match {
  const roles = new Map<string, Phrase[]>()
  for (const [role, slots] of Object.entries(frame.roles)) {
    for (const slot of slots) {
      const phrases = phrasesAt(slot, sentence, predicate, noun)
      if (phrases.length) {
        roles.set(role, phrases)
        break
      }
    }
  }
  const word = predicate ? sentence.words[predicate.verb.head]! : sentence.words[noun!.head]!
  return { frame, sentence, predicate, noun, roles, at: word.start }
}

/** The phrases in a grammatical place of a clause or noun; the trigger noun itself never fills a role but `trigger`. */
export function phrasesAt(slot: Slot, sentence: Sentence, predicate: Predicate | null, noun: Phrase | null): Phrase[] {
  const others = (phrase: Phrase | null | undefined) => (phrase && (!noun || !contains(phrase, noun)) ? [phrase] : [])
  if (slot === 'trigger') return noun ? [noun] : []
  if (slot === 'agent') return others(predicate?.agent)
  if (slot === 'patient') return others(predicate?.patient)
  if (slot === 'second') return others(predicate?.second)
  if (slot === 'owner') return noun?.owner ? [noun.owner] : []
  if (slot === 'of') return noun?.of ? [noun.of] : []
  const [place, word = ''] = slot.split(':') as [string, string]
  const prepositions = word.split('|')
  if (place === 'prep') {
    const own = noun ? following(sentence, noun) : []
    const clause = predicate
      ? predicate.complements.flatMap((c) => (c.phrase ? [{ preposition: c.preposition, phrase: c.phrase }] : []))
      : []
    return [...own, ...clause]
      .filter((c) => prepositions.includes(c.preposition) && (!noun || !contains(c.phrase, noun)))
      .map((c) => c.phrase)
      .slice(0, 1)
  }
  const actions = predicate ? actionsOf(predicate, sentence).filter((a) => !word || prepositions.includes(a.verb.lemma)) : []
  return actions.flatMap((a) => (a.patient ? [a.patient] : []))
}

/** The actions that hang on a clause: "to stop", "buying it" in "told harbours to stop buying it". */
export const actionsOf = (predicate: Predicate, sentence: Sentence): Predicate[] =>
  sentence.predicates.filter((p) => {
    for (let up = p.governor; up; up = up.governor)
      if (up === predicate) return p.relation === 'infinitive' || p.relation === 'gerund' || p.governor === predicate
    return false
  })

/** The words of a clause: its verb, roles and complements, as one range of word positions. */
export function clauseRange(predicate: Predicate): [number, number] {
  const ends = [predicate.verb.to]
  const starts = [predicate.verb.from]
  for (const phrase of [predicate.agent, predicate.patient, predicate.second, ...predicate.complements.map((c) => c.phrase)]) {
    if (!phrase) continue
    starts.push(phrase.from)
    ends.push(phraseEnd(phrase))
  }
  return [Math.min(...starts), Math.max(...ends)]
}
