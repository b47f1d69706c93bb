/** The first and the last day that a partial date (`2025`, `2025-09`, `2025-12-01`) can mean; nulls for no or an impossible date. */
export function daysOf(date: string | null | undefined): { first: string; last: string } | { first: null; last: null } {
  const none = { first: null, last: null }
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date ?? '')
  if (!match) return none
  const [year, month, day] = [match[1]!, match[2], match[3]]
  if (year === '0000') return none
  if (!month) return { first: `${year}-01-01`, last: `${year}-12-31` }
  const length = new Date(Date.UTC(2000, 0, 1))
  length.setUTCFullYear(Number(year), Number(month), 0)
  if (Number(month) < 1 || Number(month) > 12) return none
  const days = length.getUTCDate()
  if (!day) return { first: `${year}-${month}-01`, last: `${year}-${month}-${days}` }
  return Number(day) < 1 || Number(day) > days ? none : { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` }
}

/**
 * The day from which a revision was the known one. The first is known from its publication (its reading, where undated);
 * a later one from the day it newly says it was modified, else from a publication date later than its forerunner's, else from its reading.
 */
export function sinceDay(
  revision: { published: string | null; modified: string | null; readAt: string },
  forerunner: { published: string | null; modified: string | null } | null,
): string {
  const read = daysOf(revision.readAt).last ?? '9999-12-31'
  const published = daysOf(revision.published).last
  if (!forerunner) return published ?? read
  const before = daysOf(forerunner.published).last
  const modified = daysOf(revision.modified).last
  if (modified && revision.modified !== forerunner.modified) return modified
  if (published && before && published > before) return published
  return read
}
