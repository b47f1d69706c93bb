import type { AnswerSentence, AskEvent, AskReply, Citation } from '../../../src/schema/answer.ts'
import { numberOf, withNearest } from '../citations.ts'

/** An answer as far as it has come. `reply` is there once it is whole, and only then are notes, coverage and copying. */
export interface Draft {
  understood: AskReply['question'] | null
  direct: string | null
  sentences: AnswerSentence[]
  citations: Citation[]
  abstained: AskReply['abstained']
  reply: AskReply | null
}

export const emptyDraft: Draft = { understood: null, direct: null, sentences: [], citations: [], abstained: null, reply: null }

/** The draft after one more event. */
export function advance(draft: Draft, event: AskEvent): Draft {
  switch (event.type) {
    case 'understood':
      return { ...draft, understood: event.question }
    case 'evidence':
      return { ...draft, citations: event.citations }
    case 'sentence': {
      // A sentence may overtake another: its place stays empty until it comes, and lists skip empty places.
      const sentences = draft.sentences.slice()
      sentences[event.index] = event.sentence
      return { ...draft, sentences }
    }
    case 'abstained':
      return { ...draft, abstained: event.abstained }
    case 'done': {
      const { reply } = event
      return {
        understood: reply.question,
        direct: reply.answer?.direct ?? null,
        sentences: reply.answer?.sentences ?? [],
        citations: reply.citations,
        abstained: reply.abstained,
        reply,
      }
    }
    default:
      return draft
  }
}

/** All quotes that a turn can show, in the order of their numbers: its citations, then what nearest evidence is not among them. */
export function quotesOf(draft: Draft): Citation[] {
  return withNearest(draft.citations, draft.abstained)
}

/** The number of the nearest evidence of an abstention; null where there is none, or where a sentence of the answer cites it anyway. */
export function closestNumber(draft: Draft): number | null {
  const number = numberOf(quotesOf(draft), draft.abstained?.nearest[0])
  return number && draft.sentences.some((sentence) => sentence.citations.includes(number)) ? null : number
}
