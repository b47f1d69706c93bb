import { canonicalAddress } from '../../addresses.ts'
import { firstOf, type MetaTags } from './meta-tags.ts'

/** The address by which a page wants to be known: its canonical link, `og:url`, else where it was found. */
export function pageAddress(document: Document, tags: MetaTags, found: string | null | undefined): string | undefined {
  const base = canonicalAddress(found) ?? undefined
  const stated = [
    document.querySelector('link[rel="canonical" i]')?.getAttribute('href'),
    firstOf(tags, ['og:url', 'twitter:url']),
  ]
  for (const raw of stated) {
    const address = absolute(raw, base)
    // Some sites name their front page on every page.
    if (address && (new URL(address).pathname !== '/' || !base || new URL(base).pathname === '/')) return address
  }
  return base
}

function absolute(raw: string | null | undefined, base: string | undefined): string | undefined {
  if (!raw) return undefined
  try {
    return canonicalAddress(new URL(raw.trim(), base).href) ?? undefined
  } catch {
    return undefined
  }
}
