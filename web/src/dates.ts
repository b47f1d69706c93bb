/** Writes a partial ISO date (`2025`, `2025-09`, `2025-12-01`, or a date-time) the way readers of the locale write it. */
export function formatDate(iso: string, locale?: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number)
  if (!year) return iso
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1))
  if (Number.isNaN(date.getTime())) return iso
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'short' } : {}),
    ...(day ? { day: 'numeric' } : {}),
  }).format(date)
}

/** The date of an article in words: its date, else the yearless words it uses of itself, else null. */
export function publishedIn(
  article: { published: string | null; publishedWords?: string | null },
  locale?: string,
): string | null {
  if (article.published) return formatDate(article.published, locale)
  return article.publishedWords ?? null
}

/** How old a day is: "today", "yesterday", "3 days old", "4 months old". Reduced precision counts from its first day. */
export function ageOf(iso: string, now: Date = new Date()): string {
  const [year, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number)
  const then = Date.UTC(year ?? 0, month - 1, day)
  const days = Math.floor((Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - then) / 86_400_000)
  if (days < 0) return `dated ${formatDate(iso)}`
  if (days === 0) return 'of today'
  if (days === 1) return 'of yesterday'
  if (days < 62) return `${days} days old`
  if (days < 730) return `${Math.round(days / 30.44)} months old`
  return `${Math.round(days / 365.25)} years old`
}
