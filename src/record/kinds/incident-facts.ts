import type { Sentence } from '../parse/sentence.ts'
import type { Context } from './context.ts'

/** Words after a demonym that make it the attacker's, not the victim's ("Russian hackers", "North Korean APT"). */
const attacking =
  /^(?:['\u2019]s)?\s+(?:(?:state|government|military|nation)[- ](?:\w+)\s+|\p{L}+[- ]){0,2}?(?:hack\w*|apt\w*|group|gang|threat|actors?|state[- ]\w+|attackers?|cyber ?(?:thieves|criminals|spies|operation|espionage)|espionage|intelligence|spies|spyware|militar\w+|secret service|cyber\w*|operators?|hacktivists?|unit|origin)\b/iu
const from =
  /\b(?:from|by|to|of|with links to|linked to|ties to|attributed to|based in|behind|hackers in|suspected|blamed|blames|accus\w+|against (?:the )?hackers of)\s+(?:the\s+)?$/iu
const against =
  /\b(?:against|in|on|targeted|targeting|targets|hit|at|of|vs\.?|across|hacked|attacked|breached|within|from)\s+(?:the\s+|several\s+|a\s+|an\s+)?$/iu

/**
 * Where and since when a described incident happened, for reports that name no single victim: the countries that stand where a victim
 * stands, strongest first, and the earliest year.
 */
export function incidentFacts(context: Context): { year: string | null; countries: string[] } {
  const { reading } = context
  const scores = new Map<string, number>()
  const years: { value: string; begins: boolean }[] = []
  for (const sentence of reading.sentences) {
    for (const place of reading.mentions(sentence).places) {
      const code = place.code.slice(0, 2)
      const score = role(sentence, place.start, place.end)
      scores.set(code, (scores.get(code) ?? 0) + score)
    }
    for (const date of reading.mentions(sentence).dates) {
      const value = date.value ?? date.from
      if (!value) continue
      const before = sentence.text.slice(Math.max(0, date.start - sentence.start - 40), date.start - sentence.start)
      years.push({
        value: value.slice(0, 4),
        begins: /\b(since|began|begun|starting|started|from|between|back to|early as|beginning)\b/i.test(before),
      })
    }
    for (const match of sentence.text.matchAll(/\b(?:19|20)\d\d\b/g)) years.push({ value: match[0], begins: false })
  }
  const best = years.filter((y) => y.begins).map((y) => y.value)
  const year = (best.length ? best : years.map((y) => y.value)).sort()[0] ?? null
  const countries = [...scores]
    .filter(([, score]) => score > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([code]) => code)
  return { year, countries }
}

function role(sentence: Sentence, start: number, end: number): number {
  const after = sentence.text.slice(end - sentence.start)
  const before = sentence.text.slice(0, start - sentence.start)
  if (attacking.test(after)) return -2
  if (against.test(before)) return 2
  if (from.test(before)) return -1
  return 1
}
