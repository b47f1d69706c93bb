import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFindings, ask, exchange, outcomeOf, picture, wordsOf } from './actions.ts'
import { type Browser, noChromium, openBrowser } from './chromium.ts'
import { type Program, startProgram } from './program.ts'

const json = (status: number, body: unknown) => (route: Route) =>
  route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) })
const failure = { error: { code: 'internal', message: 'The server failed on this request.', todo: 'The log has the details.' } }

describe.skipIf(noChromium !== null)('when things go wrong', () => {
  let browser: Browser
  let program: Program
  const open = (): Promise<Page> => browser.page({ base: program.address })
  beforeAll(async () => {
    browser = await openBrowser()
    program = await startProgram()
    const page = await open()
    await page.goto('/')
    await page.getByRole('button', { name: 'Load the samples' }).click()
    await page.locator('.articles li').first().waitFor({ timeout: 60_000 })
    await page.context().close()
  })
  afterAll(async () => {
    await browser?.close()
    await program?.stop()
  })

  test('a failing list says what happened and what to do, and comes back on a second try', async () => {
    const page = await open()
    await page.route('**/api/articles?*', json(500, failure), { times: 1 })
    await page.goto('/')
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await wordsOf(alert)).toContain(
      'The articles could not be listed. The server failed on this request. The log has the details.',
    )
    await picture(page, 'trouble-list')
    expect(await accessibilityFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('.articles li').first().waitFor()
    await page.context().close()
  })

  test('a slow answer shows that it is being looked for, then comes', async () => {
    const page = await open()
    await page.route('**/api/ask', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      await route.continue()
    })
    await page.goto('/')
    await ask(page, 'Did Asahi pay the attackers?')
    await page.getByText('Looking for the sentences that say so').waitFor()
    await exchange(page, 1)
    await page.context().close()
  })

  test('an answer that breaks off is said to, and asked again', async () => {
    const page = await open()
    const events =
      'event: understood\ndata: {"type":"understood","question":{"asked":"x","understood":"x","type":"who","filters":{},"asOf":null}}\n\n'
    await page.route('**/api/ask', (route) => route.fulfill({ status: 200, contentType: 'text/event-stream', body: events }), {
      times: 1,
    })
    await page.goto('/')
    await ask(page, 'Did Asahi pay the attackers?')
    await page.getByText('The answer broke off before its end.').waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    await exchange(page, 1)
    await page.context().close()
  })

  test('a server that is gone is named, and the words that were read stay', async () => {
    const page = await open()
    await page.goto('/')
    await page.locator('.articles li').first().waitFor()
    await page.route('**/api/**', (route) => route.abort('connectionrefused'))
    await ask(page, 'Did Asahi pay the attackers?')
    await page.getByText('The server does not answer.').first().waitFor()
    expect(await wordsOf(page.locator('.exchange .asked'))).toBe('Did Asahi pay the attackers?')
    await picture(page, 'trouble-gone')
    await page.context().close()
  })

  test('a file that cannot be read fails alone, with what to do', async () => {
    const page = await open()
    await page.goto('/')
    await page.getByRole('button', { name: 'Add articles' }).click()
    await page.getByLabel('Files to read').setInputFiles([
      { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
      { name: 'picture.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 13]) },
      { name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('[{"title": "A", "text"') },
    ])
    for (const name of ['empty.txt', 'picture.png', 'broken.json']) expect(await outcomeOf(page, name)).toContain('was not read.')
    await picture(page, 'trouble-files')
    await page.context().close()
  })

  test('an address that gives no text says what to do instead', async () => {
    const page = await open()
    const refused = {
      articleId: null,
      revision: null,
      outcome: 'failed',
      error: { code: 'no-text', message: 'The article has no text' },
    }
    await page.route('**/api/articles', json(200, { results: [refused] }))
    await page.goto('/')
    await page.getByRole('button', { name: 'Add articles' }).click()
    await page.getByLabel('Paste an address').fill('https://example.org/brief')
    await page.keyboard.press('Enter')
    expect(await outcomeOf(page, 'https://example.org/brief')).toContain(
      'was not read. The article has no text. Save the page in the browser and drop the file here.',
    )
    await page.context().close()
  })

  test('an article that is not there is said to be missing', async () => {
    const page = await open()
    await page.goto('/article/none')
    await page.getByText('The article could not be loaded.').waitFor()
    await page.context().close()
  })

  test('hostile words stay words', async () => {
    const page = await open()
    const attack = '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>'
    const item = {
      title: `Attack ${attack}`,
      text: `${attack} A sentence that stands behind it.`,
      url: 'https://example.org/a',
      source: attack,
    }
    await page.goto('/')
    await page.getByRole('button', { name: 'Add articles' }).click()
    await page
      .getByLabel('Files to read')
      .setInputFiles([{ name: 'attack.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify([item])) }])
    await outcomeOf(page, 'attack.json')
    await page
      .getByRole('link', { name: /Attack/ })
      .first()
      .click()
    await page.locator('h1', { hasText: 'Attack' }).waitFor()
    expect(await page.locator('main img, main script').count()).toBe(0)
    expect(await page.title()).not.toBe('owned')
    await page.context().close()
  })

  test('the samples go with one click', async () => {
    const page = await open()
    await page.goto('/')
    await page.getByRole('button', { name: 'Remove the samples' }).click()
    await page.getByRole('button', { name: 'Remove the samples' }).waitFor({ state: 'detached' })
    await page.context().close()
  })

  test('a token that the server asks for is asked for here', async () => {
    const guarded = await startProgram({ token: 'tide-and-time' })
    try {
      const page = await browser.page({ base: guarded.address })
      await page.goto('/')
      await page.getByLabel(/asks for a token/).fill('wrong')
      await page.getByRole('button', { name: 'Use it' }).click()
      await page.getByLabel(/not the token of this server/).fill('tide-and-time')
      await page.getByRole('button', { name: 'Use it' }).click()
      await page.getByText('Nothing read yet').waitFor()
      await page.context().close()
    } finally {
      await guarded.stop()
    }
  })

  test('nothing was uncaught, and no other host was asked', () => {
    // The browser itself logs the failures that these tests cause.
    expect(browser.complaints.filter((complaint) => !/Failed to load resource/.test(complaint))).toEqual([])
  })
})
