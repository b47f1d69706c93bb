/**
 * Many rounds of what `src/store/durability.test.ts` does in a few: a writing process is killed, then (in most rounds) files of its
 * database are cut or deleted, and the home must come back with every acknowledged article.
 *
 *     node test/trials/durability.ts [ROUNDS] [SEED]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { damageDatabase, lostAfterOpening, seeded, writeAndKill } from '../../src/store/durability.ts'

const rounds = Number(process.argv[2] ?? 50)
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000)
const random = seeded(seed)
const home = mkdtempSync(join(tmpdir(), 'trial-'))
const acknowledged: [string, number][] = []
let failures = 0
let rebuilds = 0
console.log(`seed ${seed}`)
for (let round = 0; round < rounds; round += 1) {
  const result = await writeAndKill(home, round * 1000, Math.floor(random() * 1000))
  acknowledged.push(...result.acknowledged)
  const damage = random() < 0.7 ? damageDatabase(home, random, 1 + Math.floor(random() * 3)) : []
  // Every third round the home is opened twice, so that damage also hits one that was closed cleanly.
  const { lost, rebuilt } = await lostAfterOpening(home, acknowledged)
  const again = random() < 0.3 ? damageDatabase(home, random, 1) : []
  const second = again.length > 0 ? await lostAfterOpening(home, acknowledged) : { lost: [], rebuilt: null }
  failures += lost.length + second.lost.length
  rebuilds += Number(rebuilt !== null) + Number(second.rebuilt !== null)
  console.log(
    `${round + 1}/${rounds}: ${acknowledged.length} acknowledged, ${damage.length + again.length} files damaged, ${rebuilt ?? second.rebuilt ?? 'sound'}`,
  )
  for (const what of [...lost, ...second.lost]) console.log(`  LOST ${what} after ${[...damage, ...again].join(', ')}`)
}
rmSync(home, { recursive: true, force: true })
console.log(`${acknowledged.length} acknowledged in ${rounds} rounds, ${rebuilds} rebuilds, ${failures} lost`)
process.exitCode = failures === 0 ? 0 : 1
