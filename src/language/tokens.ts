import { digit, kindAt, letter, other, unspaced } from './characters.ts'
import { fold } from './fold.ts'
import type { Token } from './spans.ts'
import { stem } from './stem.ts'

export { fold } from './fold.ts'
export { stem } from './stem.ts'
export { stopWords } from './stop-words.ts'

const mostRemembered = 200_000
const longestRemembered = 40
type Folded = { fold: string; stem: string }
const remembered = new Map<string, Map<string, Folded>>()
/** Languages that elide before an apostrophe: "l'Union" is two words. */
const eliding = new Set(['fr', 'it', 'ca', 'oc'])

/**
 * The words of a text, without punctuation: numbers with their separators, initials ("U.S.") and contractions whole,
 * a possessive 's left out, compounds parted at the hyphen; Chinese, Japanese and Thai by dictionary.
 */
export function tokens(text: string, language = 'en'): Token[] {
  const base = language.toLowerCase().split(/[-_]/)[0] || 'en'
  let known = remembered.get(base)
  if (!known) {
    known = new Map()
    if (remembered.size < 64) remembered.set(base, known)
  }
  const found: Token[] = []
  const add = (start: number, end: number) => {
    const word = text.slice(start, end)
    const forms = known.get(word) ?? foldedForms(word, base, known)
    found.push({ start, end, text: word, fold: forms.fold, stem: forms.stem })
  }
  const elides = eliding.has(base)
  let i = 0
  while (i < text.length) {
    const kind = kindAt(text, i)
    if (kind === other) i++
    else if (kind === unspaced) i = addUnspaced(text, i, base, add)
    else i = addWord(text, i, elides, add)
  }
  return found
}

function foldedForms(word: string, language: string, known: Map<string, Folded>): Folded {
  const folded = fold(word)
  const lower = folded === 'usa' ? folded : word.toLowerCase().replace(/[’'.]/g, '')
  const forms = { fold: folded, stem: fold(stem(language === 'en' ? folded : lower, language)) }
  if (word.length <= longestRemembered) {
    if (known.size >= mostRemembered) known.clear()
    known.set(word, forms)
  }
  return forms
}

/** Reads the word that begins at `start` and returns where the next one may begin. */
function addWord(text: string, start: number, elides: boolean, add: (start: number, end: number) => void): number {
  let end = start
  while (end < text.length) {
    const kind = kindAt(text, end)
    if (kind === letter || kind === digit) {
      end++
      continue
    }
    if (kind === unspaced) break
    const next = end + 1 < text.length ? kindAt(text, end + 1) : other
    if (next !== letter && next !== digit) break
    const before = kindAt(text, end - 1)
    const mark = text.charCodeAt(end)
    if (mark === 39 || mark === 0x2019) {
      if (before !== letter || next !== letter) break
      if (isPossessive(text, end)) {
        add(start, end)
        return end + 2
      }
      if (elides && end - start <= 6) {
        add(start, end)
        start = end + 1
      }
    } else if (mark === 46 || mark === 44) {
      const number = before === digit && next === digit
      const initials = mark === 46 && before === letter && next === letter && isInitial(text, start, end)
      if (!number && !initials) break
    } else if (mark === 45 || mark === 0x2011) {
      if (end - start !== 1 || before !== letter || (text.charCodeAt(start) | 32) !== 101) break
    } else break
    end++
  }
  if (text.charCodeAt(end) === 46 && isInitial(text, start, end) && text.charCodeAt(end - 2) === 46) end++
  add(start, end)
  return end
}

/** One letter alone before the dot: "U" of "U.S". */
function isInitial(text: string, start: number, dot: number): boolean {
  return kindAt(text, dot - 1) === letter && (dot - 1 === start || (dot - 2 > start && text.charCodeAt(dot - 2) === 46))
}

function isPossessive(text: string, apostrophe: number): boolean {
  const after = text.charCodeAt(apostrophe + 1)
  if (after !== 115 && after !== 83) return false
  return apostrophe + 2 >= text.length || (kindAt(text, apostrophe + 2) !== letter && kindAt(text, apostrophe + 2) !== digit)
}

const segmenters = new Map<string, Intl.Segmenter>()

function addUnspaced(text: string, start: number, language: string, add: (start: number, end: number) => void): number {
  let end = start
  while (end < text.length && kindAt(text, end) === unspaced) end++
  let segmenter = segmenters.get(language)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(['zh', 'ja', 'th', 'lo', 'km', 'my'].includes(language) ? language : 'zh', {
      granularity: 'word',
    })
    if (segmenters.size < 64) segmenters.set(language, segmenter)
  }
  for (const { segment, index, isWordLike } of segmenter.segment(text.slice(start, end))) {
    if (isWordLike !== false) add(start + index, start + index + segment.length)
  }
  return end
}
