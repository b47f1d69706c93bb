import type { Article } from '../schema/article.ts'
import type { DraftValue } from './draft.ts'
import { products, technologyFirms } from './gazetteer/products.ts'
import { digitalWords, issues } from './gazetteer/topics.ts'
import { fold } from './parse/words.ts'

const pattern = (cues: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${cues.map((cue) => cue.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\\\*$/, '[\\p{L}-]*')).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  )
const compiled = issues.map((entry) => ({ ...entry, pattern: pattern(entry.cues) }))
const anyDigital = pattern([...issues.flatMap((entry) => entry.cues), ...digitalWords])
/** Firms whose name is also a common word count with a capital only. */
const capitalised = /\b(?:Meta|Apple|Arm|Oracle|Tesla|Sony|Signal|Amazon|Zoom|Slack|Uber|X Corp)\b/g
const names = pattern(
  [...products, ...technologyFirms].filter(
    (name) =>
      name.length > 2 &&
      !/^(meta|apple|arm|orange|oracle|tesla|sony|jio|mtn|booking|paragon|line|vk|upi|pix)$/.test(name) &&
      !/^(signal|line|edge|steam|exchange|threads|discord|max|bolt|grab|amazon|safari|zoom|slack|uber|windows|sora|kimi|aws)$/.test(
        name,
      ),
  ),
)

/** An issue that a text is about, and the words that say so. */
export interface Topic {
  basket: string
  issue: string
  cues: string[]
}

/**
 * The Digital Watch issues of a text, strongest first. A title counts three times; an issue needs two mentions, or one in the title.
 */
export function classify(title: string, text: string): Topic[] {
  const [head, body] = [fold(title), fold(text.slice(0, 20_000))]
  const found = compiled.flatMap(({ basket, issue, pattern: cues }) => {
    const inTitle = head.match(cues) ?? []
    const inText = body.match(cues) ?? []
    const weight = 3 * inTitle.length + inText.length
    return weight >= 2 ? [{ basket, issue, cues: [...new Set([...inTitle, ...inText])].slice(0, 5), weight }] : []
  })
  return found
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 6)
    .map(({ basket, issue, cues }) => ({ basket, issue, cues }))
}

/** Basket and issue slugs of a record, from its values, their quotes' articles and titles. */
export function topicsOf(articles: readonly Article[], values: readonly DraftValue[]): string[] {
  const own = values.map((v) => String(v.value)).join(' . ')
  const quotes = articles
    .map((a) =>
      values
        .flatMap((v) => v.quotes)
        .filter((q) => q.part === 'text')
        .map((q) => a.text.slice(q.start, q.end))
        .slice(0, 12)
        .join(' '),
    )
    .join(' ')
  const topics = classify(own, `${articles[0]?.title ?? ''} ${quotes}`)
  return [...new Set(topics.flatMap((t) => [t.basket, t.issue]))]
}

/** How many words of a text speak of technology. */
export function digitalCues(text: string): number {
  const folded = fold(text)
  return (folded.match(anyDigital)?.length ?? 0) + (folded.match(names)?.length ?? 0) + (text.match(capitalised)?.length ?? 0)
}
