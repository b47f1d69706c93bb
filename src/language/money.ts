import currencyCodes from 'currency-codes'
import { symbols, words } from './data/currencies.ts'
import { isApproximate } from './number-words.ts'
import { type NumberRun, numberRuns } from './numbers.ts'
import { placeCode } from './places.ts'
import type { MoneyMention } from './spans.ts'

function table(lines: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const line of lines.trim().split('\n')) {
    const [code, forms] = line.split(': ')
    for (const form of forms!.split('; ')) if (!found.has(form)) found.set(form, code!)
  }
  return found
}
const bySymbol = table(symbols)
const byWord = new Map([...table(words)].map(([form, code]) => [form.toLowerCase(), code]))
/** ISO 4217 without the codes for metals, funds and tests. */
const codes = new Set([...currencyCodes.codes().filter((code) => !/^X(?!AF|OF|CD|PF)/.test(code)), 'BTC', 'ETH'])
/** Words that many countries share: the demonym before them decides ("Colombian pesos" is COP, by the code's first letters). */
const shared = new Set(
  'dollar peso pound franc rupee dinar dirham rial riyal shilling krone kroner krona kronor crown real lira'.split(' '),
)

const before =
  /(?:^|[^\p{L}\p{N}])((?:\p{Lu}\p{L}{0,3}\.?)?[$€£¥₹₩₽₺₪₫₴₦₱฿₸₵₡]|\p{Lu}\p{L}{0,3}\.?)([ \u00a0\u202f]?(?:(?:ca|approx|c)\. )?)$/u
