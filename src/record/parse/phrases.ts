import type { Chunk, Link, Phrase } from './chunks.ts'
import type { Word } from './words.ts'

const isLink = (chunk: Chunk | undefined, kind: Link['kind'], word?: string): chunk is Link =>
  chunk !== undefined && chunk.kind === kind && (word === undefined || (chunk as Link).word === word)
const isPhrase = (chunk: Chunk | undefined): chunk is Phrase => chunk?.kind === 'noun'

/** Where the phrase ends with everything that hangs on it ("the Ministry of X", not only "the Ministry"). */
export const phraseEnd = (phrase: Phrase): number =>
  Math.max(phrase.to, phrase.of ? phraseEnd(phrase.of) : 0, ...phrase.members.map(phraseEnd))

const legalForm =
  /^(?:S\.?A\.?U?|S\.?L\.?U?|Inc|Ltd|LLC|PLC|GmbH|S\.?p\.?A|S\.?r\.?l|B\.?V|N\.?V|AG|SE|AB|AS|Kft|Zrt|LLP|Corp|Co|Limited|Pty|SAS|SARL|SRL|SAU)\.?$/

/** Takes bracketed words out of a sentence; each is remembered by the word before it. */
export function takeBrackets(words: Word[]): { words: Word[]; brackets: Map<Word, Word[]> } {
  const brackets = new Map<Word, Word[]>()
  const kept: Word[] = []
  // "Comercio Online, S.L.": the comma before a legal form is part of the name
  words = words.filter((w, i) => !(w.text === ',' && words[i - 1]?.pos === 'PROPN' && legalForm.test(words[i + 1]?.text ?? '')))
  // a pair of dashes sets words off as commas do
  const dashes = words.filter((w) => /^[-\u2013\u2014]$/.test(w.text))
  if (dashes.length === 2) for (const dash of dashes) dash.text = ','
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]!
    if (word.text === '(' || word.text === '[') {
      const close = words.findIndex((w, k) => k > i && (w.text === ')' || w.text === ']'))
      if (close > 0) {
        if (kept.length) brackets.set(kept.at(-1)!, words.slice(i + 1, close))
        i = close
        continue
      }
    }
    kept.push(word)
  }
  return { words: kept, brackets }
}

/** Joins phrases that belong together: "of" chains, lists, and descriptions set off by commas. */
export function joinPhrases(chunks: Chunk[], words: Word[]): Chunk[] {
  return joinBeside(joinLists(joinOf(chunks), words), words)
}

function joinOf(chunks: Chunk[]): Chunk[] {
  const joined: Chunk[] = []
  for (let i = chunks.length - 1; i >= 0; i -= 1) {
    const chunk = chunks[i]!
    const next = joined[0]
    const after = joined[1]
    if (isPhrase(chunk) && isLink(next, 'preposition', 'of') && isPhrase(after)) {
      chunk.of = after
      joined.splice(0, 2)
    }
    joined.unshift(chunk)
  }
  return joined
}

const bodyWords =
  /^(commission|commissioner|authority|agency|ministry|department|tribunal|court|council|committee|board|bureau|office|centre|center|administration|service|services|institute|association|federation|union|organisation|organization|technology|affairs|society|directorate|inspectorate|secretariat|act|regulation|directive)$/
const monthOrDay = /^(january|february|march|april|may|june|july|august|september|october|november|december|\w+day)$/

/** What sort of thing a phrase lists: names go with names, amounts with amounts. */
const sort = (phrase: Phrase, words: Word[]): string => {
  const head = words[phrase.head]!
  if (monthOrDay.test(head.fold) || /^(today|yesterday|tomorrow)$/.test(head.fold)) return 'time'
  if (words[phrase.from]!.text === '&') return 'name'
  if (
    head.pos === 'NUM' ||
    /^(euros?|dollars?|pounds?|won|yen|yuan|rupees?|million|billion)$/.test(head.fold) ||
    /^[$€£¥₹₩]$/.test(words[phrase.from]!.text)
  )
    return 'amount'
  return head.pos === 'PROPN' ? 'name' : 'noun'
}

