import type { Reference } from '../actors.ts'
import { add, addReference, first, has, newDraft, quoteOf, type RecordDraft, shareParty } from '../draft.ts'
import {
  affectedNouns,
  attackerNouns,
  attackNouns,
  dataNouns,
  exposing,
  impactVerbs,
  incidentFrames,
  recoveryWords,
  typeWords,
  vectorWords,
} from '../frames/incident.ts'
import { authorityNouns, companyNouns } from '../gazetteer/nouns.ts'
import { following, type Match, matchFrames } from '../match.ts'
import { modalityOf } from '../modality.ts'
import { addMoney } from '../money.ts'
import type { Predicate } from '../parse/clauses.ts'
import { phraseEnd } from '../parse/phrases.ts'
import type { Sentence } from '../parse/sentence.ts'
import { dateOf } from '../when.ts'
import { type Context, cueIn, slice } from './context.ts'
import { clauseText } from './enforcement.ts'

const cyber =
  /\b(security incident|cyber\w*|cyber-?attacks?|hack\w*|ransom\w*|malware|breach\w*|data leak\w*|leaked?|intru\w+|ddos|outage|phishing|data theft|stolen data|unauthori[sz]ed access|personal (?:data|information|records)|heists?|attackers|server|servers|antivirus|credentials)\b/i
const infrastructure =
  /\b(data cent(?:re|er)|infrastructure|network|system|systems|portal|website|database|servers?|hospital|grid|exchange|ministry|registry)\b/i

/** Cyber incidents and outages, one draft per victim. */
export function incidents(context: Context): RecordDraft[] {
  const { reading } = context
  if (!reading.sentences.some((s) => cyber.test(s.text))) return []
  const dense = reading.sentences.filter((s) => cyber.test(s.text)).length >= 2
  const drafts: RecordDraft[] = []
  const matches = reading.sentences.flatMap((s) => matchFrames(incidentFrames, s))
  for (const match of matches) {
    for (const victim of victimsOf(context, match, dense)) {
      const draft = newDraft('incident', reading.article.id, match.sentence, match.frame.id)
      addReference(draft, 'victim', victim)
      const attackers = context
        .refer(match.roles.get('attacker'), match.sentence)
        .filter(
          (r) =>
            r.actor &&
            r.actor.kind !== 'product' &&
            !/outage|crash/.test(match.sentence.text) &&
            (r.actor.kind === 'unknown' ||
              r.actor.kind === 'company' ||
              r.actor.nouns.has('group') ||
              r.actor.nouns.has('ransomware')),
        )
      for (const attacker of attackers) if (!cyberNoun(attacker)) addReference(draft, 'attacker', attacker)
      const known = drafts.find((d) => shareParty(d, draft, 'victim'))
      if (!known) drafts.push(draft)
      else {
        known.frames.push(...draft.frames)
        if (known.sentence.part === 'title') known.sentence = match.sentence
        for (const [field, values] of draft.fields)
          for (const value of values) add(known, field, value.value, value.cue, ...value.quotes)
      }
    }
  }
  for (const draft of exposures(context, drafts.length === 0))
    if (!drafts.some((d) => shareParty(d, draft, 'victim'))) drafts.push(draft)
  const kept = strongest(drafts)
  return kept.map((draft) => finish(context, draft, kept.length > 1)).filter((d) => has(d, 'type'))
}

const cyberNoun = (reference: Reference): boolean => attackerNouns.has(reference.noun ?? '') && !reference.actor

