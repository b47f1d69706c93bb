import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context } from 'hono'
import { Hono } from 'hono'

const notBuilt = `<!doctype html><meta charset="utf-8"><title>Rapporteur</title>
<p>The page has not been built. Run <code>npm start</code> in the project's folder; the API works meanwhile.</p>`

/**
 * The built web app. Files under `assets/` carry a hash of their content in their name and are kept for a year;
 * every address that names no file is one of the page's own and gets `index.html`.
 * @param folder `web/dist`
 */
export function createSite(folder: string): Hono {
  const site = new Hono()
  if (existsSync(folder)) site.use(serveStatic({ root: folder, index: 'none', onFound: keep }))
  site.get('*', async (c, next) => {
    if (/\.[a-z0-9]{2,5}$/i.test(c.req.path)) return next()
    const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => notBuilt)
    c.header('Cache-Control', 'no-cache')
    return c.html(page)
  })
  return site
}

function keep(path: string, c: Context): void {
  c.header('Cache-Control', /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
}
