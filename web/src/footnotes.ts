import type { AskReply, Citation } from '../../src/schema/answer.ts'
import { numberOf, withNearest } from './citations.ts'
import { quoteAddress } from './text-fragment.ts'

/** What leaves the instance carries quotes of at most this many characters, and so many of one article. */
const LONGEST_QUOTE = 300
const QUOTES_PER_ARTICLE = 3

/** An answer as plain text with numbered footnotes; dates are ISO, as in every export. */
export function asText(reply: AskReply): string {
  const { lines, notes } = written(reply, (numbers) => numbers.map((n) => `[${n}]`).join(''))
  return [reply.question.asked, '', ...lines, '', ...notes.map((note, index) => `[${index + 1}] ${note.plain}`)].join('\n').trim()
}

/** The same as Markdown; the footnotes are those of GitHub, Pandoc and Obsidian. */
export function asMarkdown(reply: AskReply): string {
  const { lines, notes } = written(reply, (numbers) => numbers.map((n) => `[^${n}]`).join(''), escapeMarkdown)
  const body = lines.map((line, index) => (index === 0 && reply.answer?.direct ? `**${line}**\n` : line))
  return [
    `## ${escapeMarkdown(reply.question.asked)}`,
    '',
    ...body,
    '',
    ...notes.map((note, index) => `[^${index + 1}]: ${note.markdown}`),
  ]
    .join('\n')
    .trim()
}

interface Note {
  plain: string
  markdown: string
}

function written(
  reply: AskReply,
  number: (numbers: number[]) => string,
  text = (words: string) => words,
): { lines: string[]; notes: Note[] } {
  // Of the nearest evidence only the first is quoted.
  const cited = withNearest(
    reply.citations,
    reply.abstained && { ...reply.abstained, nearest: reply.abstained.nearest.slice(0, 1) },
  )
  const lines: string[] = []
  if (reply.answer?.direct) lines.push(text(reply.answer.direct))
  if (reply.abstained) lines.push(text(reply.abstained.detail))
  for (const sentence of reply.answer?.sentences ?? []) lines.push(`${text(sentence.text)}${number(sentence.citations)}`)
  const [closest] = reply.abstained?.nearest ?? []
  const closestNumber = numberOf(cited, closest)
  const said = reply.answer?.sentences.some((sentence) => closestNumber && sentence.citations.includes(closestNumber))
  if (closest && closestNumber && !said) {
    lines.push(`${text(`Closest: “${shortened(closest.quote)}”`)}${number([closestNumber])}`)
  }
  for (const note of reply.notes) lines.push(text(note.text))
  return { lines, notes: cited.map((citation, index) => footnote(citation, cited.slice(0, index))) }
}

function footnote(citation: Citation, before: Citation[]): Note {
  const quoted = before.filter((other) => other.articleId === citation.articleId).length < QUOTES_PER_ARTICLE
  const quote = quoted ? ` “${shortened(citation.quote)}”` : ''
  const where = [citation.source, citation.published, citation.fictional ? 'Made-up example' : null].filter(Boolean).join(', ')
  const address = quoteAddress(citation.url, citation.part === 'text' ? citation.quote : undefined)
  return {
    plain: `${citation.title}. ${where}.${quote}${address ? ` ${address}` : ''}`,
    markdown: `${address ? `[${escapeMarkdown(citation.title)}](<${address}>)` : escapeMarkdown(citation.title)}. ${escapeMarkdown(where)}.${escapeMarkdown(quote)}`,
  }
}

function shortened(quote: string): string {
  const words = quote.replace(/\s+/g, ' ').trim()
  return words.length <= LONGEST_QUOTE ? words : `${words.slice(0, LONGEST_QUOTE - 1).replace(/\s+\S*$/, '')}…`
}

/** An article is hostile: its words must not become markup where the note is pasted. */
function escapeMarkdown(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&')
}
