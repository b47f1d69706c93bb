import { readdir, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

it('every command has its section in docs/cli.md', async () => {
  const page = await readFile(new URL('../docs/cli.md', import.meta.url), 'utf8')
  const files = await readdir(new URL('../src/cli/commands', import.meta.url))
  const commands = files.filter((file) => !file.includes('.test.')).map((file) => file.replace(/\.ts$/, ''))
  expect(commands.length).toBeGreaterThan(8)
  for (const command of commands) expect(page).toContain(`## rapporteur ${command}\n`)
})
