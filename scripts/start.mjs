// `npm start`: sets up what is missing, then serves. Options behind `--` go to `rapporteur serve`.
import { fileURLToPath } from 'node:url'
import { bundledNode, run } from './node24.mjs'
import { fail, setUp } from './setup.mjs'

await setUp().catch(fail)
const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
process.exitCode = await run(bundledNode(), [main, 'serve', '--welcome', ...process.argv.slice(2)])
