import * as cues from '../en/direction-cues.ts'
import { irregularForms } from '../en/irregular-forms.ts'
import { stem } from '../stem.ts'
import { stopWords } from '../stop-words.ts'
import type { Item } from './items.ts'
import type { Direction } from './resolve.ts'

const ahead = new Set(cues.ahead.split(/\s+/).filter(Boolean))
const behind = new Set(cues.behind.split(/\s+/).filter(Boolean))
const commissive = new Set(cues.commissives.split(' ').map((word) => stem(word)))
const openers = new Set(cues.clauseOpeners.split(' '))
const notVerbs = new Set([...stopWords('en')].filter((word) => word !== 'be' && word !== 'have' && word !== 'do'))
const notPast = new Set(cues.neither.split(/\s+/))
for (const line of irregularForms.trim().split('\n')) {
  for (const form of line.split(': ')[1]!.split(' ')) if (!/ing$|s$/.test(form) && !ahead.has(form)) behind.add(form)
}

/** How far a cue is looked for, in words: to the left first, where the verb of most dates stands. */
const reach = 25

/**
 * Whether a date without its year lies ahead or behind, by the nearest verb of its sentence: to the left first
 * ("will apply in August", "fined it on Friday"), then to the right ("In April it conceded", "From January firms must").
 */
export function directionAt(items: Item[], from: number, to: number): Direction {
  let purpose = false
  for (let i = from - 1; i >= Math.max(0, from - reach); i--) {
    const { word } = items[i]!
    if (isStop(items, i) || word === ';' || openers.has(word)) break
    if (word === 'to' && isVerb(items, i + 1)) {
      purpose = true
      continue
    }
    const cue = cueOf(items, i)
    if (cue) return purpose && isCommissive(word) ? 'future' : cue
  }
  if (purpose) return 'future'
  for (let i = to; i < Math.min(items.length, to + reach); i++) {
    if (isStop(items, i)) break
    const cue = cueOf(items, i)
    if (cue) return cue
  }
  return 'near'
}

function isStop(items: Item[], i: number): boolean {
  const { word } = items[i]!
  return (word === '.' || word === '!' || word === '?') && (items[i + 1]?.gap ?? 1) > 0 && (items[i + 1]?.capital ?? true)
}

function cueOf(items: Item[], i: number): Direction | undefined {
  const { word, capital } = items[i]!
  const next = items[i + 1]?.word
  const last = items[i - 1]?.word ?? ''
  if (/^(?:has|have|having|had)$/.test(word)) {
    if (next === 'to') return word === 'had' ? 'past' : 'future'
    return word === 'had' || isParticiple(next) || isParticiple(items[i + 2]?.word) ? 'past' : undefined
  }
  if (ahead.has(word)) {
    if (capital && word === 'may') return undefined
    return /^(?:had|has|have)$/.test(last) && isParticiple(word) ? 'past' : 'future'
  }
  if (word.startsWith('target') && next === 'for') return 'future'
  if (behind.has(word)) return 'past'
  return isPastForm(word) ? 'past' : undefined
}

function isPastForm(word: string): boolean {
  return /^\p{L}{2,}ed$/u.test(word) && !notPast.has(word) && !word.endsWith('eed')
}

function isParticiple(word: string | undefined): boolean {
  if (word === undefined) return false
  return (
    isPastForm(word) ||
    /^(?:come|run|set|begun)$/.test(word) ||
    (behind.has(word) && !/^(?:had|was|were|did|since|already)$/.test(word))
  )
}

function isCommissive(word: string): boolean {
  return commissive.has(stem(word))
}

/** "to remove", "to be phased out", not "to China", "to the court" or "to 27 countries". */
function isVerb(items: Item[], i: number): boolean {
  const item = items[i]
  return item !== undefined && !item.capital && item.digits === 0 && /^\p{L}{2,}$/u.test(item.word) && !notVerbs.has(item.word)
}
