import type { AbstentionReason, AskReply } from '../schema/answer.ts'
import { dayInFull } from './days.ts'
import type { Plan } from './plan.ts'
import type { Ranked } from './sentences.ts'

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

/** The one calm line of an abstention, one wording per reason. */
export function abstentionDetail(
  reason: AbstentionReason,
  plan: Plan,
  ranked: readonly Ranked[],
  coverage: AskReply['coverage'],
): string {
  const story = ranked[0]
  const about = new Set(
    ranked
      .slice(0, 12)
      .filter((sentence) => story && sentence.features.story > 0.6 * story.features.story)
      .map((sentence) => sentence.candidate.articleId),
  ).size
  const missing = plan.terms.filter((_term, i) => (story?.around[i]?.weight ?? 0) < 0.4).sort((a, b) => b.weight - a.weight)[0]
  switch (reason) {
    case 'not-covered':
      return coverage.articles === 0
        ? 'Nothing has been read yet.'
        : `The sources do not cover this. Read so far: ${plural(coverage.articles, 'article')}${coverage.newest ? `, newest of ${dayInFull(coverage.newest)}` : ''}${missing ? `; none speaks of “${missing.text}” in this connection` : ''}.`
    case 'silent':
      return `The sources do not say. ${plural(Math.max(1, about), 'article covers', 'articles cover')} the story; ${about > 1 ? 'none' : 'it does not'}${about > 1 ? ' states' : ' state'} what was asked${missing ? ` (“${missing.text}”)` : ''}.`
    case 'false-premise':
      return 'The question takes for granted what the sources do not bear out. They say:'
    case 'too-early':
      return 'Not known on that day: what answers this was published later.'
    case 'conflicting':
      return 'The sources contradict each other, and nothing settles it.'
    case 'stale':
      return 'What the sources say of this may be out of date.'
  }
}
