import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { damageDatabase, lostAfterOpening, seeded, writeAndKill } from './durability.ts'
import { deriveParagraphs as derive, madeArticle } from './fixtures.ts'
import { openStore } from './open.ts'

const folder = mkdtempSync(join(tmpdir(), 'durability-'))
const random = seeded(Date.now())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('killed at any moment, ten times over, no acknowledged article is lost', async () => {
  const home = join(folder, 'killed')
  const acknowledged: [string, number][] = []
  for (let time = 0; time < 10; time += 1) {
    const result = await writeAndKill(home, time * 1000, Math.floor(random() * 600))
    acknowledged.push(...result.acknowledged)
    // The next writing process opens the home as it was left; every third time it is looked through in between.
    if (time % 3 === 2) expect((await lostAfterOpening(home, acknowledged)).lost).toEqual([])
  }
  expect(acknowledged.length).toBeGreaterThan(50)
  expect((await lostAfterOpening(home, acknowledged)).lost).toEqual([])
}, 240_000)

describe('a database whose files are damaged', () => {
  const sound = join(folder, 'sound')
  const written = Array.from({ length: 300 }, (_, n) => madeArticle(n))
  const acknowledged = written.map(({ id, revision }): [string, number] => [id, revision])
  beforeAll(async () => {
    const store = await openStore({ home: sound, derive })
    await store.write(written)
    await store.close()
  }, 120_000)

  const copy = (name: string) => {
    const home = join(folder, name)
    cpSync(sound, home, { recursive: true, preserveTimestamps: true })
    return home
  }

  test('is trusted as it is while nothing has happened to it', async () => {
    expect(await lostAfterOpening(copy('untouched'), acknowledged)).toEqual({ lost: [], rebuilt: null })
  })

  test('comes back from the journal when it is deleted', async () => {
    const home = copy('deleted')
    rmSync(join(home, 'database'), { recursive: true })
    expect(await lostAfterOpening(home, acknowledged)).toEqual({ lost: [], rebuilt: 'there was none' })
  })

  test('comes back from the journal when files are cut or deleted at random', async () => {
    for (let time = 0; time < 3; time += 1) {
      const home = copy(`cut${time}`)
      const damage = damageDatabase(home, random, 1 + time)
      const { lost } = await lostAfterOpening(home, acknowledged)
      expect(lost, damage.join(', ')).toEqual([])
      rmSync(home, { recursive: true })
    }
  }, 180_000)

  test('is the second copy when the journal is what was damaged', async () => {
    const home = copy('journal')
    rmSync(join(home, 'journal'), { recursive: true })
    expect(await lostAfterOpening(home, acknowledged)).toEqual({ lost: [], rebuilt: null })
    rmSync(join(home, 'database'), { recursive: true })
    expect((await lostAfterOpening(home, acknowledged)).lost).toEqual([])
  }, 120_000)
})
