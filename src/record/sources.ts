import type { Article } from '../schema/article.ts'
import { fold } from './parse/words.ts'

const shingles = (text: string): Set<string> => {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  const found = new Set<string>()
  for (let i = 0; i + 5 <= Math.min(words.length, 1_500); i += 1) found.add(words.slice(i, i + 5).join(' '))
  return found
}

/** How many independent sources speak: another article of one publisher, or a copy of a text already there, adds none. */
export function independentSources(articles: readonly Article[]): number {
  const kept: { source: string; shingles: Set<string> }[] = []
  for (const article of articles) {
    if (kept.some((k) => k.source === article.source)) continue
    const mine = shingles(article.text)
    const copy = kept.some((k) => {
      let both = 0
      for (const shingle of mine) if (k.shingles.has(shingle)) both += 1
      return both > 0.5 * Math.min(mine.size, k.shingles.size) && both > 0
    })
    if (!copy) kept.push({ source: article.source, shingles: mine })
  }
  return Math.max(1, kept.length)
}
