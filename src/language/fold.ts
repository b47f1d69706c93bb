const notAscii = /[^\x00-\x7f]/
const cyrillic = /[\u0400-\u04ff]/
/** Accents of Latin and Greek letters, Arabic and Hebrew vowel points; other scripts' marks are letters of their own. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640]/g
const apostrophes = /['’ʼ＇]/g
/** Letters that Unicode does not decompose. */
const special: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ə: 'e',
}
const specials = /[ßæœøđðþłħıŋə]/g
/** "US", "U.S." and "U.S.A." are the country, not the pronoun. */
const unitedStates = /^(?:US|USA|U\.S\.?|U\.S\.A\.?)$/

/**
 * A word in lower case without accents, apostrophes, the dots of initials ("E.U." becomes `eu`) and the commas between
 * thousands; the United States' abbreviations become `usa`, so that they are not the pronoun "us".
 */
export function fold(word: string): string {
  if (unitedStates.test(word)) return 'usa'
  let folded = word.toLowerCase()
  if (notAscii.test(folded)) folded = withoutAccents(folded).replace(apostrophes, '')
  else if (folded.includes("'")) folded = folded.replaceAll("'", '')
  if (folded.includes('.') && !/^[\d.,]+$/.test(folded)) folded = folded.replaceAll('.', '')
  if (folded.includes(',')) folded = folded.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
  return folded
}

function withoutAccents(word: string): string {
  if (cyrillic.test(word)) return word.normalize('NFC').replaceAll('ё', 'е')
  return word
    .normalize('NFKD')
    .replace(marks, '')
    .replace(specials, (letter) => special[letter] ?? letter)
    .normalize('NFC')
    .toLowerCase()
}
