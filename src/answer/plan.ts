import { findDates } from '../language/dates.ts'
import { informativeness } from '../language/frequency.ts'
import { pieces } from '../language/pieces.ts'
import { findPlaces } from '../language/places.ts'
import type { Token } from '../language/spans.ts'
import { tag } from '../language/tags.ts'
import { isDictionaryWord, isKindOf } from '../language/thesaurus.ts'
import { fold, stopWords, tokens } from '../language/tokens.ts'
import { genericHeads, headKinds, nameHeads, patterns, questionWords, yesNo } from './questions/en.ts'
import { questionLanguage, readForeign } from './questions/languages.ts'

export type QuestionType = 'fact' | 'list' | 'count' | 'yesno' | 'why' | 'how' | 'compare' | 'timeline' | 'quote'

/** The sort of value that a question asks for. `quantity` is money, a share, a count or a size. */
export type Target =
  | 'date'
  | 'duration'
  | 'frequency'
  | 'quantity'
  | 'number'
  | 'percent'
  | 'place'
  | 'person'
  | 'organisation'
  | 'actor'
  | 'name'
  | 'reason'
  | 'manner'
  | 'none'

/** A word of the question that evidence should hold. */
export interface Term {
  text: string
  fold: string
  stem: string
  /** How much it tells (nats), lowered for what a text need not repeat. */
  weight: number
  /** A proper name, an acronym or a code: has to be matched itself, no related word will do. */
  proper: boolean
  /** Jurisdiction code where the word names one, so that "Belgian" and "Belgium" agree. */
  place?: string
  digits: boolean
  /** A verb of the question that is no mere auxiliary: what is done. */
  verb: boolean
  /** A month or year of the question (`2025-09`): an article published then holds it as well. */
  when?: string
}

export interface Plan {
  asked: string
  understood: string
  /** What was planned and is compared with sentences: the question with its new subject put in, without the names in brackets. */
  planned: string
  language: string
  type: QuestionType
  target: Target
  /** The noun after "which" or "how many", whose value is asked. */
  head: string | null
  terms: Term[]
  /** Terms taken from earlier turns: they help to find the story and may be missing from a sentence. */
  context: Term[]
  /** Names that the story of a leaning question has to hold. */
  anchors: Term[]
  /** Folded values that earlier turns gave already. */
  known: string
}

