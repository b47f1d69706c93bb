import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundle, drop, exchange, outcomeOf, wordsOf } from './actions.ts'
import { type Browser, noChromium, openBrowser } from './chromium.ts'
import { type Program, startProgram } from './program.ts'

/** What the focus is on, in words. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)

describe.skipIf(noChromium !== null)('with the keyboard alone', () => {
  let browser: Browser
  let program: Program
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    program = await startProgram()
    page = await browser.page({ base: program.address, permissions: ['clipboard-read', 'clipboard-write'] })
    await page.goto('/')
    await page.getByText('Nothing read yet').waitFor()
    await drop(page, bundle)
    await outcomeOf(page, 'harbour-briefs.txt')
    await page.reload()
    await page.locator('.articles li').first().waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await program?.stop()
  })

  test('Escape leaves the box, j and k move, Enter opens, / comes back', async () => {
    await page.keyboard.type('jk?/')
    expect(await page.locator('[data-ask]').inputValue()).toBe('jk?/')
    await page.locator('[data-ask]').fill('')
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    const first = await focused(page)
    await page.keyboard.press('j')
    expect(await focused(page)).not.toBe(first)
    await page.keyboard.press('k')
    expect(await focused(page)).toBe(first)
    await page.keyboard.press('Enter')
    await page.locator('h1', { hasText: first ?? '' }).waitFor()
    expect(page.url()).toContain('/article/')
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.matches('[data-ask]'))).toBe(true)
  })

  test('? shows the keys, Escape closes them and gives the focus back', async () => {
    await page.goto('/ask')
    await page.locator('[data-ask]:focus').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'detached' })
  })

  test('asking, moving through the sources, closing, copying', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('By when must crews remove Lumo?')
    await page.keyboard.press('Enter')
    const answer = await exchange(page, 1)
    await page.locator('main').focus()
    await page.keyboard.press('j')
    expect(await focused(page)).toMatch(/^Source 1: /)
    await page.keyboard.press('Enter')
    await page.locator('.pane mark').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.pane').waitFor({ state: 'detached' })
    expect(await focused(page)).toMatch(/^Source 1: /)
    await answer.getByRole('button', { name: 'Copy as text' }).focus()
    await page.keyboard.press('Enter')
    await answer.getByText('Copied as text.').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^By when must crews remove Lumo\?\n\n/)
    expect(copied).toContain('[1] Ferry ministry orders Lumo off crew phones.')
  })

  test('an answer is spoken once it is whole', async () => {
    expect(await wordsOf(page.locator('.conversation > [role=status]'))).toContain('12 January 2026')
  })

  test('single keys can be switched off', async () => {
    await page.locator('main').focus()
    await page.keyboard.press('?')
    await page.getByLabel('Single keys are on').press('Space')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  test('no page complained', () => {
    expect(browser.complaints).toEqual([])
  })
})
