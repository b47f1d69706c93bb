import type { Queries, Row } from './driver.ts'

/** How many articles a scope holds and the newest day of publication, as of a day (by the revisions known then). */
export async function coverage(
  queries: Queries,
  scope: 'own' | 'samples',
  asOf?: string,
): Promise<{ articles: number; newest: string | null }> {
  const [row] = await queries.query<{ articles: number; newest: string | null }>(
    `select count(*)::int as articles, max(a.last_day)::text as newest from article a
     where a.sample = $1 and ($2::date is null or exists (select from revision r where r.article = a.id and r.since <= $2))`,
    [scope === 'samples', asOf ?? null],
  )
  return row ?? { articles: 0, newest: null }
}

/** Sources that have articles of one's own, the largest first. */
export async function sources(queries: Queries): Promise<{ name: string; articles: number; newest: string | null }[]> {
  return queries.query<{ name: string; articles: number; newest: string | null } & Row>(
    `select s.name, count(*)::int as articles, max(a.last_day)::text as newest from article a join source s on s.id = a.source
     where not a.sample group by s.name order by count(*) desc, s.name`,
  )
}

/** Articles by language; samples while there is nothing else. */
export async function languages(queries: Queries): Promise<Record<string, number>> {
  const rows = await queries.query<{ language: string; articles: number }>(
    `select language, count(*)::int as articles from article
     where sample = not exists (select from article where not sample) group by language order by count(*) desc, language`,
  )
  return Object.fromEntries(rows.map(({ language, articles }) => [language, articles]))
}
