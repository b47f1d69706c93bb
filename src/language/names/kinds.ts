import type { NameMention } from '../spans.ts'
import { stopWords } from '../stop-words.ts'
import {
  bodyNouns,
  companySuffixes,
  isGivenName,
  isInDictionary,
  numberedReferences,
  productNouns,
  roles,
  sayings,
  spotNouns,
  technicalAcronyms,
  titles,
  workNouns,
} from './lexicon.ts'
import { isCapital, isCommon, type Run } from './runs.ts'

/** What a run names, and which part of it is the name: "Communications Minister Prithvi Gurung" is a person with a role. */
export interface Reading {
  from: number
  to: number
  kind: NameMention['kind']
  role?: string
}

const lower = (run: Run, i: number) => run.tokens[i]?.text.toLowerCase() ?? ''

/** Reads a run by its own words first, then by the words around it. */
export function readRun(run: Run): Reading {
  const whole = { from: run.from, to: run.to }
  const titled = titledPerson(run)
  if (titled) return titled
  if (isBody(run)) return { ...whole, kind: 'organisation' }
  if (isWork(run)) return { ...whole, kind: 'unknown' }
  if (isProduct(run)) return { ...whole, kind: 'product' }
  const role = roleBefore(run) ?? roleAfter(run)
  if (role !== undefined && looksPersonal(run)) return { ...whole, kind: 'person', role }
  if (isPerson(run)) return { ...whole, kind: 'person' }
  if (isAcronym(run)) return { ...whole, kind: 'organisation' }
  return { ...whole, kind: 'unknown' }
}

/** "President Ilsa Varn", "IT Minister X", "Mr Tarn": what stands before the name within the run is the role. */
function titledPerson(run: Run): Reading | undefined {
  for (let i = run.to - 2; i >= run.from; i--) {
    const word = lower(run, i)
    if (!titles.has(word) && !roles.has(word)) continue
    const from = run.tokens[i + 1]!.text === '.' ? i + 2 : i + 1
    const linked = /^(?:of|for|and|on)$/.test(lower(run, from))
    const start = linked ? nameAfterOffice(run, from) : from
    if (
      start === undefined ||
      start >= run.to ||
      bodyNouns.has(lower(run, run.to - 1)) ||
      companySuffixes.has(lower(run, run.to - 1))
    )
      return undefined
    const honorific = /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady)$/.test(word)
    const role = honorific ? undefined : textOf(run, run.from, start).replace(/\s*\.$/, '')
    return { from: start, to: run.to, kind: 'person', ...(role ? { role } : {}) }
  }
  return undefined
}

/** "Minister of Digital Affairs Anna Nowak": the name begins at its first given name. */
function nameAfterOffice(run: Run, from: number): number | undefined {
  for (let i = from + 2; i < run.to - 1; i++) {
    const { text } = run.tokens[i]!
    if (isGivenName(text) || (/^\p{Lu}$/u.test(text) && run.tokens[i + 1]!.text === '.') || /^(?:\p{Lu}\.)+$/u.test(text))
      return i
  }
  return undefined
}

function textOf(run: Run, from: number, to: number): string {
  const first = run.tokens[from]!.start
  let text = ''
  for (let i = from; i < to; i++)
    text += ' '.repeat(i === from ? 0 : Math.min(1, run.tokens[i]!.start - run.tokens[i - 1]!.end)) + run.tokens[i]!.text
  return first === undefined ? '' : text
}

function isBody(run: Run): boolean {
  const last = lower(run, run.to - 1)
  if (run.to - run.from === 1) return bodyNouns.has(last) && run.from > 0
  if (companySuffixes.has(last) || companySuffixes.has(`${last}.`)) return true
  for (let i = run.from; i < run.to; i++) {
    const word = lower(run, i)
    if (/^(?:of|for|on)$/.test(word)) return i > run.from && bodyNouns.has(lower(run, i - 1))
    if (bodyNouns.has(word) && (i === run.to - 1 || i > run.from || /^(?:of|for)$/.test(lower(run, i + 1))))
      return !workNouns.has(last) || bodyNouns.has(last)
  }
  return false
}

/** Acts, treaties, plans: named, but neither a body nor a product. */
function isWork(run: Run): boolean {
  const last = lower(run, run.to - 1)
  if (run.to - run.from < 2) return false
  if (workNouns.has(last)) return true
  for (let i = run.from; i < run.to - 1; i++)
    if (workNouns.has(lower(run, i)) && /^(?:on|against|for|of|\d+)$/.test(lower(run, i + 1))) return true
  return false
}

