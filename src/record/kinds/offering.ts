import type { Reference } from '../actors.ts'
import { add, addReference, has, newDraft, quoteOf, type RecordDraft, shareParty, texts } from '../draft.ts'
import { technology } from '../frames/capacity.ts'
import { notOfferings, offeringFrames, offeringNouns } from '../frames/offering.ts'
import { type Match, matchFrames, sentencePhrases } from '../match.ts'
import { modalityOf } from '../modality.ts'
import type { Phrase } from '../parse/chunks.ts'
import { phraseEnd } from '../parse/phrases.ts'
import type { Sentence } from '../parse/sentence.ts'
import { announced, dateOf } from '../when.ts'
import { type Context, slice } from './context.ts'
import { clauseText } from './enforcement.ts'

/** Products and services brought to a market or withdrawn, one draft per product. */
export function offerings(context: Context): RecordDraft[] {
  const drafts: RecordDraft[] = []
  const { reading } = context
  for (const sentence of reading.sentences.filter((s) => s.part === 'text')) {
    for (const match of matchFrames(offeringFrames, sentence)) {
      const draft = build(context, match)
      if (draft && !drafts.some((d) => shareParty(d, draft, 'name') || sameName(d, draft))) drafts.push(draft)
    }
    versions(context, drafts, sentence)
  }
  return drafts.map((draft) => finish(context, draft, drafts.length > 1))
}

const sameName = (a: RecordDraft, b: RecordDraft): boolean =>
  texts(a, 'name').some((x) => texts(b, 'name').some((y) => x.toLowerCase() === y.toLowerCase()))

function build(context: Context, match: Match): RecordDraft | null {
  const { sentence, predicate, roles } = match
  const frame = match.frame as (typeof offeringFrames)[number]
  const thing = roles.get('thing')?.[0]
  if (!predicate || !thing || thing.members.length > 3) return null
  const modality = modalityOf(predicate, sentence)
  if (modality.negated || modality.force === 'possible' || modality.force === 'proposed') return null
  const providers = context
    .refer(roles.get('provider'), sentence)
    .filter(
      (r) =>
        r.kind === 'company' ||
        r.kind === 'unknown' ||
        r.kind === 'product' ||
        r.kind === 'place' ||
        (r.kind === 'authority' && r.actor !== null),
    )
  const owned = thing.owner ? [] : []
  if (![...providers, ...owned].some((r) => r.actor !== null)) return null
  const head = sentence.words[thing.head]!
  const [name] = context.book.resolve(thing, sentence)
  const named = context.book.nameIn(thing, sentence) !== null && name?.actor
  if (
    named &&
    (name.kind === 'authority' ||
      name.kind === 'person' ||
      name.kind === 'place' ||
      name.kind === 'company' ||
      providers.some((p) => p.actor === name.actor))
  )
    return null
  if (
    !technology.test(`${context.reading.article.title} ${sentence.text}`) &&
    !/\b(app|model|encryption|platform|chatbot|assistant|smartphone|browser)\b/i.test(
      `${context.reading.article.title} ${sentence.text}`,
    )
  )
    return null
  if (
    frame.status === 'discontinued' &&
    !providers.some((r) => r.kind === 'company' || r.kind === 'unknown' || r.kind === 'product')
  )
    return null
  const public_ = providers.every((r) => r.kind === 'authority' || r.kind === 'place')
  if (
    notOfferings.has(head.lemma) ||
    (named && [...(name.actor?.nouns ?? [])].some((n) => notOfferings.has(n))) ||
    notOfferings.has(name?.text.split(' ').at(-1)?.toLowerCase() ?? '')
  )
    return null
  if (!named) {
    const indefinite = /^(a|an|its|their)$/.test(sentence.words[thing.from]!.fold)
    if (!indefinite || !offeringNouns.has(head.lemma) || (frame.id === 'release' && public_)) return null
    if (frame.status === 'discontinued') return null
    if (/^(build|plan|expand|open|start)$/.test(predicate.verb.lemma) || thing.to - thing.from < 2) return null
  } else if (
    /^(build|plan|start|open|expand|present|publish|end|drop|stop|remove|kill|deploy|offer)$/.test(predicate.verb.lemma) &&
    (public_ || name.kind !== 'product')
  )
    return null
  const draft = newDraft('offering', context.reading.article.id, sentence, `offering.${frame.id}`)
  const quote = quoteOf(sentence)
  for (const provider of providers.slice(0, 4)) addReference(draft, 'provider', provider)
  if (named) {
    const text = fullName(sentence, thing, name)
    if (text === name.text) addReference(draft, 'name', name)
    else {
      add(draft, 'name', text, text, quote)
      draft.parties.set('name', new Set([name.actor!]))
    }
  } else {
    const text = slice(
      sentence,
      sentence.words[thing.from + (/^(DET|PRON)$/.test(sentence.words[thing.from]!.pos) ? 1 : 0)]!.start,
      sentence.words[thing.to - 1]!.end,
    )
    const beside = thing.beside ? context.book.resolve(thing.beside, sentence).find((r) => r.actor) : undefined
    if (beside) addReference(draft, 'name', beside)
    else add(draft, 'name', text, text, quote)
  }
  const when = dateOf(context.reading, sentence, predicate) ?? announced(context.reading, sentence)
  if (when) add(draft, 'date', when.value, when.mention.text, quote)
  const status = frame.status === 'available' && modality.force !== 'fact' ? 'announced' : frame.status
  add(draft, 'status', status, sentence.words[predicate.verb.head]!.text, quote)
  const inText = context.places.inSentence(sentence)
  const inName = name ? context.places.within(sentence, sentence.words[thing.from]!.start, sentence.words[thing.to - 1]!.end) : []
  const where = inName.length ? inName : inText.length ? inText : providers.flatMap((r) => context.places.ofReference(r))
  for (const place of (where.length ? where : context.places.around(sentence)).slice(0, 1))
    add(draft, 'jurisdictions', place.code, place.cue, quoteOf(place.sentence))
  purpose(draft, sentence, predicate.verb.head, thing)
  return draft
}

