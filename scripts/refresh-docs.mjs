// Writes what the commands in the pages really print, the reference of commands and routes, and takes the README's
// picture anew: node scripts/refresh-docs.mjs (Node 24, built page).
// Look at the difference before you commit it.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask, exchange } from '../test/e2e/actions.ts'
import { noChromium, openBrowser } from '../test/e2e/chromium.ts'
import { apiReference, commandLineReference, exampleRequest, withExampleReply, withReference } from '../test/reference.ts'
import { readPage, refreshed, root, startCommandLine } from '../test/shown.ts'

const line = await startCommandLine()
try {
  const cli = withReference(readPage('docs/cli.md'), commandLineReference())
  writeFileSync(join(root, 'README.md'), await refreshed(readPage('README.md'), line.run))
  writeFileSync(join(root, 'docs/cli.md'), await refreshed(cli, line.run))
  const api = withReference(readPage('docs/api.md'), apiReference())
  writeFileSync(join(root, 'docs/api.md'), withExampleReply(api, await askExample(api, line.address)))
  if (!noChromium) await takePicture(line.address)
} finally {
  await line.stop()
}

async function askExample(page, base) {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${base}/api/ask`, { method: 'POST', headers, body: JSON.stringify(exampleRequest(page)) })
  return response.json()
}

/** The page with an answer, and the sentence that proves it lit in its brief. */
async function takePicture(base) {
  const browser = await openBrowser()
  try {
    const page = await browser.page({ base, viewport: { width: 1200, height: 640 } })
    await page.goto('/')
    await ask(page, 'By when must Belgian federal staff stop using DeepSeek?')
    const answer = await exchange(page, 1)
    await answer.locator('.sentences .number').first().click()
    await page.locator('.pane mark').waitFor()
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(500)
    mkdirSync(join(root, 'docs/images'), { recursive: true })
    await page.screenshot({ path: join(root, 'docs/images/answer.png') })
  } finally {
    await browser.close()
  }
}
