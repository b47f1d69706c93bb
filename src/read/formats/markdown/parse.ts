import { parseHTML } from 'linkedom'
import { marked } from 'marked'
import { Failure } from '../../../schema/failure.ts'
import { cleanLine, cleanText } from '../../clean.ts'
import { type Piece, pieces } from '../../extract/pieces.ts'
import type { Content, ReadItem } from '../format.ts'
import { articleFrom } from '../json/article.ts'
import type { Block } from '../text/blocks.ts'
import { briefsOf } from '../text/parse.ts'
import { frontMatter } from './front-matter.ts'

/** The articles of a Markdown file: one, or several where headings of one level part several texts and no front matter says otherwise. */
export function parse(content: Content): ReadItem[] {
  const parted = frontMatter(content.text, content.name)
  if (parted instanceof Failure) return [parted]
  const found = pieces(markdownBody(parted.body))
  if (Object.keys(parted.values).length === 0) return briefsOf(found.map(asBlock), content.name)
  const heading = found[0]?.heading === 1 ? cleanLine(found[0].text) : ''
  const stated = typeof parted.values.title === 'string' ? cleanLine(parted.values.title) : ''
  // The title is often repeated as the first heading.
  const body = heading && (!stated || stated === heading) ? found.slice(1) : found
  const text = cleanText(body.map((piece) => piece.text).join('\n\n'))
  if (text === '')
    return [
      new Failure('no-text', `${content.name}: nothing below the front matter`, {
        todo: 'Write the text below the second "---".',
        exitCode: 65,
        status: 422,
      }),
    ]
  return [articleFrom({ ...parted.values, ...((stated || heading) && { title: stated || heading }), text }, content.name)]
}

function markdownBody(markdown: string): Element {
  const html = marked.parse(markdown, { async: false, gfm: true })
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body
}

function asBlock(piece: Piece): Block {
  return { text: cleanText(piece.text), gap: 1, ruled: piece.ruled, heading: piece.heading }
}
