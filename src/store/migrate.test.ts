import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, migrations } from './migrate.ts'
import { type EmbeddedDriver, openPglite } from './pglite/driver.ts'

let driver: EmbeddedDriver
beforeAll(async () => {
  driver = await openPglite(null)
}, 60_000)
afterAll(() => driver.close())

test('migrations apply once, each in a transaction, forwards only', async () => {
  const known = migrations()
  expect(known.length).toBeGreaterThan(0)
  expect(await migrate(driver, known)).toBe(known.length)
  expect(await migrate(driver, known)).toBe(0)
  const next = { number: known.length + 1, name: 'next', sql: 'create table next_one (id int); select 1 / 0' }
  await expect(migrate(driver, [...known, next])).rejects.toThrow('division by zero')
  expect(await driver.query("select to_regclass('next_one') as made")).toEqual([{ made: null }])
  expect(await migrate(driver, [...known, { ...next, sql: 'create table next_one (id int)' }])).toBe(1)
  await expect(migrate(driver, known)).rejects.toMatchObject({ code: 'newer-home' })
})

test('a gap in the numbers is an error of ours, found at once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  writeFileSync(join(folder, '0001_first.sql'), 'select 1')
  writeFileSync(join(folder, '0003_third.sql'), 'select 1')
  expect(() => migrations(pathToFileURL(`${folder}/`))).toThrow('out of order')
})
