import { createHash } from 'node:crypto'
import type { Article, ArticleInput, Mark } from '../schema/article.ts'
import { Failure } from '../schema/failure.ts'
import type { Identity } from '../store/store.ts'
import { canonicalAddress, hostName } from './addresses.ts'
import { cleanLine, cleanText } from './clean.ts'
import { dateline } from './dates/dateline.ts'
import { readPublished } from './dates/published.ts'
import { extractPage, LARGEST_PAGE } from './extract/page.ts'
import { languageOf } from './language.ts'
import { joinMarks, markShapes } from './marks.ts'

/** An article made clean and complete, before it is known whether it is new. */
export interface Draft extends Omit<Article, 'id' | 'revision' | 'readAt'> {
  /** What was left out or doubtful, one line each. */
  notes: string[]
}

/** What became of an input against what is known. */
export interface Prepared {
  outcome: 'new' | 'revised' | 'unchanged'
  article: Article
  notes: string[]
}

/** Bytes of clean text that one article may have. */
export const LONGEST_TEXT = 2 * 1024 * 1024
const UNKNOWN_SOURCE = 'Unknown source'

/**
 * Makes an input clean and complete: text (out of HTML where there is only that), address, date, language, marks.
 * `now` (ISO date-time) bounds the publication date and nothing else: no date is made up.
 * @throws Failure where there is no text, or more than 2 MB of it.
 */
export function draft(input: ArticleInput, now: string): Draft {
  const notes: string[] = []
  if (!input.text?.trim() && (input.html?.length ?? 0) > LARGEST_PAGE) {
    throw new Failure('too-long', `The page is larger than ${LARGEST_PAGE / 1024 / 1024} MB`, {
      todo: 'Give its text instead.',
      exitCode: 65,
      status: 413,
    })
  }
  const page = !input.text?.trim() && input.html ? extractPage(input.html, input.url) : null
  const given = page ? page.text : (input.text ?? '')
  const text = cleanText(given)
  if (text === '')
    throw new Failure('no-text', 'The article has no text', {
      todo: 'Give "text", or "html" with an article in it.',
      exitCode: 65,
      status: 422,
    })
  if (Buffer.byteLength(text) > LONGEST_TEXT) {
    throw new Failure('too-long', `The article is longer than ${LONGEST_TEXT / 1024 / 1024} MB`, {
      todo: 'Split it into several articles.',
      exitCode: 65,
      status: 413,
    })
  }
  const url = canonicalAddress(input.url) ?? canonicalAddress(page?.url)
  if (input.url && !url) notes.push('the address is not one of the web and was left out')
  const opening = dateline(text)
  const stated = readPublished(input.published ?? page?.published ?? opening?.date, now)
  const modified = readPublished(input.modified ?? page?.modified, now)
  for (const note of [stated.note, modified.note]) if (note) notes.push(note)
  const title = cleanLine(input.title ?? page?.title ?? '') || firstWords(text)
  const language = languageOf(input.language ?? page?.language, `${title}\n${text}`)
  return {
    url,
    title: title.slice(0, 1000),
    byline: cleanLine(input.byline ?? page?.byline ?? '').slice(0, 500) || null,
    published: stated.date,
    publishedWords:
      cleanLine(input.publishedWords ?? stated.words ?? (stated.date ? '' : (opening?.words ?? ''))).slice(0, 100) || null,
    modified: modified.date,
    source: cleanLine(input.source ?? page?.siteName ?? '').slice(0, 200) || (url ? hostName(url) : UNKNOWN_SOURCE),
    language,
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    marks: joinMarks(text, moved(input.marks ?? [], given, text), markShapes(text, language)),
    sample: input.sample ?? false,
    fictional: input.fictional ?? false,
    notes,
  }
}

/** How the store recognises a draft when it comes again. */
export function identityOf(made: Draft): Identity {
  return { url: made.url, source: made.source, title: made.title, published: made.published, sha256: made.sha256 }
}

/**
 * Decides what a draft is against the newest revision that is known of it: new, revised (the next revision) or unchanged.
 * The same text at another address or from another named source is a copy, which is an article of its own.
 */
export function settle(made: Draft, known: Article | null, now: string): Prepared {
  const { notes, ...fields } = made
  if (!known || isCopy(made, known))
    return { outcome: 'new', article: { id: identifier(made), revision: 1, ...fields, readAt: now }, notes }
  // What the new reading does not state stays as it was known.
  const kept = {
    ...fields,
    url: fields.url ?? known.url,
    published: fields.published ?? known.published,
    publishedWords: fields.publishedWords ?? known.publishedWords,
    byline: fields.byline ?? known.byline,
    modified: fields.modified ?? known.modified,
    source: fields.source === UNKNOWN_SOURCE ? known.source : fields.source,
    marks: fields.text === known.text ? joinMarks(fields.text, known.marks, fields.marks) : fields.marks,
  }
  if (fingerprint(kept) === fingerprint(known)) return { outcome: 'unchanged', article: known, notes }
  return { outcome: 'revised', article: { id: known.id, revision: known.revision + 1, ...kept, readAt: now }, notes }
}

function isCopy(made: Draft, known: Article): boolean {
  if (made.url && known.url) return made.url !== known.url
  return made.source !== known.source && made.source !== UNKNOWN_SOURCE && known.source !== UNKNOWN_SOURCE
}

/** What makes a revision when it changes. */
function fingerprint({ url, title, published, source, text, marks }: Omit<Article, 'id' | 'revision' | 'readAt'>): string {
  return JSON.stringify([url, title, published, source, text, marks.map(({ start, end }) => [start, end])])
}

/**
 * An input against the newest known revision of the same article (or null): its outcome, and the article to store.
 * @throws Failure where the input cannot be an article (see `draft`).
 */
export function prepare(input: ArticleInput, known: Article | null, now: string): Prepared {
  return settle(draft(input, now), known, now)
}

/** `a` and 16 hex digits of SHA-256 over the address, or over source, title and day where there is none. */
function identifier(made: Draft): string {
  const key = made.url ?? [made.source, made.title, made.published ?? ''].join('|')
  return `a${createHash('sha256').update(key).digest('hex').slice(0, 16)}`
}

/** Marks given with a text that cleaning changed are found again by their words; what cannot be found is dropped. */
function moved(marks: readonly Mark[], given: string, text: string): Mark[] {
  if (given === text) return [...marks]
  return marks.flatMap((mark) => {
    const words = cleanText(given.slice(mark.start, mark.end))
    const start = words === '' ? -1 : text.lastIndexOf(words)
    return start < 0 ? [] : [{ ...mark, start, end: start + words.length }]
  })
}

/** A title for a text that has none: its first words, cut at a word. */
function firstWords(text: string): string {
  const line = cleanLine(text.slice(0, 400))
  if (line.length <= 90) return line
  return `${line.slice(0, 90).replace(/\s+\S*$/, '')}…`
}
