import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { cleanLine, cleanText } from '../clean.ts'
import { pieces } from './pieces.ts'

/** What a page was found to hold. Fields that it does not give are absent. */
export interface Page {
  text: string
  title?: string
  byline?: string
  published?: string
  modified?: string
  language?: string
  siteName?: string
  url?: string
}

/** Extracts the article of an HTML page. `address` is where it came from, where that is known. */
export function extractPage(html: string, _address?: string | null): Page {
  const { document } = parseHTML(html)
  const language = document.documentElement?.getAttribute('lang') ?? undefined
  const article = new Readability(document as unknown as Document).parse()
  const body = parseHTML(`<!doctype html><html><body>${article?.content ?? ''}</body></html>`).document.body
  return {
    text: cleanText(
      pieces(body)
        .map((piece) => piece.text)
        .join('\n\n'),
    ),
    ...(article?.title && { title: cleanLine(article.title) }),
    ...(article?.byline && { byline: cleanLine(article.byline) }),
    ...(article?.publishedTime && { published: article.publishedTime }),
    ...(article?.siteName && { siteName: cleanLine(article.siteName) }),
    ...(language && { language }),
  }
}
