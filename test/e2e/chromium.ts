import { existsSync } from 'node:fs'
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const path = process.env.RAPPORTEUR_CHROMIUM ?? '/usr/bin/chromium'

/** Why there is no browser to test with; null where there is one. */
export const noChromium: string | null =
  process.env.RAPPORTEUR_NO_CHROMIUM ??
  (existsSync(path) ? null : `there is no ${path}; install Debian's chromium or set RAPPORTEUR_CHROMIUM`)

if (noChromium) console.log(`The browser tests are skipped: ${noChromium}.`)

/** Quiet: no look at any other host, nothing kept of an earlier run. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Browser {
  /** A page of its own session, with everything that a good page has none of written to `complaints`. */
  page(options: BrowserContextOptions & { base: string }): Promise<Page>
  /** Console errors and warnings, uncaught errors, and requests to other hosts, of all pages. */
  complaints: string[]
  close(): Promise<void>
}

export async function openBrowser(): Promise<Browser> {
  // Launched like this, Chromium gets a new, empty profile folder, which goes with it.
  const browser = await chromium.launch({ executablePath: path, args: flags })
  const complaints: string[] = []
  return {
    complaints,
    async page({ base, ...options }) {
      const context = await browser.newContext({
        locale: 'en-GB',
        baseURL: base,
        viewport: { width: 1280, height: 800 },
        ...options,
      })
      context.setDefaultTimeout(15_000)
      const page = await context.newPage()
      listen(page, context, base, complaints)
      return page
    },
    close: () => browser.close(),
  }
}

function listen(page: Page, context: BrowserContext, base: string, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  context.on('request', (request) => {
    if (!request.url().startsWith(base)) complaints.push(`request to ${request.url()}`)
  })
}
