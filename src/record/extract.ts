import type { Article } from '../schema/article.ts'
import type { RecordDraft } from './draft.ts'
import { capacities } from './kinds/capacity.ts'
import { contextOf } from './kinds/context.ts'
import { contracts } from './kinds/contract.ts'
import { enforcements } from './kinds/enforcement.ts'
import { incidents } from './kinds/incident.ts'
import { instruments } from './kinds/instrument.ts'
import { offerings } from './kinds/offering.ts'
import { positions } from './kinds/position.ts'
import { restrictions } from './kinds/restriction.ts'
import { threats } from './kinds/threat.ts'
import { readArticle } from './reading.ts'
import { relevant } from './relevance.ts'
import { digitalCues } from './topics.ts'
import { verifyDraft } from './verify.ts'

/**
 * Everything an article reports as typed drafts, each value with the ranges of text that hold it. Pure and deterministic;
 * reads English (other languages give none), and never a marked range.
 */
export function extractRecords(article: Article): RecordDraft[] {
  if (!/^en\b/i.test(article.language)) return []
  if (!digitalCues(`${article.title} ${article.text}`)) return []
  const reading = readArticle(article)
  const context = contextOf(reading)
  const drafts = [
    ...restrictions(context),
    ...enforcements(context),
    ...incidents(context),
    ...instruments(context),
    ...capacities(context),
    ...contracts(context),
    ...offerings(context),
    ...threats(context),
    ...positions(context),
  ]
  return drafts
    .filter(relevant(reading))
    .map((draft) => verifyDraft(draft, article))
    .filter((draft) => draft !== null)
}
