import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { articleOptions } from '../queries.ts'
import { type Job, useReading } from './reading.tsx'

/** Articles that state no date stay without one; who knows it can say so here, and they are read again with it. */
export function DateMissing({ job }: { job: Job }) {
  const { read } = useReading()
  const id = useId()
  const first = job.said.published
    ? null
    : job.results.find((result) => result.articleId && result.outcome !== 'failed')?.articleId
  const { data: article } = useQuery({ ...articleOptions(first ?? ''), enabled: Boolean(first) })
  if (!first || !article || article.published) return null
  return (
    <form
      className="field-row date-missing"
      onSubmit={(event) => {
        event.preventDefault()
        const published = String(new FormData(event.currentTarget).get('published'))
        read([job.item], { ...job.said, published })
      }}
    >
      <label htmlFor={id}>{job.name} states no date of publication. Where you know it:</label>
      <input id={id} name="published" type="date" required />
      <button type="submit">Add the date</button>
    </form>
  )
}
