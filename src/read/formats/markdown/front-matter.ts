import { parseDocument } from 'yaml'
import { Failure } from '../../../schema/failure.ts'

/** The values above a Markdown text, and the text below them. */
export interface FrontMatter {
  values: Record<string, unknown>
  body: string
}

/** Front matter has no business being longer. */
const LONGEST = 64 * 1024

/**
 * Parts YAML front matter (between two lines `---`) from the text. Aliases are not expanded, dates stay as written.
 * @returns a Failure that names file and line where it is broken.
 */
export function frontMatter(text: string, name: string): FrontMatter | Failure {
  const opening = /^\ufeff?---[ \t]*\r?\n/.exec(text)
  if (!opening) return { values: {}, body: text }
  const closing = /(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text.slice(opening[0].length))
  // A text that merely begins with a line has no values under it.
  if (!closing)
    return /^[\w-]+[ \t]*:/.test(text.slice(opening[0].length))
      ? broken(name, 'it is not closed by a line ---')
      : { values: {}, body: text }
  const source = text.slice(opening[0].length, opening[0].length + closing.index)
  if (source.length > LONGEST) return broken(name, 'it is longer than 64 KB')
  const document = parseDocument(source, { schema: 'core', version: '1.2', uniqueKeys: false, prettyErrors: false })
  const error = document.errors[0]
  if (error) {
    const line = source.slice(0, error.pos[0]).split('\n').length + 1
    return broken(name, `line ${line}: ${error.message.split('\n')[0]}`)
  }
  let values: unknown
  try {
    values = document.toJS({ maxAliasCount: 0 })
  } catch {
    return broken(name, 'it uses aliases, which are not expanded')
  }
  if (values === null || values === undefined) values = {}
  if (typeof values !== 'object' || Array.isArray(values)) return broken(name, 'it is not a list of "name: value" lines')
  return { values: values as Record<string, unknown>, body: text.slice(opening[0].length + closing.index + closing[0].length) }
}

function broken(name: string, what: string): Failure {
  return new Failure('bad-front-matter', `${name}: the front matter is broken: ${what}`, {
    todo: 'Mend the lines between the two "---".',
    exitCode: 65,
    status: 422,
  })
}
