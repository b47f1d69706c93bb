import { parseHTML } from 'linkedom'

/**
 * Parses a page into a document that has one `html` with a `head` and a `body`, whatever the page looks like.
 * Nothing is fetched and no script runs.
 */
export function parsePage(html: string): Document {
  const { document } = parseHTML(html)
  const root = [...document.children].find((element) => element.tagName === 'HTML')
  if (!root) return wrapped(html)
  for (const other of [...document.childNodes]) if (other !== root && other.nodeType !== 10) other.remove()
  let head = [...root.children].find((element) => element.tagName === 'HEAD')
  let body = [...root.children].find((element) => element.tagName === 'BODY')
  if (!head) {
    head = document.createElement('head')
    root.prepend(head)
  } else if (root.firstElementChild !== head) root.prepend(head)
  if (!body) {
    body = document.createElement('body')
    for (const node of [...root.childNodes]) if (node !== head) body.append(node)
    root.append(body)
  }
  head.after(body)
  return document
}

/** A fragment of HTML as the body of an otherwise empty page. */
export function wrapped(fragment: string): Document {
  return parseHTML(`<!doctype html><html><head></head><body>${fragment}</body></html>`).document
}
