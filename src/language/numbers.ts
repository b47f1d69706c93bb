import { parseDigits, readDigits } from './digits.ts'
import { isApproximate, multiplierValues, NumberSum, ordinalValues, unitValues } from './number-words.ts'
import type { NumberMention, Token } from './spans.ts'
import { tokens } from './tokens.ts'

/** A number as it is read, before it is known what it counts. */
export interface NumberRun {
  start: number
  end: number
  value: number
  ordinal: boolean
  /** A multiplier stands with it ("million"), so that "5 to 10 million" can share it. */
  scale: number
  words: boolean
}

const suffix = /(st|nd|rd|th)(?![\p{L}\p{N}])/uy
const scaleWord = /([ \u00a0\u202f-]?)(\p{L}{1,12})(?![\p{L}\p{N}])/uy
const percentSign =
  /[ \u00a0\u202f-]?(?:%|per ?cent(?:age points?)?|pct|pour cent|Prozent|por ciento|por cento|per cento|procent|процент\p{L}{0,3})(?![\p{L}])/iuy
/** "hundred" and "dozen" scale digits too, but single letters only where they touch the digits ("5m", not "5 m"). */
const spaced = (word: string) => word.length > 1 && word !== 'cr'

/** All numbers of a text in order, digits and words, without overlap. Linear in the length of the text. */
export function numberRuns(text: string, words: Token[] = tokens(text)): NumberRun[] {
  const found: NumberRun[] = []
  let i = 0
  while (i < words.length) {
    const word = words[i]!
    const first = text.charCodeAt(word.start)
    const run = first >= 48 && first <= 57 ? digitRun(text, word.start) : wordRun(words, i)
    if (!run) {
      i++
      continue
    }
    found.push(run)
    while (i < words.length && words[i]!.start < run.end) i++
  }
  return shareScale(text, found)
}

/** "CVE-2018-5383", "AVX-512", "W-2": figures that a hyphen ties to letters are a name. */
const code = /\p{L}\d*-(?:\d+-)*$/u

function digitRun(text: string, start: number): NumberRun | undefined {
  const digits = readDigits(text, start)
  if (digits === undefined) return undefined
  const before = text.charCodeAt(start - 1)
  if ((before === 46 || before === 44) && /\d/.test(text[start - 2] ?? '')) return undefined
  if (before === 45 && code.test(text.slice(Math.max(0, start - 24), start))) return undefined
  let end = start + digits.length
  suffix.lastIndex = end
  const ordinal = suffix.exec(text)
  if (ordinal) return { start, end: end + ordinal[0].length, value: parseDigits(digits), ordinal: true, scale: 1, words: false }
  let scale = 1
  let english = false
  for (let round = 0; round < 2; round++) {
    scaleWord.lastIndex = end
    const match = scaleWord.exec(text)
    const value = match ? multiplierValues.get(match[2]!.toLowerCase()) : undefined
    if (!match || value === undefined || (match[1] !== '' && !spaced(match[2]!.toLowerCase()))) break
    scale *= value
    english = english || englishScale.test(match[2]!)
    end += match[0].length
    if (match[2] === 'Mrd' || match[2] === 'Mio') end += text[end] === '.' ? 1 : 0
  }
  if (/[\p{L}\p{N}]/u.test(text[end] ?? '') || (text[end] === '.' && /\d/.test(text[end + 1] ?? ''))) return undefined
  return { start, end, value: parseDigits(digits, english) * scale, ordinal: false, scale, words: false }
}

/** Multipliers before which a dot is a decimal mark. */
const englishScale = /^(?:hundred|thousand|million|billion|trillion|lakh|lac|crore|m|mn|bn|b|k|tn|trn)s?$/i

const articles = new Set(['a', 'an', 'half'])
const notBeforeOne = new Set(['no', 'any', 'every', 'some', 'each', 'this', 'that', 'which', 'the', 'another'])
const notAfterOne = new Set(['of', 'another', 'day', 'such'])

function wordRun(words: Token[], index: number): NumberRun | undefined {
  const first = words[index]!
  const joined = (i: number) => words[i] !== undefined && words[i]!.start - words[i - 1]!.end === 1
  const starts = unitValues.has(first.fold) || ordinalValues.has(first.fold)
  if (!starts && !articles.has(first.fold)) return undefined
  const sum = new NumberSum()
  let i = index
  let factor = 1
  if (!starts) {
    if (first.fold === 'half') {
      if (!joined(index + 1) || !articles.has(words[index + 1]!.fold)) return undefined
      factor = 0.5
      i++
    }
    i++
    const scale = joined(i) ? multiplierValues.get(words[i]!.fold) : undefined
    if (scale === undefined || words[i]!.fold.length < 3 || words[i]!.fold.endsWith('s')) return undefined
  }
  let last = index
  while (words[i] !== undefined && (i === index || joined(i))) {
    const folded = words[i]!.fold
    if (folded === 'and' && sum.seen && joined(i + 1) && sum.value >= 100 && sum.take(words[i + 1]?.fold ?? '')) {
      i += 2
    } else if (sum.take(folded)) i++
    else break
    last = i - 1
  }
  if (!sum.seen) return undefined
  if (last === index && first.fold === 'one') {
    if (notBeforeOne.has(words[index - 1]?.fold ?? '') || notAfterOne.has(words[index + 1]?.fold ?? '') || !joined(index + 1))
      return undefined
  }
  const end = words[last]!.end
  const scale = sum.value >= 1000 && !unitValues.has(words[last]!.fold) ? (multiplierValues.get(words[last]!.fold) ?? 1) : 1
  return { start: first.start, end, value: sum.value * factor, ordinal: sum.ordinal, scale, words: true }
}

const between = /^(?: ?[-–—] ?| to | and | or )(?:[$€£¥₹]|[A-Z]{1,3}\$?)?$/

/** "5 to 10 million", "$5-10bn": the first number shares the multiplier of the second. */
function shareScale(text: string, runs: NumberRun[]): NumberRun[] {
  for (let i = 0; i + 1 < runs.length; i++) {
    const run = runs[i]!
    const next = runs[i + 1]!
    if (run.scale !== 1 || next.scale < 1000 || run.ordinal || run.value >= 1000 || next.start - run.end > 9) continue
    if (run.value * next.scale <= next.value && between.test(text.slice(run.end, next.start))) {
      run.value *= next.scale
      run.scale = next.scale
    }
  }
  return runs
}

/** Numbers in digits or English words, with multiplier ("1.3 million", "2 lakh"), per cent, ordinal and approximation. */
export function findNumbers(text: string): NumberMention[] {
  return numberRuns(text).map(({ start, end, value, ordinal }) => {
    percentSign.lastIndex = end
    const percent = percentSign.exec(text)
    const last = percent ? end + percent[0].length : end
    return {
      start,
      end: last,
      text: text.slice(start, last),
      value,
      approximate: isApproximate(text, start, last),
      percent: percent !== null,
      ordinal,
    }
  })
}
