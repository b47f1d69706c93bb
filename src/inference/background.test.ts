import { expect, test } from 'vitest'
import { embedPending, type PendingVectors } from './background.ts'
import type { EmbeddingModel } from './models.ts'

function store(count: number) {
  const vectors = new Map<number, Float32Array>()
  const passages = Array.from({ length: count }, (_, id) => ({ id, title: id % 2 ? `Title ${id}` : '', text: `text ${id}` }))
  const pending = () => passages.filter(({ id }) => !vectors.has(id))
  const sizes: number[] = []
  const fake: PendingVectors = {
    pending: async (_, limit) => pending().slice(0, limit),
    put: async (_, rows) => {
      sizes.push(rows.length)
      for (const { id, vector } of rows) vectors.set(id, vector)
    },
    count: async () => ({ done: vectors.size, pending: pending().length }),
  }
  return { fake, vectors, sizes }
}

function model(embed: (texts: readonly string[]) => void = () => {}): EmbeddingModel & { asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    name: 'fake',
    dimensions: 1,
    maxBatch: 40,
    maxTokens: 1,
    embed: async (texts, options) => {
      expect(options?.priority).toBe('background')
      embed(texts)
      asked.push(...texts)
      return texts.map((text) => Float32Array.of(text.length))
    },
    close: async () => {},
  }
}

test('makes what is missing, a few rows a write, with progress', async () => {
  const { fake, vectors, sizes } = store(100)
  const steps: [number, number][] = []
  const fakeModel = model()
  expect(await embedPending(fake, fakeModel, { onProgress: ({ done, pending }) => steps.push([done, pending]) })).toBe(100)
  expect(vectors.size).toBe(100)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(25)
  expect(steps).toEqual([
    [0, 100],
    [40, 60],
    [80, 20],
    [100, 0],
  ])
  expect(fakeModel.asked.slice(0, 2)).toEqual(['text 0', 'Title 1\ntext 1'])
  expect(await embedPending(fake, fakeModel)).toBe(0)
})

test('stops at a signal and goes on where it was', async () => {
  const { fake, vectors } = store(100)
  const controller = new AbortController()
  const stopping = model(() => vectors.size >= 40 && controller.abort())
  expect(await embedPending(fake, stopping, { signal: controller.signal })).toBe(80)
  const later = model()
  expect(await embedPending(fake, later)).toBe(20)
  expect(later.asked[0]).toBe('text 80')
})

test('a model that fails ends it, keeping what was stored', async () => {
  const { fake, vectors } = store(100)
  const failing = model((texts) => {
    if (texts.includes('text 40')) throw new Error('no more')
  })
  await expect(embedPending(fake, failing)).rejects.toThrow('no more')
  expect(vectors.size).toBe(40)
})
