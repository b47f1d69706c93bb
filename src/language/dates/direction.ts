import { ahead as aheadWords, behind as behindWords, neither } from '../en/direction-cues.ts'
import { irregularForms } from '../en/irregular-forms.ts'
import type { Item } from './items.ts'
import type { Direction } from './resolve.ts'

const ahead = new Set(aheadWords.split(/\s+/).filter(Boolean))
const behind = new Set(behindWords.split(/\s+/).filter(Boolean))
const notPast = new Set(neither.split(/\s+/))
for (const line of irregularForms.trim().split('\n')) {
  for (const form of line.split(': ')[1]!.split(' ')) if (!/ing$|s$/.test(form) && !ahead.has(form)) behind.add(form)
}

/** How far a cue is looked for, in words: to the left first, where the verb of most dates stands. */
const reach = 12

/**
 * Whether a date without its year lies ahead or behind, by the nearest verb of its sentence: to the left first
 * ("will apply in August", "fined it on Friday"), then to the right ("In April it conceded", "From January firms must").
 */
export function directionAt(items: Item[], from: number, to: number): Direction {
  for (let i = from - 1; i >= Math.max(0, from - reach); i--) {
    const item = items[i]!
    if (isStop(items, i)) break
    const cue = cueOf(items, i)
    if (cue) return cue
    if (item.word === ';') break
  }
  for (let i = to; i < Math.min(items.length, to + reach); i++) {
    if (isStop(items, i)) break
    const cue = cueOf(items, i)
    if (cue) return cue
  }
  return 'near'
}

function isStop(items: Item[], i: number): boolean {
  const item = items[i]!
  return (
    (item.word === '.' || item.word === '!' || item.word === '?') &&
    (items[i + 1]?.gap ?? 1) > 0 &&
    (items[i + 1]?.capital ?? true)
  )
}

function cueOf(items: Item[], i: number): Direction | undefined {
  const { word } = items[i]!
  const next = items[i + 1]?.word
  if (word === 'to') return isVerbAfterTo(items, i) ? 'future' : undefined
  if ((word === 'has' || word === 'have') && next === 'to') return 'future'
  if (word === 'had' && next === 'to') return 'past'
  if (ahead.has(word)) return items[i]!.capital && word === 'may' ? undefined : 'future'
  if (/^(?:has|have|having)$/.test(word))
    return isParticiple(items[i + 1]?.word) || isParticiple(items[i + 2]?.word) ? 'past' : undefined
  if (behind.has(word)) return word === 'set' || word === 'due' ? 'future' : 'past'
  if (/^\p{L}{2,}ed$/u.test(word) && !notPast.has(word) && !word.endsWith('eed'))
    return next === 'to' && /^(?:expect|plan|schedul|propos|intend|requir|oblig|order|need|agre|pledg|vow)/.test(word)
      ? 'future'
      : 'past'
  return undefined
}

function isParticiple(word: string | undefined): boolean {
  return (
    word !== undefined &&
    (/^\p{L}{2,}ed$/u.test(word) || (behind.has(word) && !/^(?:had|was|were|did|since|already)$/.test(word)))
  )
}

/** "to remove", "to be phased out", not "to China" or "to the court". */
function isVerbAfterTo(items: Item[], i: number): boolean {
  const next = items[i + 1]
  return (
    next !== undefined &&
    !next.capital &&
    next.digits === 0 &&
    /^(?:be|remove|comply|apply|start|begin|end|launch|take|stop|cease|enter|come|file|submit|respond|pay|complete|finish|introduce|roll|phase|publish|present|adopt|sign|implement|report|appeal|open|close|ban|block|restrict|leave|delete|hand|give|make|expire|run)$/.test(
      next.word,
    )
  )
}
