import type { Sentence } from './parse/sentence.ts'
import { fold } from './parse/words.ts'

/** What sort of cyber-security news a report is. */
export type ReportSort = 'data-breach' | 'ransomware' | 'phishing' | 'vulnerability' | 'patch'

/** Cues and their weights; a title's cues count three times, those of the first sentences twice. `reviewed: 2026-11`. */
const cues: Readonly<Record<ReportSort, readonly (readonly [RegExp, number])[]>> = {
  'data-breach': [
    [/\bdata breach(?:es)?\b|\bbreach(?:es|ed)?\b/g, 2],
    [/\b(?:leak(?:s|ed|ing)?|exposed|stolen data|stole|exfiltrat\w+|data theft|compromised)\b/g, 1],
    [
      /\b(?:personal (?:information|data)|records|customer data|social security numbers|credit card (?:data|numbers)|unauthori[sz]ed (?:access|party))\b/g,
      1,
    ],
    [/\b(?:affected (?:customers|individuals|patients)|notif(?:y|ied|ying) (?:customers|patients|individuals))\b/g, 1],
  ],
  ransomware: [
    [/\bransomware\b/g, 2.5],
    [/\bransoms?\b/g, 2.5],
    [/\b(?:bitcoins?|decrypt\w*|encrypted (?:files|data)|extort\w*|pay up|demand(?:ed|ing|s)?)\b/g, 1],
  ],
  phishing: [
    [/\b(?:spear[- ]?)?phish\w*\b/g, 2.5],
    [
      /\b(?:scam(?:s|mers?)?|smishing|vishing|spoof(?:ed|ing)?|fraudulent (?:emails?|messages?|websites?)|fake (?:emails?|messages?|websites?|calls?))\b/g,
      1.5,
    ],
    [
      /\b(?:impersonat\w+|trick(?:ed|ing|s)?|click(?:ing)? (?:on )?(?:a |the )?links?|wire transfers?|gift cards?|pretend\w*|pos(?:e|es|ed|ing) as|emails?)\b/g,
      0.5,
    ],
  ],
  vulnerability: [
    [/\b(?:vulnerabilit(?:y|ies)|flaws?|zero[- ]days?|bugs?|cve-\d{4}-\d+|loopholes?)\b/g, 1.5],
    [
      /\b(?:exploit\w*|attackers could|could allow|allows? (?:an )?(?:attackers?|hackers?)|researchers?|proof[- ]of[- ]concept|remote code execution)\b/g,
      0.7,
    ],
  ],
  patch: [
    [/\b(?:patch(?:es|ed|ing)?|hotfix(?:es)?|patch tuesday|security (?:updates?|bulletins?|advisor(?:y|ies)))\b/g, 1.6],
    [/\b(?:updates?|updated|fix(?:es|ed)?|released|addresses|addressed|mitigat\w+|version \d)\b/g, 0.7],
  ],
}

/**
 * The sort of report that a text's words make it, with the weight of each sort; null where nothing speaks for any.
 * A patch is also about a vulnerability: it counts as a patch once its own words outweigh two thirds of the vulnerability's.
 */
export function reportSort(sentences: readonly Sentence[]): { sort: ReportSort; weights: Record<ReportSort, number> } | null {
  const weights: Record<ReportSort, number> = { 'data-breach': 0, ransomware: 0, phishing: 0, vulnerability: 0, patch: 0 }
  for (const sentence of sentences) {
    const text = fold(sentence.text)
    const place = sentence.part === 'title' ? 3 : sentence.index <= 3 ? 1.5 : 1
    for (const [sort, patterns] of Object.entries(cues) as [ReportSort, readonly (readonly [RegExp, number])[]][]) {
      for (const [pattern, weight] of patterns) weights[sort] += place * weight * Math.min(3, text.match(pattern)?.length ?? 0)
    }
  }
  if (weights.vulnerability === 0) weights.patch *= 0.3
  const ranked = (Object.entries(weights) as [ReportSort, number][]).sort((a, b) => b[1] - a[1])
  const best = ranked[0]!
  if (best[1] === 0) return null
  return { sort: best[0] === 'vulnerability' && weights.patch > 0.9 * weights.vulnerability ? 'patch' : best[0], weights }
}
