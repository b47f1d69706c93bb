/** Languages whose month names are understood; the names themselves come from the runtime's CLDR data. */
const LANGUAGES = [
  'en',
  'fr',
  'de',
  'es',
  'it',
  'pt',
  'nl',
  'ru',
  'uk',
  'pl',
  'cs',
  'ro',
  'sv',
  'da',
  'nb',
  'fi',
  'el',
  'tr',
  'id',
  'hu',
]

/** Common English and French short forms that CLDR spells differently. */
const EXTRA: Record<string, number> = { sept: 9, juill: 7, fevr: 2, janv: 1, dez: 12, okt: 10, mrz: 3 }

/** Lower case without accents or full stops, as month names are compared. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
}

let names: Map<string, number> | undefined
let days: Set<string> | undefined

/** The month (1 to 12) that a word names in any of the languages, alone or in a date, long or short; else undefined. */
export function monthNamed(word: string): number | undefined {
  names ??= collect()
  return names.get(foldWord(word))
}

/** Whether a word is a weekday in any of the languages, or a small word that goes before a date ("le", "den", "the"). */
export function leadsToDate(word: string): boolean {
  days ??= new Set([...LANGUAGES.flatMap(weekdays), 'le', 'el', 'il', 'den', 'der', 'am', 'em', 'the', 'on'])
  return days.has(foldWord(word))
}

function weekdays(language: string): string[] {
  return (['long', 'short'] as const).flatMap((weekday) => {
    const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' })
    return [1, 2, 3, 4, 5, 6, 7].map((day) => foldWord(format.format(Date.UTC(2025, 0, day))))
  })
}

function collect(): Map<string, number> {
  const found = new Map<string, number>(Object.entries(EXTRA))
  for (const language of LANGUAGES) {
    for (const month of ['long', 'short'] as const) {
      const forms: Intl.DateTimeFormatOptions[] = [{ month }, { month, day: 'numeric' }]
      for (const form of forms) {
        const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' })
        for (let index = 1; index <= 12; index += 1) {
          const name = format.formatToParts(Date.UTC(2025, index - 1, 15)).find((part) => part.type === 'month')?.value
          const key = name && foldWord(name)
          if (key && /^\p{L}{3,}$/u.test(key) && !found.has(key)) found.set(key, index)
        }
      }
    }
  }
  return found
}
