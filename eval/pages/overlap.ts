/** Counts of what prediction and truth share and do not, normalised so that long pages weigh no more than short ones. */
export interface Overlap {
  both: number
  extra: number
  missed: number
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? []
}

function counted(items: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const item of items) found.set(item, (found.get(item) ?? 0) + 1)
  return found
}

function compare(truth: Map<string, number>, said: Map<string, number>): Overlap {
  let [both, extra, missed] = [0, 0, 0]
  for (const key of new Set([...truth.keys(), ...said.keys()])) {
    const [a, b] = [truth.get(key) ?? 0, said.get(key) ?? 0]
    both += Math.min(a, b)
    extra += Math.max(0, b - a)
    missed += Math.max(0, a - b)
  }
  const sum = both + extra + missed || 1
  return { both: both / sum, extra: extra / sum, missed: missed / sum }
}

/** Overlap of runs of four words, as the article-extraction-benchmark of Scrapinghub defines it. */
export function shingleOverlap(truth: string, said: string): Overlap {
  const shingles = (text: string) => {
    const all = words(text)
    if (all.length === 0) return []
    return Array.from({ length: Math.max(1, all.length - 3) }, (_, index) => all.slice(index, index + 4).join(' '))
  }
  return compare(counted(shingles(truth)), counted(shingles(said)))
}

/** F1 of words as a bag, in lower case. */
export function wordF1(truth: string, said: string): number {
  const { both, extra, missed } = compare(counted(words(truth.toLowerCase())), counted(words(said.toLowerCase())))
  return both === 0 ? 0 : (2 * both) / (2 * both + extra + missed)
}

/** Precision and recall as means over pages, and F1 of the two means (the benchmark's definition). */
export function totals(overlaps: readonly Overlap[]): { precision: number; recall: number; f1: number } {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const precision = mean(overlaps.filter(({ both, extra }) => both + extra > 0).map(({ both, extra }) => both / (both + extra)))
  const recall = mean(overlaps.filter(({ both, missed }) => both + missed > 0).map(({ both, missed }) => both / (both + missed)))
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) }
}
