import type { Reference } from '../actors.ts'
import { add, addReference, first, has, newDraft, quoteOf, type RecordDraft, texts } from '../draft.ts'
import { boundWords, measureWords, reasonWords, restrictionFrames } from '../frames/restriction.ts'
import { authorityNouns, productNouns } from '../gazetteer/nouns.ts'
import { actionsOf, clauseRange, following, type Match, matchFrames } from '../match.ts'
import { modalityOf } from '../modality.ts'
import type { Phrase } from '../parse/chunks.ts'
import { phraseEnd } from '../parse/phrases.ts'
import type { Sentence } from '../parse/sentence.ts'
import { announced, dateline, dateOf } from '../when.ts'
import type { Where } from '../where.ts'
import { type Context, cueIn, slice } from './context.ts'

const generic =
  /\b(social media|social networks?|messaging|smartphones?|mobile phones?|apps?|applications?|platforms?|services|websites?|sites|vpns?|chatbots?|drones|cameras|modems|routers|ai tools?|ai models?|encryption|components|equipment|5g|gear|software|internet access|internet)\b/i
const peel =
  /^(use|usage|access|sale|sales|import|imports|installation|download|downloads|purchase|operation|deployment|app|reach)$/

/** Restrictions that an article reports, one draft per jurisdiction and measure. */
export function restrictions(context: Context): RecordDraft[] {
  const matches = context.reading.sentences.flatMap((sentence) => matchFrames(restrictionFrames, sentence))
  const main = mainProduct(context, matches)
  const drafts: RecordDraft[] = []
  for (const match of matches) for (const draft of build(context, match, main)) join(drafts, draft)
  return drafts.filter((draft) => has(draft, 'product') || has(draft, 'vendor')).map((draft) => finish(context, draft))
}

