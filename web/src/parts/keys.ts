import { useEffect, useRef } from 'react'

/** Calls a function for a key pressed anywhere but in a field, a dialog, or together with Ctrl, Alt or Meta. */
export function useKey(key: string, action: (event: KeyboardEvent) => void): void {
  const latest = useRef(action)
  latest.current = action
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== key || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing)
        return
      if (document.querySelector('dialog:modal') || (key !== 'Escape' && !singleKeysOn())) return
      if (isField(event.target)) return
      latest.current(event)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [key])
}

export function isField(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
}

/** Moves the focus to the next (1) or previous (-1) thing that can be opened: all that carry `data-step`, in page order. */
export function step(by: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>('[data-step]')].filter((stop) => stop.checkVisibility())
  const active = document.activeElement
  const at = stops.indexOf(active as HTMLElement)
  const next = at >= 0 ? at + by : by > 0 ? nextAfter(stops, active) : stops.length - 1
  const stop = stops[Math.max(0, Math.min(next, stops.length - 1))]
  stop?.focus()
  stop?.scrollIntoView({ block: 'nearest' })
}

/** The first stop behind whatever has the focus now. */
function nextAfter(stops: HTMLElement[], active: Element | null): number {
  if (!active || active === document.body) return 0
  const found = stops.findIndex((stop) => active.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING)
  return Math.max(found, 0)
}

const SWITCH = 'rapporteur.single-keys'

/** Single keys can be switched off: speech input and shaky hands press them by accident (WCAG 2.1.4). */
export function singleKeysOn(): boolean {
  return stored() !== 'off'
}

export function switchSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(SWITCH, on ? 'on' : 'off')
  } catch {
    return
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(SWITCH)
  } catch {
    return null
  }
}
