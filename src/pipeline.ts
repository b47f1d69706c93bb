import { passages } from './read/passages.ts'
import { type Draft, draft, identityOf, settle } from './read/prepare.ts'
import type { Article, ArticleInput, ReadResult } from './schema/article.ts'
import { Failure } from './schema/failure.ts'
import type { Derived, Store } from './store/store.ts'

/** The second half of reading: what can always be made again from a stored revision. */
export function derive(article: Article): Derived {
  return { passages: passages(article) }
}

/** How many articles are prepared, journalled and indexed together. */
const batch = 50

/**
 * The pipeline: from articles as they were found to articles that can be searched and cited. Stages in order:
 * draft (clean, date, mark) → lookup (is it known?) → settle (new, revised or unchanged) → write (journal, then index) → record.
 * One outcome per article, in order; one that fails does not stop the others.
 */
export async function take(
  inputs: readonly ArticleInput[],
  store: Store,
  onProgress?: (step: { stage: string; done: number; total: number | null }) => void,
  record?: (articles: readonly Article[]) => Promise<void>,
): Promise<ReadResult[]> {
  const results: ReadResult[] = []
  for (let from = 0; from < inputs.length; from += batch) {
    const part = inputs.slice(from, from + batch)
    results.push(...(await takeBatch(part, store, record)))
    onProgress?.({ stage: 'reading', done: Math.min(inputs.length, from + batch), total: inputs.length })
  }
  return results
}

async function takeBatch(
  inputs: readonly ArticleInput[],
  store: Store,
  record?: (articles: readonly Article[]) => Promise<void>,
): Promise<ReadResult[]> {
  const now = new Date().toISOString()
  const results: ReadResult[] = new Array(inputs.length)
  // The same article twice in one batch has to meet its first copy as known: such copies wait for the next round.
  let waiting = inputs.map((input, index) => ({ input, index }))
  while (waiting.length > 0) {
    const round: { made: Draft; index: number }[] = []
    const later: typeof waiting = []
    const seen = new Set<string>()
    for (const item of waiting) {
      try {
        const made = draft(item.input, now)
        const keys = [made.url ?? `${made.source}|${made.title}`, made.sha256]
        if (keys.some((key) => seen.has(key))) later.push(item)
        else round.push({ made, index: item.index })
        for (const key of keys) seen.add(key)
      } catch (error) {
        results[item.index] = failed(error, item.input.title)
      }
    }
    const known = await store.lookup(round.map(({ made }) => identityOf(made)))
    const writes: Article[] = []
    for (const [i, { made, index }] of round.entries()) {
      const { article, outcome } = settle(made, known[i] ?? null, now)
      if (outcome !== 'unchanged') writes.push(article)
      results[index] = { articleId: article.id, revision: article.revision, outcome, title: article.title }
    }
    if (writes.length > 0) {
      await store.write(writes)
      await record?.(writes)
    }
    waiting = later
  }
  return results
}

function failed(error: unknown, title?: string): ReadResult {
  if (!(error instanceof Failure)) throw error
  return { articleId: null, revision: null, outcome: 'failed', title, error: { code: error.code, message: error.message } }
}
