import { cleanLine } from '../../clean.ts'
import { fold } from '../features.ts'
import { pieces } from '../pieces.ts'
import { firstOf, type MetaTags } from './meta-tags.ts'

/** Marks with which pages part their title from the name of their site. */
const PARTING = /\s+(?:[|–—»«·•:-]|\/{1,2}|::)\s+/
const PARTING_END = /\s*(?:[|–—»«·•:-]|\/{1,2}|::)\s*$/
const PARTING_START = /^\s*(?:[|–—»«·•:-]|\/{1,2}|::)\s*/

/** The title that a page gives itself in its head, with the name of its site still on it. */
export function headTitle(document: Document, tags: MetaTags): string {
  return (
    firstOf(tags, ['og:title', 'twitter:title', 'dc.title', 'citation_title']) ??
    cleanLine(document.querySelector('title')?.textContent ?? '')
  )
}

/**
 * The title that the article shows its reader: the main heading that agrees best with what the head calls the page, however
 * differently it may word it. A heading that has nothing in common with the head and is short, or one of several, is not it.
 */
export function articleTitle(
  document: Document,
  tags: MetaTags,
  siteName: string | undefined,
  headline: string | undefined,
): string {
  const heads = [headTitle(document, tags), headline ?? '', cleanLine(document.querySelector('title')?.textContent ?? '')]
    .filter(Boolean)
    .map((head) => withoutSite(head, siteName))
  const headings = [...document.querySelectorAll('h1, [itemprop="headline"]')]
    .slice(0, 30)
    // A heading may hold its date or a line below it as blocks of their own.
    .map((element) => cleanLine(pieces(element)[0]?.text ?? ''))
    .filter((text) => text.length > 0 && text.length < 400 && !isSite(text, siteName))
  let best: { text: string; agreement: number } | undefined
  for (const text of headings) {
    const agreement = Math.max(0, ...heads.map((head) => shared(text, head)))
    if (!best || agreement > best.agreement) best = { text, agreement }
  }
  const alone = headings.length === 1 && best !== undefined && best.text.split(' ').length >= 3
  if (best && (best.agreement >= 0.2 || heads.length === 0 || alone)) return best.text
  const second = [...document.querySelectorAll('h2')].slice(0, 40).map((element) => cleanLine(element.textContent ?? ''))
  return second.find((text) => heads.some((head) => fold(head) === fold(text))) ?? heads[0] ?? best?.text ?? ''
}

/** How many of the words of two titles both have, from 0 to 1. */
function shared(first: string, second: string): number {
  const [a, b] = [new Set(fold(first).split(' ')), new Set(fold(second).split(' '))]
  let both = 0
  for (const word of a) if (b.has(word)) both += 1
  return (2 * both) / (a.size + b.size)
}

function isSite(text: string, siteName: string | undefined): boolean {
  return siteName !== undefined && fold(text) === fold(siteName)
}

/** A title without the site's name at its end or beginning: the name where it is known, else a short last part. */
export function withoutSite(title: string, siteName: string | undefined): string {
  const parts = title.split(PARTING)
  if (parts.length < 2) return title
  const last = parts.at(-1)!
  const rest = title.slice(0, title.length - last.length)
  const words = (part: string) => part.split(/\s+/).length
  if (isSite(last, siteName) || (words(last) <= 4 && words(rest) >= 4)) return rest.replace(PARTING_END, '')
  if (isSite(parts[0]!, siteName)) return title.slice(parts[0]!.length).replace(PARTING_START, '')
  return title
}
