import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, bundle, drop, exchange, outcomeOf, picture, wordsOf } from './actions.ts'
import { type Browser, noChromium, openBrowser } from './chromium.ts'
import { type Program, startProgram } from './program.ts'

const seeds = fileURLToPath(new URL('../../../shared/seeds/digital-watch-briefs.txt', import.meta.url))

/** The journey that must be perfect: drop a file, ask, click the number, see the sentence, ask on, get an honest no. */
const journeys = [
  {
    name: 'our own bundle',
    file: bundle,
    briefs: 4,
    published: '2026-01-05',
    question: 'By when must crews remove Lumo?',
    direct: '12 January 2026',
    lit: /gone from every crew phone by 12 January 2026/,
    followUp: 'What is the penalty for not doing so?',
    nearest: /Lumo|letter|crew/,
    boilerplate: /harbour bot|Would you like/,
  },
  {
    name: 'the nine briefs',
    file: seeds,
    briefs: 9,
    published: '2025-11-28',
    question: 'By when must Belgian officials remove DeepSeek?',
    direct: '1 December 2025',
    lit: /removed from government devices by Monday|effective 1 December/,
    followUp: 'What is the penalty for not doing so?',
    nearest: /DeepSeek|officials|ban|Matz/,
    boilerplate: /chatbot!|Would you like/,
  },
]

describe.skipIf(noChromium !== null)('the main journey', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  for (const journey of journeys) {
    describe.skipIf(!existsSync(journey.file))(journey.name, () => {
      let program: Program
      let page: Page
      beforeAll(async () => {
        program = await startProgram()
        page = await browser.page({ base: program.address })
      })
      afterAll(async () => {
        await page?.context().close()
        await program?.stop()
      })

      test('an empty home says how to begin, with the ask box in focus', async () => {
        await page.goto('/')
        await page.getByText('Nothing read yet. Drop a file here, paste an address, or load the samples.').waitFor()
        expect(await page.evaluate(() => document.activeElement?.matches('[data-ask]'))).toBe(true)
      })

      test('a dropped file is read, article by article', async () => {
        await page.getByLabel('Published', { exact: true }).fill(journey.published)
        await page.getByLabel('Source', { exact: true }).fill('Test desk')
        await drop(page, journey.file)
        expect(await outcomeOf(page, journey.file.split('/').at(-1) ?? '')).toContain(`${journey.briefs} new`)
        await page
          .locator('.articles li')
          .nth(journey.briefs - 1)
          .waitFor()
        expect(await page.locator('.articles li').count()).toBe(journey.briefs)
        await page.locator('.status-line', { hasText: `${journey.briefs} briefs` }).waitFor()
        expect(await wordsOf(page.locator('body'))).not.toMatch(journey.boilerplate)
      })

      test('the same file again changes nothing', async () => {
        await page.getByRole('button', { name: 'Put this list away' }).click()
        await page.getByRole('button', { name: 'Add articles' }).click()
        await page.getByLabel('Files to read').setInputFiles(journey.file)
        expect(await outcomeOf(page, journey.file.split('/').at(-1) ?? '')).toContain(`${journey.briefs} unchanged`)
      })

      test('a question gets its answer, and a click on the number lights the sentence', async () => {
        await ask(page, journey.question)
        const answer = await exchange(page, 1)
        expect(await wordsOf(answer.locator('.direct'))).toContain(journey.direct)
        await answer.locator('.sentences .number').first().click()
        const mark = page.locator('.pane mark')
        await mark.waitFor()
        expect(await wordsOf(mark)).toMatch(journey.lit)
        await expect.poll(() => isInView(page, '.pane mark')).toBe(true)
        expect(await wordsOf(page.locator('.pane'))).not.toMatch(journey.boilerplate)
        expect(page.url()).toContain('cite=1.1')
        await picture(page, `answer-${journey.briefs}`)
      })

      test('the follow-up gets an honest no, with the nearest sentence', async () => {
        await ask(page, journey.followUp)
        const answer = await exchange(page, 2)
        expect(await answer.locator('.direct').count()).toBe(0)
        expect(await wordsOf(answer.locator('.abstained'))).toMatch(/Closest:/)
        expect(await wordsOf(answer.locator('.abstained q'))).toMatch(journey.nearest)
        await answer.locator('.abstained .number').click()
        await page.locator('.pane mark').waitFor()
        await picture(page, `abstention-${journey.briefs}`)
      })

      test('the address brings it all back', async () => {
        const again = await browser.page({ base: program.address })
        await again.goto(page.url())
        await exchange(again, 2)
        await again.locator('.pane mark').waitFor()
        expect(await again.locator('.exchange .asked').allTextContents()).toEqual([journey.question, journey.followUp])
        await again.context().close()
      })
    })
  }

  test('no page complained, and none asked another host', () => {
    expect(browser.complaints).toEqual([])
  })
})

function isInView(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })
}
