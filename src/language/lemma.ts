import { irregularForms } from './en/irregular-forms.ts'

const bases = new Map<string, string>()
for (const line of irregularForms.trim().split('\n')) {
  const [base, forms] = line.split(':')
  for (const form of forms!.trim().split(/\s+/)) bases.set(form, base!.trim())
}

/** The base form of an irregular English form ("sold" is `sell`, "women" is `woman`); any other word as it is. */
export function lemma(word: string): string {
  return bases.get(word) ?? word
}
