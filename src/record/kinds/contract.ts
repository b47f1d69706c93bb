import type { Reference } from '../actors.ts'
import { add, addReference, first, has, newDraft, quoteOf, type RecordDraft } from '../draft.ts'
import { technology } from '../frames/capacity.ts'
import { type ContractFrame, contractFrames, layerWords } from '../frames/contract.ts'
import { authorityNouns } from '../gazetteer/nouns.ts'
import { actionsOf, following, type Match, matchFrames } from '../match.ts'
import { modalityOf } from '../modality.ts'
import { addMoney } from '../money.ts'
import type { Phrase } from '../parse/chunks.ts'
import { phraseEnd } from '../parse/phrases.ts'
import type { Sentence } from '../parse/sentence.ts'
import { announced, dateOf } from '../when.ts'
import { type Context, cueIn, slice } from './context.ts'

const dealWords = /\b(contracts?|tender|procure\w*|supply deal|awarded)\b/i
const unlike =
  /\b(peace|trade|ceasefire|plea|settlement|record deal|transfer|player|striker|midfielder|season|film|book|lease|labor|labour|union|prenup|marriage|nuclear)\b/i

/** Purchase and supply deals, one draft per set of suppliers and amount. */
export function contracts(context: Context): RecordDraft[] {
  const text = context.reading.article.text
  if (!/\b(contracts?|deals?|tenders?|orders?|suppl\w+|procure\w*|select\w*|purchas\w*|buy|bought)\b/i.test(text)) return []
  const drafts: RecordDraft[] = []
  const setting = dealWords.test(text)
  for (const sentence of context.reading.sentences.filter((s) => s.part === 'text')) {
    for (const match of matchFrames(contractFrames, sentence)) {
      const draft = build(context, match, setting)
      if (draft) keep(drafts, draft)
    }
    shared(drafts, sentence)
  }
  for (const draft of drafts) {
    const known = drafts.find((d) => has(d, 'buyer'))
    if (!has(draft, 'buyer') && known)
      for (const v of known.fields.get('buyer')!) add(draft, 'buyer', v.value, v.cue, ...v.quotes)
    if (!has(draft, 'layer')) layer(draft, draft.sentence.text, draft.sentence)
  }
  return drafts
}

function build(context: Context, match: Match, setting: boolean): RecordDraft | null {
  const { sentence, predicate, roles } = match
  const frame = match.frame as ContractFrame
  if (!predicate || (frame.needsContext && !setting) || unlike.test(sentence.text)) return null
  const modality = modalityOf(predicate, sentence)
  if (modality.negated || modality.force === 'possible') return null
  if (!technology.test(`${context.reading.article.title} ${sentence.text}`)) return null
  const suppliers = suppliersOf(context, match).filter(
    (r) => r.actor !== null && r.kind !== 'place' && r.kind !== 'person' && r.kind !== 'authority',
  )
  const buyers = context
    .refer(roles.get('buyer'), sentence)
    .filter(
      (r) =>
        !suppliers.some((s) => s.actor === r.actor) &&
        r.kind !== 'person' &&
        (r.actor !== null || authorityNouns.has(r.noun ?? '')),
    )
  if (!suppliers.length && !(frame.id === 'cancel' || frame.id === 'plan')) return null
  const supplying =
    frame.id === 'select' &&
    buyers.some((r) => r.actor) &&
    actionsOf(predicate, sentence).some((a) =>
      /^(supply|provide|build|deliver|run|install|upgrade|host|modernise|equip)$/.test(a.verb.lemma),
    )
  if (
    /^(buy|select|supply)$/.test(frame.id) &&
    !supplying &&
    !buyers.some((r) => r.kind === 'authority' || r.kind === 'place') &&
    !(frame.id === 'supply' && setting) &&
    !context.reading.mentions(sentence).money.length
  )
    return null
  if (
    /^(cancel|plan)$/.test(frame.id) &&
    ((!suppliers.length && !buyers.length) || !/\b(contract|tender|procurement|deal)\b/i.test(sentence.text))
  )
    return null
  if (frame.id === 'sign' && !buyers.length) return null
  if (frame.id === 'sign' && !/\b(contract|order)\b/i.test(sentence.text) && !context.reading.mentions(sentence).money.length)
    return null
  if (frame.id === 'win' && !/\b(contract|order|tender|award)/i.test(sentence.text) && !setting) return null
  const draft = newDraft('contract', context.reading.article.id, sentence, `contract.${frame.id}`)
  const quote = quoteOf(sentence)
  for (const supplier of suppliers.slice(0, 6)) addReference(draft, 'suppliers', supplier)
  for (const buyer of buyers.slice(0, 2)) addReference(draft, 'buyer', buyer)
  const where = context.places.find(sentence, buyers)
  const main = where.length ? where : context.places.around(sentence)
  for (const place of main.slice(0, 1)) add(draft, 'jurisdictions', place.code, place.cue, quoteOf(place.sentence))
  const scope = scopeOf(context, match)
  if (scope) {
    add(draft, 'scope', scope, scope, quote)
    layer(draft, scope, sentence)
  }
  const money = context.reading.mentions(sentence).money[0]
  if (money && frame.id !== 'supply') addMoney(draft, money, sentence)
  const when = dateOf(context.reading, sentence, predicate) ?? announced(context.reading, sentence)
  if (when) add(draft, 'date', when.value, when.mention.text, quote)
  const cue = sentence.words[predicate.verb.head]!.text
  const status =
    frame.status === 'cancelled'
      ? 'cancelled'
      : modality.force === 'expected'
        ? 'expected'
        : modality.force === 'planned' && frame.id !== 'supply'
          ? 'planned'
          : modality.force === 'proposed'
            ? 'planned'
            : frame.status
  add(draft, 'status', status, cue, quote)
  sameSize(context, draft, sentence)
  return draft
}

