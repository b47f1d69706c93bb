/**
 * The address of a source with a text fragment, so that the browser scrolls to the quoted words.
 * Null unless the address is http or https: an article is hostile, and its address may be `javascript:`.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function quoteAddress(url: string | null, quote?: string): string | null {
  if (!url || !URL.canParse(url)) return null
  const target = new URL(url)
  if (target.protocol !== 'https:' && target.protocol !== 'http:') return null
  const words = quote?.trim().split(/\s+/) ?? []
  if (words.length === 0 || words[0] === '') return target.href
  const text = words.length > 12 ? `${encode(words.slice(0, 5))},${encode(words.slice(-5))}` : encode(words)
  const anchor = target.hash.split(':~:')[0] || '#'
  target.hash = ''
  return `${target.href}${anchor}:~:text=${text}`
}

/** `-` and `,` part the pieces of a fragment, so they are escaped where they stand in the words. */
function encode(words: string[]): string {
  return encodeURIComponent(words.join(' ').toWellFormed()).replaceAll('-', '%2D')
}
