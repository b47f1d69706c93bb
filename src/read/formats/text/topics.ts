/** Letters from which a word says something of its topic (shorter ones are mostly grammar). */
const LONG = 5

/**
 * Weights of a logistic model of "here another article begins", fitted on 615 beginnings of articles and 2,000 subheadings in
 * news and briefs of several sources. Shares are of topic words, sizes natural logarithms of numbers of topic words.
 */
const WEIGHTS = {
  constant: 0.8,
  shared: -3.6,
  titleBefore: -1.8,
  part: -0.23,
  question: -2.1,
  word: 0.23,
  titleInPart: 1.8,
  mainTitle: -0.6,
  anyOfMainTitle: -1.3,
}
const MOST_WORDS = 14

/**
 * Log-odds that `title` begins another article rather than the next section of the same: `part` are the paragraphs below it,
 * `before` what stands above since the last beginning, its own title first. Positive speaks for another article.
 */
export function anotherTopic(title: string, part: readonly string[], before: readonly string[]): number {
  const ofTitle = topicWords([title])
  const ofPart = topicWords(part)
  const ofBefore = topicWords(before)
  const ofBoth = new Set([...ofTitle, ...ofPart])
  const ofMain = share(topicWords(before.slice(0, 1)), ofBoth)
  return (
    WEIGHTS.constant +
    WEIGHTS.shared * share(ofBoth, ofBefore) +
    WEIGHTS.titleBefore * share(ofTitle, ofBefore) +
    WEIGHTS.part * Math.log(ofBoth.size + 1) +
    WEIGHTS.question * Number(/\?$/.test(title)) +
    WEIGHTS.word * Math.min(title.split(/\s+/).length, MOST_WORDS) +
    WEIGHTS.titleInPart * share(ofTitle, ofPart) +
    WEIGHTS.mainTitle * ofMain +
    WEIGHTS.anyOfMainTitle * Number(ofMain > 0)
  )
}

/** Names and codes of any length, and long words by their first letters (so that "ban", "bans" and "banned" may meet). */
function topicWords(texts: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (const text of texts) {
    for (const word of text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []) {
      if (/^[\p{Lu}\p{N}]{2,}$/u.test(word) || word.length >= LONG || /^\p{Lo}{2,}$/u.test(word))
        found.add(word.toLowerCase().slice(0, 6))
    }
  }
  return found
}

function share(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0.3
  let both = 0
  for (const word of part) if (whole.has(word)) both += 1
  return both / part.size
}
