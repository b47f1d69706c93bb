import type { Chunk, Link, Phrase, VerbGroup } from './chunks.ts'
import { isPast } from './chunks.ts'
import type { Word } from './words.ts'

/** A preposition and what it governs: a phrase, or an action ("from using it"). */
export interface Complement {
  preposition: string
  phrase: Phrase | null
  action: Predicate | null
}

/** Who does what to whom: one verb group of a sentence and its roles. Passives are turned: `agent` acts, `patient` undergoes. */
export interface Predicate {
  verb: VerbGroup
  agent: Phrase | null
  patient: Phrase | null
  /** The second object: "9 million crowns" in "fined Quillo 9 million crowns". */
  second: Phrase | null
  complements: Complement[]
  /** The verb this one hangs on: "ordered" for "to cease" in "ordered officials to cease". */
  governor: Predicate | null
  /** How it hangs on its governor. */
  relation: 'main' | 'conjunct' | 'infinitive' | 'gerund' | 'relative' | 'reported'
  /** First and last chunk that belong to it. */
  chunkAt: number
}

const isLink = (chunk: Chunk | undefined, ...kinds: Link['kind'][]): chunk is Link =>
  chunk !== undefined && chunk.kind !== 'noun' && chunk.kind !== 'verb' && kinds.includes(chunk.kind)
const wordOf = (chunk: Chunk | undefined): string => (chunk && chunk.kind !== 'noun' && chunk.kind !== 'verb' ? chunk.word : '')
const isPhrase = (chunk: Chunk | undefined): chunk is Phrase => chunk?.kind === 'noun'
const isVerb = (chunk: Chunk | undefined): chunk is VerbGroup => chunk?.kind === 'verb'

const timeWord =
  /^(today|yesterday|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|day|morning|evening|night|summer|spring|autumn|winter|fortnight|quarter)s?$/
/** Whether a phrase only says when ("last July", "on Thursday night"). */
export const isTemporal = (phrase: Phrase, words: Word[]): boolean =>
  timeWord.test(words[phrase.head]!.fold) ||
  (words[phrase.head]!.pos === 'NUM' && /^(19|20)\d\d$/.test(words[phrase.head]!.text)) ||
  (words[phrase.head]!.pos === 'NUM' && timeWord.test(words[phrase.head - 1]?.fold ?? ''))

/** Reads the predicates of one sentence from its chunks, left to right. */
export function readPredicates(chunks: Chunk[], words: Word[]): Predicate[] {
  settleForms(chunks, words)
  joinParticles(chunks)
  const predicates: Predicate[] = []
  const byChunk = new Map<number, Predicate>()
  for (const [at, verb] of chunks.entries()) {
    if (!isVerb(verb)) continue
    const predicate: Predicate = {
      verb,
      agent: null,
      patient: null,
      second: null,
      complements: [],
      governor: null,
      relation: 'main',
      chunkAt: at,
    }
    const subject = readSubject(chunks, at, predicate, byChunk, words)
    const passive = verb.passive || verb.form === 'participle'
    if (passive) predicate.patient = subject
    else predicate.agent = subject
    readRight(chunks, at, predicate, passive, words)
    if (!passive && !predicate.patient && subject && verb.form === 'finite')
      predicate.patient = relativeObject(chunks, subject, words)
    predicates.push(predicate)
    byChunk.set(at, predicate)
    const sibling = gapped(chunks, at, predicate, words)
    if (sibling) predicates.push(sibling)
  }
  return predicates
}

/** "fined Quillo 9 million crowns and Tarn 4 million crowns": the second pair has the same verb. */
function gapped(chunks: Chunk[], at: number, predicate: Predicate, words: Word[]): Predicate | null {
  const k = chunks.indexOf(predicate.second as Chunk)
  if (k < at || predicate.second === null) return null
  let next = k + 1
  if (isLink(chunks[next], 'comma')) next += 1
  if (!isLink(chunks[next], 'coordinator')) return null
  const [patient, second] = [chunks[next + 1], chunks[next + 2]]
  const counted = (c: Chunk | undefined): c is Phrase => isPhrase(c) && words.slice(c.from, c.to).some((w) => w.pos === 'NUM')
  return isPhrase(patient) && !counted(patient) && counted(second)
    ? { ...predicate, patient, second, complements: [], relation: 'conjunct' }
    : null
}

