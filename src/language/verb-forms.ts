import * as closed from './en/closed-words.ts'
import { irregularForms } from './en/irregular-forms.ts'

const pasts = new Set<string>()
const participles = new Set<string>()
for (const line of irregularForms.trim().split('\n')) {
  if (line.startsWith('be:')) continue
  const forms = line
    .split(': ')[1]!
    .split(' ')
    .filter((form) => !/ing$|s$/.test(form))
  if (forms.length === 0) continue
  if (forms.length > 1) for (const form of forms.slice(0, -1)) pasts.add(form)
  else pasts.add(forms[0]!)
  participles.add(forms.at(-1)!)
}
const unchanging = new Set(closed.unchanging.split(' '))
const be = new Set(closed.be.split(' '))
const have = new Set(closed.have.split(' '))

export const isBe = (word: string) => be.has(word)
export const isHave = (word: string) => have.has(word)

/** Whether a word form can be a past participle: "banned", "taken", "put". */
export function isParticiple(form: string): boolean {
  return (
    (form.endsWith('ed') && form.length > 3) ||
    participles.has(form) ||
    unchanging.has(form) ||
    form === 'come' ||
    form === 'run' ||
    form === 'become'
  )
}

/** Whether a word form can be a past tense: "banned", "took", "put". */
export function isPast(form: string): boolean {
  return (form.endsWith('ed') && form.length > 3) || pasts.has(form) || unchanging.has(form)
}

/** The Penn tag of a verb form, by its ending and the word before it. */
export function fineTag(form: string, before: { tag: string; text: string } | undefined): string {
  if (form.endsWith('ing') && form.length > 4) return 'VBG'
  const last = before?.text.toLowerCase().replaceAll('’', "'") ?? ''
  const bare = before?.tag === 'MD' || before?.tag === 'TO' || /^(?:do|does|did)$/.test(last)
  if (bare) return 'VB'
  if (form === 'been') return 'VBN'
  if (form === 'was' || form === 'were' || form === 'had' || form === 'did') return 'VBD'
  if (/^(?:am|is|are|be)$/.test(form)) return form === 'is' ? 'VBZ' : form === 'be' ? 'VB' : 'VBP'
  if (isParticiple(form) && (isHave(last) || isBe(last) || !isPast(form))) return 'VBN'
  if (isPast(form)) return 'VBD'
  if (/[^s]s$/.test(form)) return 'VBZ'
  return 'VBP'
}
