import type { ReadResult } from '../schema/article.ts'

/** Above this many articles only what failed is listed. */
const listed = 50

/** Each article and what became of it, as "new  Title"; of many articles only the failures. */
export function resultLines(results: readonly ReadResult[]): string[] {
  return results.filter(({ outcome }) => results.length <= listed || outcome === 'failed').map(resultLine)
}

/** As "8 new · 1 unchanged · 1 failed". */
export function summary(results: readonly ReadResult[]): string {
  const parts = (['new', 'revised', 'unchanged', 'failed'] as const)
    .map((outcome) => [outcome, results.filter((result) => result.outcome === outcome).length] as const)
    .filter(([, n]) => n > 0)
    .map(([outcome, n]) => `${n.toLocaleString('en')} ${outcome}`)
  return parts.join(' · ') || 'Nothing to read.'
}

function resultLine({ outcome, title, revision, error }: ReadResult): string {
  const what = [title, error?.message].filter(Boolean).join(': ') || '(no title)'
  return `${outcome.padEnd(9)}  ${what}${outcome === 'revised' ? ` (revision ${revision})` : ''}`
}
