import { afterEach, expect, test } from 'vitest'
import { Pool } from './pool.ts'

/** A worker that does what its request says: `[doing, argument]`. */
const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, workerData, threadId } from 'node:worker_threads'
    import { existsSync, writeFileSync } from 'node:fs'
    parentPort.on('message', async ([doing, argument]) => {
      if (doing === 'die') process.exit(3)
      if (doing === 'throw') setImmediate(() => { throw new Error('out of luck') })
      if (doing === 'die once' && !existsSync(argument)) { writeFileSync(argument, ''); process.exit(3) }
      if (doing === 'refuse') return parentPort.postMessage({ type: 'failed', message: 'no', code: 'model-odd' })
      if (doing === 'wait') await new Promise((resolve) => setTimeout(resolve, argument))
      if (doing !== 'throw') parentPort.postMessage({ type: 'reply', reply: [workerData, threadId, argument] })
    })
  `)}`,
)

let pool: Pool
const start = (size = 1) => {
  pool = new Pool({ script, size, data: (index) => `data ${index}` })
  return pool
}

afterEach(() => pool.close())

test('a worker gets its own data and answers', async () => {
  start()
  expect(await pool.ask(['echo', 'a'], 'interactive')).toEqual(['data 0', expect.any(Number), 'a'])
})

test('threads are started as they are needed, at most so many', async () => {
  start(2)
  const replies = await Promise.all(Array.from({ length: 6 }, () => pool.ask(['wait', 20], 'background')))
  expect(new Set(replies.map((reply) => (reply as unknown[])[1])).size).toBe(2)
})

test('questions overtake background work', async () => {
  start()
  const order: string[] = []
  const ask = (name: string, priority: 'interactive' | 'background') =>
    pool.ask(['wait', 5], priority).then(() => order.push(name))
  await Promise.all([
    ask('first', 'background'),
    ask('second', 'background'),
    ask('third', 'background'),
    ask('question', 'interactive'),
  ])
  expect(order).toEqual(['first', 'question', 'second', 'third'])
})

test('a worker that dies is replaced, and its request asked again', async () => {
  start()
  const marker = `${process.env.TMPDIR ?? '/tmp'}/rapporteur-pool-${process.pid}-${Date.now()}`
  expect(await pool.ask(['die once', marker], 'background')).toEqual(['data 0', expect.any(Number), marker])
})

test('a request that ends every worker is given up; others go on', async () => {
  start()
  const [dead, alive] = await Promise.allSettled([pool.ask(['throw', ''], 'background'), pool.ask(['echo', 'b'], 'background')])
  expect(dead).toMatchObject({
    status: 'rejected',
    reason: { code: 'model-crashed', message: expect.stringContaining('out of luck') },
  })
  expect(alive).toMatchObject({ status: 'fulfilled' })
})

test('workers that always die end the pool instead of starting for ever', async () => {
  start()
  const all = await Promise.allSettled(Array.from({ length: 8 }, () => pool.ask(['die', ''], 'background')))
  expect(all.every((one) => one.status === 'rejected')).toBe(true)
  await expect(pool.ask(['echo', 'c'], 'interactive')).rejects.toMatchObject({ code: 'model-crashed' })
})

test('what a worker refuses is a failure of that request only', async () => {
  start()
  await expect(pool.ask(['refuse', ''], 'interactive')).rejects.toMatchObject({ code: 'model-odd', message: 'no' })
  expect(await pool.ask(['echo', 'd'], 'interactive')).toContain('d')
})

test('a signal takes requests back', async () => {
  start()
  const controller = new AbortController()
  const running = pool.ask(['wait', 30], 'background', controller.signal)
  const waiting = pool.ask(['wait', 30], 'background', controller.signal)
  controller.abort(new Error('enough'))
  await expect(running).rejects.toThrow('enough')
  await expect(waiting).rejects.toThrow('enough')
  await expect(pool.ask(['echo', ''], 'background', controller.signal)).rejects.toThrow('enough')
  expect(await pool.ask(['echo', 'e'], 'interactive')).toContain('e')
})

test('closing rejects what waits', async () => {
  start()
  const waiting = pool.ask(['wait', 1000], 'background')
  waiting.catch(() => {})
  await pool.close()
  await expect(waiting).rejects.toMatchObject({ code: 'model-closed' })
  await expect(pool.ask(['echo', ''], 'interactive')).rejects.toMatchObject({ code: 'model-closed' })
})
