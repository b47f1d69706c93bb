import type { ReadResult } from '../../../src/schema/article.ts'
import { Link } from '../parts/link.tsx'
import { sentence } from '../parts/trouble.tsx'
import { DateMissing } from './date-missing.tsx'
import { type Job, useReading } from './reading.tsx'

/** Each outcome as a word and a shape. */
const words: Record<ReadResult['outcome'], string> = {
  new: '● New',
  revised: '◐ Revised',
  unchanged: '○ Unchanged',
  failed: '✕ Failed',
}
const order: ReadResult['outcome'][] = ['failed', 'revised', 'new', 'unchanged']
const SHOWN = 20

/** What became of everything that was handed in, article by article; failures first, with what to do. */
export function Outcomes() {
  const { jobs, busy, clear } = useReading()
  if (jobs.length === 0) return null
  return (
    <section className="outcomes" aria-label="What was read">
      <div role="status">
        {jobs.map((job) => (
          <p key={job.id} className="outcome-file">
            <strong>{job.name}</strong> {summary(job)}
          </p>
        ))}
      </div>
      {jobs.map((job) => (
        <div key={job.id}>
          {job.results.length > 0 && <Articles results={job.results} />}
          <DateMissing job={job} />
        </div>
      ))}
      {!busy && (
        <button type="button" className="plain" onClick={clear}>
          Put this list away
        </button>
      )}
    </section>
  )
}

function summary(job: Job): string {
  if (job.state === 'waiting') return 'waits.'
  if (job.state === 'reading') return 'is being read …'
  if (job.error) return `was not read. ${sentence(job.error.message, job.name)} ${sentence(job.error.todo)}`
  if (job.name === 'Samples' && job.results.length === 0) return 'loaded.'
  const counts = order.map((outcome) => [job.results.filter((result) => result.outcome === outcome).length, outcome] as const)
  const parts = counts.filter(([count]) => count > 0).map(([count, outcome]) => `${count} ${outcome}`)
  return parts.length > 0 ? `${parts.join(', ')}.` : 'holds no article. See that the file has a title and text.'
}

function Articles({ results }: { results: ReadResult[] }) {
  const sorted = results
    .map((result, place) => ({ result, place }))
    .sort((a, b) => order.indexOf(a.result.outcome) - order.indexOf(b.result.outcome) || a.place - b.place)
  return (
    <ul className="rows">
      {sorted.slice(0, SHOWN).map(({ result, place }) => (
        <li key={place}>
          <span className="outcome">{words[result.outcome]}</span>
          <Outcome result={result} place={place} />
        </li>
      ))}
      {sorted.length > SHOWN && <li className="quiet">and {sorted.length - SHOWN} more</li>}
    </ul>
  )
}

function Outcome({ result, place }: { result: ReadResult; place: number }) {
  const title = result.title || `Article ${place + 1}`
  return (
    <span>
      {result.articleId ? (
        <Link to={`/article/${encodeURIComponent(result.articleId)}`} className="theirs">
          {title}
        </Link>
      ) : (
        <span className="theirs">{title}</span>
      )}
      {result.outcome === 'revised' && result.revision && <span className="quiet"> now revision {result.revision}</span>}
      {result.error && <span> {sentence(result.error.message)}</span>}
    </span>
  )
}
