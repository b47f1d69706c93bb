import type { MoneyMention, NumberMention } from '../../language/spans.ts'
import type { Reference } from '../actors.ts'
import { add, addReference, first, has, newDraft, quoteOf, type RecordDraft, shareParty } from '../draft.ts'
import { capacityFrames, chipNoun, peopleNoun, siteNoun, technology } from '../frames/capacity.ts'
import { contains, following, type Match, matchFrames, sentencePhrases } from '../match.ts'
import { modalityOf } from '../modality.ts'
import { addMoney } from '../money.ts'
import type { Phrase } from '../parse/chunks.ts'
import { phraseEnd } from '../parse/phrases.ts'
import type { Sentence } from '../parse/sentence.ts'
import { announced, dateOf } from '../when.ts'
import { type Context, slice } from './context.ts'

/** Resources put into technology, one draft per lead and size. */
export function capacities(context: Context): RecordDraft[] {
  const drafts: RecordDraft[] = []
  for (const sentence of context.reading.sentences.filter((s) => s.part === 'text')) {
    for (const match of matchFrames(capacityFrames, sentence)) {
      const draft = build(context, match)
      if (draft) keep(drafts, draft)
    }
    chips(context, drafts, sentence)
    total(context, drafts, sentence)
  }
  return drafts.filter((d) => has(d, 'lead') || has(d, 'jurisdictions'))
}

