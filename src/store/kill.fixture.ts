/**
 * A process that reads articles until it is killed. It says on standard output which ones were acknowledged:
 * `node kill.fixture.ts HOME FIRST`, one line `ID REVISION` each.
 */
import { writeSync } from 'node:fs'
import { deriveParagraphs as derive, madeArticle } from './fixtures.ts'
import { openStore } from './open.ts'

const [home, first] = [process.argv[2] ?? '', Number(process.argv[3])]
const store = await openStore({ home, derive })
writeSync(1, 'open\n')
for (let n = first; n < first + 1000; ) {
  const batch = Array.from({ length: 1 + (n % 7) }, (_, at) => madeArticle(n + at))
  // Now and then an article is revised.
  if (n > 3 && n % 5 === 0)
    batch.push({ ...madeArticle(n - 1, { text: `Revised text of case ${n - 1}, gadget${n - 1}.` }), revision: 2 })
  await store.write(batch)
  writeSync(1, batch.map(({ id, revision }) => `${id} ${revision}\n`).join(''))
  n += batch.length
}
await store.close()
