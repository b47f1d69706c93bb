import { formatDate, publishedIn } from '../dates.ts'
import { MadeUpBadge } from './badge.tsx'

interface Published {
  source: string
  published: string | null
  publishedWords?: string | null
  fictional: boolean
}

/** Who published it, and when, in one quiet line. */
export function Provenance({ of, children }: { of: Published; children?: React.ReactNode }) {
  const date = publishedIn(of)
  return (
    <span className="provenance">
      <span>{of.source}</span>
      {of.published ? <time dateTime={of.published}>{formatDate(of.published)}</time> : <span>{date ?? 'date not stated'}</span>}
      {of.fictional && <MadeUpBadge />}
      {children}
    </span>
  )
}
