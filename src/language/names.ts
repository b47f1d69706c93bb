// Stand-in until the real one lands: overwrite me.
import type { NameMention } from './spans.ts'

const re = /\b\p{Lu}[\p{L}\d-]*(?: (?:of |for |the )?\p{Lu}[\p{L}\d-]*)*/gu
export function findNames(text: string): NameMention[] {
  return [...text.matchAll(re)]
    .filter((m) => m.index > 0 || m[0].includes(' '))
    .map((m) => ({ start: m.index, end: m.index + m[0].length, text: m[0], kind: 'unknown' as const }))
}
