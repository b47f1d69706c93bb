import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A vector for each piece of a vocabulary: 8 bits a number, a scale a row (into which the row's weight goes). */
export interface Table {
  rows: number
  dimensions: number
  scales: Float32Array
  values: Int8Array
}

const MAGIC = 'RAPTABLE'
const HEADER = 16 + 32

/** Rounds rows of floats to 8 bits. */
export function packTable(vectors: Float32Array, dimensions: number): Table {
  const rows = vectors.length / dimensions
  const scales = new Float32Array(rows)
  const values = new Int8Array(vectors.length)
  for (let row = 0; row < rows; row++) {
    const line = vectors.subarray(row * dimensions, (row + 1) * dimensions)
    const scale = line.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127
    scales[row] = scale
    if (scale) for (const [at, value] of line.entries()) values[row * dimensions + at] = Math.round(value / scale)
  }
  return { rows, dimensions, scales, values }
}

/** Writes the table with a hash of itself, whole or not at all. */
export async function writeTable(path: string, table: Table): Promise<void> {
  const content = Buffer.concat([Buffer.from(table.scales.buffer), Buffer.from(table.values.buffer)])
  const header = Buffer.alloc(HEADER)
  header.write(MAGIC, 0, 'latin1')
  header.writeUInt32LE(table.rows, 8)
  header.writeUInt32LE(table.dimensions, 12)
  createHash('sha256').update(content).digest().copy(header, 16)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.part`, Buffer.concat([header, content]))
  await rename(`${path}.part`, path)
}

/** Reads a table; null where there is none or it is damaged. */
export async function readTable(path: string): Promise<Table | null> {
  const file = await readFile(path).catch(() => null)
  if (!file || file.length < HEADER || file.toString('latin1', 0, 8) !== MAGIC) return null
  const rows = file.readUInt32LE(8)
  const dimensions = file.readUInt32LE(12)
  const content = file.subarray(HEADER)
  if (content.length !== rows * 4 + rows * dimensions) return null
  if (!createHash('sha256').update(content).digest().equals(file.subarray(16, HEADER))) return null
  const own = Uint8Array.from(content)
  return { rows, dimensions, scales: new Float32Array(own.buffer, 0, rows), values: new Int8Array(own.buffer, rows * 4) }
}
