// Makes the project ready to run: dependencies, Node 24 and the built page. Plain JavaScript for Node 18 and newer, because
// it runs before anything is installed. What is up to date already takes some milliseconds.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
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
  // An older Node leaves out what is made for a newer one; the Node that is there now does not.
  const missing = reason && whyInstall()
  if (missing) await complete(missing)
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
  for (const [path, entry] of Object.entries(locked)) {
    if (path !== '' && isNeeded(entry) && installed[path]?.version !== entry.version)
      return `${path.replace(/^node_modules\//, '')} ${entry.version} is not installed`
  }
  return bundledNode() ? null : 'Node 24 is not installed'
}

/** Optional packages are needed where they are made for this very platform: they hold the programs of others. */
function isNeeded({ optional, devOptional, peer, os, cpu, libc }) {
  if (!optional && !devOptional) return !peer
  const fits = os?.includes(process.platform) && cpu?.includes(process.arch)
  return fits && (!libc || libc.includes(systemLibrary()))
}

function systemLibrary() {
  return process.report?.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl'
}

async function install(reason) {
  console.error(`${reason}: installing (npm ci; a minute or two the first time) …`)
  const code = await npm(process.execPath, ['ci', '--include=dev'])
  if (code === 0) return
  const registry = quietly('npm', ['config', 'get', 'registry'])
  throw new SetupError(
    `npm ci failed (code ${code}); the lines above say why. Without a connection to ${registry || 'the package registry'} ` +
      'set a mirror (npm config set registry URL) or a proxy (HTTPS_PROXY), then start again.',
  )
}

async function complete(missing) {
  console.error(`${missing}: completing (npm install) …`)
  await npm(bundledNode(), ['install', '--include=dev', '--no-save'])
  const still = whyInstall()
  if (still)
    throw new SetupError(
      `${still}, although npm ran through. Delete node_modules and start again; if it stays, please report it.`,
    )
}

/** Runs npm on a Node of our choice where npm started us, else the npm on PATH. */
async function npm(node, args) {
  // CUDA libraries would come from another host, and nothing here needs them.
  // npm itself and the install scripts find that Node first.
  const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`
  const env = { ...process.env, PATH: path, ONNXRUNTIME_NODE_INSTALL_CUDA: 'skip', ONNXRUNTIME_NODE_INSTALL: 'skip' }
  const script = process.env.npm_execpath
  const all = [...args, '--no-audit', '--no-fund', '--loglevel=error']
  const options = { cwd: root, env, shell: !script && process.platform === 'win32' }
  try {
    return await run(script ? node : 'npm', script ? [script, ...all] : all, options)
  } catch (error) {
    throw new SetupError(`npm could not be started (${error.message}). Install Node with npm, version 20 or newer.`)
  }
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