/** A frame counts when its clause speaks of an attack: by its noun, by who attacks, or by its verb. */
function victimsOf(context: Context, match: Match, dense: boolean): Reference[] {
  const { sentence, predicate, noun, frame, roles } = match
  const modality = predicate ? modalityOf(predicate, sentence) : { negated: false, force: 'fact' as const }
  if (modality.negated || modality.force === 'proposed' || modality.force === 'possible' || modality.force === 'expected')
    return []
  let candidates = context.refer(roles.get('victim'), sentence)
  if (noun) {
    const words = slice(sentence, sentence.words[noun.from]!.start, sentence.words[noun.head]!.end)
    const strong = cyber.test(words) || /\b(outage|ransomware|heist)\b/i.test(words)
    if (frame.id === 'system-used' || frame.id === 'plant') {
      if (!dense && !cyber.test(sentence.text)) return []
      if (frame.id === 'system-used' && !predicate!.verb.passive) return []
      const systems = frame.id === 'plant' ? (roles.get('system') ?? []) : [noun]
      return systems.flatMap((p) => context.book.owner(p, sentence)).filter((r) => isVictim(context, r) && r.kind !== 'product')
    }
    if (
      !strong &&
      !(
        (cyber.test(sentence.text) || dense) &&
        /^(attack|incident|access|raid|leak|breach|hack)$/.test(sentence.words[noun.head]!.lemma)
      )
    )
      return []
    if (frame.id === 'suffer') {
      const on = context.refer(roles.get('on'), sentence).filter((r) => isVictim(context, r))
      if (on.length) candidates = on
      if (/^(warn|tell|notify|blame|say|report|reveal|announce)$/.test(predicate!.verb.lemma) && !on.length && noun.owner)
        candidates = context.refer([noun.owner], sentence)
    }
  } else if (frame.id === 'strike') {
    const attackers = roles.get('attacker') ?? []
    const byAttacker = attackers.some(
      (p) =>
        attackerNouns.has(sentence.words[p.head]!.lemma) ||
        cyber.test(slice(sentence, sentence.words[p.from]!.start, sentence.words[phraseEnd(p) - 1]!.end)),
    )
    const verb = predicate!.verb.lemma
    const inherent =
      /^(hack|breach|encrypt|infiltrate|deface|infect)$/.test(verb) || (verb === 'compromise' && predicate!.verb.passive)
    if (/^(steal|drain|siphon|take)$/.test(verb) && byAttacker)
      candidates = [...fromWhom(context, match), ...speakers(context, match)].slice(0, 1)
    if (/^(force|cost|halt|stop|leave|push|disable|crash|knock out)$/.test(verb) && !byAttacker) return []
    if (/^(crash|knock out|disable|take down)$/.test(verb)) candidates = [...candidates, ...makers(context, match)]
    const attackerNamed = context
      .refer(attackers, sentence)
      .some((r) => r.actor?.nouns.has('group') || r.actor?.nouns.has('gang'))
    const many =
      dense &&
      predicate!.verb.passive &&
      /\b(organi[sz]ations|companies|agencies|institutions|firms|banks|hospitals|victims)\b/i.test(sentence.text)
    if (!byAttacker && !attackerNamed && !many && !(inherent && (predicate!.verb.passive || attackers.length))) return []
    const at = attackers
      .flatMap((p) => following(sentence, p))
      .filter((c) => /^(at|of|on|in)$/.test(c.preposition))
      .flatMap((c) => context.refer([c.phrase], sentence))
      .filter((r) => r.actor && isVictim(context, r))
    if (at.length) return at.slice(0, 1)
    const owned = (roles.get('victim') ?? [])
      .filter((p) => infrastructure.test(slice(sentence, sentence.words[p.from]!.start, sentence.words[p.to - 1]!.end)))
      .flatMap((p) => context.book.owner(p, sentence))
    if (owned.length) candidates = owned
    candidates = [...candidates, ...amongThem(context, sentence)]
  } else if (frame.id === 'be-down') {
    if (!/\b(data cent|website|service|network|system|app|platform|server|portal|bank|site)/i.test(sentence.text)) return []
  }
  return candidates.filter((r) => isVictim(context, r)).slice(0, 3)
}

/** "stolen from one of its wallets": whose wallets. */
function fromWhom(context: Context, match: Match): Reference[] {
  const phrases = (match.predicate?.complements ?? [])
    .filter((c) => /^(from|out of)$/.test(c.preposition) && c.phrase)
    .map((c) => c.phrase!)
  return phrases.flatMap((p) => {
    const owners = [...context.book.owner(p, match.sentence), ...(p.of ? context.book.owner(p.of, match.sentence) : [])]
    return owners.length ? owners : context.refer([p], match.sentence)
  })
}

