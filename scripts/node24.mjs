// Runs a file on Node 24, whichever Node this is. Plain JavaScript for Node 18 and newer.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = new URL('../', import.meta.url)

/** The Node 24 that the `node` package brings; null before it is installed. */
export function bundledNode() {
  for (const name of ['node_modules/node/bin/node', 'node_modules/node/bin/node.exe']) {
    const file = fileURLToPath(new URL(name, root))
    if (existsSync(file)) return file
  }
  return null
}

/** True when this very process can run the sources as they stand. */
export function isNode24() {
  return Number(process.versions.node.split('.')[0]) >= 24
}

/**
 * Runs a script on Node 24: in this process when it is one, else in a child that gets every signal and whose exit code
 * becomes ours.
 */
export async function onNode24(file, args) {
  if (isNode24()) {
    process.argv = [process.argv[0], file, ...args]
    await import(pathToFileURL(file).href)
    return
  }
  const node = bundledNode()
  if (!node) {
    console.error(
      `rapporteur: Node 24 is needed, this is ${process.version}. Run "npm ci" in the project's folder, which brings it.`,
    )
    process.exit(1)
  }
  process.exitCode = await run(node, [file, ...args])
}

/** Runs a program with our terminal and resolves with its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    // Ctrl-C reaches the child by itself where there is a terminal; `kill` reaches only us.
    const pass = (signal) => child.kill(signal)
    const ignore = () => {}
    process.on('SIGTERM', pass)
    process.on('SIGINT', process.stdin.isTTY ? ignore : pass)
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', pass)
      resolve(code ?? 128 + (constants.signals[signal] ?? 1))
    })
  })
}
