/** A paragraph, heading or other block of a page, as text. */
export interface Piece {
  text: string
  /** 1 to 6 for a heading, else 0. */
  heading: number
  /** A horizontal rule stands before it. */
  ruled: boolean
  /** Characters of it that are links. */
  linked: number
  element: Element
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
)
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG CANVAS AUDIO VIDEO BUTTON INPUT SELECT TEXTAREA HEAD TITLE META LINK MAP MATH'.split(
    ' ',
  ),
)
/** Pages nest deeper only to do harm. */
const DEEPEST = 400

/** Text for screen readers and tooltips, and what is hidden inside a line, is not what a reader of the page sees in it. */
function isHiddenInline(element: Element): boolean {
  if (element.getAttribute('hidden') !== null || /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')) return true
  return /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|tooltip(?:text)?|assistive-text)(?:$|[\s_-])/i.test(
    element.getAttribute('class') ?? '',
  )
}

function trimmedLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
}

/** The text of an element as blocks in reading order: white space collapsed as a browser does, `<br><br>` parts paragraphs. */
export function pieces(root: Element): Piece[] {
  const found: Piece[] = []
  // Parts, joined once: looking at the end of a growing text would make long lines quadratic.
  let parts: string[] = []
  let ending = ''
  let linked = 0
  const add = (words: string) => {
    if (words === '') return
    parts.push(words)
    ending = words.slice(-1)
  }
  let ruled = false
  let holder: Element = root
  const flush = (next: Element) => {
    const text = parts.join('')
    const share = text.length === 0 ? 0 : linked / text.length
    for (const part of text.split(/\n[ \t]{0,200}\n/)) {
      const line = trimmedLines(part)
      if (line === '') continue
      found.push({
        text: line,
        heading: /^H[1-6]$/.test(holder.tagName) ? Number(holder.tagName[1]) : 0,
        ruled,
        linked: Math.round(share * line.length),
        element: holder,
      })
      ruled = false
    }
    parts = []
    ending = ''
    linked = 0
    holder = next
  }
  const visit = (node: Node, depth: number, inPre: boolean, inLink: boolean): void => {
    if (node.nodeType === 3) {
      const value = node.nodeValue ?? ''
      const words = inPre ? value : value.replace(/\s+/g, ' ')
      const added = ending === ' ' || ending === '\n' ? words.replace(/^ /, '') : words
      add(added)
      if (inLink) linked += added.length
      return
    }
    if (node.nodeType !== 1 || depth > DEEPEST) return
    const element = node as Element
    const tag = element.tagName.toUpperCase()
    if (SILENT.has(tag)) return
    if (tag === 'BR') {
      add('\n')
      return
    }
    if (tag === 'HR') {
      flush(holder)
      ruled = true
      return
    }
    if (!BLOCKS.has(tag)) {
      if (isHiddenInline(element)) return
      const cell = tag === 'TD' || tag === 'TH'
      if (cell && ending !== '' && ending !== ' ') add(' ')
      for (const child of element.childNodes) visit(child, depth + 1, inPre, inLink || tag === 'A')
      return
    }
    const outer = holder
    flush(element)
    for (const child of element.childNodes) visit(child, depth + 1, inPre || tag === 'PRE', inLink)
    flush(outer)
  }
  visit(root, 0, false, false)
  flush(root)
  return found
}
