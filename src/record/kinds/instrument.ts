import type { Reference } from '../actors.ts'
import { add, addReference, first, has, newDraft, quoteOf, type RecordDraft, texts } from '../draft.ts'
import { instrumentTypes, nextWords, stageVerbs } from '../frames/instrument.ts'
import { authorityNouns } from '../gazetteer/nouns.ts'
import { contains, following } from '../match.ts'
import { modalityOf } from '../modality.ts'
import type { Phrase } from '../parse/chunks.ts'
import type { Predicate } from '../parse/clauses.ts'
import { phraseEnd } from '../parse/phrases.ts'
import type { Sentence } from '../parse/sentence.ts'
import { sameName } from '../similarity.ts'
import { announced, dateOf } from '../when.ts'
import { type Context, slice } from './context.ts'
import { clauseText } from './enforcement.ts'

interface Named {
  text: string
  type: string
  start: number
  end: number
  /** "the law", "it": refers back. */
  anaphor: boolean
  draft: boolean
  /** Named only by what it does ("a bill that obliges ..."). */
  described?: boolean
}

const typeByNoun = new Map(
  Object.entries(instrumentTypes)
    .reverse()
    .flatMap(([type, nouns]) => nouns.map((noun): [string, string] => [noun, type])),
)
const typeOf = (noun: string): string | null => typeByNoun.get(noun) ?? null
const vague =
  /^(rules?|law|legislation|policy|policies|plan|agreement|deal|framework|standard|requirement|guidance|reform|programme|package|agenda|principle|recommendation|terms?|ban|decision)s?$/

/** Nouns that name an instrument only with a name or noun of its own ("the AI action plan", not "stricter rules about"). */
const loose =
  /^(rules?|plan|policy|agenda|framework|requirement|agreement|principle|recommendation|declaration|ban|package|programme|blueprint|roadmap|deal|accord|package)s?$/

/** Instruments on their way, one draft per name. */
export function instruments(context: Context): RecordDraft[] {
  const drafts: RecordDraft[] = []
  for (const sentence of context.reading.sentences.filter((s) => s.part === 'text')) {
    for (const predicate of sentence.predicates) {
      for (const [phrase, role] of rolesOf(predicate)) {
        const name = nameOf(context, phrase, sentence)
        if (name) stage(context, drafts, sentence, predicate, phrase, name, role)
      }
    }
    follow(drafts, sentence)
  }
  return drafts.filter((d) => has(d, 'stage'))
}

/** The phrases of a clause that can be the instrument, with their role; a consultation or plan "on" one counts too. */
function rolesOf(predicate: Predicate): [Phrase, 'agent' | 'patient' | 'about'][] {
  const found: [Phrase, 'agent' | 'patient' | 'about'][] = []
  if (predicate.patient) found.push([predicate.patient, 'patient'])
  if (predicate.patient?.of) found.push([predicate.patient.of, 'patient'])
  if (predicate.agent) found.push([predicate.agent, 'agent'])
  for (const complement of predicate.complements)
    if (complement.phrase && /^(on|to|in|into|of|for|with)$/.test(complement.preposition))
      found.push([complement.phrase, 'about'])
  return found.flatMap(([p, r]): [Phrase, typeof r][] => (p.members.length ? p.members.map((m) => [m, r]) : [[p, r]]))
}

