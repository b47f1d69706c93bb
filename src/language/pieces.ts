import { digit, kindAt, letter, other } from './characters.ts'
import { fold } from './fold.ts'
import type { Token } from './spans.ts'
import { stem } from './stem.ts'

const mostRemembered = 100_000
const known = new Map<string, { fold: string; stem: string }>()

/**
 * The words and punctuation marks of an English text, as a grammar wants them: compounds whole ("data-sharing"), the possessive
 * and "n't" parted ("Belgium" + "'s", "do" + "n't"), numbers with their separators, every other mark by itself.
 */
export function pieces(text: string): Token[] {
  const found: Token[] = []
  const add = (start: number, end: number) => {
    const word = text.slice(start, end)
    let forms = known.get(word)
    if (!forms) {
      const folded = fold(word)
      forms = { fold: folded, stem: stem(folded) }
      if (known.size >= mostRemembered) known.clear()
      if (word.length <= 40) known.set(word, forms)
    }
    found.push({ start, end, text: word, fold: forms.fold, stem: forms.stem })
  }
  let i = 0
  while (i < text.length) {
    const kind = kindAt(text, i)
    if (kind === other) {
      if (!isBlank(text.charCodeAt(i))) add(i, i + markLength(text, i))
      i += isBlank(text.charCodeAt(i)) ? 1 : markLength(text, i)
    } else {
      const end = wordEnd(text, i)
      const cut = contraction(text, i, end)
      add(i, cut)
      if (cut < end) add(cut, end)
      i = end
    }
  }
  return found
}

function markLength(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xd800 && code < 0xdc00 && at + 1 < text.length ? 2 : 1
}

function isBlank(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000
  )
}

function wordEnd(text: string, start: number): number {
  let end = start + 1
  for (; end < text.length; end++) {
    if (kindAt(text, end) !== other) continue
    const next = end + 1 < text.length ? kindAt(text, end + 1) : other
    if (next === other) break
    const mark = text.charCodeAt(end)
    const before = kindAt(text, end - 1)
    const inner = mark === 39 || mark === 0x2019 || mark === 45 || mark === 0x2011 || mark === 38
    const number = (mark === 46 || mark === 44) && before === digit && next === digit
    const initials = mark === 46 && before === letter && next === letter && (end - start === 1 || text.charCodeAt(end - 2) === 46)
    if (!inner && !number && !initials) break
  }
  if (text.charCodeAt(end) === 46 && end - start >= 3 && text.charCodeAt(end - 2) === 46) end++
  return end
}

const contractions = /^(?:.*[^’'])?([’'](?:s|S|re|ve|ll|d|m)|n[’']t)$/u

function contraction(text: string, start: number, end: number): number {
  if (end - start > 24) return end
  const word = text.slice(start, end)
  if (!word.includes("'") && !word.includes('’')) return end
  const tail = contractions.exec(word)?.[1]
  return tail && tail.length < word.length ? end - tail.length : end
}
