import type { Content, Format } from './format.ts'
import { detect as detectHtml } from './html/detect.ts'
import { parse as parseHtml } from './html/parse.ts'
import { detect as detectJson } from './json/detect.ts'
import { parse as parseJson } from './json/parse.ts'
import { detect as detectLines } from './json-lines/detect.ts'
import { parse as parseLines } from './json-lines/parse.ts'
import { detect as detectMarkdown } from './markdown/detect.ts'
import { parse as parseMarkdown } from './markdown/parse.ts'
import { detect as detectText } from './text/detect.ts'
import { parse as parseText } from './text/parse.ts'

/** The formats that can be read, in the order in which they are tried. */
const FORMATS: readonly Format[] = [
  { label: 'HTML', detect: detectHtml, parse: parseHtml },
  { label: 'JSON Lines', detect: detectLines, parse: parseLines },
  { label: 'JSON', detect: detectJson, parse: parseJson },
  { label: 'Markdown', detect: detectMarkdown, parse: parseMarkdown },
  { label: 'plain text', detect: detectText, parse: parseText },
]

/** The format of a content; plain text where none other is recognised. */
export function formatOf(content: Content): Format {
  return FORMATS.find((format) => format.detect(content)) ?? FORMATS.at(-1)!
}
