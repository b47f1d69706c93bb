import type { Chunk } from './chunks.ts'
import { readChunks } from './chunks.ts'
import type { Predicate } from './clauses.ts'
import { readPredicates } from './clauses.ts'
import { joinPhrases, takeBrackets } from './phrases.ts'
import { repairTags } from './repair.ts'
import type { Word } from './words.ts'
import { readWords } from './words.ts'

/** One sentence with its words, chunks and predicates. Offsets count in the part (title or text) it stands in. */
export interface Sentence {
  part: 'title' | 'text'
  start: number
  end: number
  text: string
  /** Paragraph number in the text; -1 for the title. */
  paragraph: number
  index: number
  words: Word[]
  chunks: Chunk[]
  predicates: Predicate[]
  /** Bracketed words by the word before them: "(DPC)". */
  brackets: Map<Word, Word[]>
}

/** Parses one sentence. `start` is the offset of `text` in its part. */
export function readSentence(text: string, start: number, place: Pick<Sentence, 'part' | 'paragraph' | 'index'>): Sentence {
  const taken = takeBrackets(readWords(text, start))
  repairTags(taken.words)
  const chunks = joinPhrases(readChunks(taken.words), taken.words)
  // a question asserts nothing
  const asks = text.endsWith('?')
  return {
    ...place,
    start,
    end: start + text.length,
    text,
    words: taken.words,
    chunks,
    predicates: asks ? [] : readPredicates(chunks, taken.words),
    brackets: taken.brackets,
  }
}
