// `npm test`: type check, lint, unused code, and every test; the last line counts them all.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './chromium.mjs'
import { bundledNode, run } from './node24.mjs'
import { fail, setUp } from './setup.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Checks that pass or fail as a whole; each counts as one test. */
const checks = [
  ['Type check', 'typescript/bin/tsc', ['--noEmit']],
  ['Lint and format', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings']],
  ['Unused files, exports and dependencies', 'knip/bin/knip.js', []],
]

await setUp().catch(fail)
const total = { passed: 0, failed: 0, skipped: 0 }
for (const [name, program, args] of checks) {
  console.log(`\n${name}`)
  const code = await node(program, args)
  total[code === 0 ? 'passed' : 'failed'] += 1
  console.log(code === 0 ? '  passed' : `  failed (code ${code})`)
}
const chromium = await findChromium()
const browser = chromium.path ? { RAPPORTEUR_CHROMIUM: chromium.path } : { RAPPORTEUR_NO_CHROMIUM: chromium.reason }
if (chromium.reason) console.log(`\nThe browser tests are skipped: ${chromium.reason}`)
const tests = await vitest(process.argv.slice(2), browser)
for (const outcome of Object.keys(total)) total[outcome] += tests[outcome]

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed > 0 ? 1 : 0

function node(program, args, env = {}) {
  return run(bundledNode(), [join(root, 'node_modules', program), ...args], { cwd: root, env: { ...process.env, ...env } })
}

async function vitest(args, env) {
  console.log('\nTests')
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-test-'))
  const report = join(folder, 'report.json')
  try {
    const code = await node(
      'vitest/vitest.mjs',
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
      env,
    )
    return count(JSON.parse(readFileSync(report, 'utf8')), code)
  } catch (error) {
    console.log(`vitest left no report: ${error.message}`)
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Counts tests; a file that could not be loaded, or an error outside of any test, is one failure. */
function count(report, code) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const file of report.testResults) {
    if (file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')) counts.failed += 1
    for (const { status, fullName } of file.assertionResults) {
      const outcome = status === 'passed' || status === 'failed' ? status : 'skipped'
      counts[outcome] += 1
      if (outcome === 'skipped') console.log(`skipped: ${fullName}`)
    }
  }
  if (code !== 0 && counts.failed === 0) counts.failed = 1
  return counts
}
