import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { AskReply } from '../../../src/schema/answer.ts'
import { ageOf, formatDate } from '../dates.ts'
import { statusOptions } from '../queries.ts'
import { type Conversation, readConversation } from './conversation.ts'
import { Editable } from './editable.tsx'

interface BasisProps {
  reply: AskReply
  conversation: Conversation
  turn: number
  onChange: (conversation: Conversation) => void
}

/** What an answer rests on, small and editable: the question as understood, the day, and over how much it is complete. */
export function Basis({ reply, conversation, turn, onChange }: BasisProps) {
  const id = useId()
  const { question, coverage } = reply
  return (
    <div className="basis">
      <Editable
        name="Understood as"
        value={question.understood}
        onSave={(fields) => {
          const asked = String(fields.get('question')).trim()
          if (asked) onChange({ ...conversation, questions: conversation.questions.with(turn, asked), shown: null })
        }}
      >
        <label className="visually-hidden" htmlFor={`${id}q`}>
          Question
        </label>
        <input id={`${id}q`} name="question" className="wide" maxLength={2_000} defaultValue={question.understood} />
      </Editable>
      <Editable
        name="As of"
        value={question.asOf ? formatDate(question.asOf) : 'now'}
        onSave={(fields) => onChange({ ...conversation, asOf: String(fields.get('asOf')) || null, shown: null })}
      >
        <label className="visually-hidden" htmlFor={`${id}asOf`}>
          Day
        </label>
        <input id={`${id}asOf`} name="asOf" type="date" defaultValue={question.asOf ?? ''} />
      </Editable>
      <Editable
        name="Complete over"
        value={extent(coverage)}
        onSave={(fields) => onChange({ ...conversation, ...limitsIn(fields), shown: null })}
      >
        <Limits conversation={conversation} />
      </Editable>
    </div>
  )
}

function extent({ articles, newest }: AskReply['coverage']): string {
  return `${articles} ${articles === 1 ? 'article' : 'articles'}${newest ? `, newest ${ageOf(newest)}` : ''}`
}

function limitsIn(fields: FormData): Pick<Conversation, 'source' | 'from' | 'to' | 'scope'> {
  const params = new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]))
  const { source, from, to, scope } = readConversation(params)
  return { source: source || null, from, to, scope }
}

function Limits({ conversation }: { conversation: Conversation }) {
  const id = useId()
  const { data: status } = useQuery(statusOptions)
  const both = (status?.samples ?? 0) > 0 && (status?.articles ?? 0) > 0
  return (
    <>
      <label htmlFor={`${id}source`}>Source</label>
      <select id={`${id}source`} name="source" defaultValue={conversation.source ?? ''}>
        <option value="">all</option>
        {status?.sources.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <label htmlFor={`${id}from`}>from</label>
      <input id={`${id}from`} name="from" type="date" defaultValue={conversation.from ?? ''} />
      <label htmlFor={`${id}to`}>to</label>
      <input id={`${id}to`} name="to" type="date" defaultValue={conversation.to ?? ''} />
      {both && (
        <>
          <label htmlFor={`${id}scope`}>among</label>
          <select id={`${id}scope`} name="scope" defaultValue={conversation.scope ?? 'own'}>
            <option value="own">your articles</option>
            <option value="samples">samples</option>
          </select>
        </>
      )}
    </>
  )
}
