import { readAbsoluteDay } from './absolute.ts'
import { readFeast, readPart, readQuarter, readSeason, readWeek } from './fractions.ts'
import { feasts, foreign, type Item, months, numberWords, ordinals, parts, relatives, seasons, units, weekdays } from './items.ts'
import { readMonth } from './months.ts'
import type { Read } from './point.ts'
import { type Anchor, readFirstOf, readRelative } from './relative.ts'
import { readDayOfMonth, readWeekday } from './weekdays.ts'
import { readYearOf, readYearOnly, withYearInWords } from './years.ts'

/** The date, of whatever kind, that begins at item `at`; the order of the attempts is from the most to the least specific. */
export function readPoint(items: Item[], at: number, anchor: Anchor): Read | undefined {
  if (!items[at] || !opens(items[at]!)) return undefined
  return (
    withYearInWords(items, readAbsoluteDay(items, at), anchor) ??
    readWeek(items, at, anchor) ??
    readFirstOf(items, at, (i) => readMonth(items, i, anchor) ?? readYearOf(items, i, anchor)) ??
    readQuarter(items, at, anchor) ??
    readPart(items, at, anchor) ??
    readWeekday(items, at) ??
    readRelative(items, at, anchor) ??
    readMonth(items, at, anchor) ??
    readDayOfMonth(items, at, anchor) ??
    readSeason(items, at, anchor) ??
    readFeast(items, at) ??
    readYearOnly(items, at)
  )
}

/** The words that a date can begin with; every other word is passed over at once. */
const openers = new Set(
  [months, weekdays, seasons, relatives, parts, units, ordinals, numberWords, foreign].flatMap((words) => [...words.keys()]),
)
for (const { words } of feasts) openers.add(words[0]!)
for (const word of "today tonight yesterday tomorrow overnight earlier later within in a an few several q h w year fiscal financial calendar cy fy final opening rest remainder course couple ' ’".split(
  ' ',
))
  openers.add(word)

function opens(item: Item): boolean {
  return item.digits > 0 || openers.has(item.word)
}
