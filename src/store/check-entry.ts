import { createHash } from 'node:crypto'
import { Article } from '../schema/article.ts'
import { Failure } from '../schema/failure.ts'
import type { Entry } from './store.ts'

function refuse(what: string): never {
  throw new Failure('bad-entry', what, { todo: 'Read the article again from where it came.', exitCode: 65, status: 422 })
}

/**
 * Sees that an entry can be stored before the journal takes it: its shape, a text that is what its SHA-256 says,
 * marks inside the text, and nothing that PostgreSQL cannot hold (NUL, half a surrogate pair).
 * @throws Failure `bad-entry`
 */
export function checkEntry(entry: Entry): void {
  if (entry.type !== 'article') return
  const result = Article.safeParse(entry.article)
  if (!result.success) refuse(`Not an article: ${result.error.issues[0]?.path.join('.')}: ${result.error.issues[0]?.message}`)
  const article = result.data
  const name = `"${article.title.slice(0, 80)}"`
  const words = [article.id, article.url, article.title, article.byline, article.publishedWords, article.modified, article.source]
  for (const value of [...words, article.language, article.text, article.readAt, ...article.marks.map((mark) => mark.why)]) {
    if (value !== null && (value.includes('\0') || !value.isWellFormed())) refuse(`${name} holds a NUL or half a character`)
  }
  if (createHash('sha256').update(article.text).digest('hex') !== article.sha256) refuse(`${name} does not fit its SHA-256`)
  for (const { start, end } of article.marks) {
    if (start >= end || end > article.text.length) refuse(`${name} has a mark outside its text (${start} to ${end})`)
  }
}
