import { mkdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import type { Locator, Page } from 'playwright-core'

export const bundle = fileURLToPath(new URL('../fixtures/harbour-briefs.txt', import.meta.url))
const artefacts = fileURLToPath(new URL('../artefacts/', import.meta.url))

/** Drops a file on the page the way a hand does: over it, then let go. */
export async function drop(page: Page, path: string): Promise<void> {
  const file = { name: basename(path), text: readFileSync(path, 'utf8') }
  await page.evaluate(({ name, text }) => {
    const carried = new DataTransfer()
    carried.items.add(new File([text], name, { type: 'text/plain' }))
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: carried }))
  }, file)
}

/** Waits until a dropped or chosen file is read, and gives the line that says what became of it. */
export async function outcomeOf(page: Page, name: string): Promise<string> {
  const line = page.locator('.outcome-file', { hasText: name })
  await line.filter({ hasNotText: /is being read|waits/ }).waitFor({ timeout: 60_000 })
  return wordsOf(line)
}

/** The words that stand in a place, without the white space around them. */
export async function wordsOf(place: Locator): Promise<string> {
  return ((await place.textContent()) ?? '').trim()
}

/** Types a question into the box on the page and sends it. */
export async function ask(page: Page, question: string): Promise<void> {
  await page.locator('[data-ask]').fill(question)
  await page.keyboard.press('Enter')
}

/** The exchange of a turn (from 1), once its answer is whole. */
export async function exchange(page: Page, turn: number) {
  const section = page.locator('.exchange').nth(turn - 1)
  await section.locator('.copy').waitFor({ timeout: 30_000 })
  return section
}

/** Keeps a picture for people to look at; `test/artefacts` is not in the repository. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(artefacts, { recursive: true })
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: `${artefacts}${name}.png` })
}

/** Serious and critical findings of axe on the page as it stands. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const results = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' | ')}`)
}

/** Pixels by which the page is wider than the window. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
