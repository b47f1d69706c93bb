import { cleanLine } from '../../clean.ts'
import { dateline } from '../../dates/dateline.ts'
import { dateAtStart } from '../../dates/published.ts'
import type { Piece } from '../pieces.ts'
import { firstOf, type MetaTags } from './meta-tags.ts'
import type { StructuredData } from './structured-data.ts'

/** When a page says it was published and last changed, as it states it. */
export interface PageDates {
  published?: string
  modified?: string
}

const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'date_published',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'publicationdate',
  'published_date',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date.published',
  'citation_publication_date',
  'citation_date',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'cxenseparse:recs:publishtime',
  'rnews:datepublished',
  'datecreated',
  'dc.date',
  'date',
  'og:pubdate',
]
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'og:modified_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'revised',
]
const UPDATED =
  /\b(?:updated?|modified|edited|reviewed|aktualisiert|mis à jour|actualizado|atualizado|aggiornato|bijgewerkt|обновлено)\b/i
const PUBLISHED_LABEL = /\b(?:published|posted|publi[eé]|veröffentlicht|publicado|pubblicato|gepubliceerd|опубликовано)\b/i

/** Publication and modification: structured data, then the head, then marked times near the heading, the text, the address. */
export function pageDates(
  document: Document,
  tags: MetaTags,
  stated: StructuredData,
  pieces: readonly Piece[],
  heading: number,
  address: string | undefined,
): PageDates {
  const published = [
    stated.published,
    firstOf(tags, PUBLISHED),
    markedTime(document),
    nearHeading(pieces, heading),
    inAddress(address),
  ].find((value) => value && day(value))
  const modified = [stated.modified, firstOf(tags, MODIFIED)].find((value) => value && day(value))
  // Where only the last change is stated, the page was published by then at the latest: nothing more is known.
  return { ...(published && { published }), ...(modified && { modified }) }
}

function day(value: string): string | null {
  return dateAtStart(value.trim())?.date ?? null
}

/** A time that the page marks as publication, else its first marked time outside lists of other articles. */
function markedTime(document: Document): string | undefined {
  const marked = document.querySelector(
    '[itemprop="datePublished"], time[pubdate], time.published, time.entry-date, .entry-date time, time.post-date, [class*="publish" i] time',
  )
  const times = marked
    ? [marked]
    : [...document.querySelectorAll('time')]
        .slice(0, 20)
        .filter(
          (time) =>
            !time.closest(
              'aside, nav, footer, [class*="related" i], [class*="comment" i], [class*="card" i], [class*="widget" i], [class*="sidebar" i], [class*="recent" i], li',
            ),
        )
  for (const time of times) {
    const around = cleanLine(time.parentElement?.textContent ?? '').slice(0, 80)
    if (!marked && UPDATED.test(around) && !PUBLISHED_LABEL.test(around)) continue
    for (const value of [time.getAttribute('datetime'), time.getAttribute('content'), time.textContent])
      if (value && day(value)) return value.trim()
  }
  return undefined
}

/** A short line with a date close to the article's heading. */
function nearHeading(pieces: readonly Piece[], heading: number): string | undefined {
  const from = heading < 0 ? 0 : Math.max(0, heading - 4)
  for (const piece of pieces.slice(from, from + 16)) {
    const text = cleanLine(piece.text)
    if (text.length > 140 || (UPDATED.test(text) && !PUBLISHED_LABEL.test(text))) continue
    const words = text.split(/\s+|(?<=[|•·])/)
    for (let index = 0; index < Math.min(words.length, 20); index += 1) {
      const found = dateAtStart(words.slice(index).join(' '))
      if (found?.date && found.date.length === 10) return found.date
    }
  }
  const first = pieces.find((piece) => piece.text.length > 200)
  return (first && dateline(first.text)?.date) || undefined
}

function inAddress(address: string | undefined): string | undefined {
  const match = /[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(address ?? '')
  return match ? `${match[1]}-${match[2]}-${match[3]}` : undefined
}
