import type { Content } from '../format.ts'

/** By its ending, or by front matter at the top. */
export function detect({ ending, text }: Content): boolean {
  return (
    ending === 'md' || ending === 'markdown' || ending === 'mdx' || /^\ufeff?---[ \t]*\r?\n(?:#.*\r?\n)*[\w-]+[ \t]*:/.test(text)
  )
}
