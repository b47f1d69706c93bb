import { randomUUID } from 'node:crypto'
import type { AnswerSentence, AskEvent, AskReply, Citation } from '../schema/answer.ts'
import { AskRequest } from '../schema/answer.ts'
import type { Article } from '../schema/article.ts'
import type { Filters } from '../schema/search.ts'
import { choose } from './choose.ts'
import { cite, holds, sliceAround } from './citations.ts'
import { decisionFeatures, probability, reasonFor } from './decide.ts'
import { direct } from './direct.ts'
import type { EvidenceSource } from './evidence.ts'
import { resolve } from './history.ts'
import { addMeaning } from './meaning.ts'
import { type Plan, plan as planOf } from './plan.ts'
import { polarity } from './polarity.ts'
import { questionLanguage } from './questions/languages.ts'
import { type Ranked, rankSentences, total } from './sentences.ts'
import { answerThreshold } from './weights.ts'
import { abstentionDetail } from './wording.ts'

/** Passages whose sentences are read in full. */
const passagesRead = 24

export interface AnswerOptions {
  /** Reads a stored article again, for the last check of every quote. */
  article(id: string, revision: number): Promise<Article | null>
  onEvent?: (event: AskEvent) => void
}

/** Understands a question with the turns before it. */
export function understand(request: AskRequest): Plan {
  const { question, history = [] } = AskRequest.parse(request)
  const resolved = resolve(question, history, questionLanguage(question))
  return {
    ...planOf(resolved.planned),
    asked: question,
    understood: resolved.understood,
    context: resolved.context,
    anchors: resolved.anchors,
    known: resolved.known,
  }
}

/** Finds passages and ranks their sentences. */
export async function gather(plan: Plan, filters: Filters, source: EvidenceSource): Promise<Ranked[]> {
  const query = [plan.understood, ...plan.context.map((term) => term.text)].join(' ')
  const candidates = await source.candidates(query, filters, 200)
  const ranked = rankSentences(plan, candidates.slice(0, passagesRead))
  if (source.reader) {
    await addMeaning(plan, ranked, source.reader)
    for (const sentence of ranked) sentence.score = total(sentence.features)
    ranked.sort((a, b) => b.score - a.score)
  }
  return ranked
}

/** Answers a question from the source, or says why not; every quote is checked against the stored revision. */
export async function answer(request: AskRequest, source: EvidenceSource, options: AnswerOptions): Promise<AskReply> {
  const plan = understand(request)
  const filters: Filters = { ...request.filters, ...(request.asOf ? { asOf: request.asOf } : {}) }
  const question = { asked: plan.asked, understood: plan.understood, type: plan.type, filters, asOf: request.asOf ?? null }
  options.onEvent?.({ type: 'understood', question })

  const ranked = await gather(plan, filters, source)
  const chosen = choose(plan, ranked)
  const features = decisionFeatures(plan, ranked, chosen)
  const answerable = probability(features) >= answerThreshold && chosen.length > 0
  const stand = chosen[0] ? polarity(plan, chosen[0]) : null
  const contradicted = plan.type !== 'yesno' && stand?.verdict === 'no' && (chosen[0]?.features.related ?? 0) > 0.6

  const reply: AskReply = {
    id: randomUUID(),
    question,
    answer: null,
    abstained: null,
    citations: [],
    records: [],
    notes: [],
    coverage: await source.coverage(request.asOf ?? undefined),
  }
  const quoted = async (sentence: Ranked): Promise<Citation | null> => {
    const focus = sentence.read.tokens[sentence.matches.find((match) => match.weight > 0)?.positions[0] ?? 0]?.start ?? 0
    const passage = sentence.candidate
    const slice = sliceAround(
      passage.text,
      sentence.start - passage.start,
      sentence.end - passage.start,
      sentence.start - passage.start + focus,
    )
    const citation = cite(passage, passage.start + slice.start, passage.start + slice.end)
    return holds(citation, await options.article(citation.articleId, citation.revision)) ? citation : null
  }

  if (answerable) {
    const sentences: AnswerSentence[] = []
    for (const sentence of chosen) {
      const citation = await quoted(sentence)
      if (!citation) continue
      reply.citations.push(citation)
      sentences.push({ text: citation.quote, citations: [reply.citations.length], basis: 'quote' })
    }
    if (sentences.length > 0) {
      const bare = direct(plan, chosen, stand)
      reply.answer = {
        direct: bare,
        text: [...(bare ? [/[.!?]$/.test(bare) ? bare : `${bare}.`] : []), ...sentences.map((sentence) => sentence.text)].join(
          ' ',
        ),
        sentences,
      }
      options.onEvent?.({ type: 'evidence', citations: reply.citations })
      for (const [index, sentence] of sentences.entries()) options.onEvent?.({ type: 'sentence', sentence, index })
    }
  }
  if (!reply.answer) {
    const nearest: Citation[] = []
    for (const sentence of ranked.slice(0, 1)) {
      const citation = await quoted(sentence)
      if (citation) nearest.push(citation)
    }
    const reason =
      (await tooEarly(plan, request, ranked[0]?.features.story ?? 0, source)) ?? reasonFor(plan, ranked, features, contradicted)
    reply.abstained = { reason, detail: abstentionDetail(reason, plan, ranked, reply.coverage), nearest }
    reply.citations = nearest
    if (reason === 'false-premise' && nearest[0])
      reply.answer = {
        direct: null,
        text: nearest[0].quote,
        sentences: [{ text: nearest[0].quote, citations: [1], basis: 'quote' }],
      }
    options.onEvent?.({ type: 'abstained', abstained: reply.abstained })
  }
  options.onEvent?.({ type: 'done', reply })
  return reply
}

/** Would a later day have answered? Then it is too early, and only that is said. */
async function tooEarly(plan: Plan, request: AskRequest, held: number, source: EvidenceSource): Promise<'too-early' | null> {
  if (!request.asOf) return null
  const { asOf: _, ...later } = request.filters ?? {}
  const ranked = await gather(plan, later, source)
  const chosen = choose(plan, ranked)
  const features = decisionFeatures(plan, ranked, chosen)
  const newer = (chosen[0]?.candidate.published ?? '') > request.asOf
  return newer && (probability(features) >= answerThreshold || (chosen[0]?.features.story ?? 0) > held + 0.2) ? 'too-early' : null
}
