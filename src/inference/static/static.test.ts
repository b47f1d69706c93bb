import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pieceWeight } from './distil.ts'
import { symmetricEigen } from './eigen.ts'
import { Pieces } from './pieces.ts'
import { similarity, staticEmbedder } from './static.ts'
import { packTable, readTable, writeTable } from './table.ts'

const vocabulary = new Map(['ban', '##ned', 'network', 'cafe', '国', 'a'].map((piece, id) => [piece, id]))

test('words are parted longest piece first, without case and accents', () => {
  const pieces = new Pieces(vocabulary)
  expect(pieces.of('Banned, BANNED network!')).toEqual([0, 1, 0, 1, 2])
  expect(pieces.of('Café')).toEqual([3])
  expect(pieces.of('国国')).toEqual([4, 4])
  expect(pieces.of('xyz ban')).toEqual([0])
  expect(pieces.of('a'.repeat(100_000))).toEqual([])
})

test('any text has pieces, without error', () => {
  const pieces = new Pieces(vocabulary)
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => pieces.of(text).every((id) => id >= 0 && id < vocabulary.size)))
})

test('a table is written and read back, and a damaged one is not read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-table-'))
  const path = join(folder, 'deep', 'a.table')
  const table = packTable(Float32Array.of(1, -0.5, 0, 0, 3, 4), 2)
  await writeTable(path, table)
  expect(await readTable(path)).toEqual(table)
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.subarray(0, -1))
  expect(await readTable(path)).toBeNull()
  bytes[bytes.length - 1] = bytes.at(-1)! ^ 1
  writeFileSync(path, bytes)
  expect(await readTable(path)).toBeNull()
  expect(await readTable(join(folder, 'none'))).toBeNull()
  rmSync(folder, { recursive: true })
})

test('sentences are unit vectors; nothing known is zero', () => {
  const embedder = staticEmbedder(packTable(Float32Array.of(1, 0, 0, 1, 3, 4, 0, 1, 0, 1, 0, 0), 2), new Pieces(vocabulary))
  expect([...embedder.embedStatic('network')]).toEqual([expect.closeTo(0.6, 1), expect.closeTo(0.8, 1)])
  expect([...embedder.embedStatic('')]).toEqual([0, 0])
  expect(similarity(embedder.embedStatic('banned'), embedder.embedStatic('BANNED'))).toBeCloseTo(1)
})

test('common words weigh less than rare ones', () => {
  expect(pieceWeight(1996, 30_000)).toBeLessThan(pieceWeight(3_000, 30_000))
  expect(pieceWeight(3_000, 30_000)).toBeLessThan(pieceWeight(29_000, 30_000))
})

test('eigenvectors turn a symmetric matrix into its eigenvalues', () => {
  const matrix = Float64Array.of(4, 1, 0, 1, 3, 2, 0, 2, 1)
  const { values, vectors } = symmetricEigen(matrix, 3)
  expect(values[0]! + values[1]! + values[2]!).toBeCloseTo(8)
  for (let k = 0; k < 3; k++) {
    for (let row = 0; row < 3; row++) {
      const product = [0, 1, 2].reduce((sum, column) => sum + matrix[row * 3 + column]! * vectors[k * 3 + column]!, 0)
      expect(product).toBeCloseTo(values[k]! * vectors[k * 3 + row]!)
    }
  }
  expect(values[0]).toBeGreaterThan(values[2]!)
})
