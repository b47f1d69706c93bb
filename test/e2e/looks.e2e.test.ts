import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFindings, bundle, drop, exchange, outcomeOf, picture, sidewaysOverflow } from './actions.ts'
import { type Browser, noChromium, openBrowser } from './chromium.ts'
import { type Program, startProgram } from './program.ts'

const question = '/ask#q=By+when+must+crews+remove+Lumo%3F&q=What+is+the+penalty+for+not+doing+so%3F'

const frames = [
  { name: 'light', options: { colorScheme: 'light' as const } },
  { name: 'dark', options: { colorScheme: 'dark' as const } },
  { name: 'phone', options: { viewport: { width: 320, height: 640 }, hasTouch: true } },
  { name: 'wide', options: { viewport: { width: 1920, height: 1080 } } },
]

describe.skipIf(noChromium !== null)('the look', () => {
  let browser: Browser
  let program: Program
  let article = ''
  beforeAll(async () => {
    browser = await openBrowser()
    program = await startProgram()
    const page = await browser.page({ base: program.address })
    await page.goto('/')
    await page.getByText('Nothing read yet').waitFor()
    await picture(page, 'today-empty')
    expect(await accessibilityFindings(page)).toEqual([])
    await drop(page, bundle)
    await outcomeOf(page, 'harbour-briefs.txt')
    await picture(page, 'today-read')
    expect(await accessibilityFindings(page)).toEqual([])
    article =
      (await page
        .getByRole('link', { name: /Ferry ministry/ })
        .first()
        .getAttribute('href')) ?? ''
    await page.context().close()
  })
  afterAll(async () => {
    await browser?.close()
    await program?.stop()
  })

  for (const frame of frames) {
    test(`every screen, ${frame.name}: fits, and axe finds nothing serious`, async () => {
      const page = await browser.page({ base: program.address, ...frame.options })
      for (const [name, address] of [
        ['today', '/'],
        ['ask', '/ask'],
        ['article', `${article}#quote=0-60`],
        ['answer', question],
        ['nowhere', '/nowhere'],
      ] as const) {
        await page.goto(address)
        await settled(page, name)
        await picture(page, `${name}-${frame.name}`)
        expect(await sidewaysOverflow(page), `${name} is wider than its window`).toBe(0)
        expect(await accessibilityFindings(page), name).toEqual([])
      }
      await page.context().close()
    })
  }

  test('on a phone the source comes as a sheet and goes with Escape', async () => {
    const page = await browser.page({ base: program.address, viewport: { width: 320, height: 640 } })
    await page.goto(question)
    const answer = await exchange(page, 1)
    expect(await page.locator('mark').count()).toBe(0)
    await answer.locator('.sentences .number').first().click()
    await page.locator('dialog.sheet mark').waitFor()
    await page.waitForTimeout(300)
    await picture(page, 'sheet-phone')
    expect(await accessibilityFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('dialog.sheet').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.classList.contains('number'))).toBe(true)
    await page.context().close()
  })

  test('their words are serif, ours are not, and a line holds about 65 characters', async () => {
    const page = await browser.page({ base: program.address })
    await page.goto(article)
    await page.locator('.body p').nth(1).waitFor()
    await page.evaluate(() => document.fonts.ready)
    const face = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).fontFamily)
    expect(await face('.body > p:not(.byline)')).toMatch(/^"Source Serif 4/)
    expect(await face('.status-line')).toMatch(/^"Inter/)
    expect(await page.evaluate(() => [...document.fonts].filter((font) => font.status === 'loaded').length)).toBeGreaterThan(1)
    const perLine = await page
      .locator('.body > p:not(.byline)')
      .first()
      .evaluate((paragraph) => {
        const words = paragraph.firstChild as Text
        const range = document.createRange()
        const lines = new Map<number, number>()
        for (let at = 0; at < words.length; at++) {
          range.setStart(words, at)
          range.setEnd(words, at + 1)
          const top = Math.round(range.getBoundingClientRect().top)
          lines.set(top, (lines.get(top) ?? 0) + 1)
        }
        // The last line is as long as what is left.
        const full = [...lines.values()].slice(0, -1)
        return full.reduce((sum, length) => sum + length, 0) / full.length
      })
    expect(perLine).toBeGreaterThan(56)
    expect(perLine).toBeLessThan(72)
    await page.context().close()
  })

  test('scrolling to the quote keeps still under reduced motion', async () => {
    const page = await browser.page({ base: program.address, reducedMotion: 'reduce', viewport: { width: 1280, height: 300 } })
    await page.goto(`${article}#quote=300-340`)
    const mark = page.locator('mark').first()
    await mark.waitFor()
    const top = await mark.evaluate((element) => element.getBoundingClientRect().top)
    expect(top).toBeLessThan(300)
    await page.context().close()
  })

  test('on paper there is the answer with its quotes, and no buttons', async () => {
    const page = await browser.page({ base: program.address })
    await page.goto(question)
    await exchange(page, 2)
    await page.emulateMedia({ media: 'print' })
    await picture(page, 'answer-paper')
    expect(await page.locator('.on-paper').first().isVisible()).toBe(true)
    for (const gone of ['.ask-box', '.copy', '.pane', '.top']) expect(await page.locator(gone).first().isVisible()).toBe(false)
    await page.context().close()
  })

  test('no page complained', () => {
    expect(browser.complaints).toEqual([])
  })
})

async function settled(page: Page, name: string): Promise<void> {
  if (name === 'answer') await exchange(page, 2)
  else if (name === 'today') await page.locator('.articles li').first().waitFor()
  else await page.locator('h1').first().waitFor()
  await page.locator('.status-line', { hasText: 'brief' }).waitFor()
  await page.waitForTimeout(250)
}
