import { relations, suffixes } from '../en/calendar.ts'
import type { DateMention } from '../spans.ts'
import type { Item } from './items.ts'

type Relation = NonNullable<DateMention['relation']>

interface Phrase {
  words: string[]
  relation: Relation
}

function phrases(lists: Record<string, string>): Phrase[] {
  return Object.entries(lists)
    .flatMap(([relation, list]) =>
      list.split('; ').map((phrase) => ({ words: phrase.split(' '), relation: relation as Relation })),
    )
    .sort((a, b) => b.words.length - a.words.length)
}
const before = phrases(relations)
const after = phrases(suffixes)
const articles = new Set(['the', 'on', 'in', 'at'])

/** What the words before a date say of it: "by" the end of the year, "no later than" Monday. */
export function relationBefore(items: Item[], first: number): Relation | undefined {
  for (const skip of [0, 1, 2]) {
    const end = first - skip
    if (skip > 0 && !articles.has(items[end]?.word ?? '')) return undefined
    for (const { words, relation } of before) {
      const start = end - words.length
      if (start < 0 || !words.every((word, k) => items[start + k]!.word === word)) continue
      if (skip > 0 && (relation === 'about' || words[0] === 'from')) return undefined
      return negatedUntil(items, start, relation)
    }
  }
  return undefined
}

/** "will not apply until August" says that it applies from then on. */
function negatedUntil(items: Item[], start: number, relation: Relation): Relation {
  if (relation !== 'until') return relation
  for (let i = start - 1; i >= Math.max(0, start - 6); i--) {
    if (/^(?:not|never|.*n't)$/.test(items[i]!.word)) return 'since'
  }
  return relation
}

/** "or later", "onwards" after a date. */
export function relationAfter(items: Item[], next: number): { relation: Relation; next: number } | undefined {
  for (const { words, relation } of after) {
    if (words.every((word, k) => items[next + k]?.word === word)) return { relation, next: next + words.length }
  }
  return undefined
}
