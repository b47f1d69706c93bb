import { useQuery } from '@tanstack/react-query'
import type { Status } from '../../../src/schema/status.ts'
import { formatDate } from '../dates.ts'
import { statusOptions } from '../queries.ts'

/** The line at the foot of every screen: what the answers rest on. */
export function StatusLine() {
  const { data: status, error } = useQuery(statusOptions)
  return (
    <footer className="status-line">
      {status ? (
        inWords(status).map((part) => <span key={part}>{part}</span>)
      ) : (
        <span>{error ? 'The server does not answer.' : ' '}</span>
      )}
    </footer>
  )
}

function inWords(status: Status): string[] {
  const { articles, samples, newest, sources, languages, vectors, store } = status
  const briefs = articles || samples
  const parts = [`${briefs} ${briefs === 1 ? 'brief' : 'briefs'}${articles === 0 && samples > 0 ? ', all samples' : ''}`]
  if (newest) parts.push(`newest ${formatDate(newest)}`)
  if (sources.length > 0) parts.push(`${sources.length} ${sources.length === 1 ? 'source' : 'sources'}`)
  const spoken = Object.entries(languages).sort((a, b) => b[1] - a[1])
  if (spoken.length > 0) parts.push(spoken.map(([code, count]) => `${count} in ${languageName(code)}`).join(', '))
  if (vectors.note) parts.push(vectors.note)
  else if (vectors.pending > 0) parts.push(`${vectors.pending} passages still to be read by the model`)
  if (store.warning) parts.push(store.warning)
  return parts
}

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(undefined, { type: 'language' }).of(code) ?? code
  } catch {
    return code || 'an unknown language'
  }
}
