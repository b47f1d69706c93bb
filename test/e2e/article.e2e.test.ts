import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFindings, ask, exchange, picture, wordsOf } from './actions.ts'
import { type Browser, noChromium, openBrowser } from './chromium.ts'
import { type Program, startProgram } from './program.ts'

const brief = {
  url: 'https://example.org/radar',
  title: 'Brackwater buys coastal radar from Norrvik',
  source: 'Harbour Post',
  published: '2026-01-05',
  text: 'The port of Brackwater will buy coastal radar from Norrvik for 18 million euros. The contract runs for six years.\n\nNorrvik won against two other bidders, the port authority said.\n\nWould you like to learn more about ports? If so, ask our harbour bot!',
}
const corrected = { ...brief, text: brief.text.replace('18 million', '19.5 million') }

describe.skipIf(noChromium !== null)('an article', () => {
  let browser: Browser
  let program: Program
  let page: Page
  let address = ''
  beforeAll(async () => {
    browser = await openBrowser()
    program = await startProgram()
    for (const article of [brief, corrected]) {
      const body = JSON.stringify([article])
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(`${program.address}/api/articles`, { method: 'POST', headers, body })
      const { results } = (await response.json()) as { results: { articleId: string }[] }
      address = `/article/${results[0]?.articleId}`
    }
    page = await browser.page({ base: program.address })
  })
  afterAll(async () => {
    await browser?.close()
    await program?.stop()
  })

  test('shows its words, not its boilerplate, and says whose they are', async () => {
    await page.goto(address)
    await page.locator('h1', { hasText: brief.title }).waitFor()
    const words = await wordsOf(page.locator('article'))
    expect(words).toContain('19.5 million euros')
    expect(words).not.toContain('harbour bot')
    expect(await wordsOf(page.locator('.byline'))).toMatch(/Harbour Post.*5 Jan 2026/)
    expect(await page.getByRole('link', { name: 'At the source' }).getAttribute('href')).toBe(brief.url)
  })

  test('keeps its revisions apart, and shows what changed', async () => {
    await page.getByRole('link', { name: 'Revision 1' }).click()
    await page.locator('article', { hasText: 'for 18 million euros' }).waitFor()
    await page.getByRole('link', { name: 'Revision 2, newest' }).click()
    await page.getByRole('link', { name: 'What changed from 1 to 2' }).click()
    await page.locator('.difference ins').waitFor()
    expect(await wordsOf(page.locator('.difference ins').first())).toContain('19.5')
    expect(await wordsOf(page.locator('.difference del').first())).toContain('18')
    expect(await accessibilityFindings(page)).toEqual([])
    await picture(page, 'article-difference')
    await page.goBack()
    await page.locator('.difference').waitFor({ state: 'detached' })
  })

  test('lights the quote that its address names, and hands it to the source', async () => {
    await page.goto(`${address}#quote=0-80`)
    await page.locator('mark').waitFor()
    expect(await wordsOf(page.locator('mark'))).toBe(corrected.text.slice(0, 80).trim())
    expect(await page.getByRole('link', { name: 'At the source' }).getAttribute('href')).toMatch(
      /^https:\/\/example\.org\/radar#:~:text=The%20port%20of/,
    )
  })

  test('ends with a box that asks about it', async () => {
    await page.getByLabel('Learn more about this').fill('How long does it run?')
    await page.keyboard.press('Enter')
    await exchange(page, 1)
    expect(page.url()).toContain('about=')
    await page.getByRole('link', { name: brief.title }).first().waitFor()
    await page.getByRole('link', { name: 'Ask of everything' }).click()
    await exchange(page, 1)
    expect(page.url()).not.toContain('about=')
  })

  test('a question can be put otherwise, for another day, over other sources', async () => {
    await page.goto('/ask')
    await ask(page, 'How much does the radar cost?')
    const answer = await exchange(page, 1)
    await answer.getByRole('button', { name: 'As of' }).click()
    await answer.getByLabel('Day').fill('2026-02-01')
    await answer.getByRole('button', { name: 'Ask again' }).click()
    await page.locator('.basis', { hasText: 'As of: 1 Feb 2026' }).waitFor()
    expect(page.url()).toContain('asOf=2026-02-01')
    await answer.getByRole('button', { name: 'Complete over' }).click()
    await answer.getByLabel('Source', { exact: true }).selectOption('Harbour Post')
    await answer.getByRole('button', { name: 'Ask again' }).click()
    await exchange(page, 1)
    expect(page.url()).toContain('source=Harbour+Post')
    await answer.getByRole('button', { name: 'Understood as' }).click()
    await answer.getByLabel('Question', { exact: true }).fill('Who sold the radar?')
    await answer.getByRole('button', { name: 'Ask again' }).click()
    await page.locator('.asked', { hasText: 'Who sold the radar?' }).waitFor()
    await exchange(page, 1)
  })

  test('what was asked can be asked again, and forgotten', async () => {
    await page.goto('/ask')
    const row = page.locator('.asked-before li', { hasText: 'Who sold the radar?' })
    await row.getByRole('button', { name: /Forget/ }).click()
    await row.waitFor({ state: 'detached' })
    await page.locator('.asked-before').getByRole('link', { name: 'How much does the radar cost?' }).first().click()
    await exchange(page, 1)
  })

  test('no page complained', () => {
    expect(browser.complaints).toEqual([])
  })
})
