import type { ArticleInput } from '../../../schema/article.ts'
import { canonicalAddress } from '../../addresses.ts'
import { dateline } from '../../dates/dateline.ts'

/** What a brief states about itself in lines between its title and its text, or in its dateline. */
export type Stated = Pick<ArticleInput, 'published' | 'publishedWords' | 'byline' | 'source' | 'url'>

const BYLINE =
  /^(?:[Bb]y|[Pp]ar|[Vv]on|[Pp]or|[Dd]i|[Dd]oor|BY)\s+(\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}|de|van|von|der|di|da|and|und|et|y|&|,)[\p{L}.'’-]*,?){1,8})$/u
const LABELLED = /^(source|url|link|author|by|date|published|publisher)\s*:\s*(\S.*)$/i
/** Lines of this kind that are looked at below a title. */
const MOST = 6

/**
 * Reads the lines below a title that are not its text: a date alone, a name after "By", an address, "Source: …". `taken` is how
 * many paragraphs they take up. A dateline that opens the text itself dates the brief and stays in it.
 */
export function header(paragraphs: readonly string[]): { stated: Stated; taken: number } {
  const stated: Stated = {}
  let taken = 0
  for (; taken < Math.min(MOST, paragraphs.length - 1); taken += 1) {
    const line = paragraphs[taken]!
    if (line.length > 300 || line.includes('\n') || !take(line, stated)) break
  }
  const opening = dateline(paragraphs[taken] ?? '')
  if (opening && !stated.published && !stated.publishedWords) date(opening, stated)
  return { stated, taken }
}

/** Whether a line states something about a brief and is neither its title nor its text. */
export function isHeaderLine(line: string): boolean {
  return line.length <= 300 && !line.includes('\n') && take(line, {})
}

function take(line: string, stated: Stated): boolean {
  const found = dateline(line)
  if (found?.alone) {
    date(found, stated)
    return true
  }
  if (/^https?:\/\/\S+$/i.test(line)) {
    stated.url = canonicalAddress(line)
    return stated.url !== null
  }
  const byline = BYLINE.exec(line)
  if (byline) {
    stated.byline = byline[1]!
    return true
  }
  const labelled = LABELLED.exec(line)
  if (!labelled) return false
  const value = labelled[2]!.trim()
  switch (labelled[1]!.toLowerCase()) {
    case 'source':
    case 'publisher':
      if (/^https?:/i.test(value)) stated.url = canonicalAddress(value)
      else stated.source = value.slice(0, 200)
      break
    case 'url':
    case 'link':
      stated.url = canonicalAddress(value)
      break
    case 'author':
    case 'by':
      stated.byline = value.slice(0, 500)
      break
    default:
      stated.published = value.slice(0, 40)
  }
  return true
}

function date(found: NonNullable<ReturnType<typeof dateline>>, stated: Stated): void {
  if (found.date) stated.published = found.date
  else if (found.words) stated.publishedWords = found.words
}
