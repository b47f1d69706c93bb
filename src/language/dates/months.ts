import { isMark, isWord, monthAt } from './absolute.ts'
import { foreign, type Item, months, relatives, weekdays } from './items.ts'
import type { Point, Read } from './point.ts'
import type { Anchor } from './relative.ts'
import { yearOf } from './years.ts'

/** Words before which "March", "May" or "Sun" in capitals is a date. */
const introduces =
  'in since by until till before after last next this from during of early mid late between to through and on for around every'.split(
    ' ',
  )

/** "July", "July 2025", "July of last year", "Dec, 2018", "last July", "dezembro de 2025". */
export function readMonth(items: Item[], at: number, anchor: Anchor): Read | undefined {
  const shift = relatives.get(items[at]!.word)
  const start = shift === undefined || isWord(items[at], 'same', 'that') ? at : at + 1
  const month = monthAt(items, start)
  if (!month) return undefined
  const dash = isMark(items[month.next], '-/') && items[month.next]!.gap === 0 && items[month.next + 1]?.digits === 4 ? 1 : 0
  const year = start === at ? yearOf(items, month.next + dash, anchor) : undefined
  if (year) return { point: { grain: 'month', month: month.month, year: year.year }, next: year.next }
  const name = items[start]!
  if (name.gap === 0 && !name.capital && isMark(items[start - 1], '-')) return undefined
  if (foreign.has(name.word) && !months.has(name.word)) return undefined
  const introduced = start > at || isWord(items[start - 1], ...introduces) || isMark(items[start - 1], '-–(')
  if (!month.sure && !(introduced && (name.capital || (name.word.length === 3 && name.word !== 'may' && name.word !== 'mar'))))
    return undefined
  if (!name.capital && !introduced && name.word.length < 5) return undefined
  if (month.sure && isPersonName(items, start)) return undefined
  const point: Point = { grain: 'month', month: month.month }
  if (start > at) point.shift = shift
  return { point, next: month.next }
}

/** "April Jones", "Jan Smith": a capitalised word on either side that is no date. */
function isPersonName(items: Item[], at: number): boolean {
  const after = items[at + 1]
  if (!items[at]!.capital || isWord(items[at - 1], ...introduces)) return false
  return (
    after?.capital === true &&
    after.gap === 1 &&
    !months.has(after.word) &&
    !weekdays.has(after.word) &&
    /^(?:april|june|august|jan|may)$/.test(items[at]!.word)
  )
}
