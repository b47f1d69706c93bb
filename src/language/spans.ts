/** A piece of a text: UTF-16 offsets and the words themselves, `text.slice(start, end)`. */
export interface Span {
  start: number
  end: number
  text: string
}

/** One word: `fold` is lower case without accents, `stem` the language's Snowball stem of it. */
export interface Token extends Span {
  fold: string
  stem: string
}

/**
 * A date or range named in a text, resolved against the day of publication.
 * `value` is the partial ISO date (`2025-12-01`, `2025-09`, `2025`) with the precision that the words have;
 * a range has `from` and `to` instead; what cannot be resolved (no reference day) has neither.
 */
export interface DateMention extends Span {
  value?: string
  from?: string
  to?: string
  /** Words around the date that make it open or vague: `before`, `after`, `by`, `since`, `until`, `about`. */
  relation?: 'before' | 'after' | 'by' | 'since' | 'until' | 'about'
}

/** An amount of money; `currency` is ISO 4217, `approximate` for "about", "nearly", "more than". */
export interface MoneyMention extends Span {
  amount: number
  currency: string
  approximate: boolean
}

/** A number in digits or words ("three", "1.3 million", "2 lakh", "0.05 %"). */
export interface NumberMention extends Span {
  value: number
  approximate: boolean
  percent: boolean
  ordinal: boolean
}

/** A jurisdiction named as a noun ("Belgium", "the EU"), a demonym ("Belgian"), or its capital or government seat ("Brussels"). */
export interface PlaceMention extends Span {
  /** ISO 3166-1 alpha-2 or 3166-2, `EU`, `UN`, `INT`. */
  code: string
  form: 'name' | 'demonym' | 'capital' | 'subdivision'
}

/** A proper name: a run of capitalised words (with inner "of", "for the", "de"), and what it most likely names. */
export interface NameMention extends Span {
  kind: 'person' | 'organisation' | 'product' | 'place' | 'unknown'
  /** The role or title next to it ("Minister of Harbours"), where there is one. */
  role?: string
}