const after =
  /((?:[ \u00a0\u202f]|-)?(?:of |de |d['’])?)(?:([$€£¥₹₩₽₺₪₫₴₦₱฿₸円元])|(\p{L}[\p{L}.]*)(?: (\p{L}+))?(?: (\p{L}+))?)/uy
/** "EUR 2, 500, 000": a blank slipped in after the commas. */
const loose = /(?:, \d{3})+(?![\d,])/y
/** Words that are a currency only behind an amount that can be one: not "in 2019 won", "3 real cases", "500 pounds of copper". */
const doubtful = new Set([
  'won',
  'wons',
  'real',
  'lei',
  'leu',
  'lev',
  'rand',
  'dong',
  'lari',
  'dram',
  'kip',
  'birr',
  'sol',
  'soles',
])
const spacedScale = /[ \u00a0\u202f](m|b|k|M|B|cr|Cr)(?![\p{L}\p{N}])/uy
const scales: Record<string, number> = { m: 1e6, b: 1e9, k: 1e3, cr: 1e7 }

function currencyBefore(text: string, run: NumberRun): { currency: string; start: number } | undefined {
  const match = before.exec(text.slice(Math.max(0, run.start - 16), run.start))
  const sign = match?.[1]
  if (sign === undefined) return undefined
  const currency = bySymbol.get(sign) ?? (codes.has(sign) ? sign : bySymbol.get(sign.slice(-1)))
  if (currency === undefined) return undefined
  return { currency, start: run.start - match![2]!.length - sign.length }
}

function currencyAfter(text: string, run: NumberRun): { currency: string; end: number } | undefined {
  after.lastIndex = run.end
  const match = after.exec(text)
  if (!match) return undefined
  const [whole, joint, sign, first, second, third] = match
  if (sign !== undefined) {
    if (/\d/.test(text[run.end + whole.length] ?? '')) return undefined
    return { currency: bySymbol.get(sign)!, end: run.end + whole.length }
  }
  const tries: [string, number][] = [
    [`${first} ${second} ${third}`, 3],
    [`${first} ${second}`, 2],
    [first!, 1],
  ]
  for (const [form, count] of tries) {
    if ((count === 3 && !third) || (count >= 2 && !second)) continue
    const currency = currencyOf(form, count)
    if (currency && !(count === 1 && isSomethingElse(form, run, second)))
      return { currency, end: run.end + joint!.length + form.length }
  }
  return undefined
}

function isSomethingElse(word: string, run: NumberRun, next: string | undefined): boolean {
  if (/^pounds?$/i.test(word)) return next === 'of' && run.scale === 1
  return doubtful.has(word.toLowerCase()) && run.scale < 1000 && run.value < 3000
}

function currencyOf(form: string, count: number): string | undefined {
  if (count === 1 && codes.has(form)) return form
  const bare = form.replace(/\.$/, '')
  const known = byWord.get(bare.toLowerCase()) ?? (count === 1 ? bySymbol.get(bare) : undefined)
  if (known !== undefined || count === 1) return known
  const parts = form.split(' ')
  const unit = parts.at(-1)!.toLowerCase()
  const country = placeCode(parts.slice(0, -1).join(' '))
  if (country?.length !== 2) return undefined
  return shared.has(unit.replace(/s$/, '')) ? [...codes].find((code) => code.startsWith(country)) : byWord.get(unit)
}

/** Amounts of money with their ISO 4217 currency: "$1.3bn", "EUR 6,000", "12.5 billion won", "7 millions d'euros", "5 crore rupees". */
export function findMoney(text: string): MoneyMention[] {
  const found: MoneyMention[] = []
  const runs = numberRuns(text)
  let floor = 0
  for (const [i, run] of runs.entries()) {
    if (run.ordinal) continue
    const left = currencyBefore(text, run)
    if (run.start < floor) continue
    const scaled = left ? withSpacedScale(text, withLooseCommas(text, run)) : run
    const right = currencyAfter(text, scaled)
    const currency =
      left && right && /^\p{Lu}{3}$/u.test(text.slice(scaled.end, right.end).trim())
        ? right.currency
        : (left?.currency ??
          right?.currency ??
          shareCurrency(text, run, runs[i + 1]) ??
          lastCurrency(text, runs[i - 1], run, found.at(-1)))
    if (currency === undefined) continue
    const start = left && left.start >= floor ? left.start : run.start
    const end = right && right.currency === currency ? right.end : scaled.end
    floor = end
    found.push({
      start,
      end,
      text: text.slice(start, end),
      amount: scaled.value,
      currency,
      approximate: isApproximate(text, start, end),
    })
  }
  return found
}

function withLooseCommas(text: string, run: NumberRun): NumberRun {
  loose.lastIndex = run.end
  const match = run.scale === 1 && run.value < 1000 && Number.isInteger(run.value) ? loose.exec(text) : null
  return match ? { ...run, value: Number(run.value + match[0].replaceAll(', ', '')), end: run.end + match[0].length } : run
}

function withSpacedScale(text: string, run: NumberRun): NumberRun {
  spacedScale.lastIndex = run.end
  const match = run.scale === 1 ? spacedScale.exec(text) : null
  return match ? { ...run, value: run.value * scales[match[1]!.toLowerCase()]!, end: run.end + match[0].length } : run
}

/** "$5-10bn": the second amount has the sign of the first. */
function lastCurrency(
  text: string,
  last: NumberRun | undefined,
  run: NumberRun,
  mention: MoneyMention | undefined,
): string | undefined {
  if (!last || !mention || mention.end !== last.end || last.scale !== run.scale || run.scale === 1) return undefined
  return /^(?: ?[-–—] ?| to | and | or )$/.test(text.slice(last.end, run.start)) ? mention.currency : undefined
}

/** "between 5 and 10 million euros": the first amount shares the currency of the second. */
function shareCurrency(text: string, run: NumberRun, next: NumberRun | undefined): string | undefined {
  if (!next || run.scale !== next.scale || next.scale === 1) return undefined
  return /^(?: ?[-–—] ?| to | and | or )$/.test(text.slice(run.end, next.start)) ? currencyAfter(text, next)?.currency : undefined
}
