import { fold, stopWords } from '../../language/tokens.ts'
import type { QuestionType, Target } from '../plan.ts'

const alphabets: [string, RegExp][] = [
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/u],
  ['zh', /\p{sc=Han}/u],
  ['ar', /\p{sc=Arabic}/u],
  ['ru', /\p{sc=Cyrillic}/u],
  ['vi', /[ăđơưạảấầẩẫậắằẳẵặẹẻẽềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu],
]
const spaced = ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl']

/** The language a question is put in: by its alphabet, else by whose function words it uses most; English where nothing tells. */
export function questionLanguage(question: string): string {
  for (const [language, letters] of alphabets) if (letters.test(question)) return language
  if (/[¿¡]/.test(question)) return 'es'
  const words = question.toLowerCase().match(/\p{L}+/gu) ?? []
  let [best, most] = ['en', 0]
  for (const language of spaced) {
    const stops = stopWords(language)
    const count = words.filter((word) => stops.has(word) || stops.has(fold(word))).length
    if (count > most) [best, most] = [language, count]
  }
  return best
}

interface Asking {
  when: RegExp
  where: RegExp
  who: RegExp
  why: RegExp
  howMany: RegExp
  howMuch: RegExp
  how: RegExp
}

/** Question words of other languages, folded (lower case, no accents). To add a language: one entry here. */
const asking: Record<string, Asking> = {
  fr: {
    when: /\bquand\b|\bquelle (date|annee)\b|\bquel (jour|mois)\b/,
    where: /\bou\b(?= (est|se|sont|a|ont))|\bquels? pays\b|\bquelle ville\b/,
    who: /\b(qui|lequel|laquelle)\b/,
    why: /\bpourquoi\b/,
    howMany: /\bcombien de\b/,
    howMuch: /\bcombien\b|\bquel (montant|prix)\b/,
    how: /\bcomment\b/,
  },
  de: {
    when: /\bwann\b|\bseit wann\b|\bwelche[mnrs]? (tag|monat|jahr|datum)\b/,
    where: /\bwo\b|\bwelche[mnrs]? (land|stadt|staat)\b/,
    who: /\b(wer|wem|wen|wessen)\b/,
    why: /\b(warum|weshalb|wieso)\b/,
    howMany: /\bwie viele\b/,
    howMuch: /\bwie viel\b|\bwieviel\b|\bwie hoch\b/,
    how: /\bwie\b/,
  },
  es: {
    when: /\bcuando\b|\bque (dia|fecha|mes|ano)\b/,
    where: /\bdonde\b|\bque (pais|ciudad)\b/,
    who: /\bquien(es)?\b/,
    why: /\bpor que\b/,
    howMany: /\bcuant[oa]s\b/,
    howMuch: /\bcuanto\b|\bque (importe|precio|suma)\b/,
    how: /\bcomo\b/,
  },
  pt: {
    when: /\bquando\b|\bque (dia|data|mes|ano)\b/,
    where: /\bonde\b|\bque (pais|cidade)\b/,
    who: /\bquem\b/,
    why: /\bpor ?que\b/,
    howMany: /\bquant[oa]s\b/,
    howMuch: /\bquanto\b/,
    how: /\bcomo\b/,
  },
  it: {
    when: /\bquando\b|\bche (giorno|data|mese|anno)\b/,
    where: /\bdove\b|\bquale (paese|citta)\b/,
    who: /\bchi\b/,
    why: /\bperche\b/,
    howMany: /\bquant[ie]\b/,
    howMuch: /\bquanto\b/,
    how: /\bcome\b/,
  },
  nl: {
    when: /\bwanneer\b|\bwelke (dag|datum|maand)\b|\bwelk jaar\b/,
    where: /\bwaar\b|\bwelk land\b|\bwelke stad\b/,
    who: /\bwie\b/,
    why: /\bwaarom\b/,
    howMany: /\bhoeveel (?!kost|geld)\w+en\b/,
    howMuch: /\bhoeveel\b/,
    how: /\bhoe\b/,
  },
  ru: {
    when: /когда|како(м|го) (числа|году|месяце)/,
    where: /где|како(й|м) (стране|городе)/,
    who: /\b(кто|кого|кому)/,
    why: /почему|зачем/,
    howMany: /сколько/,
    howMuch: /сколько (стоит|стоил|заплатил)/,
    how: /как /,
  },
  ar: {
    when: /متى/,
    where: /أين|اين/,
    who: /(^|\s)من\s/,
    why: /لماذا/,
    howMany: /كم/,
    howMuch: /كم (يبلغ|بلغ|تكلف)/,
    how: /كيف/,
  },
  zh: {
    when: /何时|什么时候|哪(一)?(天|年|月)|几(月|号)/,
    where: /哪里|何处|哪个(国家|城市)/,
    who: /谁|哪位/,
    why: /为什么|为何/,
    howMany: /多少(?!钱)|几(个|家|名)/,
    howMuch: /多少钱|金额|投资额|价格/,
    how: /如何|怎么|怎样/,
  },
  vi: {
    when: /khi nao|bao gio|ngay nao/,
    where: /o dau/,
    who: /\bai\b/,
    why: /tai sao|vi sao/,
    howMany: /bao nhieu|may /,
    howMuch: /bao nhieu tien/,
    how: /nhu the nao/,
  },
}

/** Type and sought value of a question in another language than English; a plain fact where no question word is known. */
export function readForeign(folded: string, language: string): { type: QuestionType; target: Target } {
  const words = asking[language]
  if (!words) return { type: 'fact', target: 'none' }
  if (words.when.test(folded)) return { type: 'fact', target: 'date' }
  if (words.why.test(folded)) return { type: 'why', target: 'none' }
  if (words.howMuch.test(folded) && !words.howMany.test(folded)) return { type: 'fact', target: 'quantity' }
  if (words.howMany.test(folded)) return { type: 'count', target: 'number' }
  if (words.where.test(folded)) return { type: 'fact', target: 'place' }
  if (words.who.test(folded)) return { type: 'fact', target: 'actor' }
  if (words.how.test(folded)) return { type: 'how', target: 'none' }
  return { type: 'fact', target: 'none' }
}