/** "Quillo for Schools": a capitalised "for ..." belongs to a product's name. */
function fullName(sentence: Sentence, thing: Phrase, name: Reference): string {
  const next = sentence.words[thing.to]
  const after = sentence.words[thing.to + 1]
  if (next?.fold === 'for' && after?.pos === 'PROPN' && /^\p{Lu}/u.test(after.text))
    return slice(sentence, name.naming.start, after.end)
  return name.text
}

function purpose(draft: RecordDraft, sentence: Sentence, verbAt: number, thing: Phrase): void {
  const beside =
    thing.beside ??
    sentencePhrases(sentence).find((p) => p.beside && p.from >= thing.from && p.from <= thing.to + 2)?.beside ??
    null
  if (beside) {
    let end = phraseEnd(beside)
    if (sentence.words[end]?.fold === 'for') end = sentence.chunks.find((c) => c.kind === 'noun' && c.from === end + 1)?.to ?? end
    const text = slice(sentence, sentence.words[beside.from]!.start, sentence.words[end - 1]!.end)
    add(draft, 'purpose', text, text, quoteOf(sentence))
    return
  }
  const aim = /\b(?:aims? to|designed to|intended to|meant to|aimed at|as a means to|in order to|to help)\s+/i.exec(sentence.text)
  if (!aim || sentence.start + aim.index < sentence.words[verbAt]!.end) return
  const at = sentence.words.findIndex((w) => w.start >= sentence.start + aim.index + aim[0].length)
  if (at > 0) {
    const text = clauseText(sentence, at)
    add(draft, 'purpose', text, text, quoteOf(sentence))
  }
}

/** "Editions for ports and lighthouses are planned." */
function versions(context: Context, drafts: RecordDraft[], sentence: Sentence): void {
  const base = drafts.at(-1)
  const match =
    /^((?:\p{L}+ )?[Vv]ersions (?:adapted to|for|tailored to|in) ([^.;]{3,80}?)) (?:are|is|will be) (?:planned|to follow|due|coming|released)/u.exec(
      sentence.text,
    )
  if (!base || !match) return
  const draft = newDraft('offering', context.reading.article.id, sentence, 'offering.versions')
  const quote = quoteOf(sentence)
  for (const field of ['provider', 'jurisdictions'])
    for (const v of base.fields.get(field) ?? []) add(draft, field, v.value, v.cue, ...v.quotes)
  add(draft, 'name', match[1]!, match[1]!, quote)
  for (const option of match[2]!.split(/,\s*|\s+and\s+/).filter(Boolean)) add(draft, 'options', option, option, quote)
  add(draft, 'status', 'announced', 'planned', quote)
  if (sentence.text.includes('planned')) drafts.push(draft)
}

