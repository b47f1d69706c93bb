/**
 * PostgreSQL's text search configuration for a language (ISO 639-1): how words are stemmed and which ones are left out.
 * @see https://www.postgresql.org/docs/18/textsearch-dictionaries.html
 */
const configurationOf: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  et: 'estonian',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'hindi',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  nb: 'norwegian',
  ne: 'nepali',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  yi: 'yiddish',
}

/** Words as they stand, for languages without a configuration. */
export const simple = 'simple'
/** Our own name for scripts without spaces: their words are parted before they are indexed. */
export const unspaced = 'unspaced'

/** Every configuration a passage can have; index names are made of these and of nothing else. */
export const configurations: readonly string[] = [...new Set(Object.values(configurationOf)), simple, unspaced]

const unspacedLetters =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu

/** Whether a text is (for a third or more of its letters) in a script that is written without spaces. */
export function isUnspaced(text: string): boolean {
  const sample = text.slice(0, 2000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  return letters > 0 && (sample.match(unspacedLetters)?.length ?? 0) / letters >= 1 / 3
}

/** The configuration for a text. Its letters outrank its language tag, which may be wrong. */
export function configurationFor(language: string, text: string): string {
  if (isUnspaced(text)) return unspaced
  return configurationOf[language.toLowerCase().split(/[-_]/)[0] ?? ''] ?? simple
}
