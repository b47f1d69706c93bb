import { cleanLine } from '../../clean.ts'
import { dateAtStart } from '../../dates/published.ts'
import { fold } from '../features.ts'
import type { Piece } from '../pieces.ts'
import type { MetaTags } from './meta-tags.ts'

const META = [
  'author',
  'article:author',
  'og:author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'citation_author',
  'sailthru.author',
  'parsely-author',
  'byl',
  'byline',
  'book:author',
  'twitter:data1',
]
const SELECTORS = [
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '[rel="author"]',
  '[class*="author-name" i], [class*="author__name" i], [class*="authorname" i], [class*="byline-name" i], [class*="byline__name" i]',
  '[class*="byline" i], [data-testid*="byline" i], [class*="post-author" i], [class*="entry-author" i], [class*="article-author" i], [class*="article__author" i]',
  'a[href*="/author/" i], a[href*="/authors/" i], a[href*="/contributor" i], a[href*="/people/" i], a[href*="/profile/" i], a[href*="/staff/" i]',
  '[class~="author" i], [id="author"], .vcard .fn',
]
const OPENING =
  /^(?:(?:article|story|post|text|words|written|posted|published|authored|report|reporting|medically reviewed|content|blog)\s+)?(?:by|par|von|por|di|door|author|authors|auteur|autor|written by|автор)\s*[:|]?\s+/i
const NOT_A_NAME =
  /^(?:admin|administrator|editor|editors|staff|staff writer|webmaster|guest|guest author|author|by|unknown|anonymous|team|user|root|newsroom|redaktion|redaction|home|about|about the author|share|follow|twitter|facebook|read more|view all|contributor|more posts|all posts|see all)$/i
const LONGEST = 120

/**
 * Who wrote the article: names from its structured data, else from the head, else from what the page marks as author or
 * begins with "By". Undefined where nothing names anybody.
 */
export function byline(
  document: Document,
  tags: MetaTags,
  stated: readonly string[],
  pieces: readonly Piece[],
  site: string | undefined,
): string | undefined {
  const own = (names: string[]) => names.map(name).filter((found): found is string => found !== undefined)
  const isSite = (found: string) => site !== undefined && fold(found) === fold(site)
  const ranked: string[][] = [
    own([...stated]),
    ...META.map((key) => own([...(tags.get(key) ?? [])])),
    ...SELECTORS.map((selector) => own(marked(document, selector))),
    own(
      pieces
        .filter((piece) => OPENING.test(piece.text) && piece.text.length < LONGEST)
        .slice(0, 3)
        .map((piece) => piece.text),
    ).slice(0, 1),
  ]
  const found = ranked.filter((names) => names.length > 0)
  // A person before an institution: sites state themselves as author where a person signs the page.
  const person = found.find((names) => !names.every(isSite))
  const names = person ?? found[0]
  return names ? [...new Map(names.map((each) => [fold(each), each])).values()].slice(0, 12).join(', ') : undefined
}

/** Texts of the first elements that a selector finds outside comments, related articles and lists of articles. */
function marked(document: Document, selector: string): string[] {
  const elements = [...document.querySelectorAll(selector)].slice(0, 40)
  const fitting = elements.filter(
    (element) =>
      !element.closest(
        '[class*="comment" i], [id*="comment" i], aside, footer, nav, [class*="related" i], [class*="recommend" i], [class*="card" i], [class*="teaser" i]',
      ),
  )
  const texts = (fitting.length > 0 ? fitting : [])
    .map((element) => cleanLine(element.textContent ?? ''))
    .filter((text) => text.length > 1 && text.length < LONGEST)
  return texts.slice(0, 1)
}

/** A name out of a line such as "By Ana Petrova, Reporter | 28 November 2025"; undefined where it holds none. */
function name(line: string): string | undefined {
  let text = cleanLine(line).replace(/^[|•·–—,:-]+\s*/, '')
  if (text === '' || /^https?:|^@|www\.|@\w+\.\w+$/i.test(text)) return undefined
  for (let turn = 0; turn < 2; turn += 1) text = text.replace(OPENING, '')
  text = text.split(
    /\s+[|•·–—]\s+|\s{2,}|(?:,?\s*(?:published|posted|updated|last updated|reviewed|edited|fact checked|medically reviewed|\d+ min read)\b)/i,
  )[0]!
  const words = text.split(' ')
  const date = words.findIndex((_, index) => dateAtStart(words.slice(index).join(' '))?.date)
  if (date === 0) return undefined
  if (date > 0) text = words.slice(0, date).join(' ')
  text = text.replace(/[\s,;:|–—-]+$/, '').replace(/\s+on$/i, '')
  if (
    text.length < 2 ||
    text.length > LONGEST ||
    !/\p{L}{2}/u.test(text) ||
    NOT_A_NAME.test(text) ||
    text.split(' ').length > 14 ||
    /[.!?]\s+\p{L}+\s+\p{Ll}+/u.test(text)
  )
    return undefined
  return text
}
