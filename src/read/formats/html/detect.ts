import type { Content } from '../format.ts'

/** By its ending, or by beginning like a page. */
export function detect({ ending, text }: Content): boolean {
  return (
    ending === 'html' ||
    ending === 'htm' ||
    ending === 'xhtml' ||
    /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b/i.test(text.slice(0, 4000))
  )
}
