import type { AskReply, Citation } from '../schema/answer.ts'
import { styled, wrapped } from './terminal.ts'
import { day } from './words.ts'

/** A reply as lines for people: the bare answer, its sentences with their numbers, and the quote behind each number. */
export function replyLines(reply: AskReply): string[] {
  const lines: string[] = []
  const { answer, abstained } = reply
  if (answer) {
    if (answer.direct) lines.push(styled('bold', answer.direct), '')
    for (const { text, citations } of answer.sentences)
      lines.push(wrapped(`${text.replaceAll(/\s+/g, ' ')}${citations.map((n) => ` [${n}]`).join('')}`))
    if (reply.citations.length > 0) lines.push('')
    for (const [index, citation] of reply.citations.entries()) lines.push(...citationLines(citation, `[${index + 1}]`))
  }
  if (abstained) {
    if (answer) lines.push('')
    lines.push(wrapped(abstained.detail))
    if (abstained.nearest.length > 0) lines.push('', 'Closest:')
    for (const citation of abstained.nearest) lines.push(...citationLines(citation, '-'))
  }
  for (const { text } of reply.notes) lines.push('', wrapped(`Note: ${text}`))
  if (reply.question.understood !== reply.question.asked)
    lines.push('', styled('dim', wrapped(`Understood as: ${reply.question.understood}`)))
  return lines
}

function citationLines(citation: Citation, label: string): string[] {
  const indent = ' '.repeat(label.length + 1)
  const badge = citation.fictional ? ' · Made-up example' : ''
  return [
    wrapped(`“${citation.quote.replaceAll(/\s+/g, ' ')}”`, `${label} `).replaceAll(`\n${label} `, `\n${indent}`),
    styled('dim', wrapped(`${citation.title} · ${citation.source}, ${day(citation.published)}${badge}`, indent)),
    ...(citation.url ? [styled('dim', `${indent}${citation.url}`)] : []),
  ]
}
