import { dateline } from '../../dates/dateline.ts'
import { Alike } from '../../marks/alike.ts'
import { recognise } from '../../marks/shape.ts'
import type { Block } from './blocks.ts'
import { header, isHeaderLine, type Stated } from './header.ts'
import { isParagraph, isTitleLike } from './title.ts'
import { anotherTopic } from './topics.ts'

/** One brief of a bundle: its title (absent where none could be told), its paragraphs, and what it states about itself. */
export interface Brief {
  title?: string
  paragraphs: string[]
  stated: Stated
}

/** Subheadings are shorter than the titles of briefs. */
const TITLE_WORDS = 4
/** Sections below this many words are no briefs, unless something stronger than their topic says so. */
const BRIEF_WORDS = 25
/** Log-odds by which a text file is rather a bundle of briefs than one article with long subheadings. */
const LEANING = 1

/**
 * Parts the blocks of a text into its briefs. Where one ends is told, strongest first, by separators and written headings, by
 * closing lines that recur or invite, by wider gaps, and by a title-like line after which another topic begins.
 */
export function bundle(blocks: readonly Block[], language: string): Brief[] {
  if (blocks.length === 0) return []
  const closing = closingLines(blocks, language)
  const starts = new Set([0])
  const titled = (at: number) =>
    at < blocks.length && !closing[at] && !isHeaderLine(blocks[at]!.text) && isTitleLike(blocks[at]!.text, language)
  const level = headingLevel(blocks)
  const wide = wideGap(blocks)
  const ruled = rulesPart(blocks, titled)
  for (let at = 1; at < blocks.length; at += 1) {
    const block = blocks[at]!
    if (closing[at]) continue
    if (level > 0 && block.heading === level) starts.add(at)
    else if (ruled && block.ruled && (titled(at) || block.heading > 0)) starts.add(at)
    else if (closing[at - 1] && titled(at) && hasBody(blocks, closing, at, titled)) starts.add(at)
    else if (level === 0 && wide > 0 && block.gap >= wide && titled(at)) starts.add(at)
  }
  if (level === 0 && !ruled) addTopicShifts(blocks, closing, starts, titled)
  // A heading of the whole bundle stands above the first title, where the other briefs have one title each.
  const dated = blocks[0]!.text.split(/[,:|–—-]\s/).some((part) => dateline(part)?.date)
  if (titled(1) && isHeaderLine(blocks[0]!.text)) starts.add(1)
  else if (titled(0) && titled(1) && (dated || (starts.size > 1 && ![...starts].some((at) => at > 1 && titled(at + 1)))))
    starts.add(1)
  return assemble(
    blocks,
    closing,
    [...starts].sort((a, b) => a - b),
    titled,
  )
}

/** Blocks that end (or introduce) briefs and belong to none: invitations by shape, and what recurs between different blocks. */
function closingLines(blocks: readonly Block[], language: string): boolean[] {
  const alike = new Alike()
  const groups = blocks.map((block) => alike.group(block.text))
  const members = new Map<number, number[]>()
  for (const [at, group] of groups.entries()) if (group >= 0) members.set(group, [...(members.get(group) ?? []), at])
  const flags = blocks.map((block) => block.heading === 0 && recognise(block.text, language, 'edge') !== null)
  for (const places of members.values()) {
    if (places.length < 2) continue
    const before = new Set(places.map((at) => groups[at - 1] ?? 'start'))
    const after = new Set(places.map((at) => groups[at + 1] ?? 'end'))
    // The paragraphs of a brief that is in the file twice have the same neighbours both times.
    const free = before.size === places.length || (places.length > 2 && before.size > places.length / 2)
    const atEnds = places.every(
      (at) =>
        at + 1 >= blocks.length ||
        blocks[at + 1]!.ruled ||
        isTitleLike(blocks[at + 1]!.text, language) ||
        groups[at + 1] === groups[at],
    )
    if (free && after.size > 1 && atEnds && (places.length > 2 || flags[places[0]!] || places.at(-1) === blocks.length - 1))
      for (const at of places) flags[at] = true
  }
  return flags
}

/** The level of written headings that part briefs: the highest that occurs more than once, each time above a text. */
function headingLevel(blocks: readonly Block[]): number {
  for (let level = 1; level <= 6; level += 1) {
    const at = blocks.flatMap((block, index) => (block.heading === level ? [index] : []))
    if (at.length > 1 && at.every((index) => blocks[index + 1] && blocks[index + 1]!.heading === 0)) return level
    // A single heading of this level that opens the file is the file's own title.
    if (at.length > 0 && at[0] !== 0) return 0
  }
  return 0
}

