// Stand-in until the real one lands: overwrite me.
import type { NumberMention } from './spans.ts'

const re = /\b\d[\d.,]*( (million|billion|%))?|\b(two|three|four|five|six|seven|eight|nine|ten)\b/gi
export function findNumbers(text: string): NumberMention[] {
  return [...text.matchAll(re)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    text: m[0],
    value: 0,
    approximate: false,
    percent: false,
    ordinal: false,
  }))
}