/** "the penalty that the commission imposed", "notices it sent": the noun before the clause is what its verb acts on. */
function relativeObject(chunks: Chunk[], subject: Phrase, words: Word[]): Phrase | null {
  let k = chunks.indexOf(subject) - 1
  if (k < 0) return null
  if (isLink(chunks[k], 'that', 'relative')) {
    k -= 1
    if (isLink(chunks[k], 'comma')) k -= 1
  } else if (!isPhrase(chunks[k]) || (isLink(chunks[k - 1], 'preposition') && k <= 1)) return null
  const object = chunks[k]
  return isPhrase(object) && !isTemporal(object, words) ? object : null
}

/** A bare "-ed" form after a noun is either the clause's verb or a reduced relative ("data opened by staff"). */
function settleForms(chunks: Chunk[], words: Word[]): void {
  for (const [at, verb] of chunks.entries()) {
    if (!isVerb(verb) || verb.form !== 'participle') continue
    const before = chunks[at - 1]
    if (isPhrase(before) && isTemporal(before, words)) {
      // "the bloc on Friday imposed": a day has no verbs of its own
      verb.form = 'finite'
      verb.tense = 'past'
      continue
    }
    const previous = chunks[at - 2]
    const next = chunks[at + 1]
    const embedded = isLink(previous, 'preposition') || (isVerb(previous) && previous.form !== 'participle')
    const object = isPhrase(next) && !isTemporal(next, words)
    const by = isLink(next, 'preposition') && /^(by|in|on|at|to|from|with|under|for|into|as|since|during)$/.test(wordOf(next))
    const laterFinite = chunks
      .slice(at + 1)
      .some(
        (c, k) =>
          isVerb(c) &&
          c.form === 'finite' &&
          !isLink(chunks[at + k], 'relative', 'that', 'coordinator') &&
          !clauseBreak(chunks, at + 1, at + 1 + k),
      )
    const reporting =
      isVerb(previous) && /^(say|tell|claim|report|find|think|believe|add|note|confirm|warn|allege)$/.test(previous.lemma)
    const clausal =
      isLink(previous, 'subordinator', 'that', 'relative') || /^(after|before|since|until|as)$/.test(wordOf(previous))
    let reduced = false
    if (/^(say|announce|warn|add|tell)$/.test(verb.lemma) && !(by && wordOf(next) === 'by')) reduced = false
    else if (isLink(next, 'that') || (clausal && !(by && (wordOf(next) === 'by' || laterFinite)))) reduced = false
    else if (embedded && !reporting) reduced = !object || by
    else if (laterFinite && !object && (by || isVerb(next))) reduced = true
    if (isPrepositionSubject(chunks, at)) reduced = reduced && !object
    if (!reduced) {
      verb.form = 'finite'
      verb.tense = 'past'
    }
  }
}

/** "cut Quillo off on 2 May": the particle that stands after the object belongs to the verb. */
function joinParticles(chunks: Chunk[]): void {
  for (let at = 0; at + 2 < chunks.length; at += 1) {
    const [verb, object, particle, after] = [chunks[at], chunks[at + 1], chunks[at + 2], chunks[at + 3]]
    if (!isVerb(verb) || !isPhrase(object) || !isLink(particle, 'preposition', 'adverb') || isPhrase(after)) continue
    if (/^(off|out|up|down|back|away|aside)$/.test(wordOf(particle)) && !verb.lemma.includes(' ')) {
      verb.lemma += ` ${wordOf(particle)}`
      particle.kind = 'adverb'
    }
  }
}

const clauseBreak = (chunks: Chunk[], from: number, to: number): boolean =>
  chunks.slice(from, to).some((c) => isLink(c, 'comma', 'break', 'relative', 'that', 'subordinator', 'coordinator'))

/** "On Friday Marvonia's senate sent": the phrase after the preposition is only a time, the subject follows it. */
const isPrepositionSubject = (chunks: Chunk[], at: number): boolean => isLink(chunks[at - 2], 'preposition')

