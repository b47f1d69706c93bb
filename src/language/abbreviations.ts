import { abbreviations as de } from './de/abbreviations.ts'
import { abbreviations as en } from './en/abbreviations.ts'
import { abbreviations as es } from './es/abbreviations.ts'
import { abbreviations as fr } from './fr/abbreviations.ts'
import { abbreviations as it } from './it/abbreviations.ts'
import { abbreviations as nl } from './nl/abbreviations.ts'
import { abbreviations as pt } from './pt/abbreviations.ts'
import { abbreviations as ru } from './ru/abbreviations.ts'

/** One language's abbreviations, as words parted by white space, in lower case and without the last full stop. */
export interface Abbreviations {
  never: string
  beforeNumber: string
  seldom: string
  openers: string
  /** Ordinals are written "1." (German), so that a full stop after one or two digits seldom ends a sentence. */
  ordinalStop?: boolean
}

/** {@link Abbreviations} made ready for look-up. */
export interface AbbreviationSets {
  never: Set<string>
  beforeNumber: Set<string>
  seldom: Set<string>
  openers: Set<string>
  ordinalStop: boolean
}

const lists: Record<string, Abbreviations> = { de, en, es, fr, it, nl, pt, ru }
const ready = new Map<string, AbbreviationSets>()

/** The abbreviations of a language together with the English ones, which are found in news of every language. */
export function abbreviationsOf(language: string): AbbreviationSets {
  const known = ready.get(language)
  if (known) return known
  const own = lists[language]
  const words = (kind: 'never' | 'beforeNumber' | 'seldom' | 'openers') =>
    new Set(`${en[kind]} ${own?.[kind] ?? ''}`.split(/\s+/).filter(Boolean))
  const sets = {
    never: words('never'),
    beforeNumber: words('beforeNumber'),
    seldom: words('seldom'),
    openers: words('openers'),
    ordinalStop: own?.ordinalStop ?? false,
  }
  if (ready.size < 64) ready.set(language, sets)
  return sets
}
