import type { Article } from '../schema/article.ts'
import { inBulk } from './bulk.ts'
import { configurationFor, unspaced } from './configurations.ts'
import { daysOf, sinceDay } from './days.ts'
import type { Queries } from './driver.ts'
import type { Passage } from './passages.ts'
import type { Derived } from './store.ts'
import { partedWords } from './words.ts'

/** A stored revision, as far as a later or earlier one of the same article has to know it. */
type Neighbour = {
  article: string
  revision: number
  published: string | null
  modified: string | null
  sha256: string
  read_at: string
  since: string
}

/** An article with everything that its tables need, worked out before the transaction begins. */
export interface Prepared {
  article: Article
  passages: Passage[]
  configuration: string
}

/** Cuts an article into passages and finds the text configuration they are indexed in. */
export function prepare(article: Article, derive: (article: Article) => Derived): Prepared {
  const { passages } = derive(article)
  return { article, passages, configuration: configurationFor(article.language, `${article.title} ${article.text}`) }
}

/** The first sentences of an article, up to about 240 characters. */
function preview(article: Article, passages: readonly Passage[]): string {
  const sentences = passages[0]?.sentences ?? []
  const start = sentences[0]
  if (start === undefined) return ''
  let end = sentences[1] ?? start
  for (let at = 3; at < sentences.length && sentences[at]! - start <= 240; at += 2) end = sentences[at]!
  return article.text.slice(start, end).slice(0, 400)
}

/** Each article at most once in a part, in order: a second revision has to meet the first one stored. */
function parts(prepared: readonly Prepared[]): Prepared[][] {
  const found: Prepared[][] = []
  const seen = new Map<string, number>()
  for (const item of prepared) {
    const at = (seen.get(item.article.id) ?? -1) + 1
    seen.set(item.article.id, at)
    found[at] ??= []
    found[at].push(item)
  }
  return found
}

/** Writes articles with their revisions, marks and passages. Writing the same revision again changes nothing. */
export async function writeArticles(inside: Queries, prepared: readonly Prepared[]): Promise<void> {
  for (const part of parts(prepared)) await writePart(inside, part)
}