/** "X said hackers had stolen": who tells of a loss has it, unless it is an authority. */
function speakers(context: Context, match: Match): Reference[] {
  const up = match.predicate?.governor
  return up?.agent
    ? context
        .refer([up.agent], match.sentence)
        .filter((r) => r.kind === 'company' || r.kind === 'unknown' || r.kind === 'product')
    : []
}

/** "an update from the firm X crashed computers": X's outage. */
const makers = (context: Context, match: Match): Reference[] =>
  (match.roles.get('attacker') ?? []).flatMap((p) => [
    ...context.book.owner(p, match.sentence),
    ...following(match.sentence, p)
      .filter((c) => /^(from|by|at)$/.test(c.preposition))
      .flatMap((c) => context.refer([c.phrase], match.sentence)),
  ])

/** "ports were struck, the one in Eldwick among them" */
function amongThem(context: Context, sentence: Sentence): Reference[] {
  const at = sentence.chunks.findIndex((c) => c.kind === 'preposition' && c.word === 'among')
  const before = sentence.chunks[at - 1]
  const after = sentence.chunks[at + 1]
  if (at < 1 || before?.kind !== 'noun' || after?.kind !== 'noun' || sentence.words[after.head]!.fold !== 'them') return []
  return context.refer([before.beside ?? before], sentence)
}

function isVictim(context: Context, reference: Reference): boolean {
  if (reference.kind === 'person' || reference.kind === 'group') return false
  const place = reference.kind === 'place'
  if (place) return false
  if (reference.kind === 'instrument') return false
  if (reference.actor)
    return (
      ![...reference.actor.nouns].some((noun) => attackerNouns.has(noun)) && !/\b(ransomware|malware)\b/i.test(reference.text)
    )
  const noun = reference.noun ?? ''
  if (attackerNouns.has(noun) || (attackNouns as readonly string[]).includes(noun)) return false
  const text = slice(reference.sentence, reference.start, reference.end)
  const owned =
    context.places.within(reference.sentence, reference.start, reference.end).length > 0 ||
    /\b(its|their)\b/.test(text) ||
    /^(?:the )?(?:city|county|town|state|province|port|university|bank) of \p{Lu}/iu.test(text)
  return (
    (infrastructure.test(text) &&
      (owned ||
        /^(its|their)$/.test(reference.sentence.words.find((w) => w.start >= reference.start)?.fold ?? '') ||
        /\b(national|government)\b/i.test(reference.text))) ||
    (companyNouns.has(noun) && owned) ||
    (authorityNouns.has(noun) && owned)
  )
}

/** "the files of X's tenants were copied", "X wrote to tenants that somebody had opened files": the holder is the victim. */
function exposures(context: Context, alone: boolean): RecordDraft[] {
  const found: RecordDraft[] = []
  for (const sentence of context.reading.sentences) {
    if (!/\b(data|records?|information|accounts?|credentials)\b/i.test(sentence.text)) continue
    for (const predicate of sentence.predicates) {
      if (!exposing.has(predicate.verb.lemma) || predicate.verb.negated) continue
      const things = [
        predicate.patient,
        predicate.agent,
        ...predicate.complements.filter((c) => c.preposition === 'at').map((c) => c.phrase),
      ]
      const data = things.find(
        (p) => p && (dataNouns.has(sentence.words[p.head]!.lemma) || (p.of && dataNouns.has(sentence.words[p.of.head]!.lemma))),
      )
      if (!data || modalityOf(predicate, sentence).force === 'planned') continue
      if (!cyber.test(sentence.text) && !/\b(outsider|hacker|attacker|stolen|exposed|leaked|accessed)\b/i.test(sentence.text))
        continue
      const holders = [
        data.owner,
        data.of?.owner ?? null,
        ...predicate.complements.filter((c) => /^(from|by|at)$/.test(c.preposition)).map((c) => c.phrase),
      ].filter((p) => p !== null && p !== undefined)
      let victims = context.refer(holders, sentence).filter((r) => r.actor && isVictim(context, r))
      for (let up = predicate.governor; !victims.length && up; up = up.governor)
        victims = context
          .refer(
            [up.agent].filter((p) => p !== null),
            sentence,
          )
          .filter((r) => r.actor && isVictim(context, r) && r.kind !== 'authority')
      if (!victims.length && alone) victims = titleVictim(context).filter((r) => isVictim(context, r))
      for (const victim of victims.slice(0, 1)) {
        const draft = newDraft('incident', context.reading.article.id, sentence, 'exposure')
        addReference(draft, 'victim', victim)
        if (!found.some((d) => shareParty(d, draft, 'victim'))) found.push(draft)
      }
    }
  }
  return found
}

