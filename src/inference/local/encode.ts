import { readFile } from 'node:fs/promises'

/** Turns a text into the model's token ids, special tokens included, at most `maxTokens` of them. */
export type Encode = (text: string) => number[]

/** No token that counts lies beyond this many characters a token, so a huge text is cut before it is read. */
const CHARACTERS_A_TOKEN = 32

/** Loads a tokenizer from its two JSON files. @throws where they are not a tokenizer */
export async function loadEncoder(tokenizer: string, config: string, maxTokens: number): Promise<Encode> {
  const { Tokenizer } = await import('@huggingface/tokenizers')
  const loaded = new Tokenizer(JSON.parse(await readFile(tokenizer, 'utf8')), JSON.parse(await readFile(config, 'utf8')))
  return (text) => {
    const { ids } = loaded.encode(text.slice(0, maxTokens * CHARACTERS_A_TOKEN))
    // What is cut is the end of the text, not the closing special token.
    return ids.length <= maxTokens ? ids : [...ids.slice(0, maxTokens - 1), ...ids.slice(-1)]
  }
}
