import type { Day } from './calendar.ts'

export type Grain = 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'decade' | 'century' | 'span'

/**
 * What the words of one date say, before it is resolved. `shift` counts from the present period ("last" is -1);
 * `fixed` holds first and last day of what is resolved already.
 */
export interface Point {
  grain: Grain
  year?: number
  month?: number
  day?: number
  weekday?: number
  /** Which quarter, half, week; negative counts from the end. */
  nth?: number
  shift?: number
  fixed?: [Day, Day]
  /** Only so precise: `fixed` came from "three months ago". */
  precision?: 'day' | 'month' | 'year'
  /** "early", "mid", "late", "end of": it is somewhere within. */
  part?: 'early' | 'mid' | 'late'
  /** Says itself where it lies in time, whatever the sentence's tense. */
  ahead?: boolean
  about?: boolean
  /** "in two days" after a verb in the past is how long something took, not when. */
  notPast?: boolean
  by?: boolean
}

/** A point that was read, and the index of the item after it. */
export interface Read {
  point: Point
  next: number
}
