import { approximations, multipliers, ordinals, units } from './en/number-words.ts'

function table(words: string): Map<string, number> {
  return new Map([...words.matchAll(/(\S+): (\d+)/gu)].map((match) => [match[1]!, Number(match[2])]))
}

export const unitValues = table(units)
export const ordinalValues = table(ordinals)
export const multiplierValues = table(multipliers)

const approximate = new RegExp(
  `(?:^|[^\\p{L}])(?:${approximations.join('|')})\\s+(?:the\\s+|an?\\s+)?(?:[$€£¥₹₩]|\\p{Lu}{1,3}[$.]?\\s?)?$`,
  'iu',
)
const approximateAfter = /^\s?(?:\+|or (?:so|more|less)|odd|plus\b)/

/** Whether the words around `start`…`end` make the number there approximate ("about", "more than", "up to", "or so"). */
export function isApproximate(text: string, start: number, end: number): boolean {
  return approximate.test(text.slice(Math.max(0, start - 32), start)) || approximateAfter.test(text.slice(end, end + 9))
}

const tens = new Set([20, 30, 40, 50, 60, 70, 80, 90])

/** Adds up number words one at a time: "two hundred and five thousand" is ((2 × 100) + 5) × 1000. */
export class NumberSum {
  #total = 0
  #group = 0
  #lastUnit = -1
  #lastScale = Number.POSITIVE_INFINITY
  seen = false
  ordinal = false

  /** Takes the next word; false when it cannot go on this number ("seven" after "five", "thousand" after "thousand"). */
  take(word: string): boolean {
    const ordinal = ordinalValues.get(word)
    const unit = unitValues.get(word) ?? ordinal
    if (this.ordinal) return false
    if (unit !== undefined && unit < 100) {
      if (this.#lastUnit >= 0 && !(tens.has(this.#lastUnit) && unit > 0 && unit < 10)) return false
      this.#group += unit
      this.#lastUnit = unit
    } else {
      const scale = unit ?? multiplierValues.get(word)
      if (scale === undefined || word.length < 3) return false
      if (scale < 1000) {
        if (this.#group >= 100) return false
        this.#group = (this.#group || 1) * scale
      } else {
        if (scale >= this.#lastScale) return false
        this.#total += (this.#group || 1) * scale
        this.#group = 0
        this.#lastScale = scale
      }
      this.#lastUnit = -1
    }
    this.seen = true
    this.ordinal = ordinal !== undefined
    return true
  }

  get value(): number {
    return this.#total + this.#group
  }
}
