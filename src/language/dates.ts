import * as chrono from 'chrono-node'
import type { DateMention } from './spans.ts'

function partial(components: chrono.ParsedComponents): string {
  const year = String(components.get('year')).padStart(4, '0')
  const month = String(components.get('month')).padStart(2, '0')
  const day = String(components.get('day')).padStart(2, '0')
  if (components.isCertain('day') || components.isCertain('weekday')) return `${year}-${month}-${day}`
  return components.isCertain('month') ? `${year}-${month}` : year
}

/** Dates named in a text, resolved against the ISO day of publication. */
export function findDates(text: string, reference?: string): DateMention[] {
  const day = reference ? new Date(`${reference.slice(0, 10)}T12:00:00`) : undefined
  return chrono.en.parse(text, day).map(({ index, text: words, start, end }) => {
    const span = { start: index, end: index + words.length, text: words }
    return end ? { ...span, from: partial(start), to: partial(end) } : { ...span, value: partial(start) }
  })
}
