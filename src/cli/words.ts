/** "1 article", "2,000 articles". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`
}

/** A partial ISO date as people write it: "28 Nov 2025", "Nov 2025", "2025"; "no date" for none. */
export function day(date: string | null): string {
  const [year, month, dayOfMonth] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date ?? '')?.slice(1) ?? []
  if (!year) return 'no date'
  if (!month) return year
  const name = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2000, Number(month) - 1, 1))
  return dayOfMonth ? `${Number(dayOfMonth)} ${name} ${year}` : `${name} ${year}`
}

/** Bytes as "1.2 MB". */
export function size(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3))
  return step === 0 ? `${bytes} bytes` : `${(bytes / 1000 ** step).toFixed(1)} ${units[step]}`
}

/** A message with its full stop. */
export function sentence(message: string): string {
  return /[.!?…]$/.test(message) ? message : `${message}.`
}
