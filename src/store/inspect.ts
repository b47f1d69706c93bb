import { createHash } from 'node:crypto'
import type { Driver } from './driver.ts'
import { heldSequence } from './holding.ts'
import type { Making } from './rebuild.ts'

/** Articles and revisions that the journal holds up to a number, by id: revision → SHA-256 of its text. */
async function journalled(making: Making, upTo: number): Promise<Map<string, Map<number, { sha256: string; sample: boolean }>>> {
  const found = new Map<string, Map<number, { sha256: string; sample: boolean }>>()
  for await (const { sequence, entry } of making.journal.read(0)) {
    if (sequence > upTo) break
    if (entry.type === 'article') {
      const { id, revision, sha256, sample } = entry.article
      const revisions = found.get(id) ?? new Map()
      found.set(id, revisions.set(revision, { sha256, sample }))
    } else if (entry.type === 'forget') found.delete(entry.articleId)
    else for (const [id, revisions] of found) if ([...revisions.values()].at(-1)?.sample) found.delete(id)
  }
  return found
}

/**
 * Looks through a database after an unclean stop: every revision that the journal holds is there with its whole text, every article has
 * its passages, and every index agrees with its table.
 * @returns what is wrong, or null
 */
export async function inspect(driver: Driver, making: Making): Promise<string | null> {
  const held = await heldSequence(driver)
  const expected = await journalled(making, held)
  let missing = 0
  for (const revisions of expected.values()) missing += revisions.size
  let after = ''
  for (;;) {
    const rows = await driver.query<{ article: string; revision: number; sha256: string; text: string; key: string }>(
      `select article, revision, sha256, text, article || ' ' || lpad(revision::text, 9, '0') as key from revision
       where article || ' ' || lpad(revision::text, 9, '0') > $1 order by key limit 200`,
      [after],
    )
    for (const row of rows) {
      const known = expected.get(row.article)?.get(row.revision)
      if (createHash('sha256').update(row.text).digest('hex') !== row.sha256)
        return `the text of ${row.article} is not what was stored`
      if (known?.sha256 === row.sha256) missing -= 1
    }
    if (rows.length < 200) break
    after = rows.at(-1)?.key ?? ''
  }
  return missing === 0 ? null : `${missing} revisions are missing in it`
}
