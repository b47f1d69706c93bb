import type { Reference } from '../actors.ts'
import { add, addReference, first, has, newDraft, quoteOf, type RecordDraft, shareParty, texts } from '../draft.ts'
import { type EnforcementFrame, enforcementFrames, informing, legalReference, outcomeVerbs } from '../frames/enforcement.ts'
import { authorityNouns, companyNouns, productNouns, roleNouns } from '../gazetteer/nouns.ts'
import { actionsOf, following, type Match, matchFrames } from '../match.ts'
import { modalityOf } from '../modality.ts'
import { addMoney } from '../money.ts'
import type { Predicate } from '../parse/clauses.ts'
import { phraseEnd } from '../parse/phrases.ts'
import type { Sentence } from '../parse/sentence.ts'
import { announced, dateline, dateOf } from '../when.ts'
import { type Context, slice } from './context.ts'

const people =
  /^(man|woman|suspect|employee|worker|hacker|student|teenager|national|citizen|executive|developer|member|user|people|person|accomplice|operator|administrator|founder|engineer|contractor|official|defendant|affiliate|brother|trader|journalist|leader)s?$/

/** Acts of authorities against parties, one draft per target and act. */
export function enforcements(context: Context): RecordDraft[] {
  const drafts: RecordDraft[] = []
  const { sentences } = context.reading
  // the headline last: it only adds to what the text says
  for (const sentence of [...sentences.filter((s) => s.part === 'text'), ...sentences.filter((s) => s.part === 'title')]) {
    for (const match of matchFrames(enforcementFrames, sentence)) {
      const draft = build(context, match)
      if (!draft) continue
      const others = pairs(context, match, draft)
      join(drafts, draft)
      for (const other of others) join(drafts, other)
    }
  }
  return drafts
    .filter(
      (draft) =>
        has(draft, 'target') || (has(draft, 'authority') && (has(draft, 'amount') || first(draft, 'action') === 'block')),
    )
    .filter((d) => d.sentence.part === 'text' || (has(d, 'target') && has(d, 'authority')))
    .map((draft) => finish(context, draft))
}

