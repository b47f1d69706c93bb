import type { Span } from '../language/spans.ts'

/** The paragraphs of a clean text (they are parted by one blank line), with their offsets. */
export function paragraphs(text: string): Span[] {
  const found: Span[] = []
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n\n', start)
    const end = next < 0 ? text.length : next
    if (end > start) found.push({ start, end, text: text.slice(start, end) })
    start = end + 2
  }
  return found
}
