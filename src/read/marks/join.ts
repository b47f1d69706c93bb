import type { Mark } from '../../schema/article.ts'

/**
 * One list of marks from several: inside the text, in order, none overlapping (an overlap becomes one range that keeps the
 * first reason and all the whys). Where nothing of the text would be left, there are no marks.
 */
export function joinMarks(text: string, ...lists: readonly (readonly Mark[])[]): Mark[] {
  const all = lists
    .flat()
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) }))
    .filter((mark) => mark.end > mark.start)
    // A call to action says more about a range than that it is boilerplate.
    .sort((a, b) => a.start - b.start || Number(b.reason === 'call-to-action') - Number(a.reason === 'call-to-action'))
  const joined: Mark[] = []
  for (const mark of all) {
    const last = joined.at(-1)
    if (!last || mark.start >= last.end) joined.push({ ...mark })
    else {
      last.end = Math.max(last.end, mark.end)
      if (!last.why.includes(mark.why)) last.why = `${last.why}; ${mark.why}`
    }
  }
  let left = 0
  let covered = false
  for (const mark of joined) {
    if (text.slice(left, mark.start).trim() !== '') covered = true
    left = mark.end
  }
  return covered || text.slice(left).trim() !== '' ? joined : []
}
