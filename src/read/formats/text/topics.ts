/** Letters from which a word says something of its topic (shorter ones are mostly grammar). */
const LONG = 5

function topicWords(texts: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (const text of texts) {
    for (const word of text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []) {
      // Names and codes of any length, and long words by their first letters (so that "ban" forms and plurals meet).
      if (/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word) || word.length >= LONG) found.add(word.toLowerCase().slice(0, 6))
    }
  }
  return found
}

/** The share of the topic words of `part` that occur in `whole` as well: low where another topic begins. */
export function sharedTopics(part: readonly string[], whole: readonly string[]): number {
  const words = topicWords(part)
  if (words.size === 0) return 1
  const known = topicWords(whole)
  let both = 0
  for (const word of words) if (known.has(word)) both += 1
  return both / words.size
}
