const full = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A day as answers say it ("1 December 2025"); a month or year alone stays as it is. */
export function dayInFull(date: string): string {
  return date.length === 10 ? full.format(new Date(`${date}T00:00:00Z`)) : date
}
