import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DatabaseError, type EmbeddedDriver, openPglite } from './driver.ts'

describe('the embedded driver', () => {
  let driver: EmbeddedDriver
  beforeAll(async () => {
    driver = await openPglite(null)
    await driver.exec('create table thing (id int primary key, name text)')
  }, 60_000)
  afterAll(() => driver.close())

  test('carries values both ways', async () => {
    const rows = await driver.query(
      'select $1::text as text, $2::int[] as numbers, $3::date as day, $4::int8 as big, null as nothing',
      ['naïve 雨 😀', [1, 2, 3], '2025-02-28', 9007199254740991],
    )
    expect(rows).toEqual([{ text: 'naïve 雨 😀', numbers: [1, 2, 3], day: '2025-02-28', big: 9007199254740991, nothing: null }])
  })

  test('rolls a transaction back on any error and reports that error with its code', async () => {
    const failed = driver.transaction(async (inside) => {
      await inside.query('insert into thing values (1, $1)', ['first'])
      await inside.query('insert into thing values (1, $1)', ['again'])
    })
    await expect(failed).rejects.toMatchObject({ name: 'DatabaseError', code: '23505' })
    await expect(failed).rejects.toBeInstanceOf(DatabaseError)
    expect(await driver.query('select * from thing')).toEqual([])
    await expect(
      driver.transaction(async (inside) => {
        await inside.query('insert into thing values (2, $1)', ['second'])
        throw new Error('changed my mind')
      }),
    ).rejects.toThrow('changed my mind')
    expect(await driver.query('select * from thing')).toEqual([])
  })

  test('a transaction has the connection to itself, and reads overtake waiting writes', async () => {
    const order: string[] = []
    const transaction = driver.transaction(async (inside) => {
      await inside.query('insert into thing values (10, $1)', ['kept'])
      await new Promise((resolve) => setTimeout(resolve, 50))
      order.push('transaction')
    })
    const write = driver.query('update thing set name = $1 where id = 10', ['changed']).then(() => order.push('write'))
    const read = driver.query<{ name: string }>('select name from thing where id = 10').then((rows) => {
      order.push(`read ${rows[0]?.name}`)
    })
    await Promise.all([transaction, write, read])
    expect(order).toEqual(['transaction', 'read kept', 'write'])
    await driver.exec('delete from thing')
  })

  test('a steady stream of reads does not starve a write', async () => {
    let written = false
    let readsBefore = 0
    const reads: Promise<unknown>[] = []
    for (let count = 0; count < 10; count += 1) reads.push(driver.query('select 1'))
    const write = driver.query('insert into thing values (20, null)').then(() => {
      written = true
    })
    for (let count = 0; count < 200; count += 1) {
      reads.push(
        driver.query('select 1').then(() => {
          if (!written) readsBefore += 1
        }),
      )
    }
    await Promise.all([write, ...reads])
    expect(readsBefore).toBeLessThan(60)
  })

  test('both extensions load, and real BM25 answers', async () => {
    await driver.exec(`create extension vector; create extension pg_textsearch;
      create table text_row (id int, body text);
      insert into text_row values (1, 'the cat sat'), (2, 'a dog ran'), (3, 'cats and cats');
      create index text_row_words on text_row using bm25 (body) with (text_config = 'english')`)
    const rows = await driver.query<{ id: number }>(
      "select id from text_row order by body <@> to_bm25query($1, 'text_row_words') limit 2",
      ['cat'],
    )
    expect(rows.map((row) => row.id).sort()).toEqual([1, 3])
    const [distance] = await driver.query("select '[1,0]'::vector <=> '[0,1]'::vector as d")
    expect(distance).toEqual({ d: 1 })
  })
})

test('a driver whose thread is gone fails at once instead of waiting for ever', async () => {
  const driver = await openPglite(null)
  const running = driver.query('select pg_sleep(20)')
  await driver.abandon()
  await expect(running).rejects.toMatchObject({ code: 'WORKER' })
  await expect(driver.query('select 1')).rejects.toMatchObject({ code: 'WORKER' })
}, 60_000)
