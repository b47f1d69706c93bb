import { stopWords as ar } from './ar/stop-words.ts'
import { stopWords as de } from './de/stop-words.ts'
import { stopWords as en } from './en/stop-words.ts'
import { stopWords as es } from './es/stop-words.ts'
import { fold } from './fold.ts'
import { stopWords as fr } from './fr/stop-words.ts'
import { stopWords as it } from './it/stop-words.ts'
import { stopWords as nl } from './nl/stop-words.ts'
import { stopWords as pt } from './pt/stop-words.ts'
import { stopWords as ru } from './ru/stop-words.ts'
import { stopWords as vi } from './vi/stop-words.ts'
import { stopWords as zh } from './zh/stop-words.ts'

const lists: Record<string, string> = { ar, de, en, es, fr, it, nl, pt, ru, vi, zh }
const ready = new Map<string, ReadonlySet<string>>()
const none: ReadonlySet<string> = new Set()

/** Folded words without content of a language; an empty set for a language that has no list. */
export function stopWords(language = 'en'): ReadonlySet<string> {
  const base = language.toLowerCase().split(/[-_]/)[0]!
  const known = ready.get(base)
  if (known) return known
  const list = lists[base]
  if (list === undefined) return none
  const words = new Set(list.split(/\s+/).filter(Boolean).map(fold))
  ready.set(base, words)
  return words
}
