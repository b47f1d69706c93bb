import type { Article } from '../schema/article.ts'
import { Failure } from '../schema/failure.ts'
import { revisions } from './articles.ts'
import type { Queries } from './driver.ts'
import type { Journal } from './journal/journal.ts'
import { decodeLine, encodeLine } from './journal/line.ts'
import type { Progress } from './rebuild.ts'
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
 * What a home holds and cannot derive, in the order in which it was learnt. Removed samples leave nothing, forgotten articles their
 * tombstone; of a revision that was journalled twice only the last line counts.
 */
export async function* presentEntries(queries: Queries, journal: Journal): AsyncGenerator<Entry> {
  const rows = await queries.query<{ key: string }>("select revision || ' ' || article as key from revision")
  const present = new Set(rows.map(({ key }) => key))
  const last = new Map<string, number>()
  let at = 0
  for await (const { entry } of journal.read()) last.set(nameOf(entry), at++)
  at = 0
  for await (const { entry } of journal.read()) {
    const name = nameOf(entry)
    if (last.get(name) === at++ && (entry.type === 'forget' || present.has(name))) yield entry
  }
}

function nameOf(entry: Entry): string {
  if (entry.type === 'article') return `${entry.article.revision} ${entry.article.id}`
  return entry.type === 'forget' ? `forget ${entry.articleId}` : entry.type
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

/** Whether an article is gone and its tombstone is here already. */
async function isForgotten(queries: Queries, journal: Journal, id: string): Promise<boolean> {
  if ((await queries.query('select from article where id = $1', [id])).length > 0) return false
  for await (const { entry } of journal.read()) if (entry.type === 'forget' && entry.articleId === id) return true
  return false
}

/** Articles that are looked up and written together. */
const batchSize = 50

/**
 * Takes over an export; what is here already is left alone.
 * @throws Failure `bad-import` at a line that was changed; the lines before it have been taken over
 */
export async function takeOver(
  queries: Queries,
  journal: Journal,
  write: (entries: readonly Entry[]) => Promise<void>,
  lines: AsyncIterable<string>,
  onProgress?: Progress,
): Promise<{ articles: number; unchanged: number }> {
  const result = { articles: 0, unchanged: 0 }
  let batch: Article[] = []
  const flush = async () => {
    const known = await revisions(queries, [...new Set(batch.map(({ id }) => id))])
    const before = known.length
    for (const article of batch) {
      const others = known.filter(({ id }) => id === article.id)
      const made = placed(article, others)
      if (made) known.push(made)
    }
    const fresh = known.slice(before)
    await write(fresh.map((article) => ({ type: 'article', article })))
    result.articles += fresh.length
    result.unchanged += batch.length - fresh.length
    batch = []
    onProgress?.({ stage: 'importing', done: result.articles + result.unchanged, total: null })
  }
  try {
    for await (const entry of importEntries(lines)) {
      if (entry.type === 'article') batch.push(entry.article)
      if (batch.length >= batchSize || entry.type !== 'article') await flush()
      if (entry.type === 'forget' && !(await isForgotten(queries, journal, entry.articleId))) await write([entry])
    }
  } finally {
    if (batch.length > 0) await flush()
  }
  return result
}
