import type { Content } from '../format.ts'

/** By its ending, or by beginning like an object or a list of objects. */
export function detect({ ending, text }: Content): boolean {
  if (ending === 'json') return true
  return (ending === '' || ending === 'txt') && /^\s*(?:\[\s*\{|\{\s*"|\[\s*\]\s*$)/.test(text)
}
