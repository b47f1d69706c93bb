// Stand-in until the real one lands: overwrite me.
import type { DateMention } from './spans.ts'

const re =
  /\b(\d{1,2} )?(January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)( \d{1,2})?(,? \d{4})?\b|\b(19|20)\d\d\b/g
export function findDates(text: string, _reference?: string): DateMention[] {
  return [...text.matchAll(re)].map((m) => ({ start: m.index, end: m.index + m[0].length, text: m[0] }))
}
