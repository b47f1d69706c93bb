/** Words that an acronym may pass over. */
const small = new Set([
  'of',
  'for',
  'the',
  'and',
  'on',
  'in',
  'de',
  'la',
  'du',
  'des',
  'to',
  'a',
  'y',
  'e',
  'und',
  'für',
  'der',
  'die',
])
const bracket = /\(([^()\n]{2,80})\)/g
const shortForm = /^(?:the )?(\p{Lu}[\p{L}\p{N}&.-]{1,9})$/u

/**
 * Acronyms that a text introduces in brackets, with their long form: "Data Protection Commission (DPC)", "DPC (Data Protection Commission)".
 *
 * @see Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003), here bound to the
 * beginnings of words, as the names of bodies are.
 */
export function acronyms(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const match of text.matchAll(bracket)) {
    const inside = match[1]!.trim().replace(/^(?:or|known as|also|formerly) /, '')
    const before = text.slice(Math.max(0, match.index - 120), match.index)
    const acronym = shortForm.exec(inside)?.[1]
    if (acronym && hasCapitals(acronym)) {
      const long = longForm(acronym, before)
      if (long && !found.has(acronym)) found.set(acronym, long)
    } else {
      const last = /(?:^|[\s"“])(\p{Lu}[\p{L}\p{N}&.-]{1,9})\s?$/u.exec(before)?.[1]
      if (last && hasCapitals(last) && longForm(last, inside) === inside && !found.has(last)) found.set(last, inside)
    }
  }
  return found
}

function hasCapitals(word: string): boolean {
  return (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && !/^\d/.test(word)
}

/** The words at the end of `before` whose initials make the acronym; it must begin with a capital and use every letter. */
function longForm(acronym: string, before: string): string | undefined {
  const letters = [...acronym.toLowerCase()].filter((letter) => /[\p{L}\p{N}]/u.test(letter))
  const words = [...before.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'.&]*/gu)]
  let left = letters.length - 1
  let start = -1
  for (let i = words.length - 1; i >= 0 && left >= 0 && words.length - i <= letters.length + 6; i--) {
    const word = words[i]![0]
    const between = before.slice(words[i]!.index + word.length, words[i + 1]?.index ?? before.length)
    if (/[.;:()!?]/.test(between)) return undefined
    const initial = word[0]!.toLowerCase()
    if (initial === letters[left]) {
      left--
      start = i
    } else {
      const taken = insideLetters(word.toLowerCase(), letters, left)
      if (taken > 0) {
        left -= taken
        start = i
      } else if (!small.has(word.toLowerCase())) return undefined
    }
  }
  if (left >= 0 || start < 0) return undefined
  const long = before.slice(words[start]!.index).trim()
  return /^\p{Lu}/u.test(long) && long.length > acronym.length ? long : undefined
}

/** "Cybersecurity" may give C and S, "TeleCommunications" T and C: how many letters up to `left` the word gives, its initial among them. */
function insideLetters(word: string, letters: string[], left: number): number {
  for (let count = 2; count <= Math.min(3, left + 1); count++) {
    const wanted = letters.slice(left - count + 1, left + 1)
    if (word[0] !== wanted[0]) continue
    let at = 0
    const all = wanted.every((letter) => {
      const next = word.indexOf(letter, at)
      at = next + 1
      return next >= 0
    })
    if (all) return count
  }
  return 0
}
