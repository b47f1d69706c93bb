const DURATION = 150

/** Scrolls the nearest scrolling ancestor until the element stands in its upper third; at once under reduced motion. */
export function scrollToQuote(element: HTMLElement): void {
  const box = scrollingAncestor(element)
  const frame = box === document.scrollingElement ? { top: 0, height: innerHeight } : box.getBoundingClientRect()
  const target = box.scrollTop + element.getBoundingClientRect().top - frame.top - frame.height / 3
  const from = box.scrollTop
  const to = Math.max(0, Math.min(target, box.scrollHeight - box.clientHeight))
  if (matchMedia('(prefers-reduced-motion: reduce)').matches || Math.abs(to - from) < 2) {
    box.scrollTop = to
    return
  }
  const begin = performance.now()
  const move = (now: number) => {
    const part = Math.min(1, Math.max(0, (now - begin) / DURATION))
    box.scrollTop = from + (to - from) * (1 - (1 - part) ** 3)
    if (part < 1) requestAnimationFrame(move)
  }
  requestAnimationFrame(move)
}

function scrollingAncestor(element: HTMLElement): Element {
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box
  }
  return document.scrollingElement ?? document.documentElement
}
