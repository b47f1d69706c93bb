import { sentences as splitSentences } from '../language/sentences.ts'
import type { Article } from '../schema/article.ts'
import { type Mentions, readMentions } from './mentions.ts'
import { readSentence, type Sentence } from './parse/sentence.ts'

/** An article parsed once: its title and unmarked sentences, and what is mentioned in each. */
export interface Reading {
  article: Article
  /** The day of publication that relative dates count from, or null. */
  reference: string | null
  /** The title first (where there is one), then the text in order. */
  sentences: Sentence[]
  /** The place that the dateline names ("SEOUL - ..."), as words. */
  dateline: string | null
  mentions(sentence: Sentence): Mentions
}

const datelinePattern =
  /^(\p{Lu}[\p{Lu} .'’-]{2,40})(?:, [\p{L}. ]{3,12}\d{1,2}(?:, \d{4})?)?(?: ?\([^)]{2,40}\))? ?[-–—] ?(?=\S)/u
const longest = 1_200

/** Reads an article's title and text, leaving out marked ranges. Sentences beyond the bound are cut, never dropped whole. */
export function readArticle(article: Article): Reading {
  const found: Sentence[] = []
  let dateline: string | null = null
  if (article.title.trim())
    found.push(readSentence(article.title.slice(0, longest), 0, { part: 'title', paragraph: -1, index: 0 }))
  let paragraph = 0
  let end = 0
  for (const span of splitSentences(article.text, 'en')) {
    if (article.marks.some((mark) => span.start < mark.end && mark.start < span.end)) continue
    if (/\n\s*\n/.test(article.text.slice(end, span.start))) paragraph += 1
    end = span.end
    let { start } = span
    let { text } = span
    const head = paragraph === 0 ? datelinePattern.exec(text) : null
    if (head) {
      dateline = head[1]!.trim()
      start += head[0].length
      text = text.slice(head[0].length)
    }
    found.push(readSentence(text.slice(0, longest), start, { part: 'text', paragraph, index: found.length }))
  }
  const cache = new Map<Sentence, Mentions>()
  return {
    article,
    reference: article.published,
    sentences: found,
    dateline,
    mentions(sentence) {
      let mentions = cache.get(sentence)
      if (!mentions) {
        mentions = readMentions(sentence.text, sentence.start, article.published)
        cache.set(sentence, mentions)
      }
      return mentions
    },
  }
}
