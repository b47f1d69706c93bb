import { foldWord } from '../../src/read/dates/months.ts'

function words(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(foldWord)
}

/** A title is right when it has the words of the true one, in order, give or take the site's name (at most a fifth more or less). */
export function sameTitle(truth: string, said: string | undefined): boolean {
  const [a, b] = [words(truth).join(' '), words(said ?? '').join(' ')]
  if (a === b) return true
  const [inner, outer] = a.length < b.length ? [a, b] : [b, a]
  return inner !== '' && ` ${outer} `.includes(` ${inner} `) && inner.length >= outer.length * 0.8
}

/** A byline is right when all words of one are words of the other (titles and degrees come and go), and at least half are shared. */
export function sameAuthor(truth: string, said: string | undefined): boolean {
  const [a, b] = [new Set(words(truth)), new Set(words(said ?? ''))]
  const both = [...a].filter((word) => b.has(word)).length
  return both > 0 && both >= Math.min(a.size, b.size) && both >= Math.max(a.size, b.size) / 2
}
