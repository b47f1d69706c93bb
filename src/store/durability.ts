/** What the trials of durability share: a process that writes and is killed, files that are damaged, and what must be there afterwards. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { OpenStore } from './embedded.ts'
import { deriveParagraphs as derive } from './fixtures.ts'
import { openStore } from './open.ts'

/** Lets a process write articles from number `first` on and kills it (SIGKILL) `after` milliseconds past its opening. */
export async function writeAndKill(home: string, first: number, after: number): Promise<{ acknowledged: [string, number][] }> {
  const program = fileURLToPath(new URL('./kill.fixture.ts', import.meta.url))
  const child: ChildProcess = spawn(process.execPath, [program, home, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  let timer: NodeJS.Timeout | undefined
  child.stdout?.setEncoding('utf8')
  child.stdout?.on('data', (text: string) => {
    if (said === '') timer = setTimeout(() => child.kill('SIGKILL'), after)
    said += text
  })
  await once(child, 'close')
  clearTimeout(timer)
  if (!said.startsWith('open\n')) throw new Error('the writing process did not open the home')
  // A last line that was cut off was not read by anybody.
  const lines = said.slice(5, said.lastIndexOf('\n') + 1).split('\n')
  return { acknowledged: lines.filter((line) => line !== '').map((line) => [line.split(' ')[0]!, Number(line.split(' ')[1])]) }
}

/** Every acknowledged revision is there, whole, and its newest one is found by its own word. */
export async function missing(store: OpenStore, acknowledged: Iterable<[string, number]>): Promise<string[]> {
  const lost: string[] = []
  let checked = 0
  for (const [id, revision] of acknowledged) {
    const article = await store.article(id, revision)
    if (!article) lost.push(`${id} ${revision}`)
    checked += 1
    // Searching for each would take long; every seventh is enough to see an index that lacks something.
    if (checked % 7 !== 0 || !article) continue
    const found = await store.candidates(`gadget${Number(id.slice(1))}`, {}, 5)
    if (!found.some(({ articleId }) => articleId === id)) lost.push(`${id} is not found`)
  }
  return lost
}

/** Opens the home once more and says what is lost. */
export async function lostAfterOpening(
  home: string,
  acknowledged: Iterable<[string, number]>,
): Promise<{ lost: string[]; rebuilt: string | null }> {
  const store = await openStore({ home, derive })
  try {
    return { lost: await missing(store, acknowledged), rebuilt: store.rebuilt }
  } finally {
    await store.close()
  }
}

/** Files of the database, the larger the likelier, as damage would hit them. */
export function damageDatabase(home: string, random: () => number, times: number): string[] {
  const folder = join(home, 'database')
  const done: string[] = []
  for (let time = 0; time < times; time += 1) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => statSync(file).size > 0)
    const file = drawn(files, random)
    if (random() < 0.2) {
      rmSync(file)
      done.push(`deleted ${file}`)
      continue
    }
    const size = Math.floor(random() * statSync(file).size)
    truncateSync(file, size)
    done.push(`cut ${file} to ${size}`)
  }
  return done
}

/** One of the files; of two the larger is drawn more often. */
function drawn(files: readonly string[], random: () => number): string {
  const weights = files.map((file) => Math.sqrt(statSync(file).size))
  let rest = random() * weights.reduce((sum, weight) => sum + weight, 0)
  for (const [index, file] of files.entries()) {
    rest -= weights[index]!
    if (rest <= 0) return file
  }
  return files.at(-1)!
}

/** A random number generator that a trial can be repeated with (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