/** Where no clause names who was hit: the company that the title and the text are about. */
function titleVictim(context: Context): Reference[] {
  const ranked = context.book.actors
    .filter(
      (a) =>
        (a.kind === 'company' || a.kind === 'unknown') &&
        a.namings.some((n) => n.sentence.part === 'title') &&
        a.namings.some((n) => n.sentence.part === 'text'),
    )
    .sort((a, b) => b.namings.length - a.namings.length)
  const actor = ranked[0]
  if (!actor) return []
  const naming = actor.namings.find((n) => n.sentence.part === 'text')!
  return [
    {
      actor,
      text: actor.name,
      kind: actor.kind,
      sentence: naming.sentence,
      start: naming.start,
      end: naming.end,
      naming,
      noun: null,
      definite: true,
    },
  ]
}

/** Named victims before described ones; a victim that only one clause of a headline names falls to one that the text names. */
function strongest(drafts: RecordDraft[]): RecordDraft[] {
  const named = drafts.filter((d) => d.parties.has('victim'))
  const inText = named.filter((d) => d.sentence.part === 'text')
  const pool = inText.length ? inText : named.length ? named : drafts
  const weight = (d: RecordDraft) =>
    d.frames.length + [...(d.parties.get('victim') ?? [])].reduce((n, a) => n + a.namings.length, 0)
  return pool
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, 2)
    .filter((d, i) => i === 0 || d.frames.length > 1 || d.frames.some((f) => f.startsWith('strike')))
    .sort((a, b) => a.sentence.index - b.sentence.index)
}

const discovering = /^(notice|discover|detect|find|disclose|report|announce|say|tell|confirm|reveal|spot|identify|come)$/
const starting =
  /^(begin|start|occur|happen|take place|strike|hit|break|plant|infiltrate|use|breach|attack|enter|intrude|access|steal|drain|go down|be down|gain|get|vanish|try|encrypt|disable|compromise|be)$/

function finish(context: Context, draft: RecordDraft, several: boolean): RecordDraft {
  const { reading } = context
  const texts = reading.sentences.filter(
    (s) => s.part === 'text' && (!several || Math.abs(s.paragraph - draft.sentence.paragraph) <= 1),
  )
  const victims = draft.parties.get('victim')
  const reference = victims ? [...victims][0] : undefined
  const where = context.places.find(
    draft.sentence,
    reference
      ? [
          {
            actor: reference,
            text: reference.name,
            kind: reference.kind,
            sentence: draft.sentence,
            start: draft.sentence.start,
            end: draft.sentence.start,
            naming: reference.namings[0]!,
            noun: null,
            definite: true,
          },
        ]
      : [],
  )
  for (const place of where.slice(0, 1)) add(draft, 'jurisdictions', place.code, place.cue, quoteOf(place.sentence))
  type(draft, [draft.sentence, ...texts])
  affected(context, draft, [draft.sentence, ...texts])
  began(context, draft, texts)
  for (const sentence of texts) {
    ransom(context, draft, sentence)
    clauses(context, draft, sentence, true)
    attackers(context, draft, sentence)
  }
  for (const sentence of texts) clauses(context, draft, sentence, false)
  const all = texts.map((s) => s.text).join(' ')
  const suspected = /\b(suspected|alleged|claims? to have|unverified|possible breach)\b/i.exec(draft.sentence.text)
  const confirmed = /\b(confirmed|acknowledged|disclosed|admitted|said|says|told|established|according to)\b/i.exec(all)
  const cue =
    suspected && !/\b(confirmed|acknowledged)\b/i.test(all) ? suspected[0] : (confirmed?.[0] ?? draft.sentence.words[0]!.text)
  const holder = [draft.sentence, ...texts].find((s) => s.text.includes(cue)) ?? draft.sentence
  add(draft, 'status', suspected && cue === suspected[0] ? 'suspected' : 'confirmed', cue, quoteOf(holder))
  return draft
}

