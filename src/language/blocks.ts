const bullet = /^[ \t\u00a0]*(?:[-*•·▪◦‣●–—]|\d{1,3}[.)]|#{1,6}|>)[ \t\u00a0]+\S/
const terminal = /[.!?:;。！？…؟۔]["'”’»)\]]*$/
const beginsLow = /^[ \t\u00a0]*["'“‘«(]?[\p{Ll}\d(]/u

/**
 * Parts of a text that a sentence never crosses, as `[start, end]`: paragraphs, bullets, headings.
 * A line that was wrapped at a margin goes on in the next line; a short line without a full stop before a line
 * that begins with a capital stands alone.
 */
export function blocks(text: string): [number, number][] {
  const found: [number, number][] = []
  let paragraph: [number, number][] = []
  const flush = () => {
    joinWrapped(text, paragraph, found)
    paragraph = []
  }
  let start = 0
  while (start <= text.length) {
    const end = lineEnd(text, start)
    if (isBlank(text, start, end)) flush()
    else paragraph.push([start, end])
    start = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1)
  }
  flush()
  return found
}

function joinWrapped(text: string, lines: [number, number][], found: [number, number][]): void {
  if (lines.length === 0) return
  let widest = 0
  for (const [start, end] of lines) widest = Math.max(widest, end - start)
  const wrapped = lines.length > 1 && widest >= 40 && widest <= 140
  let current: [number, number] = [...lines[0]!]
  for (let i = 1; i < lines.length; i++) {
    const [start, end] = lines[i]!
    const [previousStart, previousEnd] = lines[i - 1]!
    const head = text.slice(start, Math.min(end, start + 40))
    const previous = text.slice(Math.max(previousStart, previousEnd - 40), previousEnd).trimEnd()
    const full = wrapped && previousEnd - previousStart >= widest * 0.7
    const goesOn = !bullet.test(head) && (full || (!terminal.test(previous) && beginsLow.test(head)))
    if (goesOn) current[1] = end
    else {
      found.push(current)
      current = [start, end]
    }
  }
  found.push(current)
}

function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || code === 13 || code === 12 || code === 0x2028 || code === 0x2029 || code === 0x85) return i
  }
  return text.length
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code > 32 && code !== 0xa0 && code !== 0x3000 && code !== 0xfeff && code !== 0x200b) return false
  }
  return true
}
