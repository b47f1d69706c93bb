import { useMemo, useSyncExternalStore } from 'react'

/**
 * Where the reader is. The path names the screen; all else (questions, filters, the quote that is lit) stands after the `#`,
 * because a browser keeps that part to itself: a question is in the share link, but in no server's log.
 */
export interface Address {
  path: string
  params: URLSearchParams
}

/** Reads an address. Parameters after `?` are taken too, so that links made by others work; the fragment wins. */
export function parseAddress(url: Pick<URL, 'pathname' | 'search' | 'hash'>): Address {
  const params = new URLSearchParams(url.hash.startsWith('#:~:') ? '' : url.hash.slice(1))
  const query = new URLSearchParams(url.search)
  for (const name of new Set(query.keys())) {
    if (!params.has(name)) for (const value of query.getAll(name)) params.append(name, value)
  }
  return { path: url.pathname.replace(/(?<=.)\/+$/, ''), params }
}

/** Writes an address; parameters that are empty or absent are left out. */
export function formatAddress(path: string, params: Iterable<readonly [string, string | null | undefined]> = []): string {
  const kept = new URLSearchParams()
  for (const [name, value] of params) if (value) kept.append(name, value)
  const fragment = kept.toString()
  return fragment ? `${path}#${fragment}` : path
}

const CHANGED = 'rapporteur:address'

/** Goes to an address inside the app, as a new entry of the history unless `replace` is set. */
export function navigate(to: string, options: { replace?: boolean } = {}): void {
  if (options.replace) history.replaceState(null, '', to)
  else history.pushState(null, '', to)
  dispatchEvent(new Event(CHANGED))
}

/** Moves what a link by others put after `?` behind the `#`, once, at the start. */
export function settleAddress(): void {
  if (!location.search) return
  const { path, params } = parseAddress(location)
  history.replaceState(null, '', formatAddress(path, params))
}

function subscribe(onChange: () => void): () => void {
  addEventListener('popstate', onChange)
  addEventListener(CHANGED, onChange)
  return () => {
    removeEventListener('popstate', onChange)
    removeEventListener(CHANGED, onChange)
  }
}

export function useAddress(): Address {
  const href = useSyncExternalStore(subscribe, () => location.href)
  return useMemo(() => parseAddress(new URL(href)), [href])
}
