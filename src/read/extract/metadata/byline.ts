import { isGivenName } from '../../../language/names/lexicon.ts'
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
  'citation_author',
  'sailthru.author',
  'parsely-author',
  'byl',
  'byline',
]
const SELECTORS = [
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '[rel="author"]',
  '[class*="author-name" i], [class*="author__name" i], [class*="authorname" i], [class*="byline-name" i], [class*="byline__name" i]',
  '[class*="byline" i], [data-testid*="byline" i], [class*="post-author" i], [class*="entry-author" i], [class*="article-author" i], [class*="article__author" i]',
  'a[href*="/author/" i], a[href*="/authors/" i], a[href*="/contributor" i], a[href*="/people/" i], a[href*="/staff/" i]',
  '[class~="author" i], [id="author"], .vcard .fn',
]
const ELSEWHERE =
  '[class*="comment" i], [id*="comment" i], aside, footer, nav, [class*="related" i], [class*="recommend" i], [class*="card" i], [class*="teaser" i]'
/** "By", at the head of a line or after a date or a verb; what is reviewed, edited or checked by somebody is not written by them. */
const BY =
  /(?:^|[\d|·•–—-]\s*|\b(?:[Ww]ritten|[Pp]osted|[Pp]ublished|[Aa]uthored|[Ww]ords|[Tt]ext|[Ss]tory|[Rr]eported)\s+)(?:[Bb]y|BY|[Pp]ar|[Vv]on|[Pp]or|[Dd]oor|[Dd]i|Author|Autor|Auteur|Autore|Автор|Written [Bb]y)\s*:?\s*(?=\p{Lu})/u
const OTHER_ROLE =
  /\b(?:reviewed|edited|fact[- ]?checked|checked|updated|translated|photographs?|photos?|illustrations?|sponsored|powered|presented)\s+by\b/i
const OPENING =
  /^(?:written|posted|published|authored|words|text|story|reported|articles?)?\s*(?:by|par|von|por|door|di|author|authors|auteur|autor|autore|автор)\s*[:|]?\s+/iu
const NOT_A_NAME =
  /^(?:(?:the )?(?:admin|administrator|editors?|editorial team|staff|staff writer|webmaster|guest|guest author|authors?|by|unknown|anonymous|team|user|root|newsroom|contributor)|redaktion|home|about.*|share|follow|twitter|facebook|read .*|view .*|more .*|all .*|see .*|search .*|member .*|log ?in.*|sign .*)$/i
const END =
  /\s+[|•·–—]\s+|\s{2,}|,?\s*(?:published|posted|updated|last updated|reviewed|edited|fact[- ]checked|medically reviewed|full bio|\d+\s*min)/i
const LONGEST = 120
/** How far around the heading, in pieces, a printed byline stands. */
const NEAR = { before: 3, after: 9 }

/**
 * Who wrote the article: the name printed after "By" near its heading, else those that structured data, the head or marked
 * elements state, else a person's name that stands alone below the heading. Undefined where nothing names anybody.
 */
export function byline(
  document: Document,
  tags: MetaTags,
  stated: readonly string[],
  pieces: readonly Piece[],
  heading: number,
  site: string | undefined,
): string | undefined {
  const near = pieces
    .slice(Math.max(0, heading - NEAR.before), Math.max(0, heading) + NEAR.after)
    .map((piece) => cleanLine(piece.text))
  const ranked: string[][] = [
    near.flatMap((line) => printed(line)).slice(0, 1),
    names(stated),
    ...META.map((key) => names(tags.get(key) ?? [])),
    names(written(tags)),
    ...SELECTORS.map((selector) => names(marked(document, selector))),
    heading < 0
      ? []
      : near
          .slice(Math.min(heading, NEAR.before) + 1)
          .filter(isPerson)
          .slice(0, 1),
    pieces.flatMap((piece) => printed(cleanLine(piece.text))).slice(0, 1),
  ]
  const found = ranked.filter((list) => list.length > 0)
  // A person before an institution: sites state themselves as author where a person signs the page.
  const isSite = (name: string) => site !== undefined && fold(name) === fold(site)
  const chosen = found.find((list) => !list.every(isSite)) ?? found[0]
  return chosen && [...new Map(chosen.map((each) => [fold(each), each])).values()].slice(0, 12).join(', ')
}

function names(lines: readonly string[]): string[] {
  return lines.map(name).filter((found): found is string => found !== undefined)
}

/** The name after "By" in a short line. */
function printed(line: string): string[] {
  if (line.length > LONGEST + 40 || OTHER_ROLE.test(line)) return []
  const by = BY.exec(line)
  // What stands before it may be a date or a time to read, not the beginning of a sentence.
  if (
    !by ||
    (by.index > 0 &&
      !/\d/.test(line.slice(0, by.index + 1)) &&
      !/^(?:written|posted|published|words|text|story|reported|authored)/i.test(line.slice(by.index)))
  )
    return []
  const after = line.slice(by.index + by[0].length)
  return names([after])
}

/** Cards for other networks label their values: the author stands beside "Written by". */
function written(tags: MetaTags): string[] {
  return [1, 2].flatMap((number) =>
    /written|author/i.test(tags.get(`twitter:label${number}`)?.[0] ?? '') ? (tags.get(`twitter:data${number}`) ?? []) : [],
  )
}

/** The text of the first element that a selector finds outside comments, related articles and lists of articles. */
function marked(document: Document, selector: string): string[] {
  return [...document.querySelectorAll(selector)]
    .slice(0, 40)
    .filter((element) => !element.closest(ELSEWHERE))
    .map((element) => cleanLine(element.textContent ?? ''))
    .filter((text) => text.length > 1 && text.length < LONGEST)
    .slice(0, 1)
}

/** Two to four capitalised words of which the first is a given name somewhere. */
function isPerson(line: string): boolean {
  const words = line.split(' ')
  return (
    words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word)) && isGivenName(words[0]!)
  )
}

/** A name out of a line such as "By Ana Petrova, Reporter | 28 November 2025"; undefined where it holds none. */
function name(line: string): string | undefined {
  let text = cleanLine(line).replace(/^[|•·–—,:-]+\s*/, '')
  if (text === '' || /^https?:|^@|www\.|@\w+\.\w+|^\d/i.test(text)) return undefined
  for (let turn = 0; turn < 2; turn += 1) text = text.replace(OPENING, '')
  text = text.split(END)[0]!
  const words = text.split(' ')
  const date = words.findIndex((_, index) => dateAtStart(words.slice(index).join(' '))?.date)
  if (date === 0) return undefined
  if (date > 0) text = words.slice(0, date).join(' ')
  text = text.replace(/[\s,;:|–—-]+$/, '').replace(/\s+on$/i, '')
  const isSentence = /[.!?]\s+\p{L}+\s+\p{Ll}+/u.test(text) || /^\p{Ll}+ (?:this|these|the|your|our|a)\b/iu.test(text)
  const isName = text.length >= 2 && text.length <= LONGEST && /\p{L}{2}/u.test(text) && text.split(' ').length <= 14
  return isName && !isSentence && !NOT_A_NAME.test(text) ? text : undefined
}