/** The number of blank lines that parts briefs, where a file uses two sizes of gap; else 0. */
function wideGap(blocks: readonly Block[]): number {
  const gaps = blocks.slice(1).map((block) => block.gap)
  const usual = Math.min(...gaps.filter((gap) => gap > 0))
  const wider = gaps.filter((gap) => gap > usual)
  return Number.isFinite(usual) && wider.length > 0 && wider.length < gaps.length * 0.5 ? Math.min(...wider) : 0
}

/** Separators part briefs when most of them stand above a title; else they part sections of one text. */
function rulesPart(blocks: readonly Block[], titled: (at: number) => boolean): boolean {
  const at = blocks.flatMap((block, index) => (block.ruled && index > 0 ? [index] : []))
  return at.length > 0 && at.filter((index) => titled(index) || blocks[index]!.heading > 0).length >= at.length * 0.6
}

/** Whether a paragraph follows a title before the next title (a date or name line may stand between). */
function hasBody(blocks: readonly Block[], closing: readonly boolean[], at: number, titled: (at: number) => boolean): boolean {
  for (let next = at + 1; next < Math.min(blocks.length, at + 4); next += 1) {
    if (closing[next]) return false
    if (isParagraph(blocks[next]!.text) || !titled(next)) return true
  }
  return at + 1 < blocks.length && !closing[at + 1]
}

/**
 * Adds the title-like lines that begin another topic. Files are mostly of one kind, so the evidence of all such lines
 * together tips each: many subheadings of one article speak against the one among them that looks like a title.
 */
function addTopicShifts(
  blocks: readonly Block[],
  closing: readonly boolean[],
  starts: Set<number>,
  titled: (at: number) => boolean,
): void {
  const candidates = new Set<number>()
  // Steps and items of a list are numbered; briefs are only when the first one is.
  const numbered = (at: number) => /^(?:\d{1,2}[.):]|step \d)/i.test(blocks[at]!.text)
  for (let at = 1; at < blocks.length - 1; at += 1) {
    if (starts.has(at) || !titled(at) || (numbered(at) && !numbered(0)) || blocks[at]!.text.split(/\s+/).length < TITLE_WORDS)
      continue
    if ((isParagraph(blocks[at - 1]!.text) || closing[at - 1]) && hasBody(blocks, closing, at, titled) && !titled(at + 1))
      candidates.add(at)
  }
  const limits = [...new Set([...starts, ...candidates, blocks.length])].sort((a, b) => a - b)
  const texts = (a: number, b: number) => blocks.slice(a, b).flatMap((block, index) => (closing[a + index] ? [] : [block.text]))
  const odds = (at: number, from: number) =>
    anotherTopic(blocks[at]!.text, texts(at + 1, limits.find((limit) => limit > at)!), texts(from, at))
  const since = (at: number) => [...starts].filter((start) => start < at).reduce((a, b) => Math.max(a, b), 0)
  const all = [...candidates].filter(
    (at) =>
      texts(at + 1, limits.find((limit) => limit > at)!)
        .join(' ')
        .split(' ').length >= BRIEF_WORDS,
  )
  const mean = all.reduce((sum, at) => sum + odds(at, since(at)), 0) / Math.max(1, all.length)
  for (const at of all) if (odds(at, since(at)) + mean + LEANING > 0) starts.add(at)
}

function assemble(
  blocks: readonly Block[],
  closing: readonly boolean[],
  starts: number[],
  titled: (at: number) => boolean,
): Brief[] {
  const briefs: Brief[] = []
  let introduction: Stated = {}
  for (const [index, from] of starts.entries()) {
    const part = blocks
      .slice(from, starts[index + 1] ?? blocks.length)
      .map((block, offset) => ({ ...block, closing: closing[from + offset]! }))
    const hasTitle = part.length > 0 && !part[0]!.closing && (part[0]!.heading > 0 || titled(from))
    const title = hasTitle ? part.shift()!.text : undefined
    const { stated, taken } = header(part.map((block) => block.text))
    const body = part.slice(taken)
    const introduces = briefs.length === 0 && starts.length > 1 && body.every((block) => isHeaderLine(block.text))
    if (introduces || body.every((block) => block.closing)) {
      // A heading of the whole bundle, or closing lines after the last brief.
      const last = briefs.at(-1)
      if (last) last.paragraphs.push(...(title ? [title] : []), ...body.map((block) => block.text))
      else introduction = { ...stated, ...datedBy([title, ...part.map((block) => block.text)]) }
      continue
    }
    briefs.push({ ...(title && { title }), paragraphs: body.map((block) => block.text), stated: { ...introduction, ...stated } })
  }
  return briefs
}

/** A bundle's own heading, or a line below it, may give the day for all its briefs. */
function datedBy(lines: (string | undefined)[]): Stated {
  for (const part of lines.flatMap((line) => line?.split(/[,:|–—-]\s/) ?? [])) {
    const date = dateline(part)?.date
    if (date) return { published: date }
  }
  return {}
}
