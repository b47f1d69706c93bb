import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const source = resolve(import.meta.dirname, '../src')

/**
 * Imports run one way, from the surfaces down to the schemas; folders in one row do not know each other.
 * A file may import from its own folder and from any row below.
 */
const rows = [
  ['schema'],
  ['store', 'inference', 'language'],
  ['read', 'record', 'answer', 'check', 'tell'],
  ['pipeline.ts'],
  // The facade: its interface, what stands behind it on this machine, and the same over HTTP.
  ['app.ts', 'observatory.ts', 'remote.ts', 'lines.ts'],
  ['http', 'mcp'],
  // The command line starts the servers.
  ['cli'],
]
/** These belong together. */
const together = [['app.ts', 'observatory.ts', 'remote.ts', 'lines.ts']]

const rowOf = (part: string) => rows.findIndex((row) => row.includes(part))

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return files(path)
    return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') ? [path] : []
  })
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const found = text.matchAll(
    /^\s*(?:import|export)\b[^'"\n;]*?(?:from\s*)?['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]|^\} from ['"](\.[^'"]+)['"]/gm,
  )
  return [...found].map(([, a, b, c]) => resolve(file, '..', a ?? b ?? c ?? ''))
}

const part = (path: string) => relative(source, path).split(sep)[0] ?? ''

describe('imports', () => {
  const all = files(source)

  it('knows every part of src/', () => {
    expect([...new Set(all.map(part))].filter((name) => rowOf(name) < 0)).toEqual([])
  })

  it('run one way', () => {
    const wrong = all.flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith(source + sep))
        .filter((target) => {
          const [from, to] = [part(file), part(target)]
          return from !== to && rowOf(to) >= rowOf(from) && !together.some((group) => group.includes(from) && group.includes(to))
        })
        .map((target) => `${relative(source, file)} imports ${relative(source, target)}`),
    )
    expect(wrong).toEqual([])
  })

  it('from the page reach only the schemas and the type of the API', () => {
    const page = resolve(source, '../web/src')
    const wrong = files(page).flatMap((file) =>
      importsOf(file)
        .filter(
          (target) => target.startsWith(source + sep) && part(target) !== 'schema' && target !== join(source, 'http/api.ts'),
        )
        .map((target) => `${relative(page, file)} imports ${relative(source, target)}`),
    )
    expect(wrong).toEqual([])
  })

  it('leave SQL in the store', () => {
    const sql =
      /['"`]\s*(select\s+[\s\S]{1,200}\sfrom\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|create\s+(table|index)\s)/i
    expect(all.filter((file) => part(file) !== 'store' && sql.test(readFileSync(file, 'utf8')))).toEqual([])
  })
})