/** A word at the start of a sentence is written large whatever it is. */
function opensSentence(text: string, token: Token): boolean {
  return token.start === 0 || /[.?!:¿¡“"(]\s*$/.test(text.slice(0, token.start))
}

function isProper(text: string, token: Token, language: string): boolean {
  if (/\d/.test(token.text)) return true
  if (/^\p{Lu}[\p{Lu}\d.]+s?$/u.test(token.text) || /\p{Ll}\p{Lu}/u.test(token.text)) return true
  if (!/^\p{Lu}/u.test(token.text) || language === 'de') return false
  return !opensSentence(text, token) || (language === 'en' && !isDictionaryWord(token.fold))
}

/** Where the full verbs of an English text begin. */
function verbStarts(text: string): Set<number> {
  const starts = new Set<number>()
  for (const word of tag(pieces(text))) if (/^VB/.test(word.tag)) starts.add(word.start)
  return starts
}

/** The content words of a text with their weights; words that only put the question are left out. */
export function termsOf(text: string, language: string): Term[] {
  const places = findPlaces(text, language)
  const dates = findDates(text)
  const stops = stopWords(language)
  const verbs = language === 'en' ? verbStarts(text) : new Set<number>()
  const found = new Map<string, Term>()
  for (const token of tokens(text, language)) {
    if (token.fold.length < 2 && !/[\d\p{Lo}]/u.test(token.fold)) continue
    const asking = stops.has(token.fold) || questionWords.has(token.fold)
    const proper = isProper(text, token, language)
    if (asking && (!proper || opensSentence(text, token) || !/^\p{Lu}{2,}$/u.test(token.text))) continue
    // "GPUs" and "GPU" are one name.
    const plural = /^\p{Lu}{2,}s$/u.test(token.text)
    const stem = plural ? token.fold.slice(0, -1) : token.stem
    const place = places.find((mention) => mention.start <= token.start && token.end <= mention.end)
    const date = dates.find((mention) => mention.start <= token.start && token.end <= mention.end)
    const telling = language === 'en' ? informativeness(token.stem) : Math.min(5, 2 + token.fold.length / 3)
    const weight = Math.max(proper && !date ? 4 : 0.3, telling) * (genericHeads.has(token.fold) ? 0.35 : 1) * (date ? 0.4 : 1)
    if (!found.has(stem))
      found.set(stem, {
        text: token.text,
        fold: plural ? token.fold.slice(0, -1) : token.fold,
        stem,
        weight,
        proper: (proper && !date) || place !== undefined,
        place: place?.code,
        digits: /\d/.test(token.text),
        verb: verbs.has(token.start),
        when: date?.value?.slice(0, 7),
      })
  }
  return [...found.values()]
}

/** Folds a question for the patterns: lower case, no accents, single spaces, straight quotes. */
export function foldQuestion(question: string): string {
  return fold(question).replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim()
}

/** The words of the noun phrase after "which", "what" or "how many": up to the verb, by their tags. */
function askedPhrase(question: string): string[] {
  const tagged = tag(pieces(question))
  const at = tagged.findIndex(
    (word, i) =>
      /^(which|what|whose)$/.test(word.fold) || (word.fold === 'how' && /^(many|much)$/.test(tagged[i + 1]?.fold ?? '')),
  )
  if (at < 0) return []
  const phrase: string[] = []
  for (const word of tagged.slice(at + (tagged[at]!.fold === 'how' ? 2 : 1))) {
    if (
      /^(of|the|other|different|kinds?|types?|sorts?|more|new|two|three|four|five|six|seven|eight|nine|ten)$/.test(word.fold) &&
      phrase.length === 0
    )
      continue
    if (
      !/^(NN|JJ|VBG|VBN|CD|POS)/.test(word.tag) ||
      /^(is|are|was|were|did|does|do|has|have|had|will|would|can|could|may|must|should)$/.test(word.fold)
    )
      break
    phrase.push(word.fold)
  }
  // "operators signed": a participle at the end is the verb.
  while (phrase.length > 1 && /ed$/.test(phrase.at(-1)!)) phrase.pop()
  return phrase
}

/** Reads a question: its type, the sort of value it asks for, and its content words. */
export function plan(question: string): Omit<Plan, 'context' | 'anchors' | 'known' | 'asked'> {
  const language = questionLanguage(question)
  const folded = foldQuestion(question)
  const base = {
    understood: question,
    planned: question,
    language,
    terms: termsOf(question, language),
  }
  if (language !== 'en') return { ...base, ...readForeign(folded, language), head: null }
  let type: QuestionType = 'fact'
  let target: Target = 'none'
  if (yesNo.test(folded)) type = 'yesno'
  else {
    const pattern = patterns.find((candidate) => candidate.pattern.test(folded))
    if (pattern) [type, target] = [pattern.type, pattern.target]
  }
  const phrase = askedPhrase(question)
  let head = phrase.at(-1) ?? null
  if (target === 'none' && (type === 'fact' || type === 'list')) {
    if (/\bnames?\b/.test(folded) || /\bcalled\b/.test(folded)) target = 'name'
    for (const word of [...phrase].reverse()) {
      const kind = nameHeads.has(word)
        ? { target: 'actor' as const }
        : headKinds.find((candidate) => isKindOf(word, candidate.heads))
      if (!kind) continue
      target = kind.target
      head = word
      break
    }
    const plural =
      (head !== null && /[^s]s$/.test(head) && isDictionaryWord(head)) ||
      /\b(which|what) (other )?(two|three|four|five|six|seven)\b/.test(folded)
    if (plural && type === 'fact' && phrase.length > 0) type = 'list'
    if (type === 'fact' && target === 'none' && phrase.length > 0 && /\bwhich\b/.test(folded)) target = 'name'
  }
  return { ...base, type, target, head }
}
