import type { AskRequest } from '../../../src/schema/answer.ts'
import type { Filters } from '../../../src/schema/search.ts'
import type { Scope } from '../api.ts'
import { formatAddress } from '../router.ts'

/** The quote in the pane: of which turn, and which of its quotes, both counted from 1. `closed`: the reader put the pane away. */
export type Shown = { turn: number; quote: number } | 'closed' | null

/** A conversation as its address holds it: the questions in order, and over what they are asked. */
export interface Conversation {
  questions: string[]
  /** The article that the conversation began at. */
  about: string | null
  asOf: string | null
  source: string | null
  from: string | null
  to: string | null
  scope: Scope | null
  shown: Shown
}

export function readConversation(params: URLSearchParams): Conversation {
  const scope = params.get('scope')
  return {
    questions: params
      .getAll('q')
      .map((question) => question.trim().slice(0, 2_000))
      .filter(Boolean),
    about: params.get('about'),
    asOf: day(params.get('asOf')),
    source: params.get('source'),
    from: day(params.get('from')),
    to: day(params.get('to')),
    scope: scope === 'own' || scope === 'samples' ? scope : null,
    shown: readShown(params.get('cite')),
  }
}

export function conversationAddress(conversation: Partial<Conversation>): string {
  const { questions = [], about, asOf, source, from, to, scope, shown } = conversation
  const cite = shown && shown !== 'closed' ? `${shown.turn}.${shown.quote}` : shown
  return formatAddress('/ask', [
    ...questions.map((question) => ['q', question] as const),
    ['about', about],
    ['asOf', asOf],
    ['source', source],
    ['from', from],
    ['to', to],
    ['scope', scope],
    ['cite', cite],
  ])
}

/** What the server is asked besides the question and its history. */
export function limitsOf(conversation: Conversation): Pick<AskRequest, 'asOf' | 'filters'> {
  const filters: Filters = {}
  if (conversation.source) filters.source = conversation.source
  if (conversation.from) filters.from = conversation.from
  if (conversation.to) filters.to = conversation.to
  if (conversation.scope) filters.scope = conversation.scope
  return { ...(conversation.asOf ? { asOf: conversation.asOf } : {}), ...(Object.keys(filters).length > 0 ? { filters } : {}) }
}

function readShown(value: string | null): Shown {
  if (value === 'closed') return 'closed'
  const [, turn, quote] = /^([1-9]\d{0,3})\.([1-9]\d{0,3})$/.exec(value ?? '') ?? []
  return turn && quote ? { turn: Number(turn), quote: Number(quote) } : null
}

function day(value: string | null): string | null {
  return value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null
}
