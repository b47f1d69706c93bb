import { cleanLine, cleanText } from '../clean.ts'
import { parsePage } from './document.ts'
import { fold, type PageContext } from './features.ts'
import { mainText, type Removal } from './main-text.ts'
import { pageAddress } from './metadata/address.ts'
import { byline } from './metadata/byline.ts'
import { firstOf, metaTags } from './metadata/meta-tags.ts'
import { pageDates } from './metadata/page-dates.ts'
import { structuredData } from './metadata/structured-data.ts'
import { articleTitle, headTitle } from './metadata/title.ts'
import { type Piece, pieces } from './pieces.ts'
import { readingView } from './reading-view.ts'

/** What a page was found to hold. Fields that it does not give are absent. */
export interface Page {
  text: string
  title?: string
  byline?: string
  /** As the page states it; not yet a partial date. */
  published?: string
  modified?: string
  language?: string
  siteName?: string
  url?: string
  /** What stands between the first and the last paragraph and was left out, with the reasons. */
  removals: Removal[]
}

/** Characters of HTML that are looked at; what is longer is no article. */
export const LARGEST_PAGE = 10 * 1024 * 1024

/** A page taken apart: its pieces, what is known of it as a whole, and the fields that it states. */
export interface TakenApart {
  pieces: Piece[]
  context: PageContext
  fields: Omit<Page, 'text' | 'removals'>
}

/**
 * Extracts the article of an HTML page: main text, title, byline, dates, language, site and address. Nothing is fetched, no
 * script runs. `address` is where the page came from, where that is known.
 */
export function extractPage(html: string, address?: string | null): Page {
  const { pieces: all, context, fields } = takeApart(html, address)
  const { pieces: chosen, removals } = mainText(all, context)
  const body = fields.title && fold(chosen[0]?.text ?? '') === fold(fields.title) ? chosen.slice(1) : chosen
  return { text: cleanText(body.map((piece) => cleanText(piece.text)).join('\n\n')), ...fields, removals }
}

/** The steps before the choice of the main text; the model is fitted on what they give. */
export function takeApart(html: string, address?: string | null): TakenApart {
  const document = parsePage(html)
  const tags = metaTags(document)
  const stated = structuredData(document, headTitle(document, tags))
  const all = pieces(document.body)
  const siteName =
    firstOf(tags, ['og:site_name', 'application-name', 'al:ios:app_name', 'dc.publisher', 'publisher']) ?? stated.publisher
  const title = articleTitle(document, tags, siteName, stated.headline)
  const url = pageAddress(document, tags, address ?? stated.url)
  const language = [
    document.documentElement.getAttribute('lang'),
    stated.language,
    firstOf(tags, ['content-language', 'language', 'dc.language', 'og:locale']),
  ].find((code) => code?.trim())
  const heading = all.findIndex((piece) => piece.heading > 0 && fold(piece.text) === fold(title))
  const by = byline(document, tags, stated.authors, all, heading, siteName)
  return {
    pieces: all,
    context: {
      title,
      description: firstOf(tags, ['og:description', 'description', 'twitter:description']) ?? '',
      statedBody: stated.body ?? '',
      language: language?.trim().slice(0, 2).toLowerCase() ?? 'en',
      kept: readingView(document, all),
    },
    fields: {
      ...(title && { title: cleanLine(title).slice(0, 1000) }),
      ...(by && { byline: by }),
      ...pageDates(document, tags, stated, all, heading, url ?? address ?? undefined),
      ...(language && { language: language.trim() }),
      ...(siteName && { siteName: siteName.slice(0, 200) }),
      ...(url && { url }),
    },
  }
}
