import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { nl } from './nl.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import type { BoilerplateWords } from './words.ts'

const WORDS: Record<string, BoilerplateWords> = { en, fr, de, es, it, pt, nl, ru }

/** One language's words as patterns over text in lower case with straight apostrophes; global ones may be counted. */
export interface BoilerplatePatterns {
  you: RegExp
  we: RegExp
  invite: RegExp
  inviteFirst: RegExp
  offer: RegExp
  opening: RegExp
  speech: RegExp
  consent: RegExp
  rights: RegExp
  credit: RegExp
  pointer: RegExp
}

const ready = new Map<string, BoilerplatePatterns>()

/** The patterns of a language; English for one that has none (pages in any language carry English leftovers). */
export function boilerplatePatterns(language: string): BoilerplatePatterns {
  const key = language in WORDS ? language : 'en'
  let patterns = ready.get(key)
  if (!patterns) {
    patterns = compile(WORDS[key]!)
    ready.set(key, patterns)
  }
  return patterns
}

function compile(words: BoilerplateWords): BoilerplatePatterns {
  const anywhere = (list: string[]) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(list)})(?![\\p{L}\\p{N}])`, 'u')
  const first = (list: string[], after = '(?![\\p{L}\\p{N}])') =>
    new RegExp(`^[^\\p{L}\\p{N}]*(?:${alternatives(list)})${after}`, 'u')
  return {
    you: anywhere(words.you),
    we: anywhere(words.we),
    invite: anywhere(words.invite),
    inviteFirst: first(words.invite),
    offer: anywhere(words.offer),
    opening: first(words.opening),
    speech: anywhere(words.speech),
    consent: anywhere(words.consent),
    rights: anywhere(words.rights),
    credit: first(words.credit, '(?:\\s*[:|/–—©]|\\s+-\\s|(?<=\\s(?:by|of|von|de|di|van))\\s)'),
    pointer: first(words.pointer, '\\s*(?:[:|>»→–—]|$)'),
  }
}

/** Longest first, so that the longer phrase is found; `…` stands for up to three words. */
function alternatives(list: string[]): string {
  return [...list]
    .sort((a, b) => b.length - a.length)
    .map((phrase) =>
      lowered(phrase)
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/\s*…\s*/g, '(?:\\s+[^\\s]+){0,3}?\\s+')
        .replace(/ /g, '\\s+'),
    )
    .join('|')
}

/** Text as the patterns expect it. */
export function lowered(text: string): string {
  return text.toLowerCase().replace(/[’ʼ`]/g, "'")
}
