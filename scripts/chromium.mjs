// Finds the browser for the end-to-end tests, and installs Debian's where that is possible.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** `{path}` of a Chromium, or `{reason}` why there is none. */
export async function findChromium() {
  const found = search()
  if (found) return { path: found }
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get'))
    return { reason: 'no Chromium is installed, and this is not Debian. Install one, or set RAPPORTEUR_CHROMIUM.' }
  if (process.getuid?.() !== 0) return { reason: 'no Chromium is installed. Install it: sudo apt-get install chromium' }
  console.log("\nInstalling Debian's Chromium for the browser tests …")
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 240_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  spawnSync('apt-get', ['-qq', 'update'], options)
  spawnSync('apt-get', ['-qq', '-y', 'install', '--no-install-recommends', 'chromium'], options)
  const installed = search()
  return installed ? { path: installed } : { reason: 'no Chromium is installed, and apt-get could not install it.' }
}

function search() {
  const given = process.env.RAPPORTEUR_CHROMIUM
  if (given && existsSync(given)) return given
  const folders = (process.env.PATH ?? '').split(delimiter)
  for (const name of names) for (const folder of folders) if (existsSync(join(folder, name))) return join(folder, name)
  return null
}
