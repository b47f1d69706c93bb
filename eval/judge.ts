/** How a predicted value is judged against gold ones, as the data sets' scorer does it. */
const fold = (text: unknown): string => String(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const words = (text: unknown): string[] =>
  fold(text)
    .replace(/(\d),(?=\d{3}\b)/g, '$1')
    .match(/[\p{L}\p{N}.%]+/gu)
    ?.map((w) => w.replace(/^\.+|\.+$/g, ''))
    .filter(Boolean) ?? []
const normal = (text: unknown): string => words(text).join(' ')
const legal = new Set([
  'the',
  'a',
  'an',
  'inc',
  'ltd',
  'llc',
  'plc',
  'ag',
  'se',
  'sa',
  'corp',
  'corporation',
  'co',
  'company',
  'group',
  'holdings',
  'limited',
])
const bareName = (text: unknown): string =>
  words(text)
    .filter((w) => !legal.has(w))
    .join(' ') || normal(text)
const negated = (text: string): boolean => /\b(not|no|never|denied|denies|without|neither|nor|n't)\b/.test(fold(text))
const enums = new Set([
  'bound',
  'measure',
  'force',
  'reason',
  'status',
  'layer',
  'type',
  'stage',
  'action',
  'ransomPaid',
  'stance',
  'resource',
  'currency',
  'jurisdiction',
  'country',
  'market',
  'amountOf',
])
const prose = new Set([
  'statement',
  'subject',
  'behaviour',
  'impact',
  'outcome',
  'next',
  'duties',
  'scope',
  'purpose',
  'advice',
  'recovery',
  'vector',
  'options',
  'indicators',
])

export const overlapF1 = (a: string, b: string): number => {
  const [x, y] = [new Set(words(a)), new Set(words(b))]
  const both = [...x].filter((w) => y.has(w)).length
  return x.size + y.size ? (2 * both) / (x.size + y.size) : 0
}

/** Whether names agree once articles and legal forms are dropped, or one stands whole within the other. */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [bareName(a), bareName(b)]
  if (!x || !y) return false
  if (x === y) return true
  const [inner, outer] = x.length < y.length ? [x, y] : [y, x]
  return inner.length >= 4 && ` ${outer} `.includes(` ${inner} `) && outer.split(' ').length <= inner.split(' ').length + 4
}

export function same(field: string, gold: unknown, said: unknown): boolean {
  if (said === null || said === undefined) return false
  if (enums.has(field)) return String(gold).toLowerCase() === String(said).toLowerCase()
  if (typeof gold === 'number' || typeof said === 'number')
    return Math.abs(Number(gold) - Number(said)) <= 0.01 * Math.abs(Number(gold))
  if (typeof gold === 'boolean') return gold === said
  const [g, s] = [String(gold), String(said)]
  if (/^\d{4}(-\d{2}){0,2}$/.test(g) && /^\d{4}(-\d{2}){0,2}$/.test(s.slice(0, 10))) return s.startsWith(g)
  if (prose.has(field)) return normal(g) === normal(s) || (overlapF1(g, s) >= 0.5 && negated(g) === negated(s))
  return sameName(g, s)
}

export const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined || value === '' ? [] : [value]

/** `hit` is the part of the gold that was found, `wrong` the part of what was said that no gold value accepts. */
export function judge(
  field: string,
  gold: unknown[] | { all: unknown[] },
  said: unknown[],
  disputed: boolean,
): { hit: number; wrong: number } {
  const wanted = Array.isArray(gold) ? gold : gold.all
  const accepted = said.filter((s) => wanted.some((g) => same(field, g, s))).length
  const hit = Array.isArray(gold)
    ? Number(accepted > 0)
    : wanted.length
      ? wanted.filter((g) => said.some((s) => same(field, g, s))).length / wanted.length
      : 0
  return { hit, wrong: !said.length || (disputed && hit > 0) ? 0 : 1 - accepted / said.length }
}
