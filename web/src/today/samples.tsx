import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../api.ts'
import { Trouble } from '../parts/trouble.tsx'
import { forgetArticles } from '../queries.ts'

/** Says that samples are there, and takes them out with one click. */
export function Samples({ count }: { count: number }) {
  const client = useQueryClient()
  const removal = useMutation({ mutationFn: api.removeSamples, onSettled: () => forgetArticles(client) })
  return (
    <>
      <p className="samples quiet">
        {count} {count === 1 ? 'sample' : 'samples'}, kept apart from your own articles.{' '}
        <button type="button" className="plain" disabled={removal.isPending} onClick={() => removal.mutate()}>
          Remove the samples
        </button>
      </p>
      {removal.error && <Trouble to="The samples were not removed." error={removal.error} onRetry={() => removal.mutate()} />}
    </>
  )
}
