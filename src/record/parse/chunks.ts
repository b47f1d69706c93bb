import type { Word } from './words.ts'

/** A noun phrase. Word positions count within its sentence; `to` is exclusive. A list ("A, B and C") has `members`. */
export interface Phrase {
  kind: 'noun'
  from: number
  to: number
  head: number
  members: Phrase[]
  /** "Marvonia" in "Marvonia's harbour office". */
  owner: Phrase | null
  /** What follows "of": "26 platforms" in "a list of 26 platforms". */
  of: Phrase | null
  /** A name or description set beside it: "a club" in "the Lantern Circle, a club, ...". */
  beside: Phrase | null
  /** Words in brackets right after it: "DPC". */
  bracket: string | null
}

export interface VerbGroup {
  kind: 'verb'
  from: number
  to: number
  head: number
  lemma: string
  form: 'finite' | 'infinitive' | 'gerund' | 'participle'
  tense: 'past' | 'present' | 'future'
  perfect: boolean
  passive: boolean
  negated: boolean
  modal: string | null
}

/** Whatever joins phrases: a preposition, "which", "that", "and", a comma, a stop. */
export interface Link {
  kind: 'preposition' | 'relative' | 'that' | 'subordinator' | 'coordinator' | 'comma' | 'break' | 'adverb' | 'infinitive'
  from: number
  to: number
  word: string
}

export type Chunk = Phrase | VerbGroup | Link

const modals = new Set(['will', 'would', 'can', 'could', 'may', 'might', 'must', 'shall', 'should', "'ll", "'d", 'wo', 'ca'])
const subordinators = new Set(
  'if whether because since while although though unless until once when where whereas how why before after as so than'.split(
    ' ',
  ),
)
const particles = new Set(['off', 'out', 'up', 'down', 'back', 'away', 'aside', 'forward'])
const negations = new Set(['not', "n't", 'never', 'no', 'neither', 'nor', 'hardly', 'barely', 'cannot'])
const nounTags = new Set(['NOUN', 'PROPN', 'NUM', 'SYM'])
const beForms = new Set(['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being', "'s", "'re", 'get', 'gets', 'got'])
const haveForms = new Set(['have', 'has', 'had', 'having', "'ve"])
const irregularParticiples = new Set(
  'been begun bought brought built caught chosen cut done drawn driven drained fallen felt fined forbidden found frozen given gone had heard held hit hurt kept known laid led left let lost made met paid put read run said seen sent set shown shut signed sold spent stolen sued taken thrown told torn understood undertaken won written withdrawn worn wound spread split beset sought taught thought upheld withheld stood hidden driven banned barred dealt leapt learnt spelt'.split(
    ' ',
  ),
)
const pastOnly = new Set(
  'began came did drew drove fell flew froze gave went grew knew lay ran rang rose saw shook spoke stole swore took threw tore was were wore wrote withdrew broke chose became forgot forgave undertook forbade'.split(
    ' ',
  ),
)

/** Whether the form can be a past participle ("banned", "written"), and so can stand without an auxiliary after its noun. */
export const isParticiple = (word: Word): boolean =>
  !pastOnly.has(word.fold) && (word.fold.endsWith('ed') || irregularParticiples.has(word.fold))
export const isPast = (word: Word): boolean => pastOnly.has(word.fold) || isParticiple(word)

/** Parts a tagged sentence into noun phrases, verb groups and what stands between them. */
export function readChunks(words: Word[]): Chunk[] {
  const chunks: Chunk[] = []
  let i = 0
  while (i < words.length) {
    const phrase = readPhrase(words, i)
    if (phrase) {
      chunks.push(phrase)
      i = phrase.to
      continue
    }
    const verb = readVerb(words, i, chunks.at(-1))
    if (verb) {
      chunks.push(verb)
      i = verb.to
      continue
    }
    chunks.push(readLink(words, i))
    i = chunks.at(-1)!.to
  }
  return chunks
}

const phrase = (from: number, to: number, head: number, owner: Phrase | null = null): Phrase => ({
  kind: 'noun',
  from,
  to,
  head,
  members: [],
  owner,
  of: null,
  beside: null,
  bracket: null,
})