/** "the Harbour and Lighthouse Inspection Board" is one name, not a list of two. */
const oneName = (first: Phrase, second: Phrase, words: Word[]): boolean =>
  sort(first, words) === 'name' &&
  sort(second, words) === 'name' &&
  bodyWords.test(words[second.head]!.fold) &&
  !bodyWords.test(words[first.head]!.fold) &&
  words[second.from]!.pos !== 'DET' &&
  first.to - first.from <= 3 &&
  (words[first.from]!.pos === 'DET' || words[second.head]!.fold === 'technology')

function joinLists(chunks: Chunk[], words: Word[]): Chunk[] {
  const joined: Chunk[] = []
  for (let i = 0; i < chunks.length; i += 1) {
    const chunk = chunks[i]!
    if (!isPhrase(chunk)) {
      joined.push(chunk)
      continue
    }
    const members = [chunk]
    let k = i + 1
    let closed = false
    while (true) {
      let next = k
      if (isLink(chunks[next], 'comma')) next += 1
      const and = isLink(chunks[next], 'coordinator')
      if (and) next += 1
      if (next === k || !isPhrase(chunks[next])) break
      const [left, right] = [sort(members.at(-1)!, words), sort(chunks[next] as Phrase, words)]
      if (left !== right && (left === 'time' || right === 'time' || left === 'amount' || right === 'amount')) break
      // "By most accounts, Northlight and Tarn have ...": the introduction is no member
      if (!and && isLink(joined.at(-1), 'preposition') && joined.length <= 3 && left !== right) break
      if (
        !and &&
        isLink(joined.at(-1), 'preposition') &&
        joined.length === 1 &&
        words[(chunks[next] as Phrase).from]!.pos === 'DET'
      )
        break
      members.push(chunks[next] as Phrase)
      k = next + 1
      if (and) {
        closed = true
        // "Northlight and Tarn, and Quillo" goes on only with another coordinator
        if (!isLink(chunks[k], 'coordinator')) break
      }
    }
    if (members.length === 2 && oneName(members[0]!, members[1]!, words)) {
      joined.push({ ...chunk, to: members[1]!.to, head: members[1]!.head, of: members[1]!.of })
      i = k - 1
      continue
    }
    const before = joined.at(-1)
    const after = chunks[k]
    const clauseAfter = after?.kind === 'verb' && after.form === 'finite' && before?.kind === 'verb' && members.length === 2
    if (!closed || clauseAfter || members.length < 2) {
      joined.push(chunk)
      continue
    }
    joined.push({ ...chunk, members, to: members.at(-1)!.to, head: chunk.head, of: null })
    i = k - 1
  }
  return joined
}

/** "Ilsa Varn, the keeper of X, ...": the second phrase describes the first and leaves the row. */
function joinBeside(chunks: Chunk[], words: Word[]): Chunk[] {
  const joined: Chunk[] = []
  for (let i = 0; i < chunks.length; i += 1) {
    const chunk = chunks[i]!
    joined.push(chunk)
    if (!isPhrase(chunk) || chunk.members.length || !isLink(chunks[i + 1], 'comma') || !isPhrase(chunks[i + 2])) continue
    const second = chunks[i + 2] as Phrase
    if (second.members.length) continue
    let end = i + 3
    while (isLink(chunks[end], 'preposition') && isPhrase(chunks[end + 1])) end += 2
    const stop = chunks[end]
    const closes = stop === undefined || isLink(stop, 'comma') || isLink(stop, 'break')
    const describes =
      /^(DET|PRON)$/.test(words[second.from]!.pos) ||
      second.owner !== null ||
      words[second.from]!.fold === 'one' ||
      (words[chunk.head]!.pos !== 'PROPN' && words[second.head]!.pos === 'PROPN')
    const temporal = words[chunk.head]!.pos === 'NUM'
    if (!closes || !describes || temporal || isLink(joined.at(-2), 'coordinator')) continue
    const before = joined.at(-2)
    // After an introduction ("In Marvonia, the senate voted") the second phrase is the subject, and no comma closes it.
    if (isLink(before, 'preposition') && chunks[end]?.kind === 'verb') continue
    if (isLink(before, 'preposition') && isLink(stop, 'comma') && joined.length <= 2) continue
    chunk.beside = second
    i = isLink(stop, 'comma') && chunks[end + 1]?.kind === 'verb' ? end : end - 1
  }
  return joined
}