/** The suppliers of a match; of "a consortium including X" X. */
function suppliersOf(context: Context, match: Match): Reference[] {
  const { sentence, roles } = match
  return (roles.get('supplier') ?? []).flatMap((phrase) => {
    const references = context.refer([phrase], sentence)
    if (references.some((r) => r.actor)) return references
    const at = sentence.chunks.indexOf(phrase)
    const next = sentence.chunks[at + 1]
    const list = sentence.chunks[at + 2]
    const including =
      (next?.kind === 'verb' && next.lemma === 'include') ||
      (next?.kind === 'preposition' && /^(of|such as|including|like)$/.test(next.word))
    return including && list?.kind === 'noun'
      ? context.refer([list], sentence)
      : phrase.of
        ? context.refer([phrase.of], sentence)
        : references
  })
}

function scopeOf(context: Context, match: Match): string | null {
  const { sentence, predicate, roles, noun } = match
  const text = (phrase: Phrase): string => {
    const from =
      /^(DET|PRON)$/.test(sentence.words[phrase.from]!.pos) && phrase.to - phrase.from > 1 ? phrase.from + 1 : phrase.from
    return slice(sentence, sentence.words[from]!.start, sentence.words[phraseEnd(phrase) - 1]!.end)
  }
  const action = actionsOf(predicate!, sentence).find(
    (a) =>
      a.relation === 'infinitive' &&
      /^(provide|supply|build|deliver|develop|install|operate|modernise|upgrade|host|run|replace|maintain|prototype|design|manage)$/.test(
        a.verb.lemma,
      ),
  )
  if (action?.patient) return text(action.patient)
  const own = noun
    ? following(sentence, noun).find(
        (c) =>
          c.preposition === 'for' &&
          !context.reading
            .mentions(sentence)
            .money.some((m) => m.start >= sentence.words[c.phrase.from]!.start && m.end <= sentence.words[c.phrase.to - 1]!.end),
      )
    : undefined
  if (own) return text(own.phrase)
  const scope = roles.get('scope')?.[0]
  return scope &&
    !context.reading
      .mentions(sentence)
      .money.some((m) => m.start >= sentence.words[scope.from]!.start && m.end <= sentence.words[scope.to - 1]!.end)
    ? text(scope)
    : null
}

function layer(draft: RecordDraft, text: string, sentence: Sentence): void {
  if (has(draft, 'layer')) return
  for (const [value, cues] of layerWords) {
    const cue = cueIn(text, cues)
    if (cue) {
      add(draft, 'layer', value, cue.trim(), quoteOf(sentence))
      return
    }
  }
}

/** "a deal of the same size": the amount is the one named before. */
function sameSize(context: Context, draft: RecordDraft, sentence: Sentence): void {
  const same = /\bof the same (?:size|value|amount)\b|\bsimilar(?:ly)?[- ]sized\b/i.exec(sentence.text)
  if (!same || has(draft, 'amount')) return
  const before = context.reading.sentences
    .filter((s) => s.part === 'text' && s.index < sentence.index && sentence.index - s.index <= 2)
    .findLast((s) => context.reading.mentions(s).money.length)
  const money = before ? context.reading.mentions(before).money[0] : undefined
  if (money && before) addMoney(draft, money, before)
}

/** "The three will test ...": what all the suppliers named so far are to do. */
function shared(drafts: RecordDraft[], sentence: Sentence): void {
  const all =
    /^(?:The (?:two|three|four|five|six)|All (?:two|three|four|five)|The (?:companies|firms|vendors|suppliers)|They|Each)\s+(?:are to|will|must|is to)\s+/.exec(
      sentence.text,
    )
  if (!all) return
  const predicate = sentence.predicates[0]
  const last = sentence.predicates.find((p) => p.patient && p.verb.from >= (predicate?.verb.from ?? 0))
  const open = drafts.filter((d) => sentence.index - d.sentence.index <= 4 && !has(d, 'scope'))
  if (!last?.patient || !open.length) return
  const from = sentence.words[last.patient.from]!
  const text = slice(sentence, from.start, sentence.words[phraseEnd(last.patient) - 1]!.end)
  for (const draft of open) {
    add(draft, 'scope', text, text, quoteOf(sentence))
    layer(draft, text, sentence)
  }
}

function keep(drafts: RecordDraft[], draft: RecordDraft): void {
  const suppliers = (d: RecordDraft) =>
    [...(d.parties.get('suppliers') ?? [])]
      .map((a) => a.name)
      .sort()
      .join('|')
  const known = drafts.find((d) => {
    if (suppliers(d) !== suppliers(draft) || !suppliers(d)) return false
    const [a, b] = [first(d, 'amount'), first(draft, 'amount')]
    const [x, y] = [String(first(d, 'date') ?? ''), String(first(draft, 'date') ?? '')]
    return (a === undefined || b === undefined || a === b) && (!x || !y || x.startsWith(y) || y.startsWith(x))
  })
  if (!known) {
    drafts.push(draft)
    return
  }
  known.frames.push(...draft.frames)
  for (const [field, values] of draft.fields) {
    if (field === 'status' && first(draft, 'status') === 'awarded') known.fields.set('status', values)
    if (has(known, field)) continue
    for (const value of values) add(known, field, value.value, value.cue, ...value.quotes)
  }
}
