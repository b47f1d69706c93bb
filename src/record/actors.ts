import { informativeness } from '../language/frequency.ts'
import { stem } from '../language/tokens.ts'
import { authorities } from './gazetteer/authorities.ts'
import { authorityNouns, bodyNames, companyNouns, groupNouns, productNouns, roleNouns } from './gazetteer/nouns.ts'
import { products } from './gazetteer/products.ts'
import { readPlaces } from './mentions.ts'
import type { Phrase } from './parse/chunks.ts'
import { phraseEnd } from './parse/phrases.ts'
import type { Sentence } from './parse/sentence.ts'
import { fold, type Word } from './parse/words.ts'
import type { Reading } from './reading.ts'

export type ActorKind = 'authority' | 'company' | 'product' | 'person' | 'place' | 'group' | 'instrument' | 'unknown'

/** One place where an actor is named. */
export interface Naming {
  sentence: Sentence
  /** Offsets in the sentence's part. */
  start: number
  end: number
}

/** Somebody or something that the article names, with every naming of it. */
export interface Actor {
  /** Its fullest name as the article writes it. */
  name: string
  kind: ActorKind
  /** ISO code where the name or the gazetteer gives it. */
  place: string | null
  /** "Minister of Harbours" for a person. */
  role: string | null
  aliases: Set<string>
  /** Nouns that the article describes it with ("retailer", "app"). */
  nouns: Set<string>
  namings: Naming[]
}

/** What a phrase stands for: a named actor, or its own words where it names nobody ("a court"). */
export interface Reference {
  actor: Actor | null
  text: string
  kind: ActorKind
  sentence: Sentence
  /** The words of the phrase itself, in its sentence. */
  start: number
  end: number
  /** Where the name stands, which is another sentence for "the company". */
  naming: Naming
  /** Common noun of the phrase ("regulator"), or null for a bare name. */
  noun: string | null
  definite: boolean
}

const connectors = /^(of|for|and|the|de|del|della|des|du|da|van|von|der|on|against|&|in|la|le|el|et|y|per|na)$/
const instruments =
  /^(convention|act|treaty|regulation|directive|code|bill|law|strategy|agreement|pact|protocol|declaration|charter|framework)$/
const legalSuffix =
  /^(inc|ltd|limited|llc|plc|ag|se|gmbh|corp|corporation|co|sa|nv|bv|ab|oyj|asa|spa|srl|technologies|technology|software|telecom|bank|group|holdings|airlines|airways|networks|systems|labs|electronics|motors|semiconductor|communications|pharma|insurance|energy|university|hospital|media|studios|games|interactive|services)\.?$/
const sentenceOpeners =
  /^(the|a|an|this|that|these|those|it|its|he|she|they|their|his|her|we|our|in|on|at|by|for|from|after|before|since|under|over|some|many|most|more|several|two|three|four|five|six|seven|eight|nine|ten|also|but|and|or|as|if|when|while|although|meanwhile|however|another|each|every|no|not|one|what|who|how|why|where|there|here|last|next|earlier|later|yet|still|such|other|both|all)$/

export class ActorBook {
  readonly actors: Actor[] = []
  private readonly byAlias = new Map<string, Actor>()
  /** Actors by the first and last word of their aliases, in reading order. */
  private readonly byWord = new Map<string, Set<Actor>>()
  /** Namings in reading order, for "the company" and "it". */
  private readonly trail: { actor: Actor; at: number; subject: boolean }[] = []
  /** What "the vendors" stood for last. */
  private readonly groups = new Map<string, Reference[]>()
  private readonly reading: Reading
  private readonly common: Set<string>

  constructor(reading: Reading) {
    this.reading = reading
    this.common = lowerCaseWords(reading)
    // The text before the title: its names are written in sentence case, and a headline's capitals are not trusted.
    for (const sentence of [
      ...reading.sentences.filter((s) => s.part === 'text'),
      ...reading.sentences.filter((s) => s.part === 'title'),
    ]) {
      for (const phrase of allPhrases(sentence)) this.register(phrase, sentence)
    }
    this.trail.sort((a, b) => a.at - b.at)
    for (const actor of this.actors) {
      settleKind(actor)
      if (actor.kind === 'unknown' || actor.kind === 'product') settlePlace(actor)
    }
  }

