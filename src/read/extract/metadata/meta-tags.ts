import { cleanLine } from '../../clean.ts'

/** The `meta` values of a page by name, property or itemprop (in lower case), in order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>

export function metaTags(document: Document): MetaTags {
  const found = new Map<string, string[]>()
  for (const element of [...document.querySelectorAll('meta')].slice(0, 500)) {
    const value = cleanLine((element.getAttribute('content') ?? '').slice(0, 5000))
    if (value === '') continue
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase()
      if (name) found.set(name, [...(found.get(name) ?? []), value])
    }
  }
  return found
}

/** The first value of the first of the names that has one. */
export function firstOf(tags: MetaTags, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = tags.get(name)?.[0]
    if (value) return value
  }
  return undefined
}
