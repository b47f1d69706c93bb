import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Failure } from '../schema/failure.ts'
import { type ReadItem, readBytes, readPath } from './files.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'read-'))
const inside = (name: string) => path.join(folder, name)
const collect = async (from: string, options = {}) => {
  const items: ReadItem[] = []
  for await (const item of readPath(from, options)) items.push(item)
  return items
}
const BRIEF = 'Port of Varna bans paper manifests\n\nBulgaria’s largest harbour will refuse cargo lists on paper from March.'

beforeAll(() => {
  mkdirSync(inside('sub'))
  writeFileSync(inside('a.txt'), BRIEF)
  writeFileSync(inside('sub/b.md'), '---\ntitle: Second\nsource: Own name\npublished: 2025-01-02\n---\nA text.')
  writeFileSync(inside('c.pdf'), '%PDF-1.7 and so on')
  writeFileSync(inside('d.txt'), '')
  writeFileSync(inside('e.json'), '{"title":')
  writeFileSync(inside('f.txt'), Uint8Array.from([0, 1, 2, 0, 0, 3, 9, 200]))
  writeFileSync(inside('.hidden.txt'), BRIEF)
  writeFileSync(inside('huge.txt'), 'x')
  truncateSync(inside('huge.txt'), 51 * 1024 * 1024)
  symlinkSync('/etc', inside('out'))
  symlinkSync(inside('a.txt'), inside('same.txt'))
  symlinkSync(inside('sub'), inside('sub/circle'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('readPath', () => {
  it('reads a folder in order of names; one bad file stops none of the others', async () => {
    const items = await collect(folder)
    expect(items.map((item) => (item instanceof Failure ? item.code : item.title))).toEqual([
      'Port of Varna bans paper manifests',
      'unreadable-format',
      'empty',
      'bad-json',
      'unreadable-format',
      'too-large',
      'link-outside',
      'Second',
    ])
    for (const item of items) {
      if (!(item instanceof Failure)) continue
      expect(item.message).toContain(folder)
      expect(item.message).not.toMatch(/\n/)
      expect(item.todo).not.toBe('')
      expect(item.exitCode).toBeGreaterThan(0)
    }
  })
  it('fills in what articles do not state themselves', async () => {
    const options = { published: '2025-11-28', source: 'Given', language: 'en' }
    expect(await collect(inside('a.txt'), options)).toMatchObject([options])
    expect(await collect(inside('sub/b.md'), options)).toMatchObject([
      { published: '2025-01-02', source: 'Own name', language: 'en' },
    ])
  })
  it('says what is wrong with a name', async () => {
    expect(await collect(inside('nowhere.txt'))).toMatchObject([
      { code: 'cannot-read', message: expect.stringContaining('no such file') },
    ])
    mkdirSync(inside('empty'))
    expect(await collect(inside('empty'))).toMatchObject([{ code: 'no-files' }])
    rmSync(inside('empty'), { recursive: true })
  })
  it('reads standard input', () => {
    const script = `import { readPath } from ${JSON.stringify(path.resolve('src/read/files.ts'))}\nfor await (const item of readPath('-')) console.log(JSON.stringify(item))`
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], { input: BRIEF, encoding: 'utf8' })
    expect(JSON.parse(out)).toMatchObject({ title: 'Port of Varna bans paper manifests' })
  })
})

describe('readBytes', () => {
  it('tells formats by content where the name does not say', () => {
    const read = (text: string) => readBytes(Buffer.from(text), { name: 'upload' })
    expect(read('{"title":"T","text":"x"}')).toEqual([{ title: 'T', text: 'x' }])
    expect(read('{"title":"T","text":"x"}\n{"title":"U","text":"y"}\n')).toHaveLength(2)
    expect(read('---\ntitle: T\n---\nx')).toEqual([{ title: 'T', text: 'x' }])
    expect(
      read(
        `<!doctype html><html><body><article><h1>T</h1><p>${'A sentence about harbours and ships. '.repeat(20)}</p></article></body></html>`,
      ),
    ).toMatchObject([{ text: expect.stringContaining('harbours') }])
    expect(read(BRIEF)).toMatchObject([{ title: 'Port of Varna bans paper manifests' }])
  })
  it.each([
    ['%PDF-1.4', /a PDF/],
    ['PK\u0003\u0004', /ZIP archive or an office document/],
    ['{\\rtf1 hello', /Rich Text/],
  ])('names what it cannot read: %j', (head, message) => {
    expect(readBytes(Buffer.from(head, 'latin1'), { name: 'x' })).toMatchObject([{ message: expect.stringMatching(message) }])
  })
  it('never throws, whatever the bytes and the name', () => {
    const name = fc.constantFrom('a', 'a.txt', 'a.md', 'a.json', 'a.jsonl', 'a.html')
    const heads = fc.constantFrom('', '---\n', '{', '[', '<html>', '<!doctype html><body><p>', '\ufeff', '# ')
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.string({ unit: 'binary', maxLength: 100 }),
        heads,
        name,
        (bytes, text, head, file) => {
          for (const content of [Buffer.from(bytes), Buffer.from(head + text), Buffer.concat([Buffer.from(head), bytes])]) {
            expect(Array.isArray(readBytes(content, { name: file }))).toBe(true)
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})
