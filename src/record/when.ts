import type { DateMention } from '../language/spans.ts'
import { readMentions } from './mentions.ts'
import type { Predicate } from './parse/clauses.ts'
import type { Sentence } from './parse/sentence.ts'
import type { Reading } from './reading.ts'

/** Where a date stands to the clause: its own time, or the start or end that the measure names. */
export interface When {
  value: string
  mention: DateMention
}

const startOf = (date: DateMention): string | undefined => date.value ?? date.from

/** The date of a clause: the mention nearest to its verb that no other verb stands closer to. */
export function dateOf(
  reading: Reading,
  sentence: Sentence,
  predicate: Predicate | null,
  allow: (date: DateMention) => boolean = () => true,
): When | null {
  const mentions = reading.mentions(sentence).dates.filter((d) => startOf(d) && allow(d))
  if (!mentions.length) return null
  if (!predicate) return { value: startOf(mentions[0]!)!, mention: mentions[0]! }
  const verbs = sentence.predicates.map((p) => ({
    p,
    start: sentence.words[p.verb.from]!.start,
    end: sentence.words[p.verb.to - 1]!.end,
  }))
  const own = verbs.find((v) => v.p === predicate)!
  const chain = new Set<Predicate>([predicate])
  for (let up = predicate.governor; up; up = up.governor) chain.add(up)
  const distance = (date: DateMention, verb: { start: number; end: number }) =>
    date.start >= verb.end ? date.start - verb.end : verb.start - date.end + 6
  const between = (a: number, b: number) => /[;:]/.test(sentence.text.slice(a - sentence.start, b - sentence.start))
  let best: DateMention | null = null
  let least = Number.POSITIVE_INFINITY
  for (const date of mentions) {
    if (between(Math.min(date.start, own.end), Math.max(date.start, own.end))) continue
    const nearest = verbs.reduce((a, b) => (distance(date, b) < distance(date, a) ? b : a))
    const held = nearest.p === predicate || chain.has(nearest.p) || descends(nearest.p, predicate)
    const score = distance(date, own) + (held ? 0 : 200)
    if (score < least) [best, least] = [date, score]
  }
  return best && least < 260 ? { value: startOf(best)!, mention: best } : null
}

const descends = (inner: Predicate, outer: Predicate): boolean => {
  for (let up = inner.governor; up; up = up.governor) if (up === outer) return true
  return false
}

/** The day on which a sentence says that something was said or announced ("said on Friday"), where it names one day only. */
export function announced(reading: Reading, sentence: Sentence): When | null {
  const dates = reading.mentions(sentence).dates.filter((d) => startOf(d))
  if (dates.length !== 1 || !reading.reference || startOf(dates[0]!)! > reading.reference) return null
  const before = sentence.text.slice(0, dates[0]!.start - sentence.start)
  return /\b(said|says|announced|announces|told|disclosed|confirmed|ordered|decided|ruled|signed|published|unveiled|issued)\b(\s+\S+){0,3}\s*$/.test(
    before,
  )
    ? { value: startOf(dates[0]!)!, mention: dates[0]! }
    : null
}

/** The day in the dateline ("ELDWICK, May 2 (Wire) - "), for what the lead reports as just done. */
export function dateline(reading: Reading, sentence: Sentence): When | null {
  if (!reading.dateline || sentence.paragraph > 0 || sentence.part === 'title') return null
  const first = reading.sentences.find((s) => s.part === 'text')
  if (!first) return null
  const dates = readMentions(reading.article.text.slice(0, first.start), 0, reading.reference).dates
  return dates[0] && startOf(dates[0]) ? { value: startOf(dates[0])!, mention: dates[0] } : null
}
