import type { Content } from '../format.ts'

/** By its ending, or by two first lines that are objects each on its own. */
export function detect({ ending, text }: Content): boolean {
  if (ending === 'jsonl' || ending === 'ndjson') return true
  return (ending === '' || ending === 'txt') && /^\s*\{.*\}[ \t]*\r?\n\s*\{.*\}[ \t]*(?:\r?\n|$)/.test(text)
}
