/** A paragraph by its letters alone, so that spelling slips, punctuation and missing spaces do not part two copies. */
export function letters(paragraph: string): string {
  return paragraph
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

const SHORTEST = 12
const SAME = 0.85
const BLOCK = 8

/**
 * Numbers paragraphs so that near-identical ones (Dice of letter trigrams of at least 0.85) share a number.
 * Copies must begin or end with the same letters, which keeps the work near linear.
 */
export class Alike {
  readonly #byKey = new Map<string, number>()
  readonly #byEdge = new Map<string, number[]>()
  readonly #members: { key: string; grams?: Map<string, number> }[] = []

  /** The number of the group that `paragraph` belongs to; -1 for what is too short to compare. */
  group(paragraph: string): number {
    const key = letters(paragraph).slice(0, 2000)
    if (key.length < SHORTEST) return -1
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    const edges = [`^${key.slice(0, BLOCK)}`, `$${key.slice(-BLOCK)}`]
    let grams: Map<string, number> | undefined
    let group = -1
    for (const candidate of new Set(edges.flatMap((edge) => this.#byEdge.get(edge) ?? []))) {
      const member = this.#members[candidate]!
      const ratio = member.key.length / key.length
      if (ratio < 0.75 || ratio > 1.34) continue
      grams ??= trigrams(key)
      member.grams ??= trigrams(member.key)
      if (dice(grams, member.grams) >= SAME) {
        group = candidate
        break
      }
    }
    if (group < 0) {
      group = this.#members.length
      this.#members.push({ key, ...(grams && { grams }) })
      for (const edge of edges) {
        const list = this.#byEdge.get(edge)
        // A flood of different paragraphs with one beginning would make this quadratic.
        if (!list) this.#byEdge.set(edge, [group])
        else if (list.length < 50) list.push(group)
      }
    }
    this.#byKey.set(key, group)
    return group
  }
}

function trigrams(key: string): Map<string, number> {
  const found = new Map<string, number>()
  for (let index = 0; index + 3 <= key.length; index += 1) {
    const gram = key.slice(index, index + 3)
    found.set(gram, (found.get(gram) ?? 0) + 1)
  }
  return found
}

function dice(a: Map<string, number>, b: Map<string, number>): number {
  let both = 0
  let all = 0
  for (const [gram, count] of a) {
    both += Math.min(count, b.get(gram) ?? 0)
    all += count
  }
  for (const count of b.values()) all += count
  return all === 0 ? 0 : (2 * both) / all
}
