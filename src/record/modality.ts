import type { Predicate } from './parse/clauses.ts'
import type { Sentence } from './parse/sentence.ts'

/** How a clause stands to the facts. */
export interface Modality {
  negated: boolean
  /** `fact`, or what the words make of it. */
  force: 'fact' | 'planned' | 'expected' | 'proposed' | 'possible' | 'reported'
}

const set = (words: string) => new Set(words.split(' '))
const planning = set('plan intend prepare pledge vow promise agree decide resolve commit aim set')
const proposing = set(
  'propose consider mull weigh want seek urge recommend request ask demand push discuss debate explore study call threaten suggest hope examine',
)
const expecting = set('expect anticipate predict forecast estimate')
const deciding = set('decide resolve agree begin start move continue vote manage proceed')
const refusing = set('refuse fail decline cease stop avoid deny abandon')
const hedges = /\b(reportedly|allegedly|suspected|alleged|rumou?red|rumou?rs?|claimed|unconfirmed)\b/

/** Negation, plans, expectations and rumours around a clause, read from its own verb group and the verbs it hangs on. */
export function modalityOf(predicate: Predicate, sentence: Sentence): Modality {
  let negated = predicate.verb.negated
  let force: Modality['force'] = 'fact'
  const { modal, tense } = predicate.verb
  if (tense === 'future' || (modal === 'must' && predicate.verb.form === 'finite')) force = 'planned'
  if (modal && /^(can|could|may|might|should)$/.test(modal)) force = 'possible'
  const before = sentence.words
    .slice(Math.max(0, predicate.verb.from - 3), predicate.verb.head)
    .map((w) => w.fold)
    .join(' ')
  if (/\byet to\b/.test(before)) negated = true
  for (let verb: Predicate | null = predicate; verb; verb = verb.governor) {
    const subject = verb.agent ?? (verb.verb.passive ? verb.patient : null)
    if (subject && /^(none|no|neither)$/.test(sentence.words[subject.from]!.fold)) negated = true
  }
  if (tense === 'future' && /^(if|unless|in that case|should)\b/i.test(sentence.text)) force = 'possible'
  for (
    let verb = predicate;
    verb.governor && (verb.relation === 'infinitive' || verb.relation === 'gerund' || verb.relation === 'reported');
    verb = verb.governor
  ) {
    const up = verb.governor
    if (
      verb.relation === 'gerund' &&
      up.verb.lemma !== 'consider' &&
      !deciding.has(up.verb.lemma) &&
      !refusing.has(up.verb.lemma)
    )
      break
    if (verb.relation === 'reported') {
      if (up.verb.lemma === 'deny') negated = true
      continue
    }
    if (up.verb.negated) negated = true
    if (refusing.has(up.verb.lemma)) negated = !negated
    if (force === 'fact') {
      if (proposing.has(up.verb.lemma)) force = 'proposed'
      else if (expecting.has(up.verb.lemma)) force = 'expected'
      else if (planning.has(up.verb.lemma) && !(deciding.has(up.verb.lemma) && up.verb.tense !== 'future')) force = 'planned'
      else if (up.verb.tense === 'future' || up.verb.modal === 'must') force = 'planned'
    }
  }
  if (force === 'fact' && hedges.test(sentence.text.toLowerCase())) force = 'reported'
  return { negated, force }
}
