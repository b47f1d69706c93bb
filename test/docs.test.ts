import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CommandLine, consoleBlocks, readPage, root, startCommandLine, workingRows } from './shown.ts'

const pages = [...markdown('.'), ...markdown('docs'), ...markdown('docs/decisions'), ...markdown('eval/corpus')]

function markdown(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
}

describe('pages', () => {
  test.each(pages)('%s links only to what is there', (page) => {
    const targets = [...readPage(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, target]) => target ?? '')
    expect(targets.filter((target) => !existsSync(resolve(root, dirname(page), target)))).toEqual([])
  })

  test('docs/dependencies.md has a row for every direct dependency, and for nothing else', () => {
    const { dependencies, devDependencies } = JSON.parse(readPage('package.json')) as Record<string, Record<string, string>>
    const rows = [...readPage('docs/dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name)
    expect(rows.toSorted()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).toSorted())
  })

  test('ARCHITECTURE.md names every folder of the sources', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    for (const { name } of folders) expect(readPage('ARCHITECTURE.md')).toContain(`src/${name}/`)
  })
})

describe('commands', () => {
  let line: CommandLine
  beforeAll(async () => {
    line = await startCommandLine()
  })
  afterAll(() => line?.stop())
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

  test.each(workingRows(readPage('docs/nine-briefs.md')))('docs/nine-briefs.md: $command', async ({ command, outputs }) => {
    const printed = plain(await line.run(command))
    for (const output of outputs) {
      if (/^(Yes|No)$/.test(output)) expect(printed).toMatch(new RegExp(`^${output}\\b`))
      else expect(printed).toContain(output)
    }
  })

  // What drifts is made right by "node scripts/refresh-docs.mjs", and looked at before it is committed.
  test.each(pages.flatMap((page) => consoleBlocks(readPage(page)).map((shown) => ({ page, ...shown }))))(
    '$page shows what is really printed: $command',
    async ({ command, outputs }) => expect(plain(await line.run(command))).toBe(plain(outputs.join())),
  )
})
