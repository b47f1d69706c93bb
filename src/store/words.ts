const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(language: string): Intl.Segmenter {
  let made = segmenters.get(language)
  if (!made) {
    try {
      made = new Intl.Segmenter(language, { granularity: 'word' })
    } catch {
      // Not a language tag: the segmenter knows scripts by their letters anyway.
      made = new Intl.Segmenter('zh', { granularity: 'word' })
    }
    if (segmenters.size < 64) segmenters.set(language, made)
  }
  return made
}

/**
 * A text with its words parted by spaces, for scripts that are written without them. A dictionary parts the same letters
 * differently in another context, so words of three or more letters are followed by their pairs of letters:
 * a question finds them either way.
 */
export function partedWords(text: string, language: string): string {
  const words: string[] = []
  for (const { segment, isWordLike } of segmenter(language).segment(text)) {
    if (!isWordLike) continue
    words.push(segment)
    const letters = [...segment]
    if (letters.length < 3 || /^[\p{Script=Latin}\p{N}]+$/u.test(segment)) continue
    for (let at = 0; at + 1 < letters.length; at += 1) words.push(`${letters[at]}${letters[at + 1]}`)
  }
  return words.join(' ')
}
