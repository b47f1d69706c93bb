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

/** How far around the heading, in pieces, the date of an article stands. */
const NEAR = { before: 3, after: 9 }

/**
 * When a page was published and last changed. What it shows its reader below the heading goes before what its data state
 * otherwise, for the text as it stands is of that day; a day that is shown as the last change does so only where nothing else
 * dates the page. Then structured data, the head, marked times, the dateline and the address.
 */
export function pageDates(
  document: Document,
  tags: MetaTags,
  stated: StructuredData,
  pieces: readonly Piece[],
  heading: number,
  address: string | undefined,
): PageDates {
  const first = (values: (string | undefined)[]) => values.find((value) => value && day(value))
  const inData = first([stated.published, firstOf(tags, PUBLISHED), markedTime(document)])
  const modified = first([stated.modified, firstOf(tags, MODIFIED)])
  const shown = shownDates(pieces, heading)
  const printed = shown.filter((date) => !date.updated).map((date) => date.day)
  const agreeing = inData && (printed.includes(day(inData)!) || figuresNear(pieces, heading).includes(day(inData)!))
  const opening = pieces.find((piece) => piece.text.length > 200)
  const published = agreeing
    ? inData
    : first([
        printed[0],
        inData,
        (opening && dateline(opening.text)?.date) ?? undefined,
        inAddress(address),
        shown[0]?.day,
        modified,
      ])
  return { ...(published && { published }), ...(modified && { modified }) }
}

/** The days in short lines close to the heading, in order; `updated` where the line calls it the last change. */
function shownDates(pieces: readonly Piece[], heading: number): { day: string; updated: boolean }[] {
  const from = heading < 0 ? 0 : Math.max(0, heading - NEAR.before)
  // What stands below the heading dates the article; above it may stand the day of the visit.
  const near = [
    ...pieces.slice(Math.max(0, heading), Math.max(0, heading) + NEAR.after),
    ...pieces.slice(from, Math.max(0, heading)),
  ]
  return near.flatMap((piece) => {
    const text = cleanLine(piece.text)
    if (text.length > 140) return []
    const words = text.split(/\s+|(?<=[|•·:])/)
    for (const index of words.keys()) {
      if (index > 20) break
      const rest = words.slice(index).join(' ')
      const found = dateAtStart(rest)
      if (found?.date?.length !== 10) continue
      const before = words.slice(0, index).join(' ')
      const labelled = UPDATED.test(before) || PUBLISHED_LABEL.test(before)
      // A date inside a sentence or a title dates what they speak of.
      if (!labelled && found.length < text.length * 0.3) return []
      return [{ day: found.date, updated: UPDATED.test(before) && !PUBLISHED_LABEL.test(before) }]
    }
    return []
  })
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

/** Both readings of days in figures close to the heading (8/1/2025), for what the page states to choose between. */
function figuresNear(pieces: readonly Piece[], heading: number): string[] {
  return pieces.slice(Math.max(0, heading - NEAR.before), Math.max(0, heading) + NEAR.after).flatMap((piece) => {
    const figures = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](20\d\d)(?!\d)/.exec(piece.text.slice(0, 140))
    if (!figures) return []
    const [a, b] = [figures[1]!.padStart(2, '0'), figures[2]!.padStart(2, '0')]
    return [`${figures[3]}-${a}-${b}`, `${figures[3]}-${b}-${a}`]
  })
}

function inAddress(address: string | undefined): string | undefined {
  const match = /[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(address ?? '')
  return match ? `${match[1]}-${match[2]}-${match[3]}` : undefined
}
