import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenStore } from './embedded.ts'
import { deriveParagraphs as derive, madeArticle } from './fixtures.ts'
import { openStore } from './open.ts'

const folder = mkdtempSync(join(tmpdir(), 'vectors-'))
const home = join(folder, 'home')
let store: OpenStore
const dimensions = 8
/** A direction of its own for each number, near to its neighbours. */
const direction = (n: number) => Float32Array.from({ length: dimensions }, (_, at) => Math.cos(n / 20 + at * 0.7))

beforeAll(async () => {
  store = await openStore({ home, derive })
  await store.write(
    Array.from({ length: 120 }, (_, n) =>
      madeArticle(n, { text: `Only sentence ${n}.`, source: n % 40 === 7 ? 'Rare' : 'Common' }),
    ),
  )
}, 90_000)
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

async function fill(model: string): Promise<void> {
  for (let rows = await store.vectors.pending(model, 50); rows.length > 0; rows = await store.vectors.pending(model, 50)) {
    await store.vectors.put(
      model,
      rows.map(({ id, text }) => ({ id, vector: direction(Number(/\d+/.exec(text)?.[0])) })),
    )
  }
}

test('passages wait for vectors, get them, and are found by them', async () => {
  expect(await store.vectors.count('small')).toEqual({ done: 0, pending: 120 })
  expect(await store.vectors.nearest('small', direction(1), {}, 5)).toEqual([])
  await fill('small')
  expect(await store.vectors.count('small')).toEqual({ done: 120, pending: 0 })
  const found = await store.vectors.nearest('small', direction(50), {}, 5)
  expect(found[0]).toMatchObject({ articleId: 'a000050', text: 'Only sentence 50.', rank: 0 })
  expect(found[0]!.similarity).toBeCloseTo(1, 2)
  expect(found.map(({ similarity }) => similarity)).toEqual(found.map(({ similarity }) => similarity).sort((a, b) => b - a))
})

test('a rare filter still gives what there is', async () => {
  const found = await store.vectors.nearest('small', direction(100), { source: 'Rare' }, 10)
  expect(found.map(({ articleId }) => articleId).sort()).toEqual(['a000007', 'a000047', 'a000087'])
})

test('models do not mix, and a vector of the wrong length is refused', async () => {
  expect(await store.vectors.count('other')).toEqual({ done: 0, pending: 120 })
  const [row] = await store.vectors.pending('other', 1)
  await store.vectors.put('other', [{ id: row!.id, vector: new Float32Array([1, 0, 0]) }])
  expect(await store.vectors.count('other')).toEqual({ done: 1, pending: 119 })
  await expect(store.vectors.put('small', [{ id: row!.id, vector: new Float32Array([1]) }])).rejects.toMatchObject({
    code: 'bad-vector',
  })
  const wrong = direction(1)
  wrong[0] = Number.NaN
  await expect(store.vectors.nearest('small', wrong, {}, 1)).rejects.toMatchObject({ code: 'bad-vector' })
})

test('a revision takes the vectors of the one before away', async () => {
  await store.write([{ ...madeArticle(50, { text: 'Only sentence 50, changed.' }), revision: 2 }])
  expect(await store.vectors.count('small')).toEqual({ done: 119, pending: 1 })
  const found = await store.vectors.nearest('small', direction(50), {}, 3)
  expect(found.map(({ articleId }) => articleId)).not.toContain('a000050')
})

test('a rebuild keeps the vectors and the questions that were there', async () => {
  await store.questions.save({ id: 'q', question: { asked: 'Kept?' } } as never, '2026-01-01T00:00:00.000Z')
  await store.close()
  store = await openStore({ home, derive, rebuild: true })
  expect(store.rebuilt).toContain('asked')
  expect(await store.vectors.count('small')).toEqual({ done: 119, pending: 1 })
  expect((await store.vectors.nearest('small', direction(70), {}, 1))[0]?.articleId).toBe('a000070')
  expect((await store.questions.list(5)).map(({ id }) => id)).toEqual(['q'])
})
