import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { OpenStore } from './embedded.ts'
import { deriveParagraphs as derive, madeArticle } from './fixtures.ts'
import { openStore } from './open.ts'

const folder = mkdtempSync(join(tmpdir(), 'exchange-'))
const stores: OpenStore[] = []
const open = async (name: string) => {
  const store = await openStore({ home: join(folder, name), derive })
  stores.push(store)
  return store
}
afterAll(async () => {
  for (const store of stores) await store.close()
  rmSync(folder, { recursive: true, force: true })
})
const lines = async function* (list: readonly string[]) {
  yield* list
}

test('export, import, export again: the same lines', async () => {
  const one = await open('one')
  await one.write(Array.from({ length: 70 }, (_, n) => madeArticle(n)))
  await one.write([{ ...madeArticle(3, { text: 'Another text.' }), revision: 2 }])
  await one.write([
    madeArticle(80, { sample: true, text: 'A sample that goes.' }),
    madeArticle(81, { text: 'Odd: "\u2028\\ 😀 \t' }),
  ])
  await one.removeSamples()
  await one.append({ type: 'forget', articleId: 'a000005', hash: 'tomb' })
  // Removed and read again: what counts is the last line.
  await one.write([madeArticle(80, { sample: true, text: 'A sample that goes.' })])
  const exported = await Array.fromAsync(one.export())
  expect(exported.length).toBe(73)
  expect(exported.join('\n')).not.toContain('gadget5.')

  const two = await open('two')
  expect(await two.import(lines(exported))).toEqual({ articles: 72, unchanged: 0 })
  expect(await Array.fromAsync(two.export())).toEqual(exported)
  expect(await two.article('a000003', 1)).toEqual(await one.article('a000003', 1))

  expect(await two.import(lines(exported))).toEqual({ articles: 0, unchanged: 72 })
  expect(await Array.fromAsync(two.export())).toEqual(exported)

  const changed = [...exported]
  changed[40] = changed[40]!.replace('Ruritania', 'Graustark')
  const three = await open('three')
  await expect(three.import(lines(changed))).rejects.toMatchObject({
    code: 'bad-import',
    message: expect.stringContaining('Line 41'),
  })
  expect((await three.coverage('own')).articles).toBe(40)
  // The same article with another text here is not overwritten: what comes is its next revision.
  await three.write([madeArticle(60, { text: 'Known here otherwise.' })])
  await three.import(lines(exported))
  expect((await three.article('a000060', 1))?.text).toBe('Known here otherwise.')
  expect((await three.article('a000060'))?.text).toBe(madeArticle(60).text)
  expect(readFileSync(join(folder, 'three', 'journal', '000001.jsonl'), 'utf8')).toContain('"revision":2')
}, 180_000)
