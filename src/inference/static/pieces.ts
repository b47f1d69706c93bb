import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const TokenizerFile = z.object({
  model: z.object({ type: z.literal('WordPiece'), vocab: z.record(z.string(), z.int()) }),
})

/** Longer "words" are no words. */
const LONGEST = 50
/** Words remembered with their pieces; the map starts afresh when full. */
const MEMORY = 50_000

/** Letters and digits in a row, or one Han character; punctuation carries no meaning here. */
const WORD = /\p{Script=Han}|[\p{L}\p{N}]+/gu
/** The same for texts without accents or other scripts, several times as fast. */
const ASCII_WORD = /[a-z0-9]+/g
const ASCII = /^[\0-\x7f]*$/

function words(text: string): readonly string[] {
  const found = ASCII.test(text)
    ? text.toLowerCase().match(ASCII_WORD)
    : text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(WORD)
  return found ?? []
}

/**
 * Parts texts into the pieces of a WordPiece vocabulary. Simpler than the model's own tokenizer (no special tokens, no
 * punctuation) and many times as fast, since words come again and again.
 */
export class Pieces {
  readonly #vocabulary: ReadonlyMap<string, number>
  #known = new Map<string, readonly number[]>()

  constructor(vocabulary: ReadonlyMap<string, number>) {
    this.#vocabulary = vocabulary
  }

  /** Ids of the pieces of a text, in order; words that cannot be parted are left out. */
  of(text: string): number[] {
    const ids: number[] = []
    for (const word of words(text)) {
      let found = this.#known.get(word)
      if (!found) {
        found = this.#part(word)
        if (this.#known.size >= MEMORY) this.#known = new Map()
        this.#known.set(word, found)
      }
      for (const id of found) ids.push(id)
    }
    return ids
  }

  /** The longest piece first, as WordPiece has it. */
  #part(word: string): number[] {
    if (word.length > LONGEST) return []
    const ids: number[] = []
    let start = 0
    while (start < word.length) {
      let end = word.length
      let id: number | undefined
      for (; end > start; end--) {
        id = this.#vocabulary.get((start ? '##' : '') + word.slice(start, end))
        if (id !== undefined) break
      }
      if (id === undefined) return []
      ids.push(id)
      start = end
    }
    return ids
  }
}

/** The vocabulary of a tokenizer's file. @throws where it is no WordPiece tokenizer */
export async function readVocabulary(tokenizer: string): Promise<Map<string, number>> {
  const { model } = TokenizerFile.parse(JSON.parse(await readFile(tokenizer, 'utf8')))
  return new Map(Object.entries(model.vocab))
}