function type(draft: RecordDraft, sentences: Sentence[]): void {
  for (const [value, cues] of typeWords) {
    for (const sentence of sentences) {
      const cue = cueIn(sentence.text, cues)
      if (!cue) continue
      if (
        new RegExp(`\\b(no|not|without|nor|never)\\b[^,.]{0,25}${cue.trim().replace(/[^\w -]/g, '.')}`, 'i').test(sentence.text)
      )
        continue
      if (
        value === 'data-breach' &&
        !sentence.predicates.some((p) => exposing.has(p.verb.lemma) && !p.verb.negated) &&
        !/\b(data breach|leak|exposed|data theft)\b/i.test(sentence.text)
      )
        continue
      add(draft, 'type', value, cue.trim().replace(/^-/, ''), quoteOf(sentence))
      return
    }
  }
}

function affected(context: Context, draft: RecordDraft, sentences: Sentence[]): void {
  for (const sentence of sentences) {
    if (has(draft, 'recordsAffected')) return
    if (
      !/\b(data|records?|accounts?|information|leak\w*|breach\w*|expos\w*|stol\w*|accessed|affected|users|customers|subscribers|copied|names|details|addresses|patients)\b/i.test(
        sentence.text,
      )
    )
      continue
    for (const number of context.reading.mentions(sentence).numbers) {
      if (number.percent || number.ordinal || number.value < 10) continue
      const after = sentence.words.filter((w) => w.start >= number.end).slice(0, 4)
      const noun = after.findIndex((w) => affectedNouns.test(w.lemma))
      if (noun < 0 || after.slice(0, noun).some((w) => !/^(ADJ|NOUN|PROPN|NUM|DET)$/.test(w.pos))) continue
      if (context.reading.mentions(sentence).money.some((m) => m.start <= number.start && number.end <= m.end)) continue
      if (/^(institution|million)$/.test(after[noun]!.lemma)) continue
      add(draft, 'recordsAffected', number.value, number.text, quoteOf(sentence, number.start, number.end))
      add(draft, 'approximate', number.approximate, number.text, quoteOf(sentence, number.start, number.end))
      break
    }
  }
}

