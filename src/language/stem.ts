import snowball from 'snowball-stemmers'
import { lemma } from './lemma.ts'

const algorithms: Record<string, string> = {
  ar: 'arabic',
  hy: 'armenian',
  eu: 'basque',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  nl: 'dutch',
  en: 'english',
  fi: 'finnish',
  fr: 'french',
  de: 'german',
  hu: 'hungarian',
  it: 'italian',
  ga: 'irish',
  no: 'norwegian',
  nb: 'norwegian',
  nn: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  es: 'spanish',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
}
/** Longer "words" are noise (base64, hostile input): they are their own stem and are not remembered. */
const longestWord = 40
const mostRemembered = 100_000

interface Stemmer {
  stem: (word: string) => string
  known: Map<string, string>
}
const stemmers = new Map<string, Stemmer | null>()

function stemmerFor(language: string): Stemmer | null {
  let stemmer = stemmers.get(language)
  if (stemmer === undefined) {
    const base = language.toLowerCase().split(/[-_]/)[0]!
    const algorithm = algorithms[base]
    const made = algorithm ? snowball.newStemmer(algorithm) : null
    stemmer = made ? { stem: (word) => made.stem(word), known: new Map() } : null
    if (stemmers.size < 256) stemmers.set(language, stemmer)
  }
  return stemmer
}

/**
 * The Snowball stem of a word, made of its lemma first in English ("won" is `win`, "sold" is `sell`), so that
 * irregular forms meet. Words of languages without a stemmer are their own stem. Results are remembered.
 *
 * @param word in lower case; accents may be there or not
 */
export function stem(word: string, language = 'en'): string {
  const stemmer = stemmerFor(language)
  if (stemmer === null || word.length > longestWord) return word
  const known = stemmer.known.get(word)
  if (known !== undefined) return known
  const found = stemmer.stem(language.startsWith('en') ? lemma(word) : word)
  if (stemmer.known.size >= mostRemembered) stemmer.known.clear()
  stemmer.known.set(word, found)
  return found
}
