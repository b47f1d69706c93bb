import { ArticleInput } from '../../../schema/article.ts'
import { Failure } from '../../../schema/failure.ts'
import type { ReadItem } from '../format.ts'

/** Other names under which common exports hold the same thing, in the order in which they are tried. */
const NAMES: Record<string, string[]> = {
  url: ['url', 'link', 'canonicalUrl', 'canonical_url', 'permalink', 'external_url'],
  title: ['title', 'headline', 'name'],
  text: ['text', 'body', 'content_text', 'articleBody', 'main_content', 'content'],
  html: ['html', 'content_html', 'contentHtml'],
  source: ['source', 'publisher', 'site', 'siteName', 'site_name'],
  byline: ['byline', 'author', 'authors', 'creator'],
  published: ['published', 'publishedAt', 'published_at', 'date_published', 'datePublished', 'pubDate', 'date'],
  publishedWords: ['publishedWords'],
  modified: ['modified', 'modifiedAt', 'updatedAt', 'date_modified', 'dateModified', 'updated'],
  language: ['language', 'lang'],
}

/**
 * One JSON value as an article, as `POST /api/articles` takes it (other common names are understood).
 * `where` names the file and the line or item, for the message.
 */
export function articleFrom(value: unknown, where: string): ReadItem {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return problem('not-an-article', `${where}: not an object with a title and a text`)
  }
  const given = value as Record<string, unknown>
  if (typeof given.type === 'string' && typeof given.article === 'object' && given.article) {
    return new Failure('is-an-export', `${where}: this is a line of a Rapporteur export`, {
      todo: 'Bring it in with "rapporteur import FILE".',
      exitCode: 65,
      status: 422,
    })
  }
  const input: Record<string, unknown> = {}
  for (const [field, names] of Object.entries(NAMES)) {
    for (const name of names) {
      const found = plain(given[name])
      if (found !== undefined && input[field] === undefined) input[field] = found
    }
  }
  for (const flag of ['fictional', 'sample']) if (given[flag] === true) input[flag] = true
  if (Array.isArray(given.marks)) input.marks = given.marks
  if (!input.text && !input.html) return problem('no-text', `${where}: it has no "text" and no "html"`)
  const parsed = ArticleInput.safeParse(input)
  if (parsed.success) return parsed.data
  const first = parsed.error.issues[0]
  return problem('bad-article', `${where}: ${first?.path.join('.') || 'the article'}: ${first?.message ?? 'not as expected'}`)
}

/** Names come as strings, as `{name}`, or as lists of either; times as numbers of seconds or milliseconds. */
function plain(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (Array.isArray(value)) return value.map(plain).filter(Boolean).join(', ') || undefined
  if (typeof value === 'object' && value !== null && 'name' in value) return plain((value as { name: unknown }).name)
  return undefined
}

function problem(code: string, message: string): Failure {
  return new Failure(code, message, {
    todo: 'Give each article as {"title": …, "text": …, "published": "2025-11-28", …}.',
    exitCode: 65,
    status: 422,
  })
}
