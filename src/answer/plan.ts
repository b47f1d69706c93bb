import { informativeness } from '../language/frequency.ts'
import { findPlaces } from '../language/places.ts'
import type { PlaceMention } from '../language/spans.ts'
import { isDictionaryWord, isKindOf } from '../language/thesaurus.ts'
import { fold, tokens } from '../language/tokens.ts'
import { genericHeads, headKinds, patterns, questionWords, yesNo } from './questions/en.ts'

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
  /** Folded values that earlier turns gave already. */
  known: string
  places: PlaceMention[]
}

const stopTerms = new Set(
  'a an the of in on at to for and or by with from as that this these those it its their his her he she they them not no if than then so such into onto over under about after before between during through while because both each every all any some own same own per via upon out up down off again once only very more most less least own just'.split(
    ' ',
  ),
)

function isProper(text: string, index: number, language: string): boolean {
  if (/\d/.test(text)) return true
  if (/^\p{Lu}[\p{Lu}\d.]+$/u.test(text) || /\p{Ll}\p{Lu}/u.test(text)) return true
  if (!/^\p{Lu}/u.test(text) || language === 'de') return false
  return index > 0 || !isDictionaryWord(fold(text))
}

/** The content words of a text with their weights; words that only put the question are left out. */
export function termsOf(text: string, language: string): Term[] {
  const places = findPlaces(text)
  const found = new Map<string, Term>()
  for (const [index, token] of tokens(text, language).entries()) {
    const proper = isProper(token.text, index, language)
    if (token.fold.length < 2 && !/\d/.test(token.fold)) continue
    if (!proper && (stopTerms.has(token.fold) || questionWords.has(token.fold))) continue
    if (proper && index === 0 && (questionWords.has(token.fold) || stopTerms.has(token.fold))) continue
    const place = places.find((mention) => mention.start <= token.start && token.end <= mention.end)
    const weight = Math.max(proper ? 4 : 0.3, informativeness(token.stem)) * (genericHeads.has(token.fold) ? 0.35 : 1)
    if (!found.has(token.stem))
      found.set(token.stem, {
        text: token.text,
        fold: token.fold,
        stem: token.stem,
        weight,
        proper: proper || place !== undefined,
        place: place?.code,
        digits: /\d/.test(token.text),
      })
  }
  return [...found.values()]
}

/** Folds a question for the patterns: lower case, no accents, single spaces, straight quotes. */
export function foldQuestion(question: string): string {
  return fold(question).replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim()
}

function headOf(folded: string): string | null {
  const match =
    /\b(?:which|what|how many|how much|whose)(?: (?:of|other|two|three|four|five|six|seven|the|more|new|different|kinds? of|types? of))* ((?:[\p{L}\d-]+ ){0,2}?)(\p{L}[\p{L}\d-]+)\b/u.exec(
      folded,
    )
  return match?.[2] ?? null
}

/** Candidate head nouns of a "which" phrase: its words up to the verb, last first. */
function phraseAfterWhich(folded: string): string[] {
  const match = /\b(?:which|what)\b((?: [\p{L}\d'-]+){1,6})/u.exec(folded)
  if (!match) return []
  const words: string[] = []
  for (const word of (match[1] ?? '').trim().split(' ')) {
    if (
      /^(is|are|was|were|do|does|did|has|have|had|can|could|will|would|may|must|should|of|in|on|for|to|that|who|with|from|against|at|by)$/.test(
        word,
      )
    )
      break
    words.push(word)
  }
  return words.reverse()
}

/** Reads a question: its type, the sort of value it asks for, and its content words. */
export function plan(question: string, language = 'en'): Omit<Plan, 'context' | 'known' | 'asked'> {
  const folded = foldQuestion(question)
  let type: QuestionType = 'fact'
  let target: Target = 'none'
  if (yesNo.test(folded)) type = 'yesno'
  else {
    const pattern = patterns.find((candidate) => candidate.pattern.test(folded))
    if (pattern) [type, target] = [pattern.type, pattern.target]
  }
  const phrase = phraseAfterWhich(folded)
  let head = phrase[0] ?? headOf(folded)
  if (target === 'none' && (type === 'fact' || type === 'list')) {
    for (const word of phrase) {
      const kind = headKinds.find((candidate) => isKindOf(word, candidate.heads))
      if (!kind) continue
      target = kind.target
      head = word
      break
    }
    const plural =
      phrase.some((word) => /[^s]s$/.test(word) && isDictionaryWord(word)) ||
      /\bwhich (two|three|four|five|six|seven)\b/.test(folded)
    if (plural && type === 'fact' && phrase.length > 0) type = 'list'
    if (type === 'fact' && target === 'none' && phrase.length > 0) target = 'name'
  }
  return {
    understood: question,
    planned: question,
    language,
    type,
    target,
    head,
    terms: termsOf(question, language),
    places: findPlaces(question),
  }
}
