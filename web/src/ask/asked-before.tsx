import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../api.ts'
import { Link } from '../parts/link.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { questionsOptions } from '../queries.ts'
import { conversationAddress } from './conversation.ts'

/** The questions of the last 30 days. They are secrets, so each can be made to be forgotten. */
export function AskedBefore() {
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(questionsOptions)
  const forget = useMutation({
    mutationFn: api.forgetQuestion,
    onSettled: () => client.invalidateQueries({ queryKey: questionsOptions.queryKey }),
  })
  if (error) return <Trouble to="Earlier questions could not be listed." error={error} onRetry={() => void refetch()} />
  if (!data || data.questions.length === 0) return null
  return (
    <section className="asked-before">
      <h2>Asked before</h2>
      <ul className="rows">
        {data.questions.map(({ id, asked }) => (
          <li key={id}>
            <Link to={conversationAddress({ questions: [asked] })} data-step>
              {asked}
            </Link>
            <button
              type="button"
              className="plain"
              aria-label={`Forget: ${asked}`}
              disabled={forget.isPending}
              onClick={() => forget.mutate(id)}
            >
              Forget
            </button>
          </li>
        ))}
      </ul>
      {forget.error && <Trouble to="The question was not forgotten." error={forget.error} />}
    </section>
  )
}