function build(context: Context, match: Match): RecordDraft | null {
  const { sentence, predicate, frame, roles, noun } = match
  const modality = predicate ? modalityOf(predicate, sentence) : null
  if (modality?.negated || modality?.force === 'proposed' || modality?.force === 'possible') return null
  const { money, numbers } = context.reading.mentions(sentence)
  let leads = context
    .refer(roles.get('lead'), sentence)
    .filter((r) => r.kind !== 'product' && (r.actor !== null || r.kind === 'authority' || r.kind === 'company'))
  let resource: string | null = null
  let amount: MoneyMention | null = null
  let power: NumberMention | null = null
  let count: { number: NumberMention; unit: string } | null = null
  const clauseStart = predicate ? sentence.words[predicate.verb.from]!.start : sentence.words[noun!.from]!.start
  const after = money.find((m) => m.start >= clauseStart - 20 && m.start - clauseStart < 140)
  switch (frame.id) {
    case 'give': {
      const thing = roles.get('thing')?.[0]
      const text = thing ? slice(sentence, sentence.words[thing.from]!.start, sentence.words[phraseEnd(thing) - 1]!.end) : ''
      const direct =
        after &&
        thing &&
        after.start >= sentence.words[thing.from]!.start &&
        after.end <= sentence.words[phraseEnd(thing) - 1]!.end
      if (!direct || /\b(fine|penalty|ransom|contract|deal|damages|bribe|tax)\b/i.test(text)) return null
      if (
        !technology.test(`${context.reading.article.title} ${sentence.text}`) ||
        /\b(fined?|ransom|hackers?|stolen|penalt\w+|lawsuit|settle\w*|contracts?)\b/i.test(sentence.text)
      )
        return null
      amount = after
      resource =
        leads.some((r) => r.kind === 'authority' || r.kind === 'place') ||
        /\b(budget|fund|grant|subsid\w+|funding)\b/i.test(sentence.text) ||
        predicate!.verb.lemma === 'set aside'
          ? 'funding'
          : 'investment'
      if (
        !leads.length &&
        predicate?.agent &&
        !/^(deal|budget|plan|programme|program|package|law|agreement|strategy|bill|scheme)$/.test(
          sentence.words[predicate.agent.head]!.lemma,
        )
      )
        return null
      break
    }
    case 'build': {
      if (!siteNoun.test(sentence.text) || !leads.length) return null
      resource = 'data-centre'
      amount = after ?? null
      power =
        numbers.find((n) => /^[\s-]?(MW|GW|megawatts?|gigawatts?)/i.test(sentence.text.slice(n.end - sentence.start))) ?? null
      if (!amount && !numbers.some((n) => /^[\s-]?(MW|GW|megawatt|gigawatt)/i.test(sentence.text.slice(n.end - sentence.start))))
        return null
      break
    }
    case 'chips':
      return null
    case 'train': {
      const thing = roles.get('thing')?.[0]
      count = thing ? countOf(context, sentence, thing) : null
      if (!count || !peopleNoun.test(sentence.words[thing!.head]!.lemma) || !technology.test(sentence.text)) return null
      resource = 'training'
      break
    }
    case 'event': {
      count = noun ? countOf(context, sentence, noun) : null
      if (!count || !leads.length || !technology.test(context.reading.article.title + sentence.text)) return null
      resource = 'event'
      break
    }
    case 'more-investment':
      if (!technology.test(sentence.text) || !leads.length) return null
      leads = withExamples(context, sentence, leads)
      if (!leads.some((r) => r.actor)) return null
      resource = 'investment'
      amount = after ?? null
      break
    case 'budget': {
      const inside = noun
        ? money.find(
            (m) =>
              m.start >= sentence.words[noun.from]!.start &&
              m.end <=
                sentence.words[
                  Math.max(
                    phraseEnd(noun),
                    ...following(sentence, noun)
                      .slice(0, 1)
                      .map((c) => (/^(of|worth)$/.test(c.preposition) ? phraseEnd(c.phrase) : 0)),
                  ) - 1
                ]!.end,
          )
        : undefined
      if (!inside || !technology.test(`${context.reading.article.title} ${sentence.text}`)) return null
      amount = inside
      resource = /^(budget|fund|funding|grant|subsidy|programme|package)$/.test(sentence.words[noun!.head]!.lemma)
        ? 'funding'
        : 'investment'
      if (!leads.length) {
        const governing = sentence.predicates.find(
          (p) => p.complements.some((c) => c.phrase && c.phrase === noun) || p.patient === noun,
        )
        leads = context
          .refer(
            [governing?.patient, governing?.agent].filter((p) => p !== null && p !== undefined),
            sentence,
          )
          .filter((r) => r.actor !== null)
          .slice(0, 1)
      }
      break
    }
    default:
      return null
  }
  const draft = newDraft('capacity', context.reading.article.id, sentence, `capacity.${frame.id}`)
  const cue = noun ? sentence.words[noun.head]!.text : sentence.words[predicate!.verb.head]!.text
  add(draft, 'resource', resource!, cue, quoteOf(sentence))
  for (const lead of leads.slice(0, 6)) addReference(draft, 'lead', lead)
  if (amount) addMoney(draft, amount, sentence)
  if (power) count = { number: power, unit: /^[\s-]?(\w+)/.exec(sentence.text.slice(power.end - sentence.start))![1]! }
  if (count) quantity(draft, count, sentence)
  place(context, draft, sentence, leads)
  timing(context, draft, match, frame.id === 'event', modality?.force ?? 'fact')
  return draft
}

function place(context: Context, draft: RecordDraft, sentence: Sentence, leads: Reference[]): void {
  const here = context.places.inSentence(sentence)
  const own = leads.flatMap((r) => context.places.ofReference(r))
  const where = here.length ? here : own.length ? own : context.places.find(sentence, leads)
  for (const found of where.slice(0, 1)) add(draft, 'jurisdictions', found.code, found.cue, quoteOf(found.sentence))
}

function timing(context: Context, draft: RecordDraft, match: Match, over: boolean, force: string): void {
  const { sentence, predicate } = match
  const when = dateOf(context.reading, sentence, predicate) ?? announced(context.reading, sentence)
  if (when) add(draft, 'date', when.value, when.mention.text, quoteOf(sentence))
  const cue = sentence.words[predicate?.verb.head ?? match.noun!.head]!.text
  const verb = predicate?.verb
  const status = over
    ? 'completed'
    : force !== 'fact'
      ? 'announced'
      : /^(announce|pledge|promise|commit|earmark|approve|unveil|plan|set aside)$/.test(verb?.lemma ?? '')
        ? 'announced'
        : verb?.perfect || match.frame.id === 'more-investment'
          ? 'under-way'
          : 'announced'
  add(draft, 'status', status, cue, quoteOf(sentence))
}

