/** A number in digits at one place: thousands may be parted by comma, dot, apostrophe or (no-break) space. */
const shape = /(?:\d{1,3}(?:[,.'’\u00a0\u202f ]\d{3}){1,8}(?!\d)(?:[.,]\d{1,4}(?!\d))?|\d{1,24}(?:[.,]\d{1,10}(?!\d))?)/y

/** Reads the digits at `at`; the longest number there, or undefined. */
export function readDigits(text: string, at: number): string | undefined {
  shape.lastIndex = at
  return shape.exec(text)?.[0]
}

/**
 * The value of a number in digits, in whichever form: "1,300.5", "1.300,5", "1 300", "1.300" (thousands), "3.5".
 *
 * One separator before exactly three digits parts thousands, unless the number begins with 0, or it is a dot and `scaled` says that
 * an English multiplier follows ("134.791 billion", but "10,372 crore"); anything else is a decimal mark.
 */
export function parseDigits(digits: string, scaled = false): number {
  const plain = digits.replace(/['’\u00a0\u202f ]/g, '')
  const lastComma = plain.lastIndexOf(',')
  const lastDot = plain.lastIndexOf('.')
  if (lastComma < 0 && lastDot < 0) return Number(plain)
  if (lastComma >= 0 && lastDot >= 0) {
    const decimal = lastComma > lastDot ? ',' : '.'
    return Number(plain.replaceAll(decimal === ',' ? '.' : ',', '').replace(decimal, '.'))
  }
  const parts = plain.split(lastComma >= 0 ? ',' : '.')
  const thousands =
    parts.length > 2 ||
    (parts[1]!.length === 3 && parts[0]!.length <= 3 && parts[0] !== '0' && plain === digits && !(scaled && lastDot >= 0))
  return Number(parts.join(thousands ? '' : '.'))
}
