import type { MoneyMention } from '../language/spans.ts'
import { add, quoteOf, type RecordDraft } from './draft.ts'
import type { Sentence } from './parse/sentence.ts'

/** Adds amount, currency and approximation of a mention; the mention's words are the cue of all three. */
export function addMoney(draft: RecordDraft, money: MoneyMention, sentence: Sentence): void {
  const quote = quoteOf(sentence, money.start, money.end)
  add(draft, 'amount', money.amount, money.text, quote)
  add(draft, 'currency', money.currency, money.text, quote)
  add(draft, 'approximate', money.approximate, money.text, quote)
}