/** A number and the noun it counts: "3,000" and "Nvidia graphics processors". */
function countOf(context: Context, sentence: Sentence, phrase: Phrase): { number: NumberMention; unit: string } | null {
  const start = sentence.words[phrase.from]!.start
  const end = sentence.words[phrase.to - 1]!.end
  const number = context.reading
    .mentions(sentence)
    .numbers.find((n) => n.start >= start - 12 && n.end <= end && !n.percent && !n.ordinal && n.value >= 2)
  if (!number) return null
  const unit = sentence.words.filter((w) => w.start >= number.end && w.end <= end)
  while (unit.length > 1 && /^(of|the|its|their)$/.test(unit[0]!.fold)) unit.shift()
  return unit.length ? { number, unit: slice(sentence, unit[0]!.start, unit.at(-1)!.end) } : null
}

function quantity(draft: RecordDraft, count: { number: NumberMention; unit: string }, sentence: Sentence): void {
  const quote = quoteOf(sentence, count.number.start, count.number.end)
  add(draft, 'quantity', count.number.value, count.number.text, quote)
  add(draft, 'unit', count.unit, count.unit, quote)
  if (!has(draft, 'approximate')) add(draft, 'approximate', count.number.approximate, count.number.text, quote)
}

/** Any counted chips ("room for 900 chips"): parts of a number already recorded add only who brings them. */
function chips(context: Context, drafts: RecordDraft[], sentence: Sentence): void {
  for (const phrase of sentencePhrases(sentence)) {
    const head = sentence.words[phrase.head]!
    if (!chipNoun.test(head.text)) continue
    const count = countOf(context, sentence, phrase)
    if (!count || count.number.value < 10) continue
    const predicate =
      sentence.predicates.find((p) => p.patient && contains(p.patient, phrase)) ??
      sentence.predicates.find((p) =>
        p.complements.some((c) => c.preposition === 'with' && c.phrase && contains(c.phrase, phrase)),
      ) ??
      null
    const modality = predicate ? modalityOf(predicate, sentence) : null
    if (modality?.negated || modality?.force === 'possible') continue
    const agent = predicate?.agent ? context.refer([predicate.agent], sentence).filter((r) => r.actor !== null) : []
    const bigger = drafts.find((d) => first(d, 'resource') === 'gpus' && Number(first(d, 'quantity')) >= count.number.value)
    if (bigger) {
      for (const lead of agent)
        if (!bigger.parties.get('lead')?.has(lead.actor!) && lead.kind !== 'place') addReference(bigger, 'partners', lead)
      continue
    }
    const draft = newDraft('capacity', context.reading.article.id, sentence, 'capacity.chips')
    add(draft, 'resource', 'gpus', head.text, quoteOf(sentence))
    for (const lead of agent) addReference(draft, 'lead', lead)
    quantity(draft, count, sentence)
    for (const maker of named(context, sentence, phrase)) addReference(draft, 'partners', maker)
    place(context, draft, sentence, agent)
    if (!has(draft, 'jurisdictions') && !has(draft, 'lead')) continue
    const when = predicate ? (dateOf(context.reading, sentence, predicate) ?? announced(context.reading, sentence)) : null
    if (when) add(draft, 'date', when.value, when.mention.text, quoteOf(sentence))
    add(draft, 'status', 'announced', head.text, quoteOf(sentence))
    drafts.push(draft)
    further(context, drafts, draft, sentence, phrase, count.unit)
  }
}