function began(context: Context, draft: RecordDraft, sentences: Sentence[]): void {
  let best: { value: string; text: string; sentence: Sentence } | null = null
  for (const sentence of sentences) {
    for (const predicate of sentence.predicates) {
      const when = dateOf(context.reading, sentence, predicate)
      if (!when || (context.reading.reference && when.value > context.reading.reference)) continue
      const verb = predicate.verb.lemma
      if (discovering.test(verb) && verb !== 'find') {
        if (!has(draft, 'date') && /\b(access|breach|attack|incident|intrusion)\b/i.test(sentence.text))
          add(draft, 'date', when.value, when.mention.text, quoteOf(sentence))
        continue
      }
      if (!starting.test(verb) || predicate.verb.negated) continue
      const subject = predicate.agent ?? predicate.patient
      const head = subject ? sentence.words[subject.head]!.lemma : ''
      const attackish =
        attackerNouns.has(head) ||
        (attackNouns as readonly string[]).includes(head) ||
        cyber.test(sentence.text) ||
        /^(it|he|she|they|somebody|someone)$/.test(head) ||
        verb === 'be down' ||
        verb === 'use'
      if (!attackish || /^(inquiry|investigation|police|regulator|court|trial)$/.test(head)) continue
      if (!best || (verb === 'begin' && /^(attack|intrusion|cyberattack|breach|incident)$/.test(head)))
        best = { value: when.value, text: when.mention.text, sentence }
    }
    const raid = /\b(\w+day)['’]s (?:raid|attack|cyberattack|breach|hack|outage|incident)\b/i.exec(sentence.text)
    if (raid && !best) {
      const date = context.reading.mentions(sentence).dates.find((d) => d.text.toLowerCase().startsWith(raid[1]!.toLowerCase()))
      if (date?.value) best = { value: date.value, text: date.text, sentence }
    }
  }
  if (best) add(draft, 'began', best.value, best.text, quoteOf(best.sentence))
}

function ransom(context: Context, draft: RecordDraft, sentence: Sentence): void {
  const no =
    /\b(no ransom (?:had been |has been |was |is )?(?:being )?paid|(?:will|would|did|does|has|had) not (?:be )?pa(?:y|id)|refus\w+ to pay|not pa(?:y|id) (?:a|the|any) ransom|never paid|ruled out paying)\b/i.exec(
      sentence.text,
    )
  const yes =
    !/\b(whether|declined|refused|if it)\b/i.test(sentence.text) &&
    /\b(paid (?:a|the) ransom|ransom (?:of [^.]{0,30})?was paid|paid the (?:hackers|attackers)|paid [^.]{0,30}in ransom)\b/i.exec(
      sentence.text,
    )
  const about = /\bransom|attackers?|hackers?|demand\b/i.test(sentence.text) || first(draft, 'type') === 'ransomware'
  if (no && about) add(draft, 'ransomPaid', 'no', no[0], quoteOf(sentence))
  else if (yes) add(draft, 'ransomPaid', 'yes', yes[0], quoteOf(sentence))
  if (has(draft, 'amount')) return
  const money = context.reading.mentions(sentence).money[0]
  if (!money) return
  const before = slice(sentence, Math.max(sentence.start, money.start - 80), money.end + 60)
  const demand = /\b(demand\w*|want|wants|asked? for|ransom of|extort\w*)\b/i.exec(before)
  const loss = /\b(drained|stolen|stole|vanished|lost|losses|loss|cost|siphoned|theft|heist)\b/i.exec(before)
  if (!demand && !loss) return
  addMoney(draft, money, sentence)
  add(draft, 'amountOf', demand ? 'ransom-demand' : 'loss', (demand ?? loss)![0], quoteOf(sentence))
}

function clauses(context: Context, draft: RecordDraft, sentence: Sentence, strong: boolean): void {
  const back = recoveryWords.exec(sentence.text)
  if (back && strong && !has(draft, 'recovery')) {
    const date = context.reading
      .mentions(sentence)
      .dates.find((d) => d.value && d.start - sentence.start - back.index > 0 && d.start - sentence.start - back.index < 40)
    if (date?.value && (!context.reading.reference || date.value > context.reading.reference))
      add(draft, 'recovery', date.value, date.text, quoteOf(sentence))
  }
  for (const predicate of sentence.predicates) {
    if (predicate.verb.form !== 'finite' || predicate.verb.negated) continue
    const subject = predicate.agent ?? predicate.patient
    if (!subject || subject.from > predicate.verb.from || /^(which|that|who|what)$/.test(sentence.words[subject.from]!.fold))
      continue
    const from = subject.from
    const text = (): string => trimClause(sentence, from, predicate)
    const quote = quoteOf(sentence)
    if (!has(draft, 'vector') && predicate.relation !== 'relative') {
      const value = text()
      if (vectorWords.test(value) && value.length < 220) add(draft, 'vector', value, value, quote)
    }
    if (
      !has(draft, 'impact') &&
      (strong
        ? impactVerbs.has(predicate.verb.lemma)
        : exposing.has(predicate.verb.lemma) &&
          (predicate.verb.passive || predicate.verb.lemma === 'leak' || predicate.verb.lemma === 'carry off')) &&
      predicate.relation !== 'relative'
    ) {
      const value = text()
      if (!recoveryWords.test(value) && value.length < 250 && value.split(' ').length > 3)
        add(draft, 'impact', value, value, quote)
    }
    if (!has(draft, 'recovery') && /^(recover|restore|resume|reopen|contain|close|return|work|be)$/.test(predicate.verb.lemma)) {
      const value = text()
      if (recoveryWords.test(value) && value.length < 220) add(draft, 'recovery', value, value, quote)
    }
  }
}

/** A clause from its subject to where the next clause begins. */
function trimClause(sentence: Sentence, from: number, predicate: Predicate): string {
  const text = clauseText(sentence, from)
  const start = sentence.words[from]!.start
  const verbEnd = sentence.words[predicate.verb.to - 1]!.end - start
  const stop =
    /,\s+(?:and|but|while|which|who|forcing|leaving|causing|although|because|after)\b|\b(?:although|while|because|as)\s+\p{Ll}+\s+\p{Ll}+\s/iu.exec(
      text.slice(verbEnd),
    )
  // the next clause of the sentence ends this one ("planted malware ... | and carried off", "it put out ..., | the intrusion ran")
  const next = sentence.predicates.find(
    (p) => p.verb.from > predicate.verb.from && p.verb.form === 'finite' && /^(main|conjunct)$/.test(p.relation),
  )
  const subject = next && (next.agent ?? next.patient)
  const begins = next ? (subject && subject.from > predicate.verb.to ? subject.from : next.verb.from) : -1
  const cut = begins > 0 ? sentence.words[begins]!.start - start : Number.POSITIVE_INFINITY
  const end = Math.min(stop ? verbEnd + stop.index : text.length, cut)
  return text
    .slice(0, end)
    .replace(/[\s,]+(?:and|but|or)?[\s,]*$/, '')
    .trim()
}

function attackers(context: Context, draft: RecordDraft, sentence: Sentence): void {
  if (has(draft, 'attacker')) return
  const called =
    /\b(?:group|gang|actor|crew|collective|ransomware|malware)s?\b[^.;]{0,40}?\b(?:known as|called|named|dubbed|calling itself|which calls itself)\s+([\p{Lu}][\p{L}\p{N}$-]*(?: [\p{Lu}\p{N}][\p{L}\p{N}-]*){0,2})|\b(?:claimed responsibility|claimed the attack|behind the (?:attack|breach|hack))\b/u.exec(
      sentence.text,
    )
  if (called?.[1]) add(draft, 'attacker', called[1], called[1], quoteOf(sentence))
  for (const predicate of sentence.predicates) {
    if (has(draft, 'attacker')) return
    const done =
      /^(carry out|launch|conduct|orchestrate|perpetrate|mount|stage)$/.test(predicate.verb.lemma) &&
      predicate.patient &&
      (attackNouns as readonly string[]).includes(sentence.words[predicate.patient.head]!.lemma)
    const behind =
      predicate.verb.lemma === 'be' && /\bbehind (?:the|this|that) (?:attack|breach|hack|intrusion)/i.test(sentence.text)
    const blamed =
      done || behind
        ? [predicate.agent]
        : /^(attribute|link|tie|trace|pin)$/.test(predicate.verb.lemma)
          ? predicate.complements.filter((c) => /^(to|on)$/.test(c.preposition)).map((c) => c.phrase)
          : /^(blame|accuse)$/.test(predicate.verb.lemma)
            ? [predicate.patient]
            : /^(claim|admit)$/.test(predicate.verb.lemma) && /responsib|attack|breach/i.test(sentence.text)
              ? [predicate.agent]
              : []
    for (const reference of context.refer(
      blamed.filter((p) => p !== null),
      sentence,
    )) {
      if (reference.actor && reference.kind !== 'place' && !draft.parties.get('victim')?.has(reference.actor))
        addReference(draft, 'attacker', reference)
    }
  }
  const employee = /\b(?:a |the )?(former employee|disgruntled employee|insider|ex-employee)\b/i.exec(sentence.text)
  if (employee && /\b(suspect|behind|stole|accessed)\b/i.test(sentence.text))
    add(draft, 'attacker', employee[1]!, employee[1]!, quoteOf(sentence))
}
