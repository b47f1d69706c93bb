import type { NameMention } from './spans.ts'

const run =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}’'&.-]*(?:(?: (?:of|for|the|de|du|von|van|der|and|&) | )?(?: ?)\p{Lu}[\p{L}\p{N}’'&.-]*){0,8}/gu
const organisation =
  /\b(?:Inc|Ltd|Corp|Commission|Ministry|Agency|Authority|Council|Parliament|Court|Bank|University|Department|Group|Office|Bureau|Committee|Union)\b/

/** Proper names of a text. */
export function findNames(text: string): NameMention[] {
  return [...text.matchAll(run)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    kind: organisation.test(match[0]) ? 'organisation' : 'unknown',
  }))
}

/** Acronyms that a text introduces in brackets, "Data Protection Commission (DPC)", with their long form. */
export function acronyms(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const match of text.matchAll(/((?:\p{Lu}[\p{L}-]+ (?:(?:of|for|the|and|on) ){0,2}){1,7})\((\p{Lu}{2,8})\)/gu))
    found.set(match[2]!, match[1]!.trim())
  return found
}
