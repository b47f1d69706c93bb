import type { Article } from '../schema/article.ts'
import type { RecordDraft } from './draft.ts'
import { fold } from './parse/words.ts'

/** A draft without the values whose quotes do not hold them; null where nothing that names a development is left. */
export function verifyDraft(draft: RecordDraft, article: Article): RecordDraft | null {
  for (const [field, values] of draft.fields) {
    const held = values.filter((value) => {
      value.quotes = value.quotes.filter(
        (q) => q.end > q.start && !article.marks.some((m) => q.part === 'text' && q.start < m.end && m.start < q.end),
      )
      return value.quotes.some((q) =>
        fold((q.part === 'title' ? article.title : article.text).slice(q.start, q.end)).includes(fold(value.cue)),
      )
    })
    if (held.length) draft.fields.set(field, held)
    else draft.fields.delete(field)
  }
  return draft.fields.size > 1 ? draft : null
}
