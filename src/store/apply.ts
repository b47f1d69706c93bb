import type { Article } from '../schema/article.ts'
import type { Driver } from './driver.ts'
import { setHolding } from './holding.ts'
import { createWordsIndex } from './indexes.ts'
import type { Derived, Entry } from './store.ts'
import { type Prepared, prepare, writeArticles } from './write-articles.ts'

/** Passages in one transaction: more would hold up readers of an embedded database for too long. */
const mostPassages = 300

/** What one transaction puts into the database. */
export interface Step {
  articles: Prepared[]
  last?: Exclude<Entry, { type: 'article' }>
  sequence: number
}

/** Gathers entries, in order, into steps of a bearable size. */
export async function* steps(
  entries: AsyncIterable<{ sequence: number; entry: Entry }> | Iterable<{ sequence: number; entry: Entry }>,
  derive: (article: Article) => Derived,
): AsyncGenerator<Step> {
  let articles: Prepared[] = []
  let passages = 0
  let sequence = 0
  for await (const read of entries) {
    sequence = Math.max(sequence, read.sequence)
    if (read.entry.type !== 'article') {
      yield { articles, last: read.entry, sequence }
      articles = []
      passages = 0
      continue
    }
    const prepared = prepare(read.entry.article, derive)
    articles.push(prepared)
    passages += prepared.passages.length
    if (passages < mostPassages) continue
    yield { articles, sequence }
    articles = []
    passages = 0
  }
  if (articles.length > 0) yield { articles, sequence }
}

/**
 * Puts a step into the tables, in one transaction; afterwards the database holds the journal up to its number.
 * @param indexed whether missing indexes of words are made at once
 * @returns the text configurations of what was written
 */
export async function applyStep(driver: Driver, { articles, last, sequence }: Step, indexed: boolean): Promise<Set<string>> {
  const needed = new Set(articles.filter(({ passages }) => passages.length > 0).map(({ configuration }) => configuration))
  await driver.transaction(async (inside) => {
    if (articles.length > 0) await writeArticles(inside, articles)
    if (indexed) for (const configuration of needed) await createWordsIndex(inside, configuration)
    if (last?.type === 'remove-samples') await inside.exec('delete from article where sample')
    if (last?.type === 'forget') await inside.query('delete from article where id = $1', [last.articleId])
    if (sequence > 0) await setHolding(inside, 'sequence', String(sequence))
  })
  return needed
}
