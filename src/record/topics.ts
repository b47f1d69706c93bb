import type { Article } from '../schema/article.ts'
import type { DraftValue } from './draft.ts'
/** placeholder until the lexicon below is complete */
export function topicsOf(_articles: readonly Article[], _values: readonly DraftValue[]): string[] { return [] }