/** The product that most of the article's measures are about; "its own restrictions" are restrictions on it. */
function mainProduct(context: Context, matches: Match[]): Reference | null {
  const counts = new Map<string, { reference: Reference; count: number }>()
  for (const match of matches) {
    for (const reference of productsOf(context, match)) {
      if (!reference.actor || !isProductLike(reference)) continue
      const entry = counts.get(reference.actor.name) ?? { reference, count: 0 }
      entry.count += 1 + reference.actor.namings.length / 10
      counts.set(reference.actor.name, entry)
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.reference ?? null
}

function productsOf(context: Context, match: Match): Reference[] {
  const { sentence, roles } = match
  const object = roles.get('object') ?? []
  const people =
    match.frame.id === 'restrict' &&
    !roles.has('used') &&
    object.length > 0 &&
    boundOf(phraseText(sentence, object[0]!)).some(
      ([value]) => value === 'minors' || value === 'schools' || value === 'military' || value === 'government',
    )
  const phrases = roles.get('used') ?? (people && roles.has('from') ? roles.get('from')! : object)
  return phrases.flatMap((phrase) => {
    const words = sentence.words.slice(phrase.from, phrase.to)
    const head = sentence.words[phrase.head]!
    if (peel.test(head.lemma) || peel.test(head.fold)) {
      if (phrase.of) return context.refer([phrase.of], sentence)
      const to = match.predicate?.complements.find((c) => c.phrase && /^(to|of)$/.test(c.preposition))?.phrase
      if (to && head.fold !== 'app') return context.refer([to], sentence)
      if (phrase.owner) return context.refer([phrase.owner], sentence)
      if (/^(its|their)$/.test(words[0]!.fold)) return []
      if (head.fold === 'access' && phrase.from < phrase.head)
        return context.refer([{ ...phrase, to: phrase.head, head: phrase.head - 1 }], sentence)
    }
    const linked = sentence.predicates.find(
      (p) =>
        p.verb.form === 'participle' &&
        p.patient === phrase &&
        /^(link|tie|connect|relate|attach|base|build|develop|make|supply)$/.test(p.verb.lemma),
    )
    if (linked && head.pos === 'NOUN')
      return context.refer(
        linked.complements.flatMap((c) => (c.phrase ? [c.phrase] : [])),
        sentence,
      )
    const source =
      head.pos === 'NOUN'
        ? following(sentence, phrase).find((c) => c.preposition === 'from' || c.preposition === 'by')
        : undefined
    const makers = source ? context.refer([source.phrase], sentence).filter((r) => r.actor && isProductLike(r)) : []
    if (makers.length) return makers
    if (
      phrase.owner &&
      head.pos === 'NOUN' &&
      (productNouns.has(head.lemma) ||
        generic.test(slice(sentence, sentence.words[phrase.from]!.start, sentence.words[phrase.to - 1]!.end)))
    ) {
      const owners = context.refer([phrase.owner], sentence).filter((r) => r.actor && isProductLike(r))
      if (owners.length) return owners
    }
    return context.refer([phrase], sentence)
  })
}

const phraseText = (sentence: Sentence, phrase: Phrase): string =>
  slice(sentence, sentence.words[phrase.from]!.start, sentence.words[phraseEnd(phrase) - 1]!.end)

const isProductLike = (reference: Reference): boolean => {
  if (reference.kind === 'person' || reference.kind === 'authority' || reference.kind === 'place' || reference.kind === 'group')
    return false
  if (reference.actor) return reference.kind === 'product' || reference.kind === 'company' || reference.kind === 'unknown'
  const head = reference.noun ?? ''
  return generic.test(reference.text) || (productNouns.has(head) && reference.definite)
}

function build(context: Context, match: Match, main: Reference | null): RecordDraft[] {
  const { sentence, frame, roles, predicate } = match
  const status0 = frame.values?.status
  // "tenants here must then turn it off": an adverb for a subject means that the parse lost it
  if (roles.get('imposedBy')?.some((p) => sentence.words[p.head]!.fold === 'there')) return []
  const imposers = context.refer(roles.get('imposedBy'), sentence)
  const places: Where[] = []
  const named: Reference[] = []
  let operators = false
  for (const imposer of imposers) {
    const own = context.places.within(imposer.sentence, imposer.start, imposer.end)
    if (own.length && coversText(imposer, own)) places.push(own[0]!)
    else if (imposer.kind === 'authority' || imposer.kind === 'person' || authorityNouns.has(imposer.noun ?? ''))
      named.push(imposer)
    else if (imposer.noun && /^(law|bill|act|rule|regulation|measure|order|decree|decision)$/.test(imposer.noun)) continue
    else if (imposer.kind === 'instrument') continue
    else if (frame.id === 'back') continue
    else if (frame.id === 'take-out' && /\bnetworks?\b/i.test(sentence.text)) operators = true
    else if (imposer.kind === 'company' || imposer.kind === 'product' || (imposer.kind === 'unknown' && imposer.actor)) return []
  }
  const objects = productsOf(context, match)
  const pronoun =
    main &&
    (roles.get('used') ?? roles.get('object') ?? []).some((p) => sentence.words[p.head]!.pos === 'PRON') &&
    !objects.some(isProductLike)
  let products = (pronoun ? [main] : objects).filter(
    (r) => isProductLike(r) && !context.places.within(r.sentence, r.start, r.end).some((p) => p.cue === r.text),
  )
  const text = sentence.text
  const objectPhrase = roles.get('object')?.[0]
  const objectText = objectPhrase
    ? slice(sentence, sentence.words[objectPhrase.from]!.start, sentence.words[objectPhrase.to - 1]!.end)
    : ''
  const owned = frame.id === 'measure-on' && imposers.length > 0 && (match.noun?.owner ?? null) !== null
  const ownMeasure = owned || /\b(its|their)\b/.test(objectText) || frame.id === 'impose-measure'
  if (
    !products.length &&
    main &&
    ownMeasure &&
    !roles.get('object')?.some((p) => !/^(its|their)/.test(sentence.words[p.from]!.fold) && frame.id !== 'impose-measure')
  )
    products = [main]
  if (
    imposers.length &&
    !places.length &&
    !named.length &&
    !operators &&
    imposers.every(
      (r) =>
        r.actor === null && r.noun !== null && !/^(law|bill|act|rule|regulation|measure|order|decree|decision)$/.test(r.noun),
    ) &&
    frame.id !== 'back'
  )
    return []
  if (!products.length && main && frame.id === 'impose-measure' && !roles.get('object')) products = [main]
  if (frame.id === 'cut-off' || frame.id === 'restrict')
    products = products.filter((r) => r.kind !== 'company' || (main?.actor === r.actor && r.actor?.kind === 'product'))
  if (!products.length) return []
  const modality = predicate ? modalityOf(predicate, sentence) : { negated: false, force: 'fact' as const }
  if (modality.negated || (modality.force === 'possible' && !status0)) return []
  if (frame.id === 'age-limit' && !/\b(minimum age|age limit|age threshold)\b/i.test(text)) return []
  const measure = measureOf(match, text)
  if (!measure) return []
  if (frame.id === 'back' && !/\b(app stores?|internet|access)\b/i.test(text)) return []
  let where: Where[] = places
  if (!where.length) {
    where = context.places.find(sentence, named)
    const at = [...(roles.get('from') ?? []), ...(operators ? (roles.get('imposedBy') ?? []) : [])].flatMap((p) =>
      context.places
        .within(sentence, sentence.words[p.from]!.start, sentence.words[p.to - 1]!.end)
        .filter((w) => w.form !== 'demonym'),
    )
    if (!named.length && at.length) where = at
  }
  if (!where.length) return []
  if (!named.length && !places.length && frame.id === 'measure-on' && sentence.part === 'title') return []
  return where.map((place) => {
    const draft = newDraft('restriction', context.reading.article.id, sentence, frame.id)
    add(draft, 'jurisdictions', place.code, place.cue, quoteOf(place.sentence))
    for (const product of dropNumbered(products))
      addReference(draft, vendorLike(product, measure) ? 'vendor' : 'product', product)
    for (const imposer of named) addReference(draft, 'imposedBy', imposer)
    if (!named.length && places.includes(place)) add(draft, 'imposedBy', place.cue, place.cue, quoteOf(place.sentence))
    add(draft, 'measure', measure.value, measure.cue, quoteOf(sentence))
    if (operators) add(draft, 'bound', 'business', 'networks', quoteOf(sentence))
    bound(draft, match, measure.value)
    timing(context, draft, match, status0 === 'lifted', modality.force)
    if (
      frame.id === 'order-stop' ||
      predicate?.verb.modal === 'must' ||
      /^(ban|bar|prohibit|forbid|outlaw|block|cut off|shut off|switch off)$/.test(predicate?.verb.lemma ?? '')
    ) {
      const advisory = /\b(ask|urge|advise|recommend)/.test(predicate?.verb.lemma ?? '')
      add(draft, 'force', advisory ? 'advisory' : 'binding', sentence.words[predicate!.verb.head]!.text, quoteOf(sentence))
    }
    return draft
  })
}

const coversText = (reference: Reference, places: Where[]): boolean => {
  const text = reference.text.toLowerCase().replace(/^(the|both) /, '')
  return places.some((p) => text === p.cue.toLowerCase().replace(/^the /, ''))
}

const dropNumbered = (references: Reference[]): Reference[] => {
  const named = references.filter((r) => r.actor)
  return named.length ? named : references
}

const vendorLike = (reference: Reference, measure: { value: string }): boolean =>
  measure.value === 'network-exclusion' && reference.actor !== null

function measureOf(match: Match, text: string): { value: string; cue: string } | null {
  const { predicate, sentence, noun } = match
  if (match.frame.id === 'age-limit')
    return { value: 'age-restriction', cue: /\b(minimum age|age limit|age threshold)\b/i.exec(sentence.text)![0] }
  if (match.frame.id === 'back')
    return /\bapp stores?\b/i.test(text)
      ? { value: 'download-block', cue: /app stores?/i.exec(text)![0] }
      : { value: 'access-block', cue: sentence.words[predicate!.verb.head]!.text }
  if (noun && match.frame.id !== 'lift-measure') {
    const word = sentence.words[noun.head]!
    const own = /^(restriction|limitation|limit|curb)$/.test(word.lemma)
      ? 'limitation'
      : /^(block|blockade)$/.test(word.lemma)
        ? 'access-block'
        : null
    const phrase = slice(sentence, sentence.words[noun.from]!.start, word.end)
    if (own && !/\bage\b/i.test(phrase)) return { value: own, cue: word.text }
  }
  const actions = predicate ? actionsOf(predicate, sentence) : []
  const ranges = [predicate, ...actions].flatMap((p) => (p ? [clauseRange(p)] : []))
  const from = Math.min(...ranges.map((r) => r[0]), noun?.from ?? Number.POSITIVE_INFINITY)
  const to = Math.max(...ranges.map((r) => r[1]), noun?.to ?? 0)
  const clause = sentence.words
    .slice(from, to)
    .map((w) => w.text)
    .join(' ')
  const before = sentence.words[from - 1]?.text ?? ''
  for (const [value, cues] of measureWords) {
    const cue =
      cueIn(`${before} ${clause}`, cues) ??
      (predicate && cueIn(predicate.verb.lemma, cues) ? sentence.words[predicate.verb.head]!.text : null)
    if (!cue) continue
    if (value === 'removal-order' && match.frame.id === 'restrict') continue
    if (
      value === 'network-exclusion' &&
      !/\b(exclude|remove|replace|ban|bar|phase|gone|take|strip|rip|restrict|must)/i.test(clause)
    )
      continue
    return { value, cue }
  }
  return null
}

const frameIsPersonal = (match: Match): boolean => match.frame.id === 'restrict' && match.roles.has('from')

function bound(draft: RecordDraft, match: Match, measure: string): void {
  const { sentence, roles } = match
  const phrases = [
    ...(roles.get('bound') ?? []),
    ...(roles.get('from') ?? []),
    ...(roles.has('used') || frameIsPersonal(match) ? (roles.get('object') ?? []) : []),
  ]
  const text = phrases
    .map((p) => slice(sentence, sentence.words[p.from]!.start, sentence.words[phraseEnd(p) - 1]!.end))
    .join(' ; ')
  if (match.frame.id === 'age-limit') add(draft, 'bound', 'minors', 'age', quoteOf(sentence))
  // telecom operators told to block a service are its instrument: the public is bound
  const carriers =
    match.frame.id === 'order-stop' &&
    /\b(operators?|providers?|carriers?|isps?|app stores?)\b/i.test(text) &&
    measure === 'access-block'
  const found = carriers ? [] : boundOf(text)
  for (const [value, cue] of found) add(draft, 'bound', value, cue, quoteOf(sentence))
  if (measure === 'network-exclusion') return
  if (found.length) return
  if (
    /\b(?:ministr|agenc|department|government)\w*\b/i.test(texts(draft, 'imposedBy').join(' ')) &&
    /\b(?:their|its) (?:own )?(?:computers|devices|networks|staff|employees|phones|systems)\b/i.test(sentence.text)
  ) {
    add(draft, 'bound', 'government', /\b(?:their|its) (?:own )?\w+/i.exec(sentence.text)![0], quoteOf(sentence))
    return
  }
  const wider = boundOf(sentence.text).filter(([value]) => value === 'government' || value === 'minors')
  if (wider.length && measure !== 'access-block') add(draft, 'bound', wider[0]![0], wider[0]![1], quoteOf(sentence))
  else if (measure === 'access-block' || measure === 'download-block')
    add(draft, 'bound', 'public', sentence.words[match.predicate?.verb.head ?? match.noun!.head]!.text, quoteOf(sentence))
}

const boundOf = (text: string): [string, string][] =>
  Object.entries(boundWords).flatMap(([value, cues]): [string, string][] => {
    const cue = cueIn(text, cues)
    return cue ? [[value, cue]] : []
  })

function timing(context: Context, draft: RecordDraft, match: Match, lifted: boolean, force: string): void {
  const { sentence, predicate, frame } = match
  const { reading } = context
  const when = dateOf(reading, sentence, predicate)
  const cue = sentence.words[predicate?.verb.head ?? match.noun!.head]!.text
  const before = when ? sentence.text.slice(0, when.mention.start - sentence.start) : ''
  const starts =
    /\b(effective|from|by|as of|starting|until|before|since|beginning)\s+(on\s+)?$/i.test(before) ||
    when?.mention.relation === 'by'
  const ordered = frame.id === 'order-stop' || frame.id === 'impose-measure'
  const eased = /\b(eas|relax|loosen|partial)/.test(cue.toLowerCase())
  if (lifted) {
    const day = when ?? announced(reading, sentence) ?? dateline(reading, sentence)
    if (day && !when)
      add(draft, 'date', day.value, day.mention.text, { part: 'text', start: day.mention.start, end: day.mention.end })
    if (when) add(draft, 'date', when.value, when.mention.text, quoteOf(sentence))
    add(
      draft,
      'status',
      (force === 'planned' || force === 'proposed') && predicate?.governor?.verb.lemma !== 'announce'
        ? 'proposed'
        : eased
          ? 'eased'
          : 'lifted',
      cue,
      quoteOf(sentence),
    )
    return
  }
  if (when) add(draft, starts || !ordered ? 'effective' : 'date', when.value, when.mention.text, quoteOf(sentence))
  else {
    const day = announced(reading, sentence)
    if (day) add(draft, 'date', day.value, day.mention.text, quoteOf(sentence))
  }
  const future = when && starts && reading.reference && when.value > reading.reference
  const agreed = frame.id === 'age-limit' && /\b(agreement|plans?|proposal|bill|would|is to be)\b/i.test(sentence.text)
  const status =
    force === 'proposed' || agreed
      ? 'proposed'
      : force === 'planned'
        ? 'announced'
        : force === 'expected'
          ? 'proposed'
          : future
            ? 'announced'
            : 'in-force'
  add(draft, 'status', status, cue, quoteOf(sentence))
}

/** Products that are names, not "26 platforms". */
const named = (draft: RecordDraft): string[] =>
  [...texts(draft, 'product'), ...texts(draft, 'vendor')].filter((t) => /^\p{Lu}/u.test(t) || /^[a-z]+[A-Z]/.test(t))

const family = (draft: RecordDraft): string => {
  const measure = String(first(draft, 'measure'))
  if (measure === 'access-block' && texts(draft, 'bound').includes('government')) return 'use'
  return /access|download/.test(measure)
    ? 'access'
    : /age/.test(measure)
      ? 'age'
      : /network|procurement/.test(measure)
        ? 'network'
        : 'use'
}

/** The same jurisdiction, product and family of measure in one article is one measure; what a later sentence adds is added. */
function join(drafts: RecordDraft[], draft: RecordDraft): void {
  const things = (d: RecordDraft) => new Set([...texts(d, 'product'), ...texts(d, 'vendor')].map((t) => t.toLowerCase()))
  const known = drafts.find((d) => {
    if (first(d, 'jurisdictions') !== first(draft, 'jurisdictions') || family(d) !== family(draft)) return false
    const a = things(d)
    const [mine, its] = [named(d), named(draft)]
    return [...things(draft)].some((t) => a.has(t)) || draft.sentence.part === 'title' || !mine.length || !its.length
  })
  if (!known) {
    drafts.push(draft)
    return
  }
  const lifted = first(draft, 'status') === 'lifted' || first(draft, 'status') === 'eased'
  known.frames.push(...draft.frames)
  for (const [field, actors] of draft.parties) known.parties.set(field, new Set([...(known.parties.get(field) ?? []), ...actors]))
  for (const [field, values] of draft.fields) {
    if (field === 'status') {
      if (lifted) known.fields.set('status', values)
      continue
    }
    if (field === 'product' && (named(known).length !== 0) !== (named(draft).length !== 0)) {
      if (named(draft).length) known.fields.set('product', values)
      continue
    }
    if ((field === 'date' || field === 'effective' || field === 'bound') && has(known, field)) continue
    if (
      field === 'measure' &&
      first(known, 'measure') !== values[0]!.value &&
      !/^(use-ban|removal-order|install-ban)$/.test(String(values[0]!.value))
    )
      continue
    for (const value of values) add(known, field, value.value, value.cue, ...value.quotes)
  }
}

function finish(context: Context, draft: RecordDraft): RecordDraft {
  const { reading } = context
  const effective = String(first(draft, 'effective') ?? '')
  if (reading.reference && effective > reading.reference && first(draft, 'status') === 'in-force')
    draft.fields.get('status')![0]!.value = 'announced'
  const near = reading.sentences.filter((s) => s.part === 'text' && s.paragraph === draft.sentence.paragraph)
  const causal =
    /\b(citing|over|due to|because of|because|after|for failing|for|amid|following|to protect|on grounds of|linked to|risk of|concerns? (?:about|over))\b/i
  for (const sentence of [draft.sentence, ...near]) {
    if (has(draft, 'reason')) break
    const at = causal.exec(sentence.text)
    if (!at) continue
    for (const part of sentence.text.slice(at.index).split(/\b(?=citing|due to|because|over|after|amid)\b/)) {
      if (!causal.test(part.slice(0, 20))) continue
      for (const [value, cues] of Object.entries(reasonWords)) {
        const cue = cueIn(part, cues)
        if (cue && !has(draft, 'reason')) add(draft, 'reason', value, cue, quoteOf(sentence))
      }
    }
  }
  return draft
}
