import type { AskReply, Citation } from '../../src/schema/answer.ts'

/** The citations of an answer, then what nearest evidence of an abstention is not among them; their places are their numbers. */
export function withNearest(citations: readonly Citation[], abstained: AskReply['abstained']): Citation[] {
  const nearest = abstained?.nearest ?? []
  return [...citations, ...nearest.filter((near) => !citations.some((citation) => isSame(citation, near)))]
}

/** The number (from 1) of a quote in a list; null where it is not in it. */
export function numberOf(citations: readonly Citation[], wanted: Citation | undefined): number | null {
  const place = wanted ? citations.findIndex((citation) => isSame(citation, wanted)) : -1
  return place < 0 ? null : place + 1
}

function isSame(a: Citation, b: Citation): boolean {
  return a.articleId === b.articleId && a.revision === b.revision && a.part === b.part && a.start === b.start && a.end === b.end
}
