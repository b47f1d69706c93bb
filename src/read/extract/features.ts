import { dateline } from '../dates/dateline.ts'
import { invitationScore, recognise } from '../marks/shape.ts'
import { PURPOSES, type Purpose, purposesOf } from './class-names.ts'
import type { Piece } from './pieces.ts'

/** What is known of the whole page when its pieces are looked at. */
export interface PageContext {
  title: string
  description: string
  /** `articleBody` of the page's structured data, where it has one. */
  statedBody: string
  language: string
  /** Pieces that the reading view keeps. */
  kept: ReadonlySet<number>
}

const TAGS = ['P', 'H1', 'H2', 'H3', 'H4', 'LI', 'TD', 'TR', 'BLOCKQUOTE', 'FIGCAPTION', 'DIV', 'PRE', 'SECTION', 'ARTICLE', 'DD']
const WITHIN = [
  'NAV',
  'FOOTER',
  'HEADER',
  'ASIDE',
  'FORM',
  'FIGURE',
  'TABLE',
  'UL',
  'OL',
  'BLOCKQUOTE',
  'ARTICLE',
  'MAIN',
  'A',
  'BUTTON',
]
const TIME =
  /\b\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\b|[A-Z]{2,4}\b|uhr)?|\b(?:min|minutes?) read\b|\b\d+ (?:hours?|days?|minutes?|weeks?) ago\b/i