function readSubject(
  chunks: Chunk[],
  at: number,
  predicate: Predicate,
  known: Map<number, Predicate>,
  words: Word[],
): Phrase | null {
  const verb = predicate.verb
  const previousVerb = (from: number): Predicate | null => {
    for (let k = from; k >= 0; k -= 1) {
      if (known.has(k)) return known.get(k)!
    }
    return null
  }
  const before = chunks[at - 1]
  if (verb.form === 'infinitive' || verb.form === 'gerund') {
    let k = at - 1
    let coordinated = false
    if (isLink(before, 'coordinator') || (isLink(before, 'comma') && verb.form === 'infinitive')) {
      coordinated = true
      k -= 1
      if (isLink(chunks[k], 'comma')) k -= 1
    }
    const governor = previousVerb(k)
    if (coordinated && governor) {
      let sibling: Predicate | null = governor
      while (sibling && sibling.verb.form !== verb.form) sibling = sibling.governor
      if (sibling) {
        predicate.governor = sibling.governor
        predicate.relation = sibling.relation
        return sibling.verb.passive ? sibling.patient : sibling.agent
      }
    }
    predicate.governor = governor
    predicate.relation = verb.form === 'infinitive' ? 'infinitive' : 'gerund'
    if (!governor) return null
    if (verb.form === 'gerund' && isLink(before, 'preposition')) {
      const link: Complement = { preposition: wordOf(before), phrase: null, action: predicate }
      governor.complements.push(link)
      return wordOf(before) === 'from' && governor.patient
        ? governor.patient
        : governor.verb.passive
          ? governor.patient
          : governor.agent
    }
    if (
      isPhrase(before) &&
      verb.form === 'infinitive' &&
      !isTemporal(before, words) &&
      (controls.test(governor.verb.lemma) || (governor.patient !== before && governor.verb.lemma !== 'become'))
    ) {
      // "ordered officials to cease", "obligations for providers to prevent"
      return before
    }
    if (isPhrase(before) && verb.form === 'gerund') {
      predicate.relation = 'relative'
      return before
    }
    if (verb.form === 'infinitive' && governor.patient && controls.test(governor.verb.lemma)) return governor.patient
    return governor.verb.passive ? governor.patient : governor.agent
  }
  if (verb.form === 'participle' && isPhrase(before)) {
    predicate.relation = 'relative'
    predicate.governor = previousVerb(at - 1)
    return lastMember(before)
  }
  let k = at - 1
  for (let guard = 0; k >= 0 && guard < 60; guard += 1) {
    const chunk = chunks[k]
    if (isLink(chunk, 'adverb')) k -= 1
    else if (isLink(chunk, 'relative') || (isLink(chunk, 'that') && isPhrase(chunks[k - 1]) && k === at - 1)) {
      let n = k - 1
      if (isLink(chunks[n], 'comma')) n -= 1
      if (isLink(chunks[n], 'preposition')) n -= 1
      predicate.relation = 'relative'
      predicate.governor = previousVerb(n)
      return isPhrase(chunks[n]) ? (chunks[n] as Phrase) : null
    } else if (isLink(chunk, 'coordinator')) {
      let sibling = previousVerb(k - 1)
      while (sibling && sibling.verb.form !== 'finite' && sibling.governor) sibling = sibling.governor
      if (!sibling) return null
      if (sibling.relation === 'relative' && isLink(chunks[k - 1], 'comma')) sibling = sibling.governor ?? sibling
      predicate.relation = sibling.relation === 'main' ? 'conjunct' : sibling.relation
      predicate.governor = sibling.governor
      return sibling.verb.passive || sibling.verb.form === 'participle' ? sibling.patient : sibling.agent
    } else if (isPhrase(chunk)) {
      const link = chunks[k - 1]
      if (isTemporal(chunk, words) && k > 0) {
        k -= isLink(link, 'preposition', 'subordinator') ? 2 : 1
        continue
      }
      if (
        isLink(link, 'preposition') &&
        !(clausal.test(wordOf(link)) && verb.form === 'finite' && !temporalSubject(chunks, k, at, words))
      ) {
        k -= 2
        continue
      }
      const governor = previousVerb(k - 1)
      if (governor && (isVerb(link) || isLink(link, 'that', 'subordinator'))) {
        predicate.governor = governor
        predicate.relation = 'reported'
      }
      return chunk
    } else if (isLink(chunk, 'comma') || (isLink(chunk, 'break') && wordOf(chunk) !== ';' && wordOf(chunk) !== ':')) {
      const opening = openingComma(chunks, k, words)
      k = opening < 0 ? k - 1 : opening - 1
    } else if (isLink(chunk, 'preposition')) k -= 1
    else if (isVerb(chunk) && (chunk.form === 'participle' || chunk.form === 'infinitive' || chunk.form === 'gerund')) k -= 1
    else if (isVerb(chunk)) {
      // a relative clause without commas: "the phones that it sold were recalled"
      const own = known.get(k)
      if (own?.relation === 'relative' || own?.relation === 'reported') {
        k = own.chunkAt - 1
        while (k >= 0 && !isLink(chunks[k], 'relative', 'that') && !isVerb(chunks[k]) && !isLink(chunks[k], 'comma')) k -= 1
        if (isLink(chunks[k], 'relative', 'that')) k -= 1
        else return null
      } else return null
    } else return null
  }
  return null
}

