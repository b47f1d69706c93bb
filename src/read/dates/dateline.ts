import { dateAtStart, isMonth, type ReadDate } from './published.ts'

/** Words before a date that say it is the day of publication; a date after "updated" is not. */
const LABELS =
  /^(?:published|posted|date|issued|released|publi[eé]e?|publicad[oa]|pubblicato|ver[oö]ffentlicht|gepubliceerd|datum|fecha|data|опубликовано|дата)(?:\s+(?:on|le|el|am|op|em|il|at))?\s*[:.-]?\s*/iu
/** One to five capitalised words, as the place of a dateline is written. */
const PLACE = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*)(?:[ /]\p{Lu}[\p{L}\p{M}.'’-]*){0,4}/u
/** "(Reuters)", as agencies sign. */
const AGENCY = /^\s*\([^()]{1,40}\)/
/** What closes a dateline: a dash or bar with the text after it, a colon, or the end of the line. */
const CLOSE = /^\s*(?:[-–—|:]+\s|[-–—]+(?=\p{L})|\n|$)/u

export interface Dateline extends ReadDate {
  /** True where the line holds nothing but the date (and place or agency). */
  alone: boolean
}

/**
 * The dateline with which a text begins: "28 November 2025 – …", "BRUSSELS, 28 Nov (Agency) — …", "Published on 28/11/2025".
 * A sentence that merely starts with a date ("On 28 November, …") is none. Null where there is none.
 */
export function dateline(text: string): Dateline | null {
  const head = text.slice(0, 200)
  const start = head.replace(LABELS, '')
  return datedHere(start) ?? afterPlace(start)
}

function afterPlace(head: string): Dateline | null {
  const place = PLACE.exec(head)?.[0]
  if (!place || place.split(/[ /]/).some(isMonth)) return null
  let rest = head.slice(place.length)
  rest = rest.replace(AGENCY, '')
  const joined = /^\s*[,(–—-]\s*(?:\p{Lu}[\p{L}.]*,\s*)?/u.exec(rest)
  return joined ? datedHere(rest.slice(joined[0].length)) : null
}

function datedHere(head: string): Dateline | null {
  const opened = /^[([]\s*/.exec(head)?.[0] ?? ''
  const found = dateAtStart(head.slice(opened.length))
  if (!found) return null
  let rest = head.slice(opened.length + found.length)
  rest = rest
    .replace(/^(?:,?\s*(?:at\s+)?\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*(?:[ap]\.?m\.?|[A-Z]{2,4}|[+-]\d{4}))*)/i, '')
    .replace(/^\s*[)\]]/, '')
    .replace(AGENCY, '')
  const closed = opened !== '' && /^\s*[)\]]/.test(head.slice(opened.length + found.length))
  if (!closed && !CLOSE.test(rest)) return null
  const { length: _, ...read } = found
  return { ...read, alone: /^\s*(?:\n|$)/.test(rest) }
}
