import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { Turn } from '../../../src/schema/answer.ts'
import { api } from '../api.ts'
import { paragraphsOf } from '../article-text.ts'
import { articleOptions } from '../queries.ts'
import { type Conversation, limitsOf } from './conversation.ts'
import { advance, type Draft, emptyDraft } from './draft.ts'

/** The turn up to which a conversation is the same question: what was asked before it, and over what. */
function keyOf(conversation: Conversation, turn: number) {
  const { about } = conversation
  return { about, questions: conversation.questions.slice(0, turn + 1), limits: limitsOf(conversation) }
}

/** Where the unfinished answer of a turn stands while its events come in. */
export function draftKey(conversation: Conversation, turn: number) {
  return ['draft', keyOf(conversation, turn)] as const
}

/**
 * Asks one turn of a conversation, after the turns before it, whose answers are its history.
 * The draft grows under {@link draftKey}; the result is the whole answer.
 */
export function askOptions(client: QueryClient, conversation: Conversation, turn: number) {
  return queryOptions({
    queryKey: ['ask', keyOf(conversation, turn)],
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async ({ signal }): Promise<Draft> => {
      const history = await historyOf(client, conversation, turn)
      const question = conversation.questions[turn] ?? ''
      let draft = emptyDraft
      for await (const event of api.ask({ question, history, ...limitsOf(conversation) }, signal)) {
        draft = advance(draft, event)
        client.setQueryData(draftKey(conversation, turn), draft)
      }
      void client.invalidateQueries({ queryKey: ['questions'] })
      return draft
    },
  })
}

async function historyOf(client: QueryClient, conversation: Conversation, turn: number): Promise<Turn[]> {
  const history: Turn[] = conversation.about ? await openingOf(client, conversation.about) : []
  for (let before = 0; before < turn; before++) {
    const draft = await client.ensureQueryData(askOptions(client, conversation, before))
    history.push({ role: 'user', content: conversation.questions[before] ?? '' })
    // An abstention speaks of the articles, not of the matter: as history it would only mislead.
    const text = draft.reply?.answer?.text
    if (text) history.push({ role: 'assistant', content: text.slice(0, 20_000) })
  }
  return history.slice(-100)
}

/** A conversation that began at an article opens with it, so that "this" and "they" in the first question are understood. */
async function openingOf(client: QueryClient, articleId: string): Promise<Turn[]> {
  const article = await client.ensureQueryData(articleOptions(articleId))
  const [first = []] = paragraphsOf(article.text, article.marks)
  return [
    { role: 'user', content: article.title },
    {
      role: 'assistant',
      content: first
        .map((piece) => piece.text)
        .join('')
        .slice(0, 2_000),
    },
  ]
}