/** After "by" these say how, not who. */
const noAgent = /^(count|estimate|measure|way|means|virtue|phone|email|letter|law|decree|force|hand|half|third)$/
/** Prepositions that also begin a clause ("after a cyberattack forced it to ..."). */
const clausal = /^(after|before|since|until|as|while|because)$/
/** Between subject and verb stands nothing but times and adverbs. */
const temporalSubject = (chunks: Chunk[], from: number, to: number, words: Word[]): boolean =>
  chunks.slice(from + 1, to).some((c) => isLink(c, 'comma', 'break', 'coordinator') || (isPhrase(c) && !isTemporal(c, words)))

/** Verbs whose object does what the infinitive says ("ordered officials to cease"); with others the subject does. */
const controls =
  /^(order|tell|ask|require|force|urge|allow|let|persuade|expect|want|help|enable|oblige|compel|instruct|direct|press|push|warn|advise|recommend|invite|encourage|teach|permit|cause|get|lead|command|give|prompt|make|see|bind|intend|entitle|nudge|authorise|authorize|have|hire|select|choose|appoint|pick|tap|contract|train)$/

const lastMember = (phrase: Phrase): Phrase => (phrase.of ? phrase : phrase)

/** The comma that opens the aside which the comma at `close` ends, or -1. */
function openingComma(chunks: Chunk[], close: number, words: Word[]): number {
  for (let k = close - 1; k >= 0 && close - k < 25; k -= 1) {
    if (!isLink(chunks[k], 'comma', 'break')) continue
    const inside = chunks[k + 1]
    if (isLink(inside, 'relative', 'preposition', 'subordinator', 'adverb')) return k
    if (isVerb(inside) && inside.form !== 'finite') return k
    if (isVerb(inside) && isPast(words[inside.head]!)) return k
    if (isPhrase(inside)) return k
  }
  return -1
}

function readRight(chunks: Chunk[], at: number, predicate: Predicate, passive: boolean, words: Word[]): void {
  let objects = 0
  for (let k = at + 1; k < chunks.length; k += 1) {
    const chunk = chunks[k]
    if (isLink(chunk, 'adverb')) continue
    if (isPhrase(chunk)) {
      if (isTemporal(chunk, words)) {
        predicate.complements.push({ preposition: '', phrase: chunk, action: null })
        continue
      }
      const next = chunks[k + 1]
      // the subject of a clause that follows without "that"
      if (isVerb(next) && next.form === 'finite' && objects === 0 && k === at + 1 && !passive) return
      if (isVerb(next) && next.form === 'finite' && objects > 0) return
      if (isLink(chunks[k - 1], 'comma')) return
      if (objects === 0 && !passive) predicate.patient = chunk
      else if (objects <= 1 && (objects === 1 || passive)) predicate.second ??= chunk
      objects += 1
      continue
    }
    if (isLink(chunk, 'preposition')) {
      const next = chunks[k + 1]
      const follows = chunks[k + 2]
      if (clausal.test(wordOf(chunk)) && isPhrase(next) && isVerb(follows) && follows.form === 'finite') return
      if (isPhrase(next)) {
        const complement = { preposition: wordOf(chunk), phrase: next, action: null }
        predicate.complements.push(complement)
        if (
          wordOf(chunk) === 'by' &&
          passive &&
          !isTemporal(next, words) &&
          words[next.head]!.pos !== 'NUM' &&
          !noAgent.test(words[next.head]!.lemma)
        )
          predicate.agent ??= next
        k += 1
      } else if (isVerb(next) && next.form === 'gerund') return
      continue
    }
    if (isLink(chunk, 'comma')) {
      const next = chunks[k + 1]
      if (isLink(next, 'preposition', 'adverb') && !(isLink(next, 'preposition') && wordOf(next) === 'according to')) continue
      if (isPhrase(next) && isTemporal(next, words)) continue
      return
    }
    if (isVerb(chunk) && chunk.form === 'participle' && isPhrase(chunks[k - 1])) {
      // skip the reduced relative and what it governs up to the next comma
      continue
    }
    return
  }
}