/** "the app X", "X's browser extension Y", "the X chatbot", "GPT-5". */
function isProduct(run: Run): boolean {
  const first = run.tokens[run.from]!.text
  if (technicalAcronyms.has(first.toLowerCase())) return false
  if (run.to - run.from === 1 && /^(?:CVE|UNC|APT|TA|FIN|DEV|CVSS|MS|RFC|ISO)-?\d/.test(first)) return false
  if (run.to - run.from === 1 && /^\p{Lu}\p{L}+-?\d/u.test(first)) return true
  if (run.to - run.from >= 2 && /^\d/.test(lower(run, run.to - 1))) return !numberedReferences.has(lower(run, run.to - 2))
  const after = lower(run, run.to)
  return (
    (productNouns.has(lower(run, run.from - 1)) && !lower(run, run.from - 1).endsWith('s')) ||
    (productNouns.has(after) &&
      (!after.endsWith('s') || after === 'os') &&
      run.tokens[run.to]!.start - run.tokens[run.to - 1]!.end === 1)
  )
}

/** "interior minister Ilsa Varn", "harbour intelligence chief Odo Tarn". */
function roleBefore(run: Run): string | undefined {
  let i = run.from - 1
  if (!roles.has(lower(run, i))) return undefined
  const last = i
  while (
    i - 1 >= 0 &&
    last - i < 5 &&
    /^[\p{Ll}-]+$/u.test(run.tokens[i - 1]!.text) &&
    !stopWords('en').has(lower(run, i - 1)) &&
    !/^(?:said|told|says|former|according|when|while|after|before)$/.test(lower(run, i - 1))
  )
    i--
  if (i === 1 && roles.has(lower(run, 0))) i = 0
  return textOf(run, i, last + 1)
}

/** "Ilsa Varn, the keeper of …, said", "X, who heads the commission": words that a comma sets beside the name. */
function roleAfter(run: Run): string | undefined {
  if (run.tokens[run.to]?.text !== ',') return undefined
  const start = run.to + 1
  let end = start
  let found = false
  let prepositions = 0
  while (end < run.tokens.length && end - start < 14) {
    const word = lower(run, end)
    if (/^(?:,|;|\.|:|who|which|said|says|told|has|had|was|is|will|and)$/.test(word)) {
      if (word === 'and' && found && /^[\p{Ll}]/u.test(run.tokens[end + 1]?.text ?? '')) {
        end++
        continue
      }
      break
    }
    if (/^(?:by|in|at|with|on|from|to|for|after|over)$/.test(word)) prepositions++
    if (roles.has(word) && prepositions === 0) found = true
    end++
  }
  if (found) return textOf(run, /^(?:the|a|an)$/.test(lower(run, start)) ? start + 1 : start, end)
  if (lower(run, start) === 'who' && /^(?:heads|leads|chairs|runs|founded|directs)$/.test(lower(run, start + 1))) return undefined
  return undefined
}

/** Two to four words without digits, none of which heads a body, work or product. */
function looksPersonal(run: Run): boolean {
  const count = run.to - run.from
  if (count > 5) return false
  for (let i = run.from; i < run.to; i++) {
    const text = run.tokens[i]!.text
    if (/\d|&/.test(text) || /^\p{Lu}{2,}$/u.test(text)) return false
    if (isCapital(run.tokens[i]) && (bodyNouns.has(text.toLowerCase()) || workNouns.has(text.toLowerCase()))) return false
  }
  const last = lower(run, run.to - 1)
  return !spotNouns.has(last) && !productNouns.has(last)
}

function isPerson(run: Run): boolean {
  const count = run.to - run.from
  if (count < 2 || count > 4 || !looksPersonal(run)) return false
  const first = run.tokens[run.from]!.text
  if (/^(?:\p{Lu}\.)+$/u.test(first)) return /^\p{Lu}\p{Ll}/u.test(run.tokens[run.to - 1]!.text)
  if (isGivenName(first) && !(isCommon(first) && isCommon(run.tokens[run.to - 1]!.text))) return true
  if (/^(?:will|may)$/i.test(first)) return !isInDictionary(run.tokens[run.from + 1]!.text) || sayings.has(lower(run, run.to))
  const who = run.tokens[run.to]?.text === ',' && lower(run, run.to + 1) === 'who'
  return who && count <= 3
}

function isAcronym(run: Run): boolean {
  return (
    run.to - run.from === 1 &&
    /^\p{Lu}[\p{Lu}&.-]{1,6}$/u.test(run.tokens[run.from]!.text) &&
    !technicalAcronyms.has(lower(run, run.from))
  )
}
