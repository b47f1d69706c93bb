import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { closedWords } from './en/closed-words.ts'
import type { Token } from './spans.ts'
import { repair, verbBase } from './tag-repairs.ts'
import { fineTag } from './verb-forms.ts'

/** A Penn Treebank part-of-speech tag (`NNP`, `VBD`, `IN`, …); a punctuation mark is its own tag. */
export type Tag = string

export interface TaggedToken extends Token {
  tag: Tag
  /** Base form in lower case: "restricts", "restricted" are `restrict`. */
  lemma: string
}

let tagger: ReturnType<typeof winkNLP> | undefined
/** Longer runs are tagged piecewise, and longer words by their beginning: both are noise, and the tagger's cost must stay linear. */
const mostTokens = 400
const longestWord = 48

const byWord = new Map<string, Tag>()
for (const [tag, words] of Object.entries(closedWords)) for (const word of words.split(' ')) byWord.set(word, tag)

/**
 * The part of speech and base form of each piece of an English sentence (see `pieces`), by wink-nlp's statistical tagger
 * (MIT, 94.7 % on WSJ as its makers report), made finer by word form and context.
 */
export function tag(tokens: Token[]): TaggedToken[] {
  tagger ??= winkNLP(model, ['pos'])
  const tagged: TaggedToken[] = []
  for (let start = 0; start < tokens.length; start += mostTokens) tagPart(tokens.slice(start, start + mostTokens), tagged)
  repair(tagged)
  return tagged
}

function tagPart(tokens: Token[], tagged: TaggedToken[]): void {
  const { its, readDoc } = tagger!
  const starts: number[] = []
  let text = ''
  for (const token of tokens) {
    starts.push(text.length)
    text += `${token.text.slice(0, longestWord)} `
  }
  const words = readDoc(text).tokens()
  const values = words.out(its.value) as string[]
  const coarse = words.out(its.pos) as string[]
  const lemmas = words.out(its.lemma as typeof its.value) as string[]
  let at = 0
  let k = 0
  for (const [i, token] of tokens.entries()) {
    const end = starts[i + 1] ?? text.length
    let last = -1
    let first = -1
    while (k < values.length) {
      const found = text.indexOf(values[k]!, at)
      if (found < 0 || found >= end) break
      at = found + values[k]!.length
      if (first < 0) first = k
      last = k
      k++
    }
    tagged.push(tagOne(token, coarse[last] ?? 'X', first === last ? lemmas[last] : undefined, tagged.at(-1)))
  }
}

function tagOne(token: Token, coarse: string, lemma: string | undefined, before: TaggedToken | undefined): TaggedToken {
  const fold = token.text.toLowerCase().replaceAll('’', "'")
  const tag = pennTag(token, fold, coarse, before)
  const base = lemma?.toLowerCase() ?? fold
  return { ...token, tag, lemma: /^VB[DGNZ]$/.test(tag) ? verbBase(fold, base) : base }
}

function pennTag(token: Token, fold: string, coarse: string, before: TaggedToken | undefined): Tag {
  if (!/[\p{L}\p{N}]/u.test(token.text)) return token.text
  const closed = byWord.get(fold)
  if (closed === 'POS') return before && /^(?:NN|CD|JJ)/.test(before.tag) ? 'POS' : 'VBZ'
  if (closed === 'MD' && coarse !== 'NOUN' && coarse !== 'PROPN') return 'MD'
  if (closed !== undefined && closed !== 'MD' && closed !== 'EX' && coarse !== 'PROPN') return closed
  switch (coarse) {
    case 'PROPN':
      return 'NNP'
    case 'NOUN':
      return /[^su]s$/.test(fold) ? 'NNS' : 'NN'
    case 'VERB':
    case 'AUX':
      return /-(?!.*-).*(?:ed|ing|led|based|made|built|run|wide)$/.test(fold) ? 'JJ' : fineTag(fold, before)
    case 'ADJ':
      return 'JJ'
    case 'ADV':
      return 'RB'
    case 'ADP':
    case 'SCONJ':
      return 'IN'
    case 'CCONJ':
      return 'CC'
    case 'DET':
      return 'DT'
    case 'PRON':
      return closed ?? (fold === 'that' ? 'WDT' : 'PRP')
    case 'NUM':
      return 'CD'
    case 'PART':
      return fold === "n't" || fold === 'not' ? 'RB' : 'RP'
    case 'INTJ':
      return 'UH'
    default:
      return /^\d/.test(fold) ? 'CD' : 'NN'
  }
}
