/** Days are counted from 1 January 1970 in UTC, so that no time zone moves a date. */
export type Day = number

export interface YearMonthDay {
  year: number
  month: number
  day: number
}

export function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.floor(date.getTime() / 86_400_000)
}

export function partsOf(day: Day): YearMonthDay {
  const date = new Date(day * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export function daysIn(year: number, month: number): number {
  return partsOf(dayOf(year, month + 1, 0)).day
}

/** The same day some months on, or the last of the month where there is no such day. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = partsOf(day)
  const count = year * 12 + month - 1 + months
  const newYear = Math.floor(count / 12)
  const newMonth = (count % 12) + 1
  return dayOf(newYear, newMonth, Math.min(date, daysIn(newYear, newMonth)))
}

const two = (n: number) => String(n).padStart(2, '0')

/** A partial ISO date: `2025`, `2025-09`, `2025-09-01`. */
export function iso(year: number, month?: number, day?: number): string {
  const text = String(year).padStart(4, '0')
  if (month === undefined) return text
  return day === undefined ? `${text}-${two(month)}` : `${text}-${two(month)}-${two(day)}`
}

export function isoDay(day: Day): string {
  const { year, month, day: date } = partsOf(day)
  return iso(year, month, date)
}

/** Whether there is such a day in any year (29 February counts). */
export function isDayOfMonth(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(2024, month)
}

/** Reads `2025-11-28` (a longer ISO date-time too); undefined when it is not a real day. */
export function parseDay(text: string | undefined): Day | undefined {
  const match = /^(\d{4})[-/](\d{2})[-/](\d{2})/.exec(text ?? '')
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? dayOf(year, month, day) : undefined
}