const optionVerbs = /^(include|range|select|choose|offer|come)$/
const partnerVerbs = /^(partner|collaborate|team|back|work|integrate|expand|reach|download|host|include|run|power)$/

function finish(context: Context, draft: RecordDraft, several: boolean): RecordDraft {
  const { reading } = context
  if (!draft.frames[0]!.includes('versions')) {
    const sentences = reading.sentences.filter(
      (s) =>
        s.part === 'text' &&
        (several ? Math.abs(s.paragraph - draft.sentence.paragraph) <= 1 && s.index >= draft.sentence.index : true),
    )
    for (const sentence of sentences) {
      options(draft, sentence)
      partners(context, draft, sentence)
    }
    if (!has(draft, 'purpose'))
      for (const sentence of sentences.slice(0, 4))
        purpose(draft, sentence, 0, {
          kind: 'noun',
          from: 0,
          to: 0,
          head: 0,
          members: [],
          owner: null,
          of: null,
          beside: null,
          bracket: null,
        })
  }
  return draft
}

function options(draft: RecordDraft, sentence: Sentence): void {
  const quote = quoteOf(sentence)
  if (/\boptions?\b|\bversions?\b|\bplans?\b|\bapproach\b/i.test(sentence.text)) {
    for (const predicate of sentence.predicates) {
      if (!optionVerbs.test(predicate.verb.lemma) || predicate.verb.negated) continue
      const phrases = [
        predicate.patient,
        ...(predicate.verb.lemma === 'range'
          ? predicate.complements.filter((c) => /^(from|to)$/.test(c.preposition)).map((c) => c.phrase)
          : []),
      ]
      for (const phrase of phrases.flatMap((p) => (p ? (p.members.length ? p.members : [p]) : []))) {
        const head = sentence.words[phrase.head]!
        if (/^(option|deployment|plan|version|user|customer)s?$/.test(head.lemma)) continue
        const text = slice(sentence, sentence.words[phrase.from]!.start, sentence.words[phraseEnd(phrase) - 1]!.end)
        if (text.split(' ').length <= 10) add(draft, 'options', text, text, quote)
      }
    }
  }
  const sizes =
    /\b(\d+(?:\.\d+)? (?:billion|million|trillion)(?: parameters)?) and (\d+(?:\.\d+)? (?:billion|million|trillion) parameters)\b/.exec(
      sentence.text,
    )
  if (sizes) {
    const unit = sizes[2]!.replace(/^[\d.]+ /, '')
    add(draft, 'options', sizes[1]!.includes('parameters') ? sizes[1]! : `${sizes[1]!.split(' ')[0]} ${unit}`, sizes[1]!, quote)
    add(draft, 'options', sizes[2]!, sizes[2]!, quote)
  }
}

function partners(context: Context, draft: RecordDraft, sentence: Sentence): void {
  const own = new Set([...(draft.parties.get('provider') ?? []), ...(draft.parties.get('name') ?? [])])
  const use = (phrase: Phrase | null | undefined, loose: boolean) => {
    for (const reference of context.refer(phrase ? [phrase] : [], sentence)) {
      if (
        !reference.actor ||
        own.has(reference.actor) ||
        reference.kind === 'place' ||
        reference.kind === 'person' ||
        reference.kind === 'authority' ||
        reference.noun
      )
        continue
      if (!loose && reference.kind === 'product') continue
      addReference(draft, 'partners', reference)
    }
  }
  for (const predicate of sentence.predicates) {
    if (!partnerVerbs.test(predicate.verb.lemma)) continue
    if (/\b(partner\w*|collaborat\w*|ecosystem|team\w* up|together with)\b/i.test(sentence.text)) {
      for (const c of predicate.complements) if (/^(with|by)$/.test(c.preposition)) use(c.phrase, false)
      if (predicate.verb.lemma === 'include') use(predicate.patient, false)
    }
    if (/^(download|reach|host|run)$/.test(predicate.verb.lemma))
      for (const c of predicate.complements) {
        if (/^(from|through|on|via)$/.test(c.preposition)) use(c.phrase?.owner ?? c.phrase, true)
      }
  }
}
