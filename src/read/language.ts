import { eld } from 'eld/small'

/** Enough letters to tell a language by; a name or two could be any. */
const ENOUGH = 25

/** A language as its ISO 639-1 code: `stated` where it is one (`en-GB` is `en`), else detected, else `und`. */
export function languageOf(stated: string | null | undefined, text: string): string {
  const code = stated
    ?.trim()
    .toLowerCase()
    .match(/^([a-z]{2,3})(?=$|[-_@.])/)?.[1]
  if (code && code !== 'und') return THREE_LETTERS[code] ?? code
  const sample = text.slice(0, 4000)
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < ENOUGH && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]{6}/u.test(sample))
    return 'und'
  return eld.detect(sample).language || 'und'
}

/** ISO 639-2 codes that pages state where ISO 639-1 has a shorter one. */
const THREE_LETTERS: Record<string, string> = {
  eng: 'en',
  fra: 'fr',
  fre: 'fr',
  deu: 'de',
  ger: 'de',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  nld: 'nl',
  dut: 'nl',
  rus: 'ru',
  zho: 'zh',
  chi: 'zh',
  ara: 'ar',
  vie: 'vi',
  jpn: 'ja',
  kor: 'ko',
  pol: 'pl',
  ces: 'cs',
  cze: 'cs',
  ukr: 'uk',
  tur: 'tr',
  swe: 'sv',
  dan: 'da',
  fin: 'fi',
  ell: 'el',
  gre: 'el',
}
