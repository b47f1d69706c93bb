import { Failure } from '../schema/failure.ts'
import type { Filters } from '../schema/search.ts'
import { daysOf } from './days.ts'
import type { Queries } from './driver.ts'

function day(name: string, value: string, end: 'first' | 'last'): string {
  const found = daysOf(value)[end]
  if (!found || !/^\d{4}(-\d{2}){0,2}$/.test(value)) {
    throw new Failure('bad-date', `"${value}" is not a day for "${name}"`, {
      todo: 'Write it as 2025-12-01.',
      exitCode: 64,
      status: 400,
    })
  }
  return found
}

/** Own articles unless there are none; samples and own articles never answer together. */
export async function scopeOf(queries: Queries, filters: Filters): Promise<'own' | 'samples'> {
  if (filters.scope) return filters.scope
  const [own] = await queries.query('select from article where not sample limit 1')
  return own ? 'own' : 'samples'
}

/**
 * Filters as conditions on the columns that `passage` and `passage_vector` carry. `jurisdiction` and `topic` are no property of a
 * passage: they belong to the records, and whoever joins those applies them.
 * @param parameters gets the values; their numbers go on from those already in it
 * @throws Failure `bad-date`
 */
export function conditions(filters: Filters, scope: 'own' | 'samples', parameters: unknown[]): string[] {
  const add = (value: unknown) => `$${parameters.push(value)}`
  const found = [`sample = ${scope === 'samples'}`]
  if (filters.from) found.push(`last_day >= ${add(day('from', filters.from, 'first'))}::date`)
  if (filters.to) found.push(`first_day <= ${add(day('to', filters.to, 'last'))}::date`)
  if (filters.asOf) found.push(`since <= ${add(day('asOf', filters.asOf, 'last'))}::date`)
  if (filters.source) found.push(`source = ${add(filters.source)}`)
  if (filters.language) found.push(`language = ${add(filters.language)}`)
  return found
}

/** The revision of a passage that counts: the newest, or the one that was known at the end of `asOf`. */
export function revisionCondition(filters: Filters, parameters: unknown[]): string {
  if (!filters.asOf) return 'until is null'
  return `(until is null or until > $${parameters.push(day('asOf', filters.asOf, 'last'))}::date)`
}
