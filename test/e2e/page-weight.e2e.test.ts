import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const dist = fileURLToPath(new URL('../../web/dist', import.meta.url))
const page = existsSync(`${dist}/index.html`) ? readFileSync(`${dist}/index.html`, 'utf8') : null

/** What the browser loads before it shows anything. */
function initial(kind: 'js' | 'css'): string[] {
  const attribute = kind === 'js' ? /(?:src|href)="([^"]+\.js)"/g : /href="([^"]+\.css)"/g
  return [...(page ?? '').matchAll(attribute)].map(([, path]) => `${dist}${path}`)
}

const compressed = (paths: string[]) => paths.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0)

describe.skipIf(page === null)('the built page', () => {
  test('the first JavaScript is at most 200 kB compressed', () => {
    expect(initial('js').length).toBeGreaterThan(0)
    expect(compressed(initial('js'))).toBeLessThanOrEqual(200_000)
  })

  test('the first CSS is at most 20 kB compressed', () => {
    expect(compressed(initial('css'))).toBeLessThanOrEqual(20_000)
  })

  test('nothing stands inline and nothing comes from elsewhere', () => {
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/)
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/)
    for (const [, address] of (page ?? '').matchAll(/(?:src|href)="([^"]+)"/g)) expect(address).toMatch(/^\/(?!\/)/)
    const styles = initial('css').map((path) => readFileSync(path, 'utf8'))
    for (const style of styles) expect(style).not.toMatch(/url\((?:["']?)(?:https?:|data:|\/\/)/)
    expect(readdirSync(`${dist}/assets`).filter((name) => name.endsWith('.woff2')).length).toBeGreaterThan(4)
  })
})
