#!/usr/bin/env node
// Starts the command line on Node 24. Plain JavaScript, so that whatever Node calls it can at least say what is missing.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { onNode24 } from '../scripts/node24.mjs'

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
const args = process.argv.slice(2)
if (!existsSync(new URL('../node_modules/commander', import.meta.url))) {
  console.error('rapporteur: The dependencies are not installed. Run "npm start" or "npm ci" in the project\'s folder first.')
  process.exit(1)
}
await onNode24(main, args)
