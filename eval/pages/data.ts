import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decode } from '../../src/read/encoding.ts'

/** A page with its true article. `title`, `author` and `published` are undefined where the set does not hold them. */
export interface TruePage {
  id: string
  set: 'article-extraction-benchmark' | 'wcxb'
  address: string
  html: string
  text: string
  title?: string
  author?: string
  published?: string
}

/**
 * Reads the page sets of a folder: either unpacked (`html/`, `ground-truth.json`, `ground-truth/`) or as the archives
 * `article-extraction-benchmark.tar.gz` and `wcxb-dev-articles.tar.gz`, which are unpacked to a temporary folder.
 */
export function readPages(folder: string): TruePage[] {
  let root = folder
  const archives = readdirSync(folder).filter((name) => name.endsWith('.tar.gz'))
  if (archives.length > 0) {
    root = mkdtempSync(path.join(tmpdir(), 'pages-'))
    for (const name of archives) execFileSync('tar', ['xzf', path.resolve(folder, name), '-C', root])
  }
  const html = (id: string) => decode(gunzipSync(readFileSync(path.join(root, 'html', `${id}.html.gz`)))).text
  const pages: TruePage[] = []
  const whole = path.join(root, 'ground-truth.json')
  if (existsSync(whole)) {
    const truth = JSON.parse(readFileSync(whole, 'utf8')) as Record<string, { articleBody: string; url: string }>
    for (const [id, { articleBody, url }] of Object.entries(truth))
      pages.push({ id, set: 'article-extraction-benchmark', address: url, html: html(id), text: articleBody })
  }
  const single = path.join(root, 'ground-truth')
  if (existsSync(single)) {
    for (const file of readdirSync(single).sort()) {
      const id = file.replace(/\.json$/, '')
      const { url, ground_truth: truth } = JSON.parse(readFileSync(path.join(single, file), 'utf8'))
      pages.push({
        id,
        set: 'wcxb',
        address: url,
        html: html(id),
        text: truth.main_content,
        title: truth.title ?? undefined,
        author: truth.author ?? undefined,
        published: truth.publish_date ?? undefined,
      })
    }
  }
  return pages
}