async function writePart(inside: Queries, part: readonly Prepared[]): Promise<void> {
  const stored = await inside.query<Neighbour>(
    `select article, revision, published, modified, sha256, read_at, since from revision
     where article = any($1) order by article, revision`,
    [part.map(({ article }) => article.id)],
  )
  const sources = await sourceIds(inside, part)
  const work = part.flatMap((item) => {
    const neighbours = stored.filter((row) => row.article === item.article.id)
    const same = neighbours.find((row) => row.revision === item.article.revision)
    if (same && same.sha256 === item.article.sha256 && same.read_at === item.article.readAt) return []
    const before = neighbours.findLast((row) => row.revision < item.article.revision)
    const after = neighbours.find((row) => row.revision > item.article.revision)
    const since = sinceDay(item.article, before ?? null)
    return [{ ...item, replaces: same !== undefined, before, after, since, source: sources.get(item.article.source) }]
  })
  const key = ({ article }: Prepared) => ({ article: article.id, revision: article.revision })

  await inBulk(
    inside,
    work.filter(({ replaces }) => replaces).map(key),
    `with old as (select * from jsonb_to_recordset($1) as r(article text, revision int)),
          gone as (delete from passage p using old where p.article = old.article and p.revision = old.revision)
     delete from revision r using old where r.article = old.article and r.revision = old.revision`,
  )
  await inBulk(
    inside,
    work
      .filter(({ after }) => !after)
      .map(({ article, passages, source }) => ({
        ...plain(article),
        source,
        preview: preview(article, passages),
        passages: passages.length,
        first_day: daysOf(article.published).first,
        last_day: daysOf(article.published).last,
      })),
    `insert into article (id, revision, url, title, byline, published, published_words, modified, source, language, sample, fictional,
       read_at, preview, passages, first_day, last_day)
     select * from jsonb_to_recordset($1) as r(id text, revision int, url text, title text, byline text, published text,
       published_words text, modified text, source int, language text, sample boolean, fictional boolean, read_at text, preview text,
       passages int, first_day date, last_day date)
     on conflict (id) do update set (revision, url, title, byline, published, published_words, modified, source, language, sample,
       fictional, read_at, preview, passages, first_day, last_day) = (excluded.revision, excluded.url, excluded.title, excluded.byline,
       excluded.published, excluded.published_words, excluded.modified, excluded.source, excluded.language, excluded.sample,
       excluded.fictional, excluded.read_at, excluded.preview, excluded.passages, excluded.first_day, excluded.last_day)`,
  )
  await inBulk(
    inside,
    work.map(({ article, source, since }) => ({ ...plain(article), source, since, text: article.text, sha256: article.sha256 })),
    `insert into revision (article, revision, url, title, byline, published, published_words, modified, source, language, text, sha256,
       sample, fictional, read_at, since)
     select * from jsonb_to_recordset($1) as r(id text, revision int, url text, title text, byline text, published text,
       published_words text, modified text, source int, language text, text text, sha256 text, sample boolean, fictional boolean,
       read_at text, since date)`,
  )
  await inBulk(
    inside,
    work.flatMap((item) =>
      item.article.marks.map((mark, position) => ({ ...key(item), position, start_at: mark.start, end_at: mark.end, ...mark })),
    ),
    `insert into mark select * from jsonb_to_recordset($1)
       as r(article text, revision int, position int, start_at int, end_at int, reason text, why text)`,
  )
  await inBulk(
    inside,
    work.flatMap(({ before, since }) => (before ? [{ article: before.article, revision: before.revision, since }] : [])),
    `with old as (select * from jsonb_to_recordset($1) as r(article text, revision int, since date)),
          gone as (delete from passage_vector v using passage p, old
                   where v.passage = p.id and p.article = old.article and p.revision = old.revision)
     update passage p set until = old.since from old where p.article = old.article and p.revision = old.revision`,
  )
  await inBulk(
    inside,
    work.flatMap((item) => passageRows(item, item.since, item.after?.since ?? null)),
    `insert into passage (article, revision, position, start_at, end_at, title, body, words, sentences, configuration, source, language,
       sample, first_day, last_day, since, until)
     select * from jsonb_to_recordset($1) as r(article text, revision int, position int, start_at int, end_at int, title text, body text,
       words text, sentences int[], configuration text, source text, language text, sample boolean, first_day date, last_day date,
       since date, until date)`,
  )
}

/** The columns that an article and its revision share, by their names in the tables. */
function plain(article: Article) {
  const { id, revision, url, title, byline, published, modified, language, sample, fictional } = article
  return {
    ...{ id, revision, url, title, byline, published, modified, language, sample, fictional },
    published_words: article.publishedWords,
    read_at: article.readAt,
  }
}

function passageRows({ article, passages, configuration }: Prepared, since: string, until: string | null) {
  const { first, last } = daysOf(article.published)
  return passages.map((passage, position) => ({
    article: article.id,
    revision: article.revision,
    position,
    start_at: passage.start,
    end_at: passage.end,
    title: article.title,
    body: passage.text,
    words: configuration === unspaced ? partedWords(`${article.title}\n${passage.text}`, article.language) : null,
    sentences: passage.sentences,
    configuration,
    source: article.source,
    language: article.language,
    sample: article.sample,
    first_day: first,
    last_day: last,
    since,
    until,
  }))
}

async function sourceIds(inside: Queries, part: readonly Prepared[]): Promise<Map<string, number>> {
  const names = [...new Set(part.map(({ article }) => article.source))]
  await inside.query('insert into source (name) select unnest($1::text[]) on conflict (name) do nothing', [names])
  const rows = await inside.query<{ id: number; name: string }>('select id, name from source where name = any($1)', [names])
  return new Map(rows.map(({ id, name }) => [name, id]))
}
