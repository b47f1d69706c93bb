// Stand-in until the real one lands: overwrite me.
import type { MoneyMention } from './spans.ts'

const re = /[€$£]\s?[\d.,]+( (million|billion))?|\b[\d.,]*\d( (million|billion))? (dollars?|euros?|won|reais|SOL)\b/g
export function findMoney(text: string): MoneyMention[] {
  return [...text.matchAll(re)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    text: m[0],
    amount: 0,
    currency: 'USD',
    approximate: false,
  }))
}