function build(context: Context, match: Match): RecordDraft | null {
  const { sentence, predicate, roles } = match
  const frame = match.frame as EnforcementFrame
  const modality = predicate ? modalityOf(predicate, sentence) : { negated: false, force: 'fact' as const }
  if (modality.negated || modality.force === 'proposed' || modality.force === 'possible' || modality.force === 'expected')
    return null
  if (modality.force === 'planned' && !/^(order|fine)$/.test(frame.action)) return null
  if (modality.force === 'planned' && predicate?.verb.tense === 'future') return null
  let authorities = context
    .refer(roles.get('authority'), sentence)
    .filter((r) => r.kind !== 'place' || sentence.part === 'text' || frame.byAuthority)
  if (frame.id.startsWith('settle')) {
    const brought = sentence.predicates.find((p) => /^(bring|file)$/.test(p.verb.lemma) && p.agent)
    authorities = brought
      ? context.refer([brought.agent!], sentence)
      : authorities.filter(
          (r) => !/\b(case|lawsuit|suit|claims?|allegations?|scandal|dispute|probe|investigation)$/i.test(r.text),
        )
  }
  const acting = authorities.filter((r) => isAuthority(context, r))
  if (frame.byAuthority && !acting.length) return null
  if (/^(arrest|charge)$/.test(frame.id) && authorities.length && !acting.length) return null
  if (frame.id === 'fine.verb' && authorities.some((r) => r.kind === 'company')) return null
  let targets = context.refer(roles.get('target'), sentence)
  // "X fined 120 million euros", as headlines say it: the subject undergoes
  if (
    frame.id === 'fine.verb' &&
    !acting.length &&
    roles
      .get('target')
      ?.some((p) =>
        context.reading
          .mentions(sentence)
          .money.some((m) => m.start >= sentence.words[p.from]!.start && m.end <= sentence.words[p.to - 1]!.end),
      )
  ) {
    targets = authorities
    authorities = []
  }
  if (frame.action === 'ruling' && !targets.some((r) => isTarget(context, r, frame))) targets = innerTargets(context, match)
  targets = targets.filter(
    (r) => isTarget(context, r, frame) && !authorities.some((a) => a.actor !== null && a.actor === r.actor),
  )
  const orderly = /^(let|order\.verb|order\.deadline|warn\.verb|investigate\.verb|notice)/.test(frame.id)
  if (orderly && !targets.length)
    targets = frame.id === 'investigate.verb' && predicate ? clauseTargets(context, predicate, sentence, frame) : []
  if (orderly && !targets.length) return null
  // carriers told to block something are no target: that is a restriction
  if (
    /^order\.verb/.test(frame.id) &&
    targets.every((r) => r.actor === null) &&
    actionsOf(predicate!, sentence).some((a) =>
      /^(block|restrict|ban|cut off|remove|switch off|shut down|stop|use)/.test(a.verb.lemma),
    )
  )
    return null
  if (/^order\.(verb|deadline)$/.test(frame.id) && !actionsOf(predicate!, sentence).some((a) => a.relation === 'infinitive'))
    return null
  if (
    /^(rule\.that|freeze|settle|investigate|sue|order\.issue|warn\.issue)/.test(frame.id) &&
    !targets.length &&
    frame.id !== 'freeze'
  )
    return null
  if (frame.id === 'freeze')
    targets = targets.filter((r) => r.kind !== 'product' && !(r.actor === null && productNouns.has(r.noun ?? '')))
  if (frame.id === 'freeze' && !targets.length) {
    if (!predicate?.patient || !/\b(freeze|seize|confiscate)$/.test(predicate.verb.lemma)) return null
  }
  const draft = newDraft('enforcement', context.reading.article.id, sentence, frame.id)
  const cue = sentence.words[predicate?.verb.head ?? match.noun!.head]!.text
  add(
    draft,
    'action',
    frame.action,
    match.noun && frame.action === 'fine' ? sentence.words[match.noun.head]!.text : cue,
    quoteOf(sentence),
  )
  const places = authorities.filter((r) => isPlaceOnly(context, r))
  for (const authority of frame.byAuthority ? acting : authorities)
    if (!places.includes(authority)) addReference(draft, 'authority', authority)
  if (places.length && sentence.part === 'text') addReference(draft, 'state', places[0]!)
  for (const target of named(targets)) addReference(draft, 'target', target)
  const where = context.places.find(sentence, authorities)
  for (const place of where.slice(0, 1)) add(draft, 'jurisdictions', place.code, place.cue, quoteOf(place.sentence))
  money(context, draft, match)
  const when = dateOf(context.reading, sentence, predicate) ?? announced(context.reading, sentence)
  if (when) add(draft, 'date', when.value, when.mention.text, quoteOf(sentence))
  else if (predicate?.verb.form === 'finite') {
    const day = dateline(context.reading, sentence)
    if (day) add(draft, 'date', day.value, day.mention.text, { part: 'text', start: day.mention.start, end: day.mention.end })
  }
  add(draft, 'status', frame.status, cue, quoteOf(sentence))
  if (/^(order|let)/.test(frame.id) && predicate) {
    const action = actionsOf(predicate, sentence).find(
      (a) => a.relation === 'infinitive' || (frame.id === 'let' && a.relation === 'reported'),
    )
    if (action && informing.has(action.verb.lemma)) {
      add(draft, 'action', 'investigation', cue, quoteOf(sentence))
      draft.fields.get('status')![0]!.value = 'opened'
    } else if (action) {
      const text = clauseText(
        sentence,
        frame.id === 'order.deadline' && match.noun
          ? match.noun.from
          : action.verb.from + (sentence.words[action.verb.from]?.fold === 'to' ? 1 : 0),
      )
      add(draft, 'outcome', text, text, quoteOf(sentence))
    }
  }
  return draft
}

/** "325 million on X and 150 million on Y": a further amount with its own target. */
function pairs(context: Context, match: Match, draft: RecordDraft): RecordDraft[] {
  const { sentence, frame } = match
  if (!/^fine/.test(frame.id) || !has(draft, 'amount')) return []
  const found: RecordDraft[] = []
  const money = context.reading.mentions(sentence).money
  for (const [k, chunk] of sentence.chunks.entries()) {
    const [amount, link, target] = [sentence.chunks[k + 1], sentence.chunks[k + 2], sentence.chunks[k + 3]]
    if (
      !(chunk.kind === 'coordinator' || chunk.kind === 'comma') ||
      amount?.kind !== 'noun' ||
      link?.kind !== 'preposition' ||
      !/^(on|against|to)$/.test(link.word) ||
      target?.kind !== 'noun'
    )
      continue
    const sum = money.find(
      (m) => m.start >= sentence.words[amount.from]!.start - 1 && m.end <= sentence.words[amount.to - 1]!.end,
    )
    const references = context
      .refer([target], sentence)
      .filter((r) => isTarget(context, r, frame as EnforcementFrame) && r.actor !== null)
    if (!sum || sum.amount === first(draft, 'amount') || !references.length) continue
    const other = newDraft('enforcement', draft.articleId, sentence, `${frame.id}.pair`)
    for (const [field, values] of draft.fields)
      if (!/^(target|amount|currency|approximate|outcome)$/.test(field))
        for (const v of values) add(other, field, v.value, v.cue, ...v.quotes)
    for (const [field, actors] of draft.parties) if (field !== 'target') other.parties.set(field, new Set(actors))
    for (const reference of references) addReference(other, 'target', reference)
    addMoney(other, sum, sentence)
    found.push(other)
  }
  return found
}

