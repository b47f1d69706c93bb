import { isUnspaced, simple, unspaced } from './configurations.ts'
import type { Queries } from './driver.ts'
import { partedWords } from './words.ts'

/** Longer questions are cut: a word more or less changes nothing then. UTF-16 code units. */
const longestQuery = 2000

/**
 * What to ask of each index. The configuration that knows most words of the query as its own function words is the query's language,
 * and gets the query whole; the others get it without those words, so that "la" and "die" match nothing by chance while
 * names and numbers still reach articles in every language.
 */
export async function queriesFor(queries: Queries, query: string, present: readonly string[]): Promise<Map<string, string>> {
  const asked = new Map<string, string>()
  const text = query.slice(0, longestQuery).replaceAll('\0', ' ')
  const ask = (configuration: string, words: string) =>
    asked.set(configuration, configuration === unspaced ? partedWords(words, 'zh') : words)
  const spaced = present.filter((configuration) => configuration !== unspaced)
  const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [])]
  if (present.length < 2 || words.length === 0 || isUnspaced(text)) {
    for (const configuration of present) ask(configuration, text)
    return asked
  }
  const rows = await queries.query<{ configuration: string; words: string[] }>(
    `select configuration, array_agg(word) as words from unnest($1::text[]) as configuration, unnest($2::text[]) as word
     where ts_lexize((configuration || '_stem')::regdictionary, word) = '{}' group by configuration`,
    [spaced.filter((configuration) => configuration !== simple), words],
  )
  const own = rows.reduce<(typeof rows)[number] | null>(
    (best, row) => (!best || row.words.length > best.words.length ? row : best),
    null,
  )
  const functionWords = new Set(own?.words)
  const content = text.replace(/[\p{L}\p{M}]+/gu, (word) => (functionWords.has(word.toLowerCase()) ? ' ' : word))
  for (const configuration of present) ask(configuration, configuration === own?.configuration ? text : content)
  return asked
}
