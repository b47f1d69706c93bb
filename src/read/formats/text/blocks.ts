/** A block of a plain text: a title line or a paragraph, with what its layout says. */
export interface Block {
  text: string
  /** Blank lines before it. */
  gap: number
  /** A separator line (`---`, `***`) stands before it. */
  ruled: boolean
  /** Level of a heading that is written as one (`# …`, or underlined), else 0. */
  heading: number
}

const RULE = /^(?:[-*_=~#•·—–]\s?){3,}$/u
const HASHES = /^(#{1,6})\s+(\S.*?)\s*#*$/
const LONGEST_HEADING = 200
const ENDED = /[.!?…:;。！？]["'”’»)\]]*$/u

/**
 * Cuts a clean-lined text into blocks. Lines wrapped at a margin are joined; where lines are whole paragraphs each is a block;
 * a short first line above a paragraph (no blank line between) is a block of its own.
 */
export function textBlocks(text: string): Block[] {
  const lines = text.split('\n').map((line) => line.trim())
  const wrapped = isWrapped(lines)
  const found: Block[] = []
  let gap = 0
  let ruled = false
  let open = null as Block | null
  const begin = (block: Omit<Block, 'gap' | 'ruled'>) => {
    open = { ...block, gap, ruled }
    found.push(open)
    gap = 0
    ruled = false
  }
  for (const line of lines) {
    const last = open
    if (line === '') {
      gap += 1
      open = null
    } else if (
      /^(?:=+|-+)$/.test(line) &&
      line.length > 2 &&
      last &&
      last.text.length <= LONGEST_HEADING &&
      !last.text.includes('\n')
    ) {
      last.heading = line.startsWith('=') ? 1 : 2
      open = null
    } else if (RULE.test(line)) {
      ruled = true
      open = null
    } else if (line.length < 1000 && HASHES.test(line)) {
      const [, hashes, title] = HASHES.exec(line)!
      begin({ text: title!, heading: hashes!.length })
      open = null
    } else if (last && wrapped && !/^(?:[-*•]|\d+[.)])\s/.test(line)) {
      last.text += last.text.endsWith('-') && /\p{Ll}-$/u.test(last.text) && /^\p{Ll}/u.test(line) ? line : ` ${line}`
    } else if (last && !wrapped && isListItem(line) && isListItem(last.text.slice(last.text.lastIndexOf('\n') + 1))) {
      last.text += `\n${line}`
    } else begin({ text: line, heading: 0 })
  }
  return found
}

function isListItem(line: string): boolean {
  return /^(?:[-*•–]|\d{1,2}[.)])\s+\S/u.test(line)
}

/** Whether paragraphs run over several lines: most lines that are followed by another do not end a sentence. */
function isWrapped(lines: string[]): boolean {
  let followed = 0
  let running = 0
  let widest = 0
  for (const [index, line] of lines.entries()) {
    widest = Math.max(widest, line.length)
    const next = lines[index + 1]
    if (!line || !next || RULE.test(line) || RULE.test(next)) continue
    followed += 1
    if (!ENDED.test(line) && line.length > 40) running += 1
  }
  return widest <= 140 && followed >= 2 && running >= followed * 0.6
}
