import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ownerOf, takeLock } from './lock.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
  file = join(folder, 'owner.lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const left = (fields: object) =>
  writeFileSync(file, JSON.stringify({ pid: process.pid, address: null, started: null, host: hostname(), token: 't', ...fields }))

describe('the lock of a home', () => {
  test('is held by one, tells who and where, and is gone after release', async () => {
    const lock = await takeLock(folder, file)
    await expect(takeLock(folder, file)).rejects.toMatchObject({
      code: 'home-in-use',
      cause: { pid: process.pid, address: null },
    })
    await lock.announce('http://127.0.0.1:9')
    expect(await ownerOf({ lock: file })).toEqual({ pid: process.pid, address: 'http://127.0.0.1:9' })
    await lock.release()
    expect(await ownerOf({ lock: file })).toBe(null)
    expect(readdirSync(folder)).toEqual([])
    await (await takeLock(folder, file)).release()
  })

  test('of several who come at once exactly one gets it', async () => {
    for (let round = 0; round < 30; round += 1) {
      left({ pid: 2 ** 22 + 1 })
      const results = await Promise.allSettled(Array.from({ length: 12 }, () => takeLock(folder, file)))
      const taken = results.filter((result) => result.status === 'fulfilled')
      expect(taken.length).toBe(1)
      await taken[0]!.value.release()
    }
  })

  test('is taken over from a process that is gone, or whose number another program has now', async () => {
    left({ pid: 2 ** 22 + 1 })
    await (await takeLock(folder, file)).release()
    left({ pid: process.ppid, started: 'another boot:12345' })
    await (await takeLock(folder, file)).release()
    writeFileSync(file, 'not a lock')
    const lock = await takeLock(folder, file)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid })
    await lock.release()
  })

  test('of another machine holds while it is touched', async () => {
    left({ host: 'elsewhere', pid: 1 })
    await expect(takeLock(folder, file)).rejects.toMatchObject({ code: 'home-in-use' })
    const old = new Date(Date.now() - 10 * 60_000)
    utimesSync(file, old, old)
    await (await takeLock(folder, file)).release()
  })
})