function nameOf(context: Context, phrase: Phrase, sentence: Sentence): Named | null {
  const { words } = sentence
  let head = phrase.head
  if (/^\d+$/.test(words[head]!.text) && head > phrase.from) head -= 1
  const word = words[head]!
  const type = typeOf(word.lemma) ?? typeOf(word.fold)
  if (/^\d+$/.test(words[phrase.head]!.text) && /^(sb|ab|hb|hr|s|hf|sf)$/.test(word.fold))
    return {
      text: slice(sentence, word.start, words[phrase.head]!.end),
      type: 'law',
      start: word.start,
      end: words[phrase.head]!.end,
      anaphor: false,
      draft: false,
    }
  const anaphor = (reference: boolean): Named => ({
    text: '',
    type: type ?? '',
    start: word.start,
    end: word.end,
    anaphor: reference,
    draft: false,
  })
  if (/^(it|this|that)$/.test(words[phrase.from]!.fold) && phrase.to === phrase.from + 1) return anaphor(true)
  if (!type && !/^(proposal|draft|text|measure|deal|file|initiative)$/.test(word.lemma)) return null
  let from = head
  while (
    from > phrase.from &&
    (/^(NOUN|PROPN|ADJ|NUM)$/.test(words[from - 1]!.pos) || /^(and|of|for|on|&)$/.test(words[from - 1]!.fold)) &&
    !/^(first|new|final|last|own|draft|proposed|planned|landmark|sweeping|existing|current|latest|common|further|similar|such|same|other|several|many|more|strict|stricter|controversial|long-awaited|political)$/.test(
      words[from - 1]!.fold,
    )
  )
    from -= 1
  const draft = words.slice(phrase.from, head).some((w) => /^(draft|proposed|planned)$/.test(w.fold))
  let end = words[Math.max(phrase.head, head)]!.end
  const after = [...(phrase.of ? [{ preposition: 'of', phrase: phrase.of }] : []), ...following(sentence, phrase)]
  const complement = after[0]
  if (
    complement &&
    /^(on|against|for|of|to|about|governing)$/.test(complement.preposition) &&
    !context.reading.mentions(sentence).dates.some((d) => d.start === words[complement.phrase.from]!.start)
  )
    end = words[phraseEnd(complement.phrase) - 1]!.end
  const participle = sentence.predicates.find(
    (p) =>
      p.patient === phrase && p.verb.form === 'participle' && /^(intend|design|aim|mean|require|regulate)$/.test(p.verb.lemma),
  )
  if (participle) {
    const inner = sentence.predicates.find((p) => p.governor === participle && p.verb.form === 'infinitive')
    if (inner?.patient) end = words[phraseEnd(inner.patient) - 1]!.end
  }
  const properly = words.slice(from, phrase.head + 1).some((w) => w.pos === 'PROPN')
  const modified = head - from >= 1
  const specific =
    (properly && (head > from || phrase.head > head)) ||
    (end > words[phrase.head]!.end && !loose.test(word.lemma)) ||
    (modified &&
      (!loose.test(word.lemma) || /^(NOUN|PROPN)$/.test(words[head - 1]!.pos)) &&
      (word.lemma === 'omnibus' ||
        !/^(digital|online|european|national|federal|own|public|major|mandatory)$/.test(words[head - 1]!.fold))) ||
    (modified && phrase.owner !== null) ||
    (type === 'terms' && (phrase.owner !== null || /^(its|their)$/.test(words[phrase.from]!.fold)))
  const definite = /^(the|this|that|its|their)$/.test(words[phrase.from]!.fold) || phrase.owner !== null
  if (!type) return definite ? anaphor(true) : null
  if (
    !specific &&
    !definite &&
    type &&
    /^(bill|law|act|regulation|directive|treaty|convention|code|decree|ordinance|legislation|strategy|guideline|guidance|guidelines)$/.test(
      word.lemma,
    )
  ) {
    const described = describe(sentence, phrase)
    if (described) return { ...described, type, anaphor: false, draft, described: true }
  }
  if (!specific || (definite && !properly && !modified && end === words[phrase.head]!.end && type !== 'terms'))
    return definite ? anaphor(true) : null
  if (/^reforms?$/.test(word.lemma) && !participle && !properly) return null
  if (vague.test(word.lemma) && !properly && !modified && end === word.end && type !== 'terms') return null
  if (words[from]!.pos === 'ADP' || words[from]!.pos === 'CCONJ') from += 1
  const start = words[from]!.start
  return { text: slice(sentence, start, end), type, start, end, anaphor: false, draft }
}

/** "a bill that obliges operators ...": the headline's name for it, else the noun with what it does. */
function describe(sentence: Sentence, phrase: Phrase): Pick<Named, 'text' | 'start' | 'end'> | null {
  const { words } = sentence
  const relative = sentence.predicates.find((p) => p.relation === 'relative' && (p.agent === phrase || p.patient === phrase))
  if (!relative || !/^(that|which)$/.test(words[phrase.to]?.fold ?? '')) return null
  const object = relative.patient && relative.patient !== phrase ? relative.patient : null
  const end = words[(object ? phraseEnd(object) : relative.verb.to) - 1]!.end
  const start = words[phrase.head]!.start
  return { text: slice(sentence, start, end), start, end }
}

function stageOf(sentence: Sentence, predicate: Predicate, role: string, draft: boolean): { stage: string; cue: string } | null {
  const modality = modalityOf(predicate, sentence)
  if (modality.negated) return null
  const verb = predicate.verb.lemma
  const cue = sentence.words[predicate.verb.head]!.text
  for (const entry of stageVerbs) {
    if (!entry.verbs.includes(verb)) continue
    if (entry.needs && !entry.needs.test(sentence.text)) continue
    if (role === 'agent' && !predicate.verb.passive && !/^(in-force|negotiation)$/.test(entry.stage)) continue
    if (
      entry.stage === 'in-force' &&
      (modality.force === 'planned' || modality.force === 'expected') &&
      !/^(meet|comply)$/.test(verb)
    )
      return null
    if (entry.stage === 'in-force' && predicate.verb.tense === 'present' && /^(take|enter|come|apply|go|start)$/.test(verb))
      return null
    if (
      role === 'about' &&
      !/^(consultation|idea|negotiation|council-position|parliament-position|in-force|signed|committee)$/.test(entry.stage)
    )
      continue
    if (
      modality.force !== 'fact' &&
      modality.force !== 'reported' &&
      !/^(idea|in-force|consultation|negotiation|council-position)$/.test(entry.stage)
    )
      return entry.stage === 'proposal'
        ? { stage: 'idea', cue }
        : modality.force === 'possible'
          ? null
          : { stage: draft ? 'proposal' : 'idea', cue }
    if (entry.stage === 'adopted' && draft) return { stage: 'proposal', cue }
    return { stage: entry.stage, cue }
  }
  if (draft) return { stage: 'proposal', cue: 'draft' }
  return null
}