  /** The words that name something in a phrase, or null. */
  nameIn(phrase: Phrase, sentence: Sentence): { from: number; to: number; role: string | null } | null {
    const { words } = sentence
    const head = words[phrase.head]!
    if (head.pos !== 'PROPN' && !/^\p{Lu}/u.test(head.text)) return null
    let from = phrase.head
    while (
      from > phrase.from &&
      (isNameWord(words[from - 1]!) ||
        (from - 1 > phrase.from && /^(and|of|for|&|in)$/.test(words[from - 1]!.fold) && isNameWord(words[from - 2]!)))
    )
      from -= 1
    let to = phrase.head + 1
    if (
      bodyNames.has(head.fold) ||
      instruments.test(head.fold) ||
      roleNouns.has(head.fold) ||
      /^(university|bank|institute|school|association|federation|foundation|bureau|academy|group|alliance|society|party|forum|fund|network|office)$/.test(
        head.fold,
      )
    ) {
      let k = to
      while (words[k] && (connectors.test(words[k]!.fold) || isNameWord(words[k]!))) {
        if (isNameWord(words[k]!)) {
          if (
            words[k - 1]!.fold === 'and' &&
            !/\b(of|for)\b/.test(
              words
                .slice(to, k - 1)
                .map((w) => w.fold)
                .join(' '),
            )
          )
            break
          if (words[k - 1]!.fold === 'in' || words[k - 1]!.fold === 'on') break
          to = k + 1
        }
        k += 1
      }
    }
    // "Harbour Minister Ilsa Varn": the role goes, the person stays
    let role: string | null = null
    for (let k = to - 2; k >= from; k -= 1) {
      if (
        roleNouns.has(words[k]!.fold.replace(/\.$/, '')) &&
        !words.slice(k, to).some((w) => connectors.test(w.fold)) &&
        !bodyNames.has(words[to - 1]!.fold)
      ) {
        role = words
          .slice(phrase.from, k + 1)
          .filter((w) => w.pos !== 'DET')
          .map((w) => w.text)
          .join(' ')
        from = k + 1
        break
      }
    }
    if (!role && from > phrase.from && roleNouns.has(words[from - 1]!.fold))
      role = words
        .slice(phrase.from, from)
        .map((w) => w.text)
        .join(' ')
    if (to - from === 1 && this.isOpener(words, from)) return null
    if (
      to - from === 1 &&
      /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|today|ai|it|ceo|article|section|internet|gdpr|english)$/.test(
        words[from]!.fold,
      )
    )
      return null
    if (from >= to) return null
    return { from, to, role }
  }

  private isOpener(words: Word[], at: number): boolean {
    const word = words[at]!
    if (at > 0 && !/^[.:"\u201c\u2018]$/.test(words[at - 1]!.text)) return false
    if (/^\p{Lu}{2,}/u.test(word.text) || /\p{L}\p{Lu}/u.test(word.text) || /\d/.test(word.text)) return false
    return sentenceOpeners.test(word.fold) || this.common.has(word.fold)
  }

  private register(phrase: Phrase, sentence: Sentence): void {
    const { words } = sentence
    const found = this.nameIn(phrase, sentence) ?? this.modifier(phrase, sentence)
    if (!found) return
    const named = words.slice(found.from, found.to)
    const start = named[0]!.start
    const end = named.at(-1)!.end
    const text = this.slice(sentence, start, end)
    const key = aliasKey(text)
    if (!key) return
    if (named.length === 1) {
      const [place] = readPlaces(text)
      if (place?.form === 'demonym' && place.end === text.length) return
    }
    const bracket =
      sentence.brackets.get(words[phraseEnd(phrase) - 1] ?? words[found.to - 1]!) ?? sentence.brackets.get(words[found.to - 1]!)
    const acronym =
      bracket && bracket.length === 1 && /^[\p{Lu}][\p{L}\p{N}&.-]{1,9}$/u.test(bracket[0]!.text) ? bracket[0]!.text : null
    let actor = this.byAlias.get(key) ?? this.partial(key, found.role !== null)
    if (!actor) {
      actor = { name: text, kind: 'unknown', place: null, role: null, aliases: new Set(), nouns: new Set(), namings: [] }
      this.actors.push(actor)
    }
    if (key.length > aliasKey(actor.name).length && sentence.part === 'text') actor.name = text
    this.alias(actor, key)
    if (acronym) this.alias(actor, fold(acronym))
    actor.role ??= found.role
    if (found.role) actor.nouns.add('person')
    // "the video app Quillo", "Northlight, the carrier"
    const before = words
      .slice(phrase.from, found.from)
      .filter((w) => w.pos === 'NOUN')
      .at(-1)
    if (before && !found.role) actor.nouns.add(before.lemma)
    if (phrase.beside) this.describe(actor, phrase.beside, sentence)
    actor.namings.push({ sentence, start, end })
    const subject = sentence.predicates.some(
      (p) => (p.agent === phrase || (p.verb.passive && p.patient === phrase)) && p.verb.form === 'finite',
    )
    this.trail.push({ actor, at: order(sentence, start), subject })
  }

  private describe(actor: Actor, beside: Phrase, sentence: Sentence): void {
    const head = sentence.words[beside.head]!
    if (head.pos === 'NOUN' || roleNouns.has(head.fold)) {
      actor.nouns.add(head.lemma)
      if (roleNouns.has(head.fold)) {
        const words = sentence.words.slice(beside.from, phraseEnd(beside))
        actor.role ??= words.map((w) => w.text).join(' ')
        actor.nouns.add('person')
      }
    } else if (head.pos === 'PROPN') {
      const name = this.nameIn(beside, sentence)
      if (!name) return
      const key = aliasKey(
        sentence.words
          .slice(name.from, name.to)
          .map((w) => w.text)
          .join(' '),
      )
      this.alias(actor, key)
    }
  }

  private alias(actor: Actor, key: string): void {
    actor.aliases.add(key)
    this.byAlias.set(key, actor)
    const words = key.split(' ')
    for (const word of [words[0]!, words.at(-1)!]) this.byWord.set(word, (this.byWord.get(word) ?? new Set()).add(actor))
  }

  /** "Quillo" in "a list of Quillo users": a name that stands before a common noun. */
  private modifier(phrase: Phrase, sentence: Sentence): { from: number; to: number; role: string | null } | null {
    const { words } = sentence
    if (words[phrase.head]!.pos !== 'NOUN' || sentence.part === 'title') return null
    let from = phrase.owner ? phraseEnd(phrase.owner) : phrase.from
    while (from < phrase.head && !(isNameWord(words[from]!) && !technical.test(words[from]!.text))) from += 1
    let to = from
    while (to < phrase.head && isNameWord(words[to]!)) to += 1
    return to > from && (from > 0 || !this.isOpener(words, from)) ? { from, to, role: null } : null
  }

  /** "Varn" for "Ilsa Varn", "Northlight" for "Northlight Trust". */
  private partial(key: string, person: boolean): Actor | undefined {
    const parts = key.split(' ')
    if (parts.length === 1 && bodyNames.has(key))
      return [...(this.byWord.get(key) ?? [])].findLast((actor) => [...actor.aliases].some((alias) => alias.endsWith(` ${key}`)))
    const candidates = new Set([...(this.byWord.get(parts[0]!) ?? []), ...(this.byWord.get(parts.at(-1)!) ?? [])])
    return [...candidates].find((actor) => {
      if (actor.kind === 'place') return false
      for (const alias of actor.aliases) {
        const words = alias.split(' ')
        if (
          parts.length === 1 &&
          words.length > 1 &&
          (words.at(-1) === key || words[0] === key) &&
          key.length > 2 &&
          !authorityNouns.has(key) &&
          !bodyNames.has(key) &&
          !placeLike(key, actor)
        )
          return true
        if (
          parts.length > 1 &&
          words.length === 1 &&
          (parts[0] === alias || (person && parts.at(-1) === alias)) &&
          alias.length > 2 &&
          !placeLike(alias, actor) &&
          legalSuffix.test(parts.at(-1)!)
        )
          return true
        if (parts.length > 1 && words.length > parts.length && (alias.endsWith(` ${key}`) || alias.startsWith(`${key} `)))
          return true
        if (words.length > 1 && parts.length > words.length && key.endsWith(` ${alias}`)) return true
      }
      return false
    })
  }

  private slice(sentence: Sentence, start: number, end: number): string {
    const source = sentence.part === 'title' ? this.reading.article.title : this.reading.article.text
    return source.slice(start, end)
  }

  /** What a phrase stands for. Lists give one reference per member. */
  resolve(phrase: Phrase | null, sentence: Sentence): Reference[] {
    if (!phrase) return []
    if (phrase.members.length) return phrase.members.flatMap((member) => this.resolve(member, sentence))
    const group = this.listed(phrase, sentence)
    if (group) return group
    const reference = this.resolveOne(phrase, sentence)
    return reference ? [reference] : []
  }

  /** "the two carriers" after "Northlight and Tarn": the last list of as many names. */
  private listed(phrase: Phrase, sentence: Sentence): Reference[] | null {
    const { words } = sentence
    const head = words[phrase.head]!
    if (phrase.owner) return null
    const plural = head.pos === 'NOUN' && head.fold.endsWith('s') && head.lemma !== head.fold
    if (
      !plural ||
      !/^(the|both|these|those)$/.test(words[phrase.from]!.fold) ||
      !/^(company|product)$/.test(kindOfNoun(head.lemma))
    )
      return null
    const counts: Record<string, number> = { two: 2, both: 2, three: 3, four: 4, five: 5 }
    const count = words
      .slice(phrase.from, phrase.head)
      .map((w) => counts[w.fold])
      .find((n) => n)
    const known = count ? undefined : this.groups.get(head.lemma)
    if (known)
      return known.map((r) => ({
        ...r,
        sentence,
        start: words[phrase.from]!.start,
        end: words[phrase.to - 1]!.end,
        noun: head.lemma,
        definite: true,
      }))
    const before = this.reading.sentences.filter((s) => s.part === 'text' && s.index <= sentence.index).reverse()
    for (const earlier of before) {
      for (const chunk of [...earlier.chunks].reverse()) {
        if (chunk.kind !== 'noun' || chunk.members.length < 2 || (count && chunk.members.length !== count)) continue
        if (earlier === sentence && chunk.from >= phrase.from) continue
        const references = chunk.members.flatMap((member) => this.resolveOne(member, earlier) ?? [])
        if (
          references.length === chunk.members.length &&
          references.every((r) => r.actor && r.actor.kind !== 'place' && r.actor.kind !== 'person')
        ) {
          this.groups.set(head.lemma, references)
          return references.map((r) => ({
            ...r,
            sentence,
            start: words[phrase.from]!.start,
            end: words[phrase.to - 1]!.end,
            noun: head.lemma,
            definite: true,
          }))
        }
      }
    }
    return null
  }

  private resolveOne(phrase: Phrase, sentence: Sentence): Reference | null {
    const { words } = sentence
    const head = words[phrase.head]!
    const start = words[phrase.from]!.start
    const end = words[Math.min(words.length, phraseEnd(phrase)) - 1]!.end
    const definite = /^(the|this|that|its|their|his|her|these|those)$/.test(words[phrase.from]!.fold) || phrase.owner !== null
    const own = (actor: Actor | null, text: string, kind: ActorKind, naming: Naming): Reference => ({
      actor,
      text,
      kind,
      sentence,
      start,
      end,
      naming,
      noun: head.pos === 'NOUN' ? head.lemma : null,
      definite,
    })
    const name = this.nameIn(phrase, sentence)
    if (name) {
      const from = words[name.from]!.start
      const to = words[name.to - 1]!.end
      const text = this.slice(sentence, from, to)
      const actor = this.byAlias.get(aliasKey(text)) ?? null
      return own(actor, actor?.name ?? text, actor?.kind ?? 'unknown', { sentence, start: from, end: to })
    }
    if (phrase.beside) {
      const beside = this.resolveOne(phrase.beside, sentence)
      if (beside?.actor) return { ...beside, start, end }
    }
    if (head.pos === 'PRON') {
      const actor = this.antecedent(head.fold, sentence, start)
      if (!actor) return null
      return own(actor, actor.name, actor.kind, nearestNaming(actor, sentence, start))
    }
    const lemma = head.lemma
    const kind = kindOfPhrase(words, phrase.head)
    if (definite && !phrase.owner?.members.length && kind !== 'unknown') {
      const actor = this.described(lemma, kind, sentence, start, phrase)
      if (actor) return own(actor, actor.name, actor.kind, nearestNaming(actor, sentence, start))
      const earlier = kind === 'company' || kind === 'product' ? this.introduced(kind, sentence) : null
      if (earlier) return earlier
    }
    // a name inside the phrase that says whose thing it is: "the carrier's portal"
    return own(
      null,
      this.slice(
        sentence,
        phrase.owner || words[phrase.from]!.pos !== 'DET' ? start : (words[phrase.from + 1]?.start ?? start),
        end,
      ),
      kind,
      { sentence, start, end },
    )
  }

  /** Whose thing a phrase is: "Marvonia" for "Marvonia's court", the antecedent for "its network". */
  owner(phrase: Phrase, sentence: Sentence): Reference[] {
    if (phrase.owner) return this.resolve(phrase.owner, sentence)
    const first = sentence.words[phrase.from]!
    if (!/^(its|their)$/.test(first.fold)) return []
    const actor = this.antecedent(first.fold, sentence, first.start)
    return actor
      ? [
          {
            actor,
            text: actor.name,
            kind: actor.kind,
            sentence,
            start: first.start,
            end: first.end,
            naming: nearestNaming(actor, sentence, first.start),
            noun: null,
            definite: true,
          },
        ]
      : []
  }

  /** "it", "they", "he": the subject of the sentence before, or what this sentence named first. */
  private antecedent(pronoun: string, sentence: Sentence, start: number): Actor | null {
    if (!/^(it|its|they|them|their|he|she|him|her|his|itself|themselves)$/.test(pronoun)) return null
    const person = /^(he|she|him|her|his)$/.test(pronoun)
    const here = order(sentence, start)
    const from = order(sentence, sentence.start) - 500_000
    const fits = (actor: Actor) => (person ? actor.kind === 'person' || actor.kind === 'unknown' : actor.kind !== 'person')
    const before = this.trail.filter((t) => t.at < here && t.at >= from && fits(t.actor))
    const same = before.filter((t) => t.at >= order(sentence, sentence.start))
    return (same.find((t) => t.subject) ?? same[0] ?? before.findLast((t) => t.subject) ?? before.at(-1))?.actor ?? null
  }

  /** "the company" where no name was given: "a small maker of ..." that the text began with. */
  private introduced(kind: ActorKind, sentence: Sentence): Reference | null {
    for (const earlier of this.reading.sentences
      .filter((s) => s.part === 'text' && s.index < sentence.index && s.index >= sentence.index - 6)
      .reverse()) {
      for (const chunk of earlier.chunks) {
        if (
          chunk.kind !== 'noun' ||
          chunk.members.length ||
          !/^(a|an|one)$/.test(earlier.words[chunk.from]!.fold) ||
          kindOfNoun(earlier.words[chunk.head]!.lemma) !== kind
        )
          continue
        if (!earlier.predicates.some((p) => p.agent === chunk || p.patient === chunk)) continue
        const start = earlier.words[chunk.from + 1]!.start
        const end = earlier.words[phraseEnd(chunk) - 1]!.end
        return {
          actor: null,
          text: this.slice(earlier, start, end),
          kind,
          sentence: earlier,
          start,
          end,
          naming: { sentence: earlier, start, end },
          noun: earlier.words[chunk.head]!.lemma,
          definite: true,
        }
      }
    }
    return null
  }

  /** "the regulator": the nearest actor that the article describes so, else one of that kind. */
  private described(noun: string, kind: ActorKind, sentence: Sentence, start: number, phrase: Phrase): Actor | null {
    const here = order(sentence, start)
    const owner = phrase.owner ? this.resolve(phrase.owner, sentence)[0]?.actor : undefined
    const before = this.trail.filter((t) => t.at < here && t.actor !== owner)
    const named = before.findLast((t) => t.actor.nouns.has(noun) || aliasWords(t.actor).has(noun))
    if (named) return named.actor
    const near = before.filter((t) => t.at > order(sentence, sentence.start) - 4_000_000)
    const same = near.filter(
      (t) =>
        t.actor.kind === kind ||
        (t.actor.kind === 'unknown' && (kind === 'company' || kind === 'product')) ||
        (t.actor.kind === 'product' && kind === 'company'),
    )
    if (kind === 'authority') {
      // "the ministry" is not "the court": without the word in its name only general nouns refer back
      if (!/^(regulator|watchdog|authority|agency|body|panel|supervisor|commission)$/.test(noun)) return null
      const fits = (actor: Actor) => actor.kind === 'authority' && (!owner?.place || !actor.place || actor.place === owner.place)
      const after = this.trail.filter((t) => t.at > here && t.at < order(sentence, sentence.start) + 4_000_000)
      return (before.findLast((t) => fits(t.actor)) ?? after.find((t) => fits(t.actor)))?.actor ?? null
    }
    if (kind === 'person' || kind === 'group') return null
    const exact = same.filter((t) => t.actor.kind === kind)
    if (kind === 'product' && exact.length) {
      const weight = (actor: Actor) => actor.namings.length + (actor.namings.some((n) => n.sentence.part === 'title') ? 2 : 0)
      return exact.reduce((a, b) => (weight(b.actor) >= weight(a.actor) ? b : a)).actor
    }
    return (exact.findLast((t) => t.subject) ?? exact.at(-1) ?? same.findLast((t) => t.subject) ?? same.at(-1))?.actor ?? null
  }
}

/** Acronyms that name a technology and nobody. */
const technical =
  /^(AI|IT|SIM|GPU|CPU|5G|6G|4G|LTE|PC|TV|USB|VPN|API|DNS|QR|ID|CEO|SMS|SQL|VR|AR|IoT|LLM|ML|RAM|GPS|Internet|Web|App|Android|Windows|Linux|Chrome)s?$/
const aliasWords = (actor: Actor): Set<string> => new Set([...actor.aliases].flatMap((alias) => alias.split(' ')))
const order = (sentence: Sentence, at: number): number => sentence.index * 1_000_000 + (at - sentence.start)
const isNameWord = (word: Word): boolean => word.pos === 'PROPN' && /^[\p{Lu}\p{N}@]/u.test(word.text)
const placeLike = (key: string, actor: Actor): boolean => {
  return actor.place !== null && actor.kind === 'authority' && key.length < 12 && !actor.name.toLowerCase().startsWith(key)
}

/** Names are compared without articles, possessives and legal forms. */
export const aliasKey = (name: string): string =>
  fold(name)
    .replace(/'s\b|[.,]/g, (m) => (m === "'s" ? '' : m === '.' ? '' : ' '))
    .replace(/^(the|a|an) /, '')
    .split(/\s+/)
    .filter(
      (w, i, all) => all.length === 1 || i === 0 || !/^(inc|ltd|limited|llc|plc|ag|se|gmbh|corp|corporation|co|sa)$/.test(w),
    )
    .join(' ')
    .trim()

/** Every phrase of a sentence, members, owners and descriptions included. */
export function allPhrases(sentence: Sentence): Phrase[] {
  const found: Phrase[] = []
  const visit = (phrase: Phrase) => {
    if (phrase.owner) visit(phrase.owner)
    if (phrase.members.length) for (const member of phrase.members) visit(member)
    else found.push(phrase)
    if (phrase.of) visit(phrase.of)
    if (phrase.beside) visit(phrase.beside)
  }
  for (const chunk of sentence.chunks) if (chunk.kind === 'noun') visit(chunk)
  return found
}

const kindOfNoun = (lemma: string): ActorKind =>
  authorityNouns.has(lemma)
    ? 'authority'
    : companyNouns.has(lemma)
      ? 'company'
      : productNouns.has(lemma)
        ? 'product'
        : groupNouns.has(lemma)
          ? 'group'
          : 'unknown'

const kindOfPhrase = (words: Word[], head: number): ActorKind => {
  const word = words[head]!
  if (word.lemma === 'bank' && /^(central|reserve)$/.test(words[head - 1]?.fold ?? '')) return 'authority'
  return kindOfNoun(word.lemma)
}

function settleKind(actor: Actor): void {
  for (const alias of actor.aliases) {
    const code = authorities.get(alias)
    if (code) {
      actor.kind = 'authority'
      actor.place = code
      return
    }
  }
  const words = aliasKey(actor.name).split(' ')
  if (actor.role || actor.nouns.has('person')) actor.kind = 'person'
  else if (instruments.test(words.at(-1)!) && words.length > 1) actor.kind = 'instrument'
  else if (words.some((w) => bodyNames.has(w)) && !words.some((w) => legalSuffix.test(w) && !/^services?$/.test(w)))
    actor.kind = 'authority'
  else if ([...actor.aliases].some((alias) => products.has(alias))) actor.kind = 'product'
  else if (words.length > 1 && words.some((w) => legalSuffix.test(w))) actor.kind = 'company'
  else {
    const nouns = [...actor.nouns]
    if (nouns.some((n) => authorityNouns.has(n))) actor.kind = 'authority'
    else if (nouns.some((n) => productNouns.has(n) && !companyNouns.has(n))) actor.kind = 'product'
    else if (nouns.some((n) => companyNouns.has(n))) actor.kind = 'company'
  }
}

/** A name that is wholly a place's name names the place. */
function settlePlace(actor: Actor): void {
  const place = readPlaces(actor.name)[0]
  if (place && place.start === 0 && place.end === actor.name.length) {
    actor.kind = 'place'
    actor.place = place.code
  }
}

function nearestNaming(actor: Actor, sentence: Sentence, start: number): Naming {
  const here = order(sentence, start)
  const text = actor.namings.filter((n) => n.sentence.part === 'text')
  const before = text.filter((n) => order(n.sentence, n.start) <= here)
  return before.at(-1) ?? text[0] ?? actor.namings[0]!
}

function lowerCaseWords(reading: Reading): Set<string> {
  const lower = new Set<string>()
  const capital = new Set<string>()
  for (const sentence of reading.sentences) {
    if (sentence.part === 'title') continue
    for (const [i, word] of sentence.words.entries()) {
      if (/^\p{Ll}/u.test(word.text)) lower.add(word.fold)
      else if (i > 0) capital.add(word.fold)
    }
  }
  for (const sentence of reading.sentences) {
    const first = sentence.words[0]
    if (
      first &&
      /^\p{Lu}\p{Ll}+$/u.test(first.text) &&
      !capital.has(first.fold) &&
      /(s|ing|ed|ly|tion|ment|ness|ity|er|al|ive|ous|ers)$/.test(first.fold) &&
      informativeness(stem(first.fold, 'en')) < 7
    )
      lower.add(first.fold)
  }
  for (const name of capital) if (lower.has(name) && name.length < 3) lower.delete(name)
  return lower
}
