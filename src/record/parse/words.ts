import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

/** One word or mark of a sentence. Offsets are UTF-16 code units into the whole text that was read. */
export interface Word {
  start: number
  end: number
  text: string
  /** Lower case without accents. */
  fold: string
  lemma: string
  /** Universal part of speech: NOUN, PROPN, VERB, AUX, ADP, DET, ... */
  pos: string
}

let tagger: ReturnType<typeof winkNLP> | undefined

/** Lower case, accents and typographic apostrophes dropped, as lexicons are written. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019]/g, "'")
    .toLowerCase()

const joins = (before: Word | undefined, mark: string, after: string): boolean =>
  before !== undefined && /^[-\u2010\u2011&/@]$/.test(mark) && /[\p{L}\p{N}]$/u.test(before.text) && /^[\p{L}\p{N}]/u.test(after)

/**
 * Words of one sentence with part of speech and lemma. Words that a hyphen joins ("non-core", "Kassym-Jomart") and a
 * number glued to letters ("5G") count as one, because they name one thing.
 * @param text the sentence; @param offset where it starts in the whole text.
 */
export function readWords(text: string, offset: number): Word[] {
  tagger ??= winkNLP(model, ['pos'])
  const its = tagger.its
  const tokens = tagger.readDoc(text).tokens()
  const values = tokens.out(its.value) as string[]
  const tags = tokens.out(its.pos) as string[]
  const lemmas = tokens.out(its.lemma as unknown as typeof its.value) as string[]
  const raw: Word[] = []
  let at = 0
  for (const [i, value] of values.entries()) {
    const start = text.indexOf(value, at)
    if (start < 0 || !value.trim()) continue
    at = start + value.length
    const word = {
      start: offset + start,
      end: offset + at,
      text: value,
      fold: fold(value),
      lemma: fold(lemmas[i] ?? value),
      pos: tags[i] ?? 'X',
    }
    raw.push(word)
  }
  return glue(raw, text, offset)
}

function glue(raw: Word[], text: string, offset: number): Word[] {
  const words: Word[] = []
  const merge = (before: Word, last: Word) => {
    before.end = last.end
    before.text = text.slice(before.start - offset, last.end - offset)
    before.fold = fold(before.text)
    before.lemma = before.fold
    before.pos = last.pos === 'PROPN' || before.pos === 'PROPN' ? joinedTag(before, last) : last.pos
    if (last.pos === 'VERB' && /(ed|ing|wide|led|based|owned|made|built|run)$/.test(last.fold)) before.pos = 'ADJ'
  }
  for (let i = 0; i < raw.length; i += 1) {
    const word = raw[i]!
    const before = words.at(-1)
    const next = raw[i + 1]
    const adjacent = before !== undefined && before.end === word.start
    if (adjacent && next && next.start === word.end && joins(before, word.text, next.text)) {
      merge(before, next)
      i += 1
    } else if (adjacent && word.text === '$' && before.pos === 'PROPN') {
      before.end = word.end
      before.text += word.text
      before.fold += word.text
    } else if (adjacent && /[\p{N}]$/u.test(before.text) && /^\p{Lu}{1,2}\.?$/u.test(word.text)) {
      before.pos = 'NOUN'
      before.end = word.end
      before.text = text.slice(before.start - offset, word.end - offset)
      before.fold = fold(before.text)
      before.lemma = before.fold
    } else words.push({ ...word })
  }
  return words
}

const joinedTag = (before: Word, last: Word): string =>
  /^\p{Lu}/u.test(before.text) && (last.pos === 'PROPN' || /^\p{Lu}/u.test(last.text))
    ? 'PROPN'
    : last.pos === 'NUM'
      ? 'PROPN'
      : last.pos
