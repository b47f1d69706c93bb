import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { madeArticle } from '../fixtures.ts'
import type { Entry } from '../store.ts'
import { type Damage, Journal } from './journal.ts'
import { decodeLine, encodeLine, type Read } from './line.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

const entry = (n: number, fields = {}): Entry => ({ type: 'article', article: madeArticle(n, fields) })

async function all(journal: Journal): Promise<{ reads: Read[]; damages: Damage[] }> {
  const damages: Damage[] = []
  const reads: Read[] = []
  for await (const read of journal.read(0, (damage) => damages.push(damage))) reads.push(read)
  return { reads, damages }
}
const ids = (reads: Read[]) => reads.map(({ entry: found }) => (found.type === 'article' ? found.article.id : found.type))

/** A closed journal of `count` entries in segments of about `limit` bytes. */
async function filled(count: number, limit = 4000): Promise<Entry[]> {
  const journal = await Journal.open(folder, null, limit)
  const entries = Array.from({ length: count }, (_, n) => entry(n, { text: `Text ${n} with 雨 and 😀.\nLine two.` }))
  for (const one of entries) await journal.append([one])
  await journal.close()
  return entries
}

describe('the journal', () => {
  test('gives back what was appended, in order, over segments and openings', async () => {
    const entries = await filled(20)
    expect(readdirSync(folder).length).toBeGreaterThan(2)
    const journal = await Journal.open(folder, null, 4000)
    expect(journal.position.sequence).toBe(20)
    await journal.append([{ type: 'remove-samples' }, { type: 'forget', articleId: 'x', hash: 'h' }])
    const { reads, damages } = await all(journal)
    expect(damages).toEqual([])
    expect(reads.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 22 }, (_, n) => n + 1))
    expect(reads.slice(0, 20).map((read) => read.entry)).toEqual(entries)
    expect((await Array.fromAsync(journal.read(20))).length).toBe(2)
    await journal.close()
  })

  test('opens at a noted position without reading the segments', async () => {
    await filled(3)
    const noted = (await Journal.open(folder)).position
    const journal = await Journal.open(folder, noted)
    await journal.append([entry(3)])
    expect(ids((await all(journal)).reads)).toEqual(['a000000', 'a000001', 'a000002', 'a000003'])
    await journal.close()
  })

  test('cut off at any byte, it keeps every whole line and goes on cleanly', async () => {
    await filled(5, 1e9)
    const file = join(folder, '000001.jsonl')
    const whole = readFileSync(file)
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length }), async (at) => {
        writeFileSync(file, whole.subarray(0, at))
        const lines = whole.subarray(0, at).toString('utf8').split('\n')
        // A line that lacks nothing but its line feed is whole as well.
        const kept = lines.length - 1 + (whole[at] === 10 ? 1 : 0)
        const journal = await Journal.open(folder)
        await journal.append([entry(99)])
        const { reads, damages } = await all(journal)
        await journal.close()
        expect(damages).toEqual([])
        expect(ids(reads)).toEqual([...['a000000', 'a000001', 'a000002', 'a000003', 'a000004'].slice(0, kept), 'a000099'])
      }),
      { numRuns: 150 },
    )
  })

  test('with any byte changed, it says which line and keeps all others', async () => {
    await filled(6, 1600)
    const files = readdirSync(folder).sort()
    const whole = files.map((name) => readFileSync(join(folder, name)))
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (which, where, by) => {
        const index = which % files.length
        const bytes = Buffer.from(whole[index]!)
        const at = where % bytes.length
        const line = bytes.subarray(0, at).toString('latin1').split('\n').length
        const last = index === files.length - 1 && at === bytes.length - 1
        bytes[at] = bytes[at]! ^ by
        files.forEach((name, number) => {
          writeFileSync(join(folder, name), number === index ? bytes : whole[number]!)
        })
        const journal = await Journal.open(folder)
        await journal.append([entry(99)])
        const { reads, damages } = await all(journal)
        await journal.close()
        const found = ids(reads)
        // At most the line that was hit is lost; a line feed in its place parts it in two, one that was hit joins two.
        const lost = ['a000000', 'a000001', 'a000002', 'a000003', 'a000004', 'a000005'].filter((id) => !found.includes(id))
        expect(lost.length).toBeLessThanOrEqual(1)
        expect(found.at(-1)).toBe('a000099')
        if (lost.length > 0 && !last) expect(damages.length).toBeGreaterThan(0)
        for (const damage of damages) {
          expect(damage.file).toBe(join(folder, files[index]!))
          expect(Math.abs(damage.line - line)).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('keeps the article of a line whose text still proves itself', async () => {
    await filled(3, 1e9)
    const file = join(folder, '000001.jsonl')
    writeFileSync(file, readFileSync(file, 'utf8').replace('case 1', 'case 7'))
    const journal = await Journal.open(folder)
    const { reads, damages } = await all(journal)
    expect(damages).toEqual([{ file, line: 2, saved: 1 }])
    expect(ids(reads)).toEqual(['a000000', 'a000001', 'a000002'])
    expect(reads[1]?.saved).toBe(true)
  })

  test('a full disk cuts the half-written line back, and the next append stands where it should', async () => {
    const journal = await Journal.open(folder)
    await journal.append([entry(1)])
    const size = statSync(join(folder, '000001.jsonl')).size
    const handle = await open(join(folder, 'other'), 'w')
    const prototype = Object.getPrototypeOf(handle) as { appendFile: (bytes: Buffer) => Promise<void> }
    await handle.close()
    vi.spyOn(prototype, 'appendFile').mockImplementationOnce(async (bytes) => {
      appendFileSync(join(folder, '000001.jsonl'), bytes.subarray(0, 100))
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
    })
    await expect(journal.append([entry(2)])).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(statSync(join(folder, '000001.jsonl')).size).toBe(size)
    await journal.append([entry(3)])
    const { reads, damages } = await all(journal)
    expect(damages).toEqual([])
    expect(reads.map((read) => read.sequence)).toEqual([1, 2])
    await journal.close()
  })

  test('takes back what the database refused, over a change of segments too', async () => {
    const journal = await Journal.open(folder, null, 600)
    await journal.append([entry(1)])
    const before = journal.position
    await journal.append([entry(2)])
    await journal.append([entry(3)])
    await journal.cut(before)
    await journal.append([entry(4)])
    expect(ids((await all(journal)).reads)).toEqual(['a000001', 'a000004'])
    expect((await all(journal)).reads.map((read) => read.sequence)).toEqual([1, 2])
    await journal.close()
  })

  test('a whole segment that is gone costs its own lines only', async () => {
    await filled(12)
    const files = readdirSync(folder).sort()
    truncateSync(join(folder, files[0]!), 0)
    const journal = await Journal.open(folder)
    const { reads } = await all(journal)
    expect(reads.length).toBeGreaterThan(0)
    expect(journal.position.sequence).toBe(12)
  })

  test('forgetting takes the text out of the files and leaves a tombstone', async () => {
    await filled(6, 1600)
    const journal = await Journal.open(folder, null, 1600)
    await journal.append([{ type: 'forget', articleId: 'a000002', hash: 'tomb' }])
    await journal.redact()
    await journal.append([entry(50)])
    const { reads, damages } = await all(journal)
    await journal.close()
    expect(damages).toEqual([])
    expect(ids(reads)).toEqual(['a000000', 'a000001', 'forget', 'a000003', 'a000004', 'a000005', 'forget', 'a000050'])
    expect(reads.map((read) => read.sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    const text = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
    expect(text.join('')).not.toContain('Text 2 with')
  })
})

test('a line survives its round trip whatever the text holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.nat(), (text, title, sequence) => {
      const one = entry(1, { text: text || 'x', title })
      const line = encodeLine(sequence, one)
      expect(line).not.toContain('\n')
      expect(decodeLine(line)).toEqual({ reads: [{ sequence, entry: one }], damaged: false })
    }),
  )
})
