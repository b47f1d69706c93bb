import type { RecordDraft } from './draft.ts'
import type { Reading } from './reading.ts'
import { digitalCues } from './topics.ts'

/** Kinds whose frames themselves speak of technology need no other sign of it. */
const plain = new Set(['threat', 'incident'])

/**
 * Only developments about technology are recorded: the trigger's surroundings (its sentence, two before and two after, and the title)
 * must speak of it, or the article as a whole. A court's sentence in a general news text is none.
 */
export function relevant(reading: Reading): (draft: RecordDraft) => boolean {
  const counts = new Map(reading.sentences.map((s) => [s.index + (s.part === 'title' ? -1 : 0), digitalCues(s.text)]))
  const words = reading.sentences.reduce((sum, s) => sum + s.words.length, 0)
  const total = [...counts.values()].reduce((a, b) => a + b, 0)
  const brief = words < 450
  const dense = brief ? total >= 2 : total >= 3 && total * 50 >= words
  return (draft) => {
    if (plain.has(draft.kind) && (dense || brief)) return true
    const at = draft.sentence.index
    const own = counts.get(at) ?? 0
    let near = 0
    for (let k = at - 2; k <= at + 2; k += 1) near += counts.get(k) ?? 0
    return dense ? near + own > 0 || words < 700 : own > 0 && near >= 3
  }
}
