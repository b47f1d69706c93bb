import { dateline } from '../../dates/dateline.ts'
import { Alike } from '../../marks/alike.ts'
import { recognise } from '../../marks/shape.ts'
import type { Block } from './blocks.ts'
import { header, type Stated } from './header.ts'
import { isParagraph, isTitleLike } from './title.ts'
import { sharedTopics } from './topics.ts'

/** One brief of a bundle: its title (absent where none could be told), its paragraphs, and what it states about itself. */
export interface Brief {
  title?: string
  paragraphs: string[]
  stated: Stated
}

/** A section with its own title shares at most this much of its words with what stands before it. */
const OTHER_TOPIC = 0.3
/** Subheadings are shorter than the titles of briefs. */
const TITLE_WORDS = 4

/**
 * Parts the blocks of a text into its briefs. Where one ends is told, strongest first, by separators and written headings, by
 * closing lines that recur or invite, by wider gaps, and by a title-like line after which another topic begins.
 */
export function bundle(blocks: readonly Block[], language: string): Brief[] {
  if (blocks.length === 0) return []
  const closing = closingLines(blocks, language)
  const starts = new Set([0])
  const titled = (at: number) => at < blocks.length && !closing[at] && isTitleLike(blocks[at]!.text, language)
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
    if (free && after.size > 1 && atEnds && (places.length > 2 || flags[places[0]!])) for (const at of places) flags[at] = true
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

function addTopicShifts(
  blocks: readonly Block[],
  closing: readonly boolean[],
  starts: Set<number>,
  titled: (at: number) => boolean,
): void {
  const candidates: number[] = []
  for (let at = 1; at < blocks.length - 1; at += 1) {
    const words = blocks[at]!.text.split(/\s+/).length
    if (starts.has(at) || !titled(at) || words < TITLE_WORDS) continue
    if (dateline(blocks[at]!.text)?.alone) continue
    if (!isParagraph(blocks[at - 1]!.text) && !closing[at - 1]) continue
    if (hasBody(blocks, closing, at, titled) && !titled(at + 1)) candidates.push(at)
  }
  const limits = [...new Set([...starts, ...candidates])].sort((a, b) => a - b)
  let from = 0
  for (const at of limits) {
    if (!candidates.includes(at)) {
      from = at
      continue
    }
    const end = limits.find((limit) => limit > at) ?? blocks.length
    const texts = (a: number, b: number) =>
      blocks
        .slice(a, b)
        .filter((_, index) => !closing[a + index])
        .map((block) => block.text)
    if (sharedTopics(texts(at, end), texts(from, at)) <= OTHER_TOPIC) {
      starts.add(at)
      from = at
    }
  }
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
    if (body.every((block) => block.closing)) {
      // A heading of the whole bundle, or closing lines after the last brief.
      const last = briefs.at(-1)
      if (last) last.paragraphs.push(...(title ? [title] : []), ...body.map((block) => block.text))
      else introduction = { ...stated, ...datedTitle(title) }
      continue
    }
    briefs.push({ ...(title && { title }), paragraphs: body.map((block) => block.text), stated: { ...introduction, ...stated } })
  }
  return briefs
}

/** A bundle's own heading may carry the day for all its briefs. */
function datedTitle(title: string | undefined): Stated {
  const found = title ? dateline(title) : null
  return found?.date ? { published: found.date } : {}
}