function readPhrase(words: Word[], from: number): Phrase | null {
  let i = from
  let head = -1
  let owner: Phrase | null = null
  let determined = false
  const at = (k: number) => words[k]
  const first = at(i)!
  if (from > 0 && (first.fold === 'that' || first.fold === 'which' || first.fold === 'what') && first.pos !== 'DET') return null
  if (
    first.pos === 'PRON' &&
    !/^(its|their|his|her|our|my|your|whose|what|which|who|whom|it's)$/.test(first.fold) &&
    first.text !== 'IT' &&
    first.text !== 'US'
  ) {
    return phrase(i, i + 1, i)
  }
  if (/^(that|which|what)$/.test(first.fold) && (first.pos !== 'DET' || at(i - 1)?.pos === 'NOUN')) return null
  if (first.fold === 'according') return null
  for (; i < words.length; i += 1) {
    const word = at(i)!
    const next = at(i + 1)
    if (word.pos === 'DET' || /^(its|their|his|her|our|my|your)$/.test(word.fold)) {
      if (head >= 0 || word.fold === 'neither') break
      determined = true
    } else if (nounTags.has(word.pos) || word.text === 'IT' || word.text === 'US') {
      if (head >= 0 && startsNewPhrase(words, i, from)) break
      head = i
    } else if (word.pos === 'ADJ') {
      if (head >= 0 && /^(last|next|this)$/.test(word.fold)) break
      if (head >= 0 && words[head]!.pos !== 'NUM' && words[head]!.pos !== 'PROPN' && !(next && nounTags.has(next.pos))) break
      if (head < 0 && !determined && !nextNoun(words, i)) break
    } else if (
      word.pos === 'ADV' &&
      head < 0 &&
      next &&
      (next.pos === 'ADJ' || next.pos === 'NUM' || next.pos === 'VERB') &&
      nextNoun(words, i) &&
      (determined || next.pos !== 'VERB')
    ) {
      // "nearly 80 ships", "a barely known port"
    } else if (word.pos === 'VERB' && /(ed|ing|en)$/.test(word.fold) && head < 0 && determined && nextNoun(words, i)) {
      // "a growing list", "the proposed law"
    } else if (word.pos === 'VERB' && head < 0 && determined && next && !nounTags.has(next.pos)) {
      head = i // "its block on", a noun that the tagger took for a verb
    } else if ((word.fold === "'s" || word.fold === "'") && head >= 0 && word.pos === 'PART') {
      owner = { ...phrase(from, i, head, owner) }
      head = -1
      determined = true
      if (!next) break
    } else if (/^[$€£¥₹₩₽₺₴]$/.test(word.text)) {
      head = i
    } else if (word.text === '&' && head >= 0 && words[head]!.pos === 'PROPN' && next?.pos === 'PROPN') {
      // "Marks & Spencer"
    } else if (word.pos === 'CCONJ' && head < 0 && at(i - 1)?.pos === 'ADJ' && next?.pos === 'ADJ') {
      // "clear and strict rules"
    } else break
  }
  if (head < 0) {
    if (owner && i > owner.to) return { ...owner, from }
    return null
  }
  return phrase(from, head + 1, head, owner)
}

const nextNoun = (words: Word[], i: number): boolean => {
  for (let k = i + 1; k < Math.min(words.length, i + 5); k += 1) {
    const word = words[k]!
    if (nounTags.has(word.pos)) return true
    if (!/^(ADJ|ADV|VERB|NUM|CCONJ)$/.test(word.pos) && word.text !== ',') return false
    if (word.pos === 'VERB' && !/(ed|ing|en)$/.test(word.fold)) return false
  }
  return false
}

/** "fined | Quillo | 9 million crowns": a number after a name begins a phrase of its own, unless it is part of the name. */
const currencyCode =
  /^(?:EUR|USD|GBP|CHF|NOK|SEK|DKK|PLN|RON|HUF|CZK|BGN|ISK|HRK|RUB|TRY|JPY|CNY|KRW|INR|BRL|AUD|CAD|NZD|SGD|HKD|MXN|ZAR|NGN|KES|Euros?)$/

function startsNewPhrase(words: Word[], i: number, from: number): boolean {
  const word = words[i]!
  const before = words[i - 1]!
  if (/^(today|yesterday|tomorrow)$/.test(word.fold)) return true
  if (dayName.test(before.fold) && word.pos !== 'NUM' && !/^(morning|afternoon|evening|night)s?$/.test(word.fold)) return true
  if (dayName.test(word.fold) && i > from && before.pos !== 'ADJ' && before.pos !== 'DET') return true
  if (/^(record|total|whopping|hefty)$/.test(before.fold)) return false
  if (currencyCode.test(word.text) && words[i + 1]?.pos === 'NUM') return true
  if (word.pos === 'NUM' && i > from && before.pos !== 'NUM' && !/^[$€£¥₹₩₽₺₴]$/.test(before.text)) {
    const next = words[i + 1]
    if (
      before.pos === 'PROPN' &&
      next?.pos !== 'NOUN' &&
      next?.pos !== 'NUM' &&
      !/^(million|billion|bn|m|trillion|crore|lakh)$/.test(next?.fold ?? '')
    )
      return false
    return (
      /^(PROPN|NOUN)$/.test(before.pos) &&
      !/^(section|article|bill|version|phase|chapter|category|level|eur|usd|gbp|pln|ron|huf|czk|sek|nok|dkk|chf)$/.test(
        before.fold,
      )
    )
  }
  return false
}

const dayName = /^(mon|tues|wednes|thurs|fri|satur|sun)day$/

function readVerb(words: Word[], from: number, before: Chunk | undefined): VerbGroup | null {
  if (words[from]!.fold === 'according') return null
  let i = from
  let to = false
  let negated = false
  let modal: string | null = null
  const verbs: Word[] = []
  let head = -1
  for (; i < words.length; i += 1) {
    const word = words[i]!
    if (
      word.fold === 'to' &&
      (word.pos === 'PART' || word.pos === 'ADP') &&
      /^(VERB|AUX)$/.test(words[i + 1]?.pos ?? '') &&
      verbs.length === 0
    )
      to = true
    else if (word.pos === 'AUX' || word.pos === 'VERB' || word.fold === 'cannot') {
      if (verbs.length && verbs.at(-1)!.pos === 'VERB' && !/^(have|be|do|get)$/.test(verbs.at(-1)!.lemma)) break
      if (verbs.length && word.fold === 'having') break
      if (modals.has(word.fold)) modal = word.fold
      if (word.fold === 'cannot') {
        modal = 'can'
        negated = true
      }
      verbs.push(word)
      head = i
    } else if (
      negations.has(word.fold) &&
      (verbs.length > 0 ||
        (i === from && /^(VERB|AUX)$/.test(words[i + 1]?.pos ?? '')) ||
        (i === from && words[i + 1]?.fold === 'to'))
    )
      negated = true
    else if (word.pos === 'ADV' && (verbs.length > 0 || to)) {
      const after = words[i + 1]
      if (!after || !/^(VERB|AUX|ADV|PART)$/.test(after.pos)) break
      if (after.fold === 'to') break
    } else if (
      word.fold === 'to' &&
      verbs.length &&
      /^(have|has|had|having|be|is|are|was|were)$/.test(verbs.at(-1)!.fold) &&
      /^(VERB|AUX)$/.test(words[i + 1]?.pos ?? '')
    )
      modal = 'must'
    else if (word.pos === 'ADV' && i === from && /^(VERB|AUX)$/.test(words[i + 1]?.pos ?? '') && verbs.length === 0) continue
    else break
  }
  if (head < 0) return null
  const last = words[head]!
  const auxiliaries = verbs.slice(0, -1)
  const be = auxiliaries.some((w) => beForms.has(w.fold))
  const have = auxiliaries.some((w) => haveForms.has(w.fold))
  const gerund = last.fold.endsWith('ing') && last.pos === 'VERB' && !be && !have && !modal
  const participleForm = isParticiple(last)
  const passive =
    participleForm && (be || auxiliaries.some((w) => w.fold === 'being' || w.fold === 'been')) && !last.fold.endsWith('ing')
  let particle = ''
  const next = words[head + 1]
  let end = head + 1
  if (
    next &&
    particles.has(next.fold) &&
    /^(ADP|ADV|PART)$/.test(next.pos) &&
    !(next.fold === 'out' && words[head + 2]?.fold === 'of') &&
    !(next.fold === 'up' && words[head + 2]?.fold === 'to')
  ) {
    particle = ` ${next.fold}`
    end = head + 2
  }
  const alone = auxiliaries.length === 0
  const bareParticiple = alone && !to && !modal && participleForm && before?.kind === 'noun'
  const tense =
    modal && /^(will|would|shall|'ll|'d|wo)$/.test(modal)
      ? 'future'
      : verbs.some((w) => isPast(w) || /^(had|was|were|did)$/.test(w.fold)) &&
          !verbs.some((w) => /^(is|are|am|has|have|'s)$/.test(w.fold) && w.pos === 'AUX')
        ? 'past'
        : 'present'
  return {
    kind: 'verb',
    from,
    to: end,
    head,
    lemma: last.lemma + particle,
    form: to ? 'infinitive' : gerund ? 'gerund' : bareParticiple ? 'participle' : 'finite',
    tense,
    perfect: have,
    passive,
    negated,
    modal,
  }
}

function readLink(words: Word[], i: number): Link {
  const word = words[i]!
  const link = (kind: Link['kind'], to = i + 1): Link => ({
    kind,
    from: i,
    to,
    word: words
      .slice(i, to)
      .map((w) => w.fold)
      .join(' '),
  })
  if (word.text === ',') return link('comma')
  if (/^[;:.!?()\u2013\u2014-]$/.test(word.text) || /^-+$/.test(word.text)) return link('break')
  if (word.pos === 'CCONJ' || word.fold === '&') return link('coordinator')
  const next = words[i + 1]
  if (word.fold === 'out' && next?.fold === 'of') return link('preposition', i + 2)
  if (word.fold === 'such' && next?.fold === 'as') return link('preposition', i + 2)
  if (word.fold === 'because' && next?.fold === 'of') return link('preposition', i + 2)
  if (word.fold === 'according' && next?.fold === 'to') return link('preposition', i + 2)
  if (word.fold === 'due' && next?.fold === 'to') return link('preposition', i + 2)
  if (/^(which|who|whom|whose)$/.test(word.fold)) return link('relative')
  if (word.fold === 'that') return link('that')
  if (word.fold === 'what') return link('subordinator')
  if (
    word.fold === 'for' ||
    word.fold === 'since' ||
    word.fold === 'after' ||
    word.fold === 'before' ||
    word.fold === 'until' ||
    word.fold === 'as' ||
    word.fold === 'than'
  )
    return link('preposition')
  if (subordinators.has(word.fold)) return link('subordinator')
  if (word.fold === 'to') return link('preposition')
  if (word.pos === 'ADP' || word.pos === 'SCONJ') return link('preposition')
  return link('adverb')
}
