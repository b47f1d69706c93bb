import type { Reference } from '../actors.ts'
import { add, addReference, newDraft, quoteOf, type RecordDraft } from '../draft.ts'
import { stanceVerbs } from '../frames/position.ts'
import { groupNouns } from '../gazetteer/nouns.ts'
import { modalityOf } from '../modality.ts'
import type { Predicate } from '../parse/clauses.ts'
import { phraseEnd } from '../parse/phrases.ts'
import type { Sentence } from '../parse/sentence.ts'
import { announced, dateOf } from '../when.ts'
import { type Context, slice } from './context.ts'
import { clauseText } from './enforcement.ts'

const stanceOf = (lemma: string): string | null =>
  Object.entries(stanceVerbs).find(([, verbs]) => verbs.includes(lemma))?.[0] ?? null

/** Stances that named actors or named groups take; only where actor and stance are plain. */
export function positions(context: Context): RecordDraft[] {
  const drafts: RecordDraft[] = []
  for (const sentence of context.reading.sentences.filter((s) => s.part === 'text')) {
    for (const predicate of sentence.predicates) {
      const stance = stanceOf(predicate.verb.lemma)
      if (!stance || predicate.verb.form !== 'finite' || predicate.verb.passive) continue
      const modality = modalityOf(predicate, sentence)
      if (modality.negated || modality.force !== 'fact') continue
      const actors = context.refer(predicate.agent ? [predicate.agent] : [], sentence).filter((r) => isActor(context, r))
      const said = statement(sentence, predicate, stance)
      if (!actors.length || !said) continue
      const draft = newDraft('position', context.reading.article.id, sentence, `position.${stance}`)
      const quote = quoteOf(sentence)
      for (const actor of actors.slice(0, 3)) addReference(draft, 'actor', actor)
      add(draft, 'stance', stance, sentence.words[predicate.verb.head]!.text, quote)
      add(draft, 'statement', said.text, said.text, quote)
      if (said.subject) add(draft, 'subject', said.subject, said.subject, quote)
      const when = dateOf(context.reading, sentence, predicate) ?? announced(context.reading, sentence)
      if (when) add(draft, 'date', when.value, when.mention.text, quote)
      for (const place of context.places.find(sentence, actors).slice(0, 1))
        add(draft, 'jurisdictions', place.code, place.cue, quoteOf(place.sentence))
      drafts.push(draft)
    }
  }
  return drafts.slice(0, 12)
}

/** A person, a body, a firm or organisation by name, or a named sort of group ("US officials", "campaigners"). */
function isActor(context: Context, reference: Reference): boolean {
  if (reference.actor) return reference.kind !== 'instrument'
  const noun = reference.noun ?? ''
  return (
    groupNouns.has(noun) ||
    groupNouns.has(`${noun}s`) ||
    (/^(official|embassy|minister|regulator|ministry)$/.test(noun) &&
      context.places.within(reference.sentence, reference.start, reference.end).length > 0)
  )
}

function statement(sentence: Sentence, predicate: Predicate, stance: string): { text: string; subject: string | null } | null {
  const phrase = predicate.patient
  const subject = phrase ? slice(sentence, sentence.words[phrase.from]!.start, sentence.words[phraseEnd(phrase) - 1]!.end) : null
  if (stance === 'calls-for' && predicate.verb.lemma === 'call') {
    const wanted = predicate.complements.find((c) => c.preposition === 'for' || c.preposition === 'on')
    if (!wanted) return null
  }
  if (/^(ask|want|press)$/.test(predicate.verb.lemma) && !sentence.predicates.some((p) => p.governor === predicate)) return null
  let from = predicate.verb.to
  if (/^(that|for|of|against|about)$/.test(sentence.words[from]?.fold ?? '')) from += 1
  if (!sentence.words[from]) return null
  const text = clauseText(sentence, from)
    .split(/, (?:after|which|while|although|and (?:urged|said|called|warned))\b|\byet (?:warned|urged)\b/)[0]!
    .trim()
  return text.split(/\s+/).length >= 2 && text.length <= 300 ? { text, subject } : null
}
