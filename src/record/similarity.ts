import type { RecordKind } from '../schema/record.ts'
import { fold } from './parse/words.ts'

/** Values of a draft or record by field, for comparing. */
export type Values = ReadonlyMap<string, readonly unknown[]>

const legal = /^(the|a|an|inc|ltd|llc|plc|ag|se|sa|corp|corporation|co|company|group|holdings|limited|of|and|for|on|in|to)$/
const wordsOf = (text: string): string[] =>
  fold(text)
    .match(/[\p{L}\p{N}.]+/gu)
    ?.filter((w) => !legal.test(w)) ?? []

/** Whether two names name the same: equal words, one inside the other, or an acronym of the other. */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  if (!x.length || !y.length) return false
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  if (short.join(' ') === long.join(' ')) return true
  if (short.length === 1 && short[0] === long.map((w) => w[0]).join('') && short[0]!.length > 1) return true
  return short.join('').length >= 4 && ` ${long.join(' ')} `.includes(` ${short.join(' ')} `)
}

const overlapping = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.some((x) => b.some((y) => sameName(String(x), String(y))))
const wordOverlap = (a: string, b: string): number => {
  const [x, y] = [new Set(wordsOf(a)), new Set(wordsOf(b))]
  const both = [...x].filter((w) => y.has(w)).length
  return x.size + y.size ? (2 * both) / (x.size + y.size) : 0
}
const agree = (a: Values, b: Values, field: string): 'same' | 'different' | 'open' => {
  const [x, y] = [a.get(field), b.get(field)]
  if (!x?.length || !y?.length) return 'open'
  return overlapping(x, y) ? 'same' : 'different'
}
const sameNumber = (a: Values, b: Values, field: string): 'same' | 'different' | 'open' => {
  const [x, y] = [a.get(field), b.get(field)]
  if (!x?.length || !y?.length) return 'open'
  return x.some((m) => y.some((n) => Math.abs(Number(m) - Number(n)) <= 0.02 * Math.abs(Number(m)))) ? 'same' : 'different'
}

const day = (text: string): number =>
  Date.parse(text.length === 4 ? `${text}-07-01` : text.length === 7 ? `${text}-15` : text) / 86_400_000
const slack = (text: string): number => (text.length === 4 ? 184 : text.length === 7 ? 16 : 0)
/** Days between two partial dates, less what their precision leaves open. */
export const daysApart = (a: string, b: string): number => Math.max(0, Math.abs(day(a) - day(b)) - slack(a) - slack(b))

const near = (a: Values, b: Values, fields: readonly string[], limit: number): boolean => {
  for (const field of fields) {
    const [x, y] = [a.get(field), b.get(field)]
    if (x?.length && y?.length) return x.some((m) => y.some((n) => daysApart(String(m), String(n)) <= limit))
  }
  return true
}

const family = (values: Values): string => {
  const measure = String(values.get('measure')?.[0] ?? '')
  if (measure === 'access-block' && values.get('bound')?.includes('government')) return 'use'
  return /access|download/.test(measure)
    ? 'access'
    : /age/.test(measure)
      ? 'age'
      : /network|procurement/.test(measure)
        ? 'network'
        : 'use'
}
const harsh = /^(fine|settlement|ruling)$/

/**
 * Whether two reports of one kind tell of the same development: kind, principal party, jurisdiction and object agree.
 * Gives the reasons in words, or null. `days` is how far apart they were published.
 */
export function sameDevelopment(kind: RecordKind, a: Values, b: Values, days: number): string | null {
  const place = agree(a, b, 'jurisdictions')
  if (place === 'different' && kind !== 'threat' && kind !== 'offering') return null
  const party = (field: string) => agree(a, b, field)
  switch (kind) {
    case 'restriction': {
      const product = [...(a.get('product') ?? []), ...(a.get('vendor') ?? [])]
      const other = [...(b.get('product') ?? []), ...(b.get('vendor') ?? [])]
      return place === 'same' && family(a) === family(b) && overlapping(product, other)
        ? 'same product, jurisdiction and sort of measure'
        : null
    }
    case 'contract':
      return party('suppliers') === 'same' &&
        sameNumber(a, b, 'amount') !== 'different' &&
        party('buyer') !== 'different' &&
        days < 120
        ? 'same suppliers, buyer and amount'
        : null
    case 'instrument': {
      const names = (a.get('name') ?? []).some((x) =>
        (b.get('name') ?? []).some((y) => sameName(String(x), String(y)) || wordOverlap(String(x), String(y)) >= 0.6),
      )
      return names && place === 'same' ? 'same name and jurisdiction' : null
    }
    case 'enforcement': {
      if (party('target') !== 'same') return null
      if (party('authority') === 'different' && place !== 'same') return null
      const [x, y] = [a.get('action') ?? [], b.get('action') ?? []]
      const actions =
        x.some((m) => y.includes(m)) || (x.some((m) => harsh.test(String(m))) && y.some((m) => harsh.test(String(m))))
      if (!actions || !near(a, b, ['date'], 40) || days > 200) return null
      const amount = sameNumber(a, b, 'amount')
      return amount === 'different' && days > 30 ? null : 'same target, action and time'
    }
    case 'incident':
      return party('victim') === 'same' && near(a, b, ['began', 'date'], 200) && days < 200 ? 'same victim and time' : null
    case 'threat':
      return party('name') === 'same' ? 'same name' : null
    case 'offering':
      return party('name') === 'same' && party('provider') !== 'different' ? 'same provider and name' : null
    case 'capacity': {
      const size = sameNumber(a, b, 'amount') === 'same' || sameNumber(a, b, 'quantity') === 'same'
      return size && party('lead') !== 'different' && days < 120 ? 'same size and lead' : null
    }
    case 'position':
      return party('actor') === 'same' &&
        wordOverlap(String(a.get('statement')?.[0] ?? ''), String(b.get('statement')?.[0] ?? '')) >= 0.6
        ? 'same actor and statement'
        : null
  }
}