/** "..., and 800 in the provinces": a second number of the same unit. */
function further(
  context: Context,
  drafts: RecordDraft[],
  draft: RecordDraft,
  sentence: Sentence,
  phrase: Phrase,
  unit: string,
): void {
  const end = sentence.words[phrase.to - 1]!.end
  for (const number of context.reading.mentions(sentence).numbers) {
    if (number.start < end || number.percent || number.value <= Number(first(draft, 'quantity'))) continue
    const before = sentence.text.slice(0, number.start - sentence.start)
    const after = sentence.text.slice(number.end - sentence.start)
    if (
      !/\band\s+(?:about |some |nearly )?$/.test(before) ||
      !/^\s+(across|in|by|for|within|over|nationwide|elsewhere)/.test(after)
    )
      continue
    const second = newDraft('capacity', context.reading.article.id, sentence, 'capacity.further')
    for (const field of ['resource', 'lead', 'partners', 'status'] as const)
      for (const v of draft.fields.get(field) ?? []) add(second, field, v.value, v.cue, ...v.quotes)
    for (const [field, actors] of draft.parties) second.parties.set(field, new Set(actors))
    const quote = quoteOf(sentence)
    add(second, 'quantity', number.value, number.text, quote)
    add(second, 'unit', unit, unit, quote)
    for (const p of context.reading.mentions(sentence).places.filter((x) => x.start > number.end))
      add(second, 'jurisdictions', p.code, p.text, quote)
    for (const v of has(second, 'jurisdictions')
      ? (draft.fields.get('jurisdictions') ?? [])
      : (draft.fields.get('jurisdictions') ?? []))
      add(second, 'jurisdictions', v.value, v.cue, ...v.quotes)
    drafts.push(second)
  }
}

const named = (context: Context, sentence: Sentence, phrase: Phrase): Reference[] =>
  context.book.actors.flatMap((actor) => {
    const words = sentence.words.slice(phrase.from, phrase.head)
    const word = words.find((w) => w.pos === 'PROPN' && actor.aliases.has(w.fold))
    return word
      ? [
          {
            actor,
            text: actor.name,
            kind: actor.kind,
            sentence,
            start: word.start,
            end: word.end,
            naming: { sentence, start: word.start, end: word.end },
            noun: null,
            definite: true,
          },
        ]
      : []
  })

/** "The bill may come to 3 million crowns": money that the sentence before goes with. */
function total(context: Context, drafts: RecordDraft[], sentence: Sentence): void {
  const last = drafts.at(-1)
  if (!last || has(last, 'amount') || sentence.paragraph !== last.sentence.paragraph || sentence === last.sentence) return
  const cost =
    /\b(outlay|cost|investment|project|bill|price tag|budget)\b[^.]{0,30}\b(reach|total|amount|come|cost|exceed|worth|be|is|put|estimated)\b/i.exec(
      sentence.text,
    )
  const money = context.reading.mentions(sentence).money[0]
  if (!cost || !money) return
  addMoney(
    last,
    { ...money, approximate: money.approximate || /\b(could|may|might|up to|estimated)\b/i.test(sentence.text) },
    sentence,
  )
}

/** "Conglomerates such as A, B and C": the examples lead. */
function withExamples(context: Context, sentence: Sentence, leads: Reference[]): Reference[] {
  if (leads.some((r) => r.actor)) return leads
  const at = sentence.chunks.findIndex(
    (c) =>
      (c.kind === 'preposition' && c.word === 'such as') || (c.kind === 'verb' && c.lemma === 'include' && c.form === 'gerund'),
  )
  const list = sentence.chunks[at + 1]
  return at >= 0 && list?.kind === 'noun' ? context.refer([list], sentence) : leads
}

function keep(drafts: RecordDraft[], draft: RecordDraft): void {
  const known = drafts.find((d) => {
    const [a, b] = [first(d, 'amount'), first(draft, 'amount')]
    if (a !== undefined && a === b) return true
    return (
      a === undefined &&
      b === undefined &&
      first(d, 'quantity') === first(draft, 'quantity') &&
      first(d, 'resource') === first(draft, 'resource') &&
      shareParty(d, draft, 'lead')
    )
  })
  if (!known) {
    drafts.push(draft)
    return
  }
  known.frames.push(...draft.frames)
  for (const [field, values] of draft.fields)
    if (!has(known, field)) for (const value of values) add(known, field, value.value, value.cue, ...value.quotes)
}
