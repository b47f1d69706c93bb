import type { Article } from '../schema/article.ts'
import { Failure } from '../schema/failure.ts'
import { decodeLine, encodeLine } from './journal/line.ts'
import type { Entry } from './store.ts'

/** An export: the journal's lines, numbered from 1. */
export async function* exportLines(entries: AsyncIterable<Entry>): AsyncGenerator<string> {
  let sequence = 0
  for await (const entry of entries) {
    sequence += 1
    yield encodeLine(sequence, entry)
  }
}

/**
 * The entries of an export.
 * @throws Failure `bad-import` at the first line that is not what was exported, with its number
 */
export async function* importEntries(lines: AsyncIterable<string>): AsyncGenerator<Entry> {
  let number = 0
  for await (const line of lines) {
    number += 1
    if (line.trim() === '') continue
    const { reads, damaged } = decodeLine(line)
    if (damaged || !reads[0]) {
      throw new Failure('bad-import', `Line ${number} is not a line of an export, or has been changed`, {
        todo: 'Export again; the lines before this one have been taken over.',
        exitCode: 65,
        status: 422,
      })
    }
    yield reads[0].entry
  }
}

/**
 * How an article from elsewhere is stored: as it is when its revision is new here; not at all when the article has the same text already;
 * else as the next revision after those that are here.
 */
export function placed(article: Article, stored: readonly Article[]): Article | null {
  if (!stored.some((one) => one.revision === article.revision)) return article
  const same = (one: Article) => one.sha256 === article.sha256 && one.title === article.title
  if (stored.some(same)) return null
  return { ...article, revision: Math.max(...stored.map((one) => one.revision)) + 1 }
}
