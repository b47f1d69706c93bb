import type { Citation } from '../schema/answer.ts'
import type { Article } from '../schema/article.ts'
import type { Candidate } from '../store/passages.ts'

/** Longest quote that counts as one: a whole article poured out is no citation. */
const longestQuote = 380

/** Shortens a long sentence to the clauses around a point of interest; the result is still an exact slice. */
export function sliceAround(text: string, start: number, end: number, focus: number): { start: number; end: number } {
  if (end - start <= longestQuote) return { start, end }
  const bounds = [start]
  const clause = /[;:,–—]\s+/g
  clause.lastIndex = start
  for (let match = clause.exec(text); match && match.index < end; match = clause.exec(text))
    bounds.push(match.index + match[0].length)
  bounds.push(end)
  let [from, to] = [start, end]
  for (let i = 0; i + 1 < bounds.length; i += 1) {
    const [left, right] = [bounds[i]!, bounds[i + 1]!]
    if (left > focus || right <= focus) continue
    ;[from, to] = [left, right]
    for (let step = 1; step < bounds.length; step += 1) {
      const [wider, further] = [bounds[i - step] ?? from, bounds[i + 1 + step] ?? to]
      if (to - wider <= longestQuote) from = wider
      if (further - from <= longestQuote) to = further
    }
  }
  if (to - from > longestQuote) to = from + longestQuote
  return { start: from, end: from + text.slice(from, to).trimEnd().length }
}

/** The citation of a slice of a candidate's passage. Offsets are those of the revision's clean text. */
export function cite(candidate: Candidate, start: number, end: number): Citation {
  return {
    articleId: candidate.articleId,
    url: candidate.url,
    title: candidate.title,
    source: candidate.source,
    published: candidate.published,
    part: 'text',
    quote: candidate.text.slice(start - candidate.start, end - candidate.start),
    start,
    end,
    revision: candidate.revision,
    sha256: candidate.sha256,
    fictional: candidate.fictional,
  }
}

/** The last check before an answer leaves: is the quote the very slice of the stored revision, and is it shown content? */
export function holds(citation: Citation, article: Article | null): boolean {
  if (!article || article.sha256 !== citation.sha256) return false
  const part = citation.part === 'title' ? article.title : article.text
  if (part.slice(citation.start, citation.end) !== citation.quote || citation.quote.trim() === '') return false
  return citation.part === 'title' || !article.marks.some((mark) => mark.start < citation.end && citation.start < mark.end)
}