/** From a word to the end of its clause: a semicolon, a colon or the sentence's end. */
export function clauseText(sentence: Sentence, from: number): string {
  const start = sentence.words[from]!.start
  const rest = slice(sentence, start, sentence.end)
  return rest
    .split(/[;:](?=\s)|(?<=[\p{L}\d"”’)])[.!?]$/u)[0]!
    .trim()
    .replace(/[.,]$/, '')
}

function isAuthority(context: Context, reference: Reference): boolean {
  if (reference.kind === 'authority') return true
  if (reference.noun && authorityNouns.has(reference.noun)) return true
  if (reference.kind === 'person')
    return /minister|president|judge|justice|commissioner|prosecutor|attorney|secretary|governor/i.test(
      reference.actor?.role ?? '',
    )
  return isPlaceOnly(context, reference)
}

const isPlaceOnly = (context: Context, reference: Reference): boolean =>
  reference.kind === 'place' ||
  context.places
    .within(reference.sentence, reference.start, reference.end)
    .some((p) => p.cue.toLowerCase().replace(/^the /, '') === reference.text.toLowerCase().replace(/^the /, ''))

function isTarget(context: Context, reference: Reference, frame: EnforcementFrame): boolean {
  if (reference.kind === 'place' || reference.kind === 'group' || isPlaceOnly(context, reference)) return false
  // a fine can fall on anybody: a dentist, a municipality, a private individual
  if (frame.action === 'fine' && !reference.actor) {
    const words = reference.sentence.words.filter((w) => w.start >= reference.start && w.end <= reference.end)
    return (
      reference.noun !== null &&
      !words.some((w) => w.pos === 'NUM') &&
      !/^(law|rule|breach|violation|year|day|month|amount|total|time|basis|ground|fine|penalty|infringement|failure)$/.test(
        reference.noun,
      )
    )
  }
  if (frame.action === 'fine' && reference.kind === 'authority') return true
  const personal = /^(arrest|charges)$/.test(frame.action) || frame.id === 'convict'
  if (reference.actor)
    return (
      reference.kind !== 'authority' &&
      (reference.kind !== 'person' ||
        personal ||
        frame.action === 'fine' ||
        frame.action === 'lawsuit' ||
        frame.action === 'settlement')
    )
  const noun = reference.noun ?? ''
  if (personal) return people.test(noun) || roleNouns.has(noun)
  return (
    companyNouns.has(noun) || (productNouns.has(noun) && /^(platform|app|website|site|exchange|network|marketplace)$/.test(noun))
  )
}

/** "upheld the penalty that the commission imposed on X": the target stands in the clause that hangs on the noun. */
function innerTargets(context: Context, match: Match): Reference[] {
  const { sentence, predicate, noun } = match
  const own = noun
    ? following(sentence, noun)
        .filter((c) => /^(on|against|of|by)$/.test(c.preposition))
        .flatMap((c) => context.refer([c.phrase], sentence))
    : []
  if (own.some((r) => r.actor)) return own
  return sentence.predicates
    .filter((p) => p !== predicate && p.governor === predicate)
    .flatMap((p) =>
      context.refer(
        [
          ...p.complements.filter((c) => /^(on|against)$/.test(c.preposition)).flatMap((c) => (c.phrase ? [c.phrase] : [])),
          ...(p.agent && p.verb.form === 'finite' ? [p.agent] : []),
        ],
        sentence,
      ),
    )
    .filter((r) => r.actor !== null && r.kind !== 'authority')
}

/** "examining whether X broke its duty": the subject of the clause that hangs on the verb. */
const clauseTargets = (context: Context, predicate: Predicate, sentence: Sentence, frame: EnforcementFrame): Reference[] =>
  sentence.predicates
    .filter((p) => p.governor === predicate && p.verb.form === 'finite')
    .flatMap((p) =>
      context.refer(
        [p.agent ?? p.patient].filter((x) => x !== null),
        sentence,
      ),
    )
    .filter((r) => isTarget(context, r, frame) && r.actor !== null)
    .slice(0, 1)

const named = (references: Reference[]): Reference[] =>
  references.some((r) => r.actor) ? references.filter((r) => r.actor) : references

function money(context: Context, draft: RecordDraft, match: Match): void {
  const { sentence, predicate, noun } = match
  const frame = match.frame as EnforcementFrame
  if (!/^(fine|settlement|ruling|block)$/.test(frame.action)) return
  const all = context.reading.mentions(sentence).money
  if (!all.length) return
  const inside = noun
    ? all.find((m) => m.start >= sentence.words[noun.from]!.start && m.end <= sentence.words[phraseEnd(noun) - 1]!.end)
    : undefined
  const from = predicate ? sentence.words[predicate.verb.from]!.start : sentence.words[noun!.from]!.start
  if (frame.action === 'settlement') {
    addMoney(draft, all[0]!, sentence)
    return
  }
  const second = predicate?.second
    ? all.find(
        (m) =>
          m.start >= sentence.words[predicate.second!.from]!.start - 2 &&
          m.end <= sentence.words[predicate.second!.to - 1]!.end + 2,
      )
    : undefined
  const chosen =
    second ?? inside ?? all.find((m) => m.start >= from && m.start - from < 220) ?? (predicate?.verb.passive ? all[0] : undefined)
  if (chosen) addMoney(draft, chosen, sentence)
}

const group = (draft: RecordDraft): string => {
  const action = String(first(draft, 'action'))
  return action === 'arrest' || action === 'charges'
    ? 'person'
    : action === 'lawsuit'
      ? 'lawsuit'
      : action === 'investigation'
        ? 'investigation'
        : 'decision'
}

/** A date taken from the dateline gives way to one in the text. */
const weakDate = (draft: RecordDraft): boolean => {
  const quote = draft.fields.get('date')?.[0]?.quotes[0]
  return quote !== undefined && (quote.end <= draft.sentence.start || quote.start >= draft.sentence.end)
}

const isNamed = (draft: RecordDraft): boolean => (draft.parties.get('target')?.size ?? 0) > 0

/** One authority's acts on one target in one article are one record, unless time or amount part them. */
function join(drafts: RecordDraft[], draft: RecordDraft): void {
  const known = drafts.find((d) => {
    const shared = shareParty(d, draft, 'target')
    const open = !has(draft, 'target') || !has(d, 'target') || (group(d) === 'person' && isNamed(d) !== isNamed(draft))
    if (!shared && !(open && Math.abs(d.sentence.index - draft.sentence.index) <= 3)) return false
    if (
      group(d) !== group(draft) &&
      !(group(draft) === 'investigation' && group(d) === 'decision') &&
      !(group(d) === 'investigation' && group(draft) === 'decision')
    )
      return false
    const [a, b] = [first(d, 'amount'), first(draft, 'amount')]
    const [x, y] = [String(first(d, 'date') ?? ''), String(first(draft, 'date') ?? '')]
    const sameAmount = a === undefined || b === undefined || Math.abs(Number(a) - Number(b)) <= 0.02 * Number(a)
    const sameDay = !x || !y || weakDate(d) || weakDate(draft) || x.startsWith(y) || y.startsWith(x) || group(d) !== group(draft)
    const authorityClash = has(d, 'authority') && has(draft, 'authority') && !shareParty(d, draft, 'authority')
    // "upheld the penalty that the commission imposed": one sentence, one target, one amount
    if (d.sentence === draft.sentence && shared && a !== undefined && a === b) return true
    if (authorityClash) return false
    return (
      (sameAmount && sameDay) ||
      (sameDay && Math.abs(d.sentence.index - draft.sentence.index) <= 1 && draft.sentence.part === 'text')
    )
  })
  if (!known) {
    if (draft.sentence.part === 'title' && drafts.length) return
    drafts.push(draft)
    return
  }
  known.frames.push(...draft.frames)
  const decided = group(known) === 'investigation' && group(draft) === 'decision'
  const lesser = group(draft) === 'investigation' && group(known) === 'decision'
  if (draft.frames.some((f) => f.startsWith('rule.on')) && known.frames.some((f) => f.startsWith('fine.impose'))) {
    known.fields.delete('date')
    known.fields.delete('authority')
    known.parties.delete('authority')
  }
  if (decided) {
    for (const field of ['action', 'status', 'date']) {
      known.fields.delete(field)
      const values = draft.fields.get(field)
      if (values) known.fields.set(field, values)
    }
  }
  if (has(draft, 'date') && weakDate(known) && !weakDate(draft)) known.fields.delete('date')
  for (const [field, values] of draft.fields) {
    if (draft.frames[0]!.startsWith('rule.that') && /^(action|date|status)$/.test(field)) continue
    if (lesser && /^(action|status|date|outcome)$/.test(field)) continue
    if (/^(date|status|amount|currency|approximate|jurisdictions|outcome)$/.test(field) && has(known, field)) continue
    if (field === 'target' && isNamed(known) !== isNamed(draft) && has(known, 'target')) {
      if (isNamed(draft)) known.fields.set('target', values)
      continue
    }
    for (const value of values) add(known, field, value.value, value.cue, ...value.quotes)
  }
  for (const [field, actors] of draft.parties) known.parties.set(field, new Set([...(known.parties.get(field) ?? []), ...actors]))
}

function finish(context: Context, draft: RecordDraft): RecordDraft {
  const { reading } = context
  if (!has(draft, 'authority') && /^(warning|fine|order|notice|investigation)$/.test(String(first(draft, 'action')))) {
    const near = context.book.actors
      .filter((a) => a.kind === 'authority')
      .flatMap((actor) =>
        actor.namings
          .filter(
            (n) =>
              n.sentence.part === 'text' &&
              n.sentence.index <= draft.sentence.index &&
              n.sentence.index >= draft.sentence.index - 2,
          )
          .map((naming) => ({ actor, naming })),
      )
    const only = near.at(-1)
    if (only && near.every((n) => n.actor === only.actor))
      addReference(draft, 'authority', {
        actor: only.actor,
        text: only.actor.name,
        kind: 'authority',
        sentence: only.naming.sentence,
        start: only.naming.start,
        end: only.naming.end,
        naming: only.naming,
        noun: null,
        definite: true,
      })
  }
  // a state acts by itself only where no body is named
  const state = draft.fields.get('state')
  if (state && !has(draft, 'authority')) draft.fields.set('authority', state)
  draft.fields.delete('state')
  const after = reading.sentences.filter(
    (s) => s.part === 'text' && s.index >= draft.sentence.index && s.index <= draft.sentence.index + 4,
  )
  const before = reading.sentences.filter(
    (s) =>
      s.part === 'text' &&
      s.index < draft.sentence.index &&
      s.index >= draft.sentence.index - 2 &&
      /\b(after|following)\b/.test(s.text),
  )
  for (const sentence of [draft.sentence, ...after.filter((s) => s.index <= draft.sentence.index + 2)]) {
    if (has(draft, 'legalBasis')) break
    for (const match of sentence.text.matchAll(legalReference)) {
      const text = (match[1] ?? match[0]).trim()
      add(draft, 'legalBasis', text, text, quoteOf(sentence))
    }
  }
  const targets = new Set(texts(draft, 'target'))
  for (const sentence of [...after, ...before]) {
    if (has(draft, 'outcome') && first(draft, 'status') === 'appealed') break
    for (const predicate of sentence.predicates) {
      const subject = predicate.verb.passive ? predicate.patient : predicate.agent
      if (!subject || predicate.verb.form !== 'finite') continue
      const references = context.book.resolve(subject, sentence)
      if (!references.some((r) => targets.has(r.text) || (r.actor && draft.parties.get('target')?.has(r.actor)))) continue
      const duty =
        predicate.verb.modal === 'must' ||
        (predicate.verb.lemma === 'have' && actionsOf(predicate, sentence).some((a) => a.relation === 'infinitive'))
      if (predicate.verb.lemma === 'appeal')
        draft.fields.get('status')?.forEach((v) => {
          v.value = 'appealed'
          v.cue = sentence.words[predicate.verb.head]!.text
          v.quotes = [quoteOf(sentence)]
        })
      if (!duty && !outcomeVerbs.has(predicate.verb.lemma)) continue
      if (sentence === draft.sentence && !duty) continue
      if (has(draft, 'outcome')) continue
      const text = clauseText(sentence, Math.min(subject.from, predicate.verb.from))
      if (text.length <= 250) add(draft, 'outcome', text, text, quoteOf(sentence))
    }
  }
  return draft
}
