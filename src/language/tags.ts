import { brill } from 'brill'
import type { Token } from './spans.ts'

/** Penn Treebank part-of-speech tags; punctuation is `.`, `,`, `:`, `(`, `)`, `"` or `SYM`. */
export type Tag = string

export interface TaggedToken extends Token {
  tag: Tag
}

const lexicon = new Map<string, string>(Object.entries(brill).map(([word, tags]) => [word, tags[0]!]))

/** The part of speech of each piece of an English sentence (see `pieces`). */
export function tag(tokens: Token[]): TaggedToken[] {
  return tokens.map((token) => ({ ...token, tag: tagOf(token) }))
}

function tagOf(token: Token): Tag {
  if (!/[\p{L}\p{N}]/u.test(token.text)) return token.text
  if (/^\d/.test(token.text)) return 'CD'
  return (
    lexicon.get(token.text) ??
    lexicon.get(token.text.toLowerCase()) ??
    (/^\p{Lu}/u.test(token.text)
      ? 'NNP'
      : /ed$/.test(token.text)
        ? 'VBN'
        : /ing$/.test(token.text)
          ? 'VBG'
          : /s$/.test(token.text)
            ? 'NNS'
            : 'NN')
  )
}
