import { cleanLine } from '../../clean.ts'
import { fold } from '../features.ts'
import { firstOf, type MetaTags } from './meta-tags.ts'

/** Marks with which pages part their title from the name of their site. */
const PARTING = /\s+(?:[|–—»«·•:-]|\/{1,2}|::)\s+/

export interface TitleSources {
  document: Document
  tags: MetaTags
  siteName?: string | undefined
}

/** The title that a page gives itself in its head, with the name of its site still on it. */
export function headTitle(document: Document, tags: MetaTags): string {
  return (
    firstOf(tags, ['og:title', 'twitter:title', 'dc.title', 'citation_title']) ??
    cleanLine(document.querySelector('title')?.textContent ?? '')
  )
}

/** The title of the article: the heading that the head's title names, else the head's title without the site's name. */
export function articleTitle({ document, tags, siteName }: TitleSources, headline: string | undefined): string {
  const stated = headTitle(document, tags)
  const heads = [stated, headline ?? '', cleanLine(document.querySelector('title')?.textContent ?? '')].filter(Boolean)
  const headings = [...document.querySelectorAll('h1, [itemprop="headline"], h2')]
    .slice(0, 60)
    .map((element) => ({
      text: cleanLine(element.textContent ?? ''),
      first: element.tagName === 'H1' || element.getAttribute('itemprop') === 'headline',
    }))
    .filter(({ text }) => text.length > 0 && text.length < 400)
  let best: { text: string; score: number } | undefined
  for (const heading of headings) {
    const score = Math.max(0, ...heads.map((head) => agreement(heading.text, head))) + (heading.first ? 0.3 : 0)
    if (score >= 0.8 && (!best || score > best.score)) best = { text: heading.text, score }
  }
  if (best) return best.text
  const firsts = headings.filter(({ first }) => first)
  // A page's only main heading is its title even where the head words it otherwise.
  if (firsts.length === 1 && firsts[0]!.text.split(' ').length >= 3 && !isSite(firsts[0]!.text, siteName)) return firsts[0]!.text
  if (headline && fold(headline) !== '') return headline
  return withoutSite(stated || heads[0] || firsts[0]?.text || '', siteName)
}

/** How much of a heading's words are in a head title and the other way round: 1 where the heading is a whole part of it. */
function agreement(heading: string, head: string): number {
  const [a, b] = [fold(heading), fold(head)]
  if (a === '' || b === '') return 0
  if (a === b) return 1.2
  if (` ${b} `.includes(` ${a} `) && a.split(' ').length >= 2) return 0.6 + 0.5 * (a.length / b.length)
  const [x, y] = [new Set(a.split(' ')), new Set(b.split(' '))]
  let both = 0
  for (const word of x) if (y.has(word)) both += 1
  return (2 * both) / (x.size + y.size)
}

function isSite(text: string, siteName: string | undefined): boolean {
  return siteName !== undefined && fold(text) === fold(siteName)
}

/** A title without the site's name at its end or beginning: the name where it is known, else a short last part. */
export function withoutSite(title: string, siteName: string | undefined): string {
  const parts = title.split(PARTING)
  if (parts.length < 2) return title
  const known = (part: string) => isSite(part, siteName)
  const last = parts.at(-1)!
  const cut = title.length - last.length
  const words = (part: string) => part.split(/\s+/).length
  if (known(last) || (words(last) <= 4 && words(title.slice(0, cut)) >= 4))
    return title.slice(0, cut).replace(/\s*(?:[|–—»«·•:-]|\/{1,2}|::)\s*$/, '')
  if (known(parts[0]!)) return title.slice(parts[0]!.length).replace(/^\s*(?:[|–—»«·•:-]|\/{1,2}|::)\s*/, '')
  return title
}
