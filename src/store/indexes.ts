import { configurations, simple, unspaced } from './configurations.ts'
import type { Queries } from './driver.ts'

/** The BM25 index of a text configuration. Its name is made of our own list and of nothing that was read. */
export function wordsIndex(configuration: string): string {
  if (!configurations.includes(configuration)) throw new Error(`no text configuration ${configuration}`)
  return `passage_words_${configuration}`
}

/** What the index of a configuration is over; a query has to say it in the same words. */
export function wordsExpression(configuration: string): string {
  return configuration === unspaced ? 'words' : "(title || ' ' || body)"
}

/** Makes the index of a configuration: partial, so that a language's passages are ranked by the words of that language alone. */
export async function createWordsIndex(queries: Queries, configuration: string): Promise<void> {
  const textConfig = configuration === unspaced ? simple : configuration
  await queries.exec(
    `create index if not exists ${wordsIndex(configuration)} on passage using bm25 (${wordsExpression(configuration)})
     with (text_config = '${textConfig}') where configuration = '${configuration}'`,
  )
}

/** The configurations that have passages, and so an index. */
export async function indexedConfigurations(queries: Queries): Promise<string[]> {
  const rows = await queries.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'i' and relname like 'passage\\_words\\_%' order by relname",
  )
  return rows.map(({ name }) => name.slice('passage_words_'.length)).filter((name) => configurations.includes(name))
}
