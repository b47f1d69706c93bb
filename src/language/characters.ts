/** What a UTF-16 code unit can be part of. */
export const other = 0
export const letter = 1
export const digit = 2
/** A letter of a script that writes words without spaces: Chinese, Japanese, Thai, Lao, Khmer, Burmese. */
export const unspaced = 3

const letters = /[\p{L}\p{M}]/u
const digits = /\p{Nd}/u
const unspacedScripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** 255 is "not looked at yet"; the table fills as texts are read. */
const kinds = new Uint8Array(65_536).fill(255)

/** The kind of the character at `index`; a low surrogate has the kind of its pair. */
export function kindAt(text: string, index: number): number {
  const code = text.charCodeAt(index)
  const known = kinds[code]!
  if (known !== 255) return known
  if (code >= 0xd800 && code <= 0xdfff) return kindOfPair(text, code < 0xdc00 ? index : index - 1)
  const kind = kindOf(String.fromCharCode(code))
  kinds[code] = kind
  return kind
}

function kindOfPair(text: string, index: number): number {
  const point = text.codePointAt(index)
  return point === undefined || point < 0x10000 ? other : kindOf(String.fromCodePoint(point))
}

function kindOf(character: string): number {
  if (unspacedScripts.test(character)) return unspaced
  if (letters.test(character)) return letter
  return digits.test(character) ? digit : other
}