function stage(
  context: Context,
  drafts: RecordDraft[],
  sentence: Sentence,
  predicate: Predicate,
  phrase: Phrase,
  name: Named,
  role: string,
): void {
  const found = stageOf(sentence, predicate, role, name.draft)
  if (name.anaphor) {
    const last = drafts.findLast((d) => sentence.paragraph - d.sentence.paragraph <= 1)
    if (last && found && role !== 'about') setStage(last, found, sentence)
    return
  }
  if (!found) return
  if (found.cue === 'draft' && !/\bdraft\b/i.test(sentence.text))
    found.cue = /\b(proposed|planned)\b/i.exec(sentence.text)?.[0] ?? name.text
  const properly = /\p{Lu}/u.test(name.text.slice(1))
  const described = properly
    ? drafts.find(
        (d) => d.frames[0]!.endsWith('.described') && sentence.index - d.sentence.index <= 5 && first(d, 'type') === name.type,
      )
    : undefined
  if (described) {
    described.frames[0] = described.frames[0]!.replace('.described', '')
    described.fields.delete('name')
    add(described, 'name', name.text, name.text, quoteOf(sentence, name.start, name.end))
  }
  const known = described ?? drafts.find((d) => texts(d, 'name').some((t) => sameName(t, name.text)))
  const draft =
    known ??
    newDraft('instrument', context.reading.article.id, sentence, `instrument.${found.stage}${name.described ? '.described' : ''}`)
  const quote = quoteOf(sentence, name.start, name.end)
  if (!known) {
    add(draft, 'name', name.text, name.text, quote)
    const typeWord =
      sentence.words.find(
        (w) => w.start >= name.start && (instrumentTypes[name.type] ?? []).some((n) => w.lemma === n || w.fold === n),
      )?.text ?? name.text
    add(draft, 'type', name.type, typeWord, quote)
  }
  const actors = context.refer(
    [
      predicate.verb.passive ? null : predicate.agent,
      ...predicate.complements.filter((c) => c.preposition === 'by').map((c) => c.phrase),
      phrase.owner,
    ].filter((p): p is Phrase => p !== null && p !== undefined && !contains(p, phrase)),
    sentence,
  )
  const issuers = actors.filter((r) => isIssuer(context, r) || name.type === 'terms')
  if (name.type === 'terms' && !issuers.length) return
  if (!has(draft, 'issuer') && found.stage !== 'in-force' && found.cue !== 'draft')
    for (const issuer of issuers.slice(0, 3)) addReference(draft, 'issuer', issuer)
  const places = issuers.flatMap((r) => context.places.ofReference(r))
  const inName = context.places.within(sentence, sentence.words[phrase.from]!.start, name.end)
  const european = /(Regulation|Directive)$/.test(name.text)
    ? context.reading.sentences
        .filter((s) => s.part === 'text')
        .flatMap((s) => {
          const cue = /\b(EU|European|the Council|the Commission|Brussels|MEPs)\b/.exec(s.text)
          return cue ? [{ code: 'EU', cue: cue[0], sentence: s }] : []
        })
        .slice(0, 1)
    : []
  const where =
    !inName.length && european.length
      ? european
      : places.length
        ? places
        : inName.length
          ? inName
          : context.places.find(sentence, [])
  if (!has(draft, 'jurisdictions'))
    for (const place of places.length > 1 && where !== european ? places : where.slice(0, 1))
      add(draft, 'jurisdictions', place.code, place.cue, quoteOf(place.sentence))
  setStage(draft, found, sentence)
  const when = dateOf(context.reading, sentence, predicate) ?? announced(context.reading, sentence)
  if (when && !has(draft, 'date') && (!context.reading.reference || when.value <= context.reading.reference))
    add(draft, 'date', when.value, when.mention.text, quoteOf(sentence))
  const count = context.reading
    .mentions(sentence)
    .numbers.find((n) =>
      /^(states|countries|members|parties|signatories|nations|governments)/.test(sentence.text.slice(n.end - sentence.start + 1)),
    )
  if (count && name.type === 'treaty') add(draft, 'parties', count.value, count.text, quoteOf(sentence))
  if (!known) drafts.push(draft)
}

