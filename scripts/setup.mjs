// Makes the project ready to run: dependencies, Node 24 and the built page. Plain JavaScript for Node 18 and newer, because
// it runs before anything is installed. What is up to date already takes some milliseconds.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundledNode, run } from './node24.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))

/** A step that failed in a way a person can act on. */
export class SetupError extends Error {}

/** Installs and builds what is missing or out of date. */
export async function setUp() {
  const reason = whyInstall()
  if (reason) await install(reason)
  checkNode()
  if (pageIsStale()) await buildPage()
}

/** Says what went wrong in a line and ends. */
export function fail(error) {
  console.error(error instanceof SetupError ? `rapporteur: ${error.message}` : error)
  process.exit(1)
}

/** Compares what npm says it installed with the lock file, so that a pull that changes it is noticed. */
function whyInstall() {
  const hidden = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(hidden)) return 'The dependencies are not installed yet'
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  for (const [path, { version, optional, devOptional, peer }] of Object.entries(locked)) {
    // Optional packages depend on the platform, and may rightly be missing.
    if (path === '' || optional || devOptional || peer) continue
    if (installed[path]?.version !== version) return `${path.replace(/^node_modules\//, '')} ${version} is not installed`
  }
  return bundledNode() ? null : 'Node 24 is not installed'
}

async function install(reason) {
  console.error(`${reason}: installing (npm ci; a minute or two the first time) …`)
  // CUDA libraries would come from another host, and nothing here needs them.
  const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL_CUDA: 'skip', ONNXRUNTIME_NODE_INSTALL: 'skip' }
  // This script's own npm, whose node may not be the one that is about to be replaced.
  const npm = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const options = { cwd: root, env, shell: !npm && process.platform === 'win32' }
  const code = await run(npm ? process.execPath : 'npm', npm ? [npm, ...args] : args, options).catch((error) => {
    throw new SetupError(`npm could not be started (${error.message}). Install Node with npm, version 20 or newer.`)
  })
  if (code === 0) return
  const registry = quietly('npm', ['config', 'get', 'registry'])
  throw new SetupError(
    `npm ci failed (code ${code}); the lines above say why. Without a connection to ${registry || 'the package registry'} ` +
      'set a mirror (npm config set registry URL) or a proxy (HTTPS_PROXY), then start again.',
  )
}

/** The `node` package fetches its program in an install script, which some npm settings switch off. */
function checkNode() {
  const node = bundledNode()
  const version = node && quietly(node, ['--version'])
  if (version?.startsWith('v24.')) return
  throw new SetupError(
    'Node 24 did not get installed, although its package did: install scripts seem to be switched off. ' +
      'Allow them (npm config set ignore-scripts false), delete node_modules, and start again.',
  )
}

function quietly(command, args) {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return null
  }
}

const stamp = join(root, 'web/dist/.built-from')

/** The page is built from `web/`, the schemas it shares with the server, and the locked libraries. */
function fingerprint() {
  const hash = createHash('sha256')
  const files = [...sources('web'), ...sources('src/schema'), 'package-lock.json']
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function sources(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => name !== 'dist' && !name.startsWith('.') && !name.includes('.test.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? sources(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
}

function pageIsStale() {
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint()
}

async function buildPage() {
  console.error('Building the page …')
  const before = fingerprint()
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn']
  const code = await run(bundledNode(), args, { cwd: root })
  if (code !== 0) throw new SetupError(`The page could not be built (code ${code}); the lines above say why.`)
  writeFileSync(stamp, before)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await setUp().catch(fail)