const ENDS = /[.!?…。！？:;]["'”’»)\]]*$/u

interface Around {
  within: Set<string>
  near: Set<Purpose>
  far: Set<Purpose>
  hidden: boolean
  depth: number
  articleBody: boolean
}

/** The names of the features, in the order of the rows that `features` gives. */
export const FEATURES: string[] = []

/** One row of numbers for each piece, for the model that tells article text from everything else on a page. */
export function features(all: readonly Piece[], context: PageContext): number[][] {
  const around = new Map<Element, Around>()
  const folded = all.map((piece) => fold(piece.text))
  const copies = new Map<string, number>()
  for (const text of folded) copies.set(text, (copies.get(text) ?? 0) + 1)
  const counts = folded.map((text) => (text === '' ? 0 : text.split(' ').length))
  const titleWords = new Set(fold(context.title).split(' '))
  const description = ` ${fold(context.description)} `
  const stated = ` ${fold(context.statedBody)} `
  const isKept = all.map((_, index) => context.kept.has(index))
  const long = all.flatMap((_, index) => (isKept[index] && counts[index]! >= 20 ? [index] : []))
  const [firstLong, lastLong] = [long[0] ?? 0, long.at(-1) ?? all.length - 1]
  const container = mainContainer(all, isKept, counts)
  const keptWords = counts.reduce((sum, count, index) => sum + (isKept[index] ? count : 0), 0) || 1
  const groups = groupsOf(all, isKept, counts)
  const below = headingsAbove(all, context.language)
  const ownRows = all.map((piece, index) => own(piece, folded[index]!, counts[index]!))
  let wordsBefore = 0
  const headingAt = all.findIndex((piece, index) => piece.heading > 0 && overlap(folded[index]!, titleWords) >= 0.7)

  return all.map((piece, index) => {
    const about = aroundOf(piece.element, around)
    const words = counts[index]!
    const row: [string, number][] = [...ownRows[index]!]
    for (const tag of TAGS) row.push([`tag ${tag}`, Number(piece.element.tagName === tag)])
    for (const tag of WITHIN) row.push([`within ${tag}`, Number(about.within.has(tag))])
    for (const purpose of PURPOSES)
      row.push([`near ${purpose}`, Number(about.near.has(purpose)) * 2 + Number(about.far.has(purpose))])
    row.push(['hidden', Number(about.hidden)], ['depth', about.depth], ['article body', Number(about.articleBody)])
    row.push(['title overlap', overlap(folded[index]!, titleWords)], ['is title', Number(folded[index] === fold(context.title))])
    row.push(['in description', Number(words >= 4 && description.includes(` ${folded[index]!} `))])
    row.push([
      'in stated body',
      stated.length < 200 ? 0.5 : Number(stated.includes(` ${folded[index]!.slice(0, 200).replace(/ \S*$/, '')}`)),
    ])
    row.push(['copies', Math.min(copies.get(folded[index]!)!, 5)])
    row.push(['kept', Number(isKept[index])])
    row.push(['kept around', share(isKept, index - 3, index + 4)])
    row.push(['kept words around', shareOfWords(isKept, counts, index - 4, index + 5)])
    row.push(['from first long', clamp(index - firstLong, 30)], ['to last long', clamp(lastLong - index, 30)])
    row.push(['after heading', headingAt < 0 ? 0 : clamp(index - headingAt, 20)])
    row.push(['share of text before', wordsBefore / keptWords], ['share of page before', index / all.length])
    if (isKept[index]) wordsBefore += words
    row.push(['in container', Number(container?.contains(piece.element))])
    row.push([
      'child of container',
      Number(container !== null && (piece.element === container || piece.element.parentElement === container)),
    ])
    row.push(['levels to container', container?.contains(piece.element) ? Math.min(8, levels(piece.element, container)) : 9])
    for (const [level, group] of groupsAround(piece.element, groups).entries()) {
      row.push([`group ${level + 1} links`, group ? group.linked / Math.max(1, group.characters) : -1])
      row.push([`group ${level + 1} words a piece`, group ? Math.min(80, group.words / group.pieces) : -1])
      row.push([`group ${level + 1} pieces`, group ? Math.min(60, group.pieces) : -1])
      row.push([`group ${level + 1} kept`, group ? group.kept / group.pieces : -1])
      row.push([`group ${level + 1} share of kept`, group ? group.keptWords / keptWords : -1])
    }
    row.push(['below pointer', below[index]!.pointer], ['pieces below heading', below[index]!.distance])
    row.push(['text of page', Math.log(keptWords)])
    for (const [name, step] of [
      ['previous', -1],
      ['previous but one', -2],
      ['next', 1],
      ['next but one', 2],
    ] as const) {
      const other = all[index + step]
      row.push([`${name} words`, other ? Math.min(60, counts[index + step]!) : -1])
      row.push([`${name} links`, other ? linkShare(other) : -1])
      row.push([`${name} kept`, other ? Number(isKept[index + step]) : -1])
      row.push([`${name} ends`, other ? Number(ENDS.test(other.text)) : -1])
      if (step === -1 || step === 1) {
        row.push([`${name} same tag`, Number(other?.element.tagName === piece.element.tagName)])
        row.push([`${name} same parent`, Number(other?.element.parentElement === piece.element.parentElement)])
        row.push([`${name} heading`, other ? Number(other.heading > 0) : -1])
      }
    }
    if (FEATURES.length === 0) FEATURES.push(...row.map(([name]) => name))
    return row.map(([, value]) => value)
  })

  function own(piece: Piece, text: string, words: number): [string, number][] {
    const letters = piece.text.match(/\p{L}/gu)?.length ?? 0
    const capitals = piece.text.match(/\p{Lu}/gu)?.length ?? 0
    const recognised = recognise(piece.text, context.language, 'edge')
    return [
      ['words', Math.min(words, 120)],
      ['characters a word', words === 0 ? 0 : Math.min(12, text.length / words)],
      ['heading', piece.heading],
      ['ends', Number(ENDS.test(piece.text))],
      ['sentences', Math.min(8, piece.text.match(/[.!?。！？](?:\s|$)/gu)?.length ?? 0)],
      ['commas', Math.min(8, piece.text.match(/[,，、،]/gu)?.length ?? 0)],
      ['links', linkShare(piece)],
      ['capitals', letters === 0 ? 0 : capitals / letters],
      ['begins low', Number(/^\p{Ll}/u.test(piece.text))],
      ['digits', piece.text.length === 0 ? 0 : (piece.text.match(/\p{N}/gu)?.length ?? 0) / piece.text.length],
      ['date', Number(dateline(piece.text) !== null)],
      ['time', Number(TIME.test(piece.text))],
      ['invitation', invitationScore(piece.text, context.language)],
      ['credit', Number(recognised?.why.includes('credit') ?? false)],
      ['pointer', Number(recognised?.why.includes('pointer') ?? false)],
      ['rights', Number(recognised?.why.includes('rights') ?? false)],
      ['separator', Number(/[|»›•·/]/.test(piece.text))],
      ['mark', Number(/[©@#]/.test(piece.text))],
      ['by', Number(/^(?:by|par|von|por|di|door|de|text|words|written by|story by)\b/i.test(piece.text))],
      ['colon end', Number(/:\s*$/.test(piece.text))],
      ['quotes', Number(/["“”«»„]/.test(piece.text))],
      ['brackets', Number(/^[[(].*[\])]$/s.test(piece.text))],
    ]
  }
}

/** Lower case words and figures with single spaces. */
export function fold(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

function overlap(text: string, words: ReadonlySet<string>): number {
  const own = new Set(text.split(' '))
  if (own.size === 0 || words.size === 0) return 0
  let both = 0
  for (const word of own) if (words.has(word)) both += 1
  return both / Math.max(own.size, words.size)
}

function linkShare(piece: Piece): number {
  return piece.text.length === 0 ? 0 : Math.min(1, piece.linked / piece.text.length)
}

function share(flags: boolean[], from: number, to: number): number {
  const part = flags.slice(Math.max(0, from), to)
  return part.filter(Boolean).length / Math.max(1, part.length)
}

function shareOfWords(flags: boolean[], counts: number[], from: number, to: number): number {
  let [kept, all] = [0, 1]
  for (let index = Math.max(0, from); index < Math.min(flags.length, to); index += 1) {
    all += counts[index]!
    if (flags[index]) kept += counts[index]!
  }
  return kept / all
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value))
}

/** The deepest element that holds most words of the long paragraphs that the reading view keeps. */
function mainContainer(all: readonly Piece[], kept: boolean[], counts: number[]): Element | null {
  const words = new Map<Element, number>()
  let total = 0
  for (const [index, piece] of all.entries()) {
    if (!kept[index] || counts[index]! < 15) continue
    total += counts[index]!
    let element: Element | null = piece.element
    for (let level = 0; element && level < 60; level += 1) {
      words.set(element, (words.get(element) ?? 0) + counts[index]!)
      element = element.parentElement
    }
  }
  let best: Element | null = null
  let depth = -1
  for (const [element, count] of words) {
    if (count < total * 0.7) continue
    const level = levels(element, null)
    if (level > depth) [best, depth] = [element, level]
  }
  return best
}

function levels(element: Element, above: Element | null): number {
  let count = 0
  for (let at: Element | null = element; at && at !== above && count < 100; at = at.parentElement) count += 1
  return count
}

interface Group {
  pieces: number
  characters: number
  linked: number
  words: number
  kept: number
  keptWords: number
}

/** Sums over all pieces below each element that holds more than one. */
function groupsOf(all: readonly Piece[], kept: boolean[], counts: number[]): Map<Element, Group> {
  const groups = new Map<Element, Group>()
  for (const [index, piece] of all.entries()) {
    let at: Element | null = piece.element
    for (let level = 0; at && level < 60; level += 1, at = at.parentElement) {
      const group = groups.get(at) ?? { pieces: 0, characters: 0, linked: 0, words: 0, kept: 0, keptWords: 0 }
      group.pieces += 1
      group.characters += piece.text.length
      group.linked += piece.linked
      group.words += counts[index]!
      if (kept[index]) {
        group.kept += 1
        group.keptWords += counts[index]!
      }
      groups.set(at, group)
    }
  }
  return groups
}

/** The three nearest groups around an element that each hold more than the one before. */
function groupsAround(element: Element, groups: ReadonlyMap<Element, Group>): (Group | undefined)[] {
  const found: (Group | undefined)[] = []
  let size = 1
  let at: Element | null = element
  for (let level = 0; at && level < 60 && found.length < 3; level += 1, at = at.parentElement) {
    const group = groups.get(at)
    if (!group || group.pieces <= size) continue
    size = group.pieces
    found.push(group)
  }
  while (found.length < 3) found.push(undefined)
  return found
}

/** For each piece: whether the heading above it points elsewhere ("Related"), and how far above it stands. */
function headingsAbove(all: readonly Piece[], language: string): { pointer: number; distance: number }[] {
  let pointer = 0
  let distance = 30
  return all.map((piece) => {
    if (piece.heading > 0 || (piece.text.length < 40 && recognise(piece.text, language, 'edge')?.why.includes('pointer'))) {
      pointer = Number(recognise(piece.text, language, 'edge') !== null)
      distance = 0
    } else distance = Math.min(30, distance + 1)
    return { pointer, distance }
  })
}

function aroundOf(element: Element, known: Map<Element, Around>): Around {
  const found = known.get(element)
  if (found) return found
  const about: Around = { within: new Set(), near: new Set(), far: new Set(), hidden: false, depth: 0, articleBody: false }
  let at: Element | null = element
  for (let level = 0; at && level < 60; level += 1, at = at.parentElement) {
    about.within.add(at.tagName)
    if (at.tagName !== 'BODY' && at.tagName !== 'HTML')
      for (const purpose of purposesOf(at)) (level < 2 ? about.near : about.far).add(purpose)
    if (
      at.getAttribute('hidden') !== null ||
      at.getAttribute('aria-hidden') === 'true' ||
      /display\s*:\s*none|visibility\s*:\s*hidden/i.test(at.getAttribute('style') ?? '')
    )
      about.hidden = true
    if (at.getAttribute('itemprop') === 'articleBody') about.articleBody = true
    about.depth = level
  }
  known.set(element, about)
  return about
}
