import { Link } from '../parts/link.tsx'
import { formatAddress } from '../router.ts'

interface RevisionsProps {
  id: string
  count: number
  shown: number
  /** The revision that is compared with, when one is. */
  older: number | null
}

/** Which revision is shown, and what changed from the one before it. */
export function Revisions({ id, count, shown, older }: RevisionsProps) {
  const to = (revision: number, compare?: number) =>
    formatAddress(`/article/${encodeURIComponent(id)}`, [
      ['revision', revision === count && !compare ? null : String(revision)],
      ['compare', compare ? String(compare) : null],
    ])
  const numbers = Array.from({ length: count }, (_, index) => count - index)
  return (
    <nav className="switch" aria-label="Revisions">
      {numbers.map((revision) => (
        <Link key={revision} to={to(revision)} data-step aria-current={revision === shown && !older ? 'true' : undefined}>
          {revision === count ? `Revision ${revision}, newest` : `Revision ${revision}`}
        </Link>
      ))}
      {shown > 1 && (
        <Link to={to(shown, shown - 1)} data-step aria-current={older ? 'true' : undefined}>
          What changed from {shown - 1} to {shown}
        </Link>
      )}
    </nav>
  )
}
