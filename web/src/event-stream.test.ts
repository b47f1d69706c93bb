import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventData } from './event-stream.ts'

/** A body that arrives in pieces of these sizes. */
function arriving(text: string, sizes: number[]): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  return new ReadableStream({
    start(controller) {
      let at = 0
      for (const size of sizes) {
        controller.enqueue(bytes.slice(at, at + size))
        at += size
      }
      controller.enqueue(bytes.slice(at))
      controller.close()
    },
  })
}

test('events come whole, however the bytes arrive', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify(text.toWellFormed())),
        { maxLength: 5 },
      ),
      fc.constantFrom('\n', '\r\n'),
      fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 30 }),
      async (events, newline, sizes) => {
        const text = events.map((event) => `event: x${newline}data: ${event}${newline}${newline}`).join('')
        expect(await all(eventData(arriving(text, sizes)))).toEqual(events)
      },
    ),
  )
})

test('comments are skipped, lines of one event are joined, a cut-off event is dropped', async () => {
  const text = ': ping\n\ndata: a\ndata:b\n\ndata: cut'
  expect(await all(eventData(arriving(text, [])))).toEqual(['a\nb'])
})

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}
