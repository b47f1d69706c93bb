import type { Queries, Row } from './driver.ts'
import { heldSequence } from './holding.ts'
import { indexedConfigurations, wordsIndex } from './indexes.ts'
import type { Journal } from './journal/journal.ts'

/** A revision by what identifies and proves it. */
interface Stored extends Row {
  article: string
  revision: number
  sha256: string
  marks: number
}

const key = (article: string, revision: number) => `${revision} ${article}`

/** What a journal says the database must hold, up to a number; later lines of the same revision replace earlier ones. */
export async function journalled(
  journal: Journal,
  upTo = Number.MAX_SAFE_INTEGER,
): Promise<Map<string, Stored & { sample: boolean }>> {
  const found = new Map<string, Stored & { sample: boolean }>()
  for await (const { sequence, entry } of journal.read()) {
    if (sequence > upTo) break
    if (entry.type === 'article') {
      const { id, revision, sha256, marks, sample } = entry.article
      found.set(key(id, revision), { article: id, revision, sha256, marks: marks.length, sample })
    } else {
      for (const [name, one] of found) {
        if (entry.type === 'forget' ? one.article === entry.articleId : one.sample) found.delete(name)
      }
    }
  }
  return found
}

/** Every index agrees with its table, and every page of a table can be read. Throws what PostgreSQL says where not. */
async function checkPages(queries: Queries): Promise<void> {
  await queries.exec('create extension if not exists amcheck')
  await queries.query(
    `select count(bt_index_check(c.oid, true)) from pg_class c join pg_am a on a.oid = c.relam
     where a.amname = 'btree' and c.relkind = 'i' and c.relpersistence = 'p'`,
  )
  const tables = ['article', 'revision', 'mark', 'passage', 'source']
  for (const table of tables) {
    const [fault] = await queries.query<{ msg: string }>(
      'select msg from verify_heapam($1::regclass, check_toast => true) limit 1',
      [table],
    )
    if (fault) throw new Error(`table ${table}: ${fault.msg}`)
  }
}

/** The first article whose newest revision or passages are not all there, or null. */
async function incomplete(queries: Queries): Promise<string | null> {
  const [row] = await queries.query<{ id: string }>(
    `select a.id from article a
     left join (select article, count(*) as passages, sum(length(body) + cardinality(sentences)) as read from passage where until is null
                group by article) p on p.article = a.id
     left join (select article, max(revision) as newest from revision group by article) r on r.article = a.id
     where coalesce(p.passages, 0) <> a.passages or r.newest is distinct from a.revision limit 1`,
  )
  return row?.id ?? null
}

/** The first language whose index holds fewer passages than its table, or null. */
async function unindexed(queries: Queries): Promise<string | null> {
  const rows = await queries.query<{ configuration: string; passages: number }>(
    'select configuration, count(*)::int as passages from passage group by configuration',
  )
  const present = await indexedConfigurations(queries)
  for (const { configuration, passages } of rows) {
    if (!present.includes(configuration)) return configuration
    const [row] = await queries.query<{ summary: string }>('select bm25_summarize_index($1) as summary', [
      wordsIndex(configuration),
    ])
    if (Number(/total_docs: (\d+)/.exec(row?.summary ?? '')?.[1] ?? 0) < passages) return configuration
  }
  return null
}

/**
 * Looks through a database after an unclean stop: every revision that the journal holds is there with its whole text, every article has
 * its passages, and every index agrees with its table. May throw what PostgreSQL says of damaged pages.
 * @returns what is wrong, or null
 */
export async function inspect(queries: Queries, journal: Journal): Promise<string | null> {
  await checkPages(queries)
  const expected = await journalled(journal, await heldSequence(queries))
  const stored = await queries.query<Stored & { proven: boolean }>(
    `select r.article, r.revision, r.sha256, encode(sha256(convert_to(r.text, 'UTF8')), 'hex') = r.sha256 as proven,
       (select count(*)::int from mark m where m.article = r.article and m.revision = r.revision) as marks
     from revision r`,
  )
  const found = new Map(stored.map((row) => [key(row.article, row.revision), row]))
  for (const [name, one] of expected) {
    const row = found.get(name)
    if (!row) return `revision ${one.revision} of ${one.article} is missing`
    if (row.sha256 !== one.sha256 || !row.proven) return `the text of ${one.article} is not what was stored`
    if (row.marks !== one.marks) return `marks of ${one.article} are missing`
  }
  const article = await incomplete(queries)
  if (article !== null) return `passages of ${article} are missing`
  const configuration = await unindexed(queries)
  return configuration === null ? null : `the ${configuration} index has passages missing`
}
