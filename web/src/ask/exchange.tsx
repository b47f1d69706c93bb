import { skipToken, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Trouble } from '../parts/trouble.tsx'
import { Answer } from './answer.tsx'
import { draftKey } from './asking.ts'
import { Basis } from './basis.tsx'
import type { Conversation } from './conversation.ts'
import { Copy } from './copy.tsx'
import { type Draft, emptyDraft } from './draft.ts'

interface ExchangeProps {
  conversation: Conversation
  turn: number
  answer: UseQueryResult<Draft>
  /** Number of the quote of this turn that the pane shows. */
  shown: number | null
  onShow: (quote: number) => void
  onChange: (conversation: Conversation) => void
  /** The newest turn is brought into view. */
  newest: boolean
}

/** One question and its answer, from the first word of it on. */
export function Exchange({ conversation, turn, answer, shown, onShow, onChange, newest }: ExchangeProps) {
  const place = useRef<HTMLElement>(null)
  const { data: draft } = useQuery<Draft>({ queryKey: draftKey(conversation, turn), queryFn: skipToken })
  const current = answer.data ?? (answer.isFetching ? draft : undefined) ?? emptyDraft
  const whole = answer.data !== undefined
  // Once when it is asked, and once more when it has its full height and can stand at the top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height changes with it
  useEffect(() => {
    if (newest && turn > 0) place.current?.scrollIntoView({ block: 'start' })
  }, [newest, turn, whole])
  return (
    <section className="exchange" ref={place} aria-busy={answer.isFetching}>
      <h2 className="asked">{conversation.questions[turn]}</h2>
      <Answer draft={current} shown={shown} onShow={onShow} />
      {answer.isFetching && current.sentences.length === 0 && !current.abstained && (
        <p className="waiting">Looking for the sentences that say so …</p>
      )}
      {answer.error && <Trouble to="The question was not answered." error={answer.error} onRetry={() => void answer.refetch()} />}
      {current.reply && (
        <>
          <Basis reply={current.reply} conversation={conversation} turn={turn} onChange={onChange} />
          <Copy reply={current.reply} />
        </>
      )}
    </section>
  )
}
