import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { AskBox } from '../parts/ask-box.tsx'
import { useKey } from '../parts/keys.ts'
import { Link } from '../parts/link.tsx'
import { sideBySide, useMedia } from '../parts/media.ts'
import { useTitle } from '../parts/title.ts'
import { articleOptions } from '../queries.ts'
import { navigate } from '../router.ts'
import { AskedBefore } from './asked-before.tsx'
import { askOptions } from './asking.ts'
import { type Conversation, conversationAddress, readConversation } from './conversation.ts'
import { closestNumber, type Draft, quotesOf } from './draft.ts'
import { Exchange } from './exchange.tsx'
import { SourcePane } from './source-pane.tsx'

/** A conversation, and beside it the article behind the quote that was chosen. */
export function Ask({ params }: { params: URLSearchParams }) {
  const conversation = useMemo(() => readConversation(params), [params])
  const client = useQueryClient()
  const { questions } = conversation
  useTitle(questions.at(-1) ?? 'Ask')
  const options = questions.map((_question, turn) => askOptions(client, conversation, turn))
  const answers = useQueries({
    queries: options.map((option, turn) => {
      const before = options[turn - 1]
      // A turn waits for the one before it, whose answer is part of its history.
      return { ...option, enabled: !before || client.getQueryData(before.queryKey) !== undefined }
    }),
  })
  const unfinished = answers.findIndex((answer) => !answer.data)
  const visible = unfinished < 0 ? answers : answers.slice(0, unfinished + 1)
  const shown = useShown(
    conversation,
    visible.map((answer) => answer.data),
  )

  const go = (to: Conversation) => navigate(conversationAddress(to))
  const show = (next: Conversation['shown']) => navigate(conversationAddress({ ...conversation, shown: next }), { replace: true })
  useKey('Escape', () => shown && show('closed'))

  if (questions.length === 0)
    return <Opening conversation={conversation} onAsk={(question) => go({ ...conversation, questions: [question] })} />
  return (
    <div className={shown ? 'conversation beside' : 'conversation'}>
      <div className="exchanges">
        <h1 className="visually-hidden">Answers</h1>
        {conversation.about && <About conversation={conversation} />}
        {visible.map((answer, turn) => (
          <Exchange
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what identifies a turn
            key={turn}
            conversation={conversation}
            turn={turn}
            answer={answer}
            newest={turn === visible.length - 1}
            shown={shown?.turn === turn + 1 ? shown.quote : null}
            onShow={(quote) => show({ turn: turn + 1, quote })}
            onChange={go}
          />
        ))}
        <AskBox
          label="Ask a follow-up"
          onAsk={(question) => go({ ...conversation, questions: [...questions, question], shown: null })}
        />
        <p className="quiet new-question">
          <Link to="/ask">New question</Link>
        </p>
      </div>
      {shown && <SourcePane citation={shown.citation} number={shown.quote} onClose={() => show('closed')} />}
      <p className="visually-hidden" role="status">
        {spoken(visible.at(-1)?.data)}
      </p>
    </div>
  )
}

function Opening({ conversation, onAsk }: { conversation: Conversation; onAsk: (question: string) => void }) {
  return (
    <div className="today">
      <AskBox heading focused label="Ask the record. Every sentence shows its source." onAsk={onAsk} />
      {conversation.about && <About conversation={conversation} />}
      <AskedBefore />
    </div>
  )
}

/** A conversation that began at an article says so, and can be freed of it. */
function About({ conversation }: { conversation: Conversation }) {
  const { data: article } = useQuery({ ...articleOptions(conversation.about ?? ''), enabled: conversation.about !== null })
  if (!conversation.about || !article) return null
  return (
    <p className="about quiet">
      About <Link to={`/article/${encodeURIComponent(conversation.about)}`}>{article.title}</Link>{' '}
      <Link to={conversationAddress({ ...conversation, about: null, shown: null })}>Ask of everything</Link>
    </p>
  )
}

/** The quote to show: the one in the address; where there is room for it, else the first one of the newest answer. */
function useShown(conversation: Conversation, drafts: (Draft | undefined)[]) {
  const wide = useMedia(sideBySide)
  const { shown } = conversation
  if (shown === 'closed') return null
  const turn = shown?.turn ?? (wide ? drafts.length : 0)
  const draft = drafts[turn - 1]
  const quote = shown?.quote ?? (draft ? firstShown(draft) : 0)
  const citation = draft && quotesOf(draft)[quote - 1]
  return citation ? { turn, quote, citation } : null
}

function firstShown(draft: Draft): number {
  return draft.sentences.flatMap((sentence) => sentence.citations)[0] ?? closestNumber(draft) ?? 0
}

/** What a screen reader says once an answer is whole. */
function spoken(draft: Draft | undefined): string {
  if (!draft) return ''
  const sentences = draft.sentences.map((sentence) => sentence.text)
  return [draft.abstained?.detail, draft.direct, ...sentences].filter(Boolean).join(' ')
}