const isIssuer = (context: Context, reference: Reference): boolean =>
  (reference.kind === 'authority' &&
    !(reference.actor === null && /^(state|official|country|authority)$/.test(reference.noun ?? ''))) ||
  reference.kind === 'place' ||
  (reference.kind === 'person' &&
    /president|governor|minister|premier|king|secretary|chancellor|mayor/i.test(reference.actor?.role ?? '')) ||
  (authorityNouns.has(reference.noun ?? '') && !/^(state|official|country)$/.test(reference.noun ?? '')) ||
  context.places.within(reference.sentence, reference.start, reference.end).some((p) => p.cue === reference.text)

const rank = [
  'idea',
  'consultation',
  'proposal',
  'committee',
  'council-position',
  'parliament-position',
  'negotiation',
  'amended',
  'adopted',
  'signed',
  'in-force',
  'withdrawn',
  'rejected',
  'repealed',
]

/** The stage that goes furthest stands, as of the article. */
function setStage(draft: RecordDraft, found: { stage: string; cue: string }, sentence: Sentence): void {
  const known = first(draft, 'stage')
  if (known !== undefined && rank.indexOf(String(known)) >= rank.indexOf(found.stage)) return
  for (const field of ['stage', 'status']) {
    draft.fields.delete(field)
    add(draft, field, found.stage, found.cue, quoteOf(sentence))
  }
}

/** What comes next and who must do what, from sentences that stay with the instrument named last. */
function follow(drafts: RecordDraft[], sentence: Sentence): void {
  const draft = drafts.at(-1)
  if (!draft || sentence.paragraph - draft.sentence.paragraph > 6) return
  const same = sentence.paragraph === draft.sentence.paragraph || drafts.length === 1
  if (!same) return
  const next = nextWords.exec(sentence.text)
  if (next && !has(draft, 'next')) {
    const at = sentence.start + next.index
    const predicate = sentence.predicates.find(
      (p) => sentence.words[p.verb.from]!.start <= at + next[0].length && sentence.words[p.verb.to - 1]!.end >= at,
    )
    const subject = predicate?.agent ?? predicate?.patient
    const from =
      subject && subject.from < predicate!.verb.from && predicate!.relation !== 'relative' && predicate!.relation !== 'conjunct'
        ? subject.from
        : (predicate?.verb.from ?? 0)
    const text = clauseText(sentence, from)
    if (text.split(' ').length >= 3 && text.length < 250) add(draft, 'next', text, text, quoteOf(sentence))
  }
  duties(draft, sentence)
}

function duties(draft: RecordDraft, sentence: Sentence): void {
  for (const predicate of sentence.predicates) {
    const { verb } = predicate
    const modality = modalityOf(predicate, sentence)
    const must = verb.modal === 'must' || (verb.modal === 'shall' && verb.form === 'finite')
    const imposing =
      /^(require|oblige|bind|compel|force|make|ban|prohibit|forbid|introduce)$/.test(verb.lemma) &&
      verb.form === 'finite' &&
      !verb.passive &&
      predicate.patient &&
      /^(it|law|act|bill|regulation|rule|treaty|convention|code|proposal|framework|that|which|they|directive|text|measure)s?$/.test(
        sentence.words[predicate.agent?.head ?? 0]!.lemma,
      )
    if (modality.negated && !must) continue
    const subject = verb.passive ? predicate.patient : predicate.agent
    if (must && subject && subject.from < verb.from) {
      const text = clauseText(sentence, subject.from)
      if (text.length < 220) add(draft, 'duties', text, text, quoteOf(sentence))
    } else if (imposing) {
      const actions = sentence.predicates.filter((p) => p.governor === predicate && p.verb.form === 'infinitive')
      if (/^(ban|prohibit|forbid|make)$/.test(verb.lemma) || !actions.length) {
        if (/^(introduce|bind)$/.test(verb.lemma)) continue
        const text = untilClause(sentence, verb.from)
        add(draft, 'duties', text, text, quoteOf(sentence))
      } else
        for (const action of actions) {
          const text = untilClause(sentence, action.verb.from + 1)
          add(draft, 'duties', text, text, quoteOf(sentence))
        }
    }
  }
}

/** From a word to the next coordinated clause ("..., and obliges masters"; "and to share"). */
function untilClause(sentence: Sentence, from: number): string {
  const text = clauseText(sentence, from)
  const stop = /,? and to \p{Ll}|, (?:and )?(?:requires?|makes?|bans?|prohibits?|obliges?|forces?)\b/u.exec(text.slice(6))
  return (stop ? text.slice(0, stop.index + 6) : text).replace(/[,\s]+$/, '')
}
