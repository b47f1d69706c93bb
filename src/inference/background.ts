import { setImmediate as turn } from 'node:timers/promises'
import type { EmbeddingModel } from './models.ts'

/** What of a store is needed here: passages without a vector of this model, and where their vectors go. */
export interface PendingVectors {
  pending(model: string, limit: number): Promise<{ id: number; title: string; text: string }[]>
  put(model: string, rows: { id: number; vector: Float32Array }[]): Promise<void>
  count(model: string): Promise<{ done: number; pending: number }>
}

export interface BackgroundOptions {
  /** After every batch, and once at the start. */
  onProgress?: (step: { done: number; pending: number; perSecond: number | null }) => void
  signal?: AbortSignal
}

/** A store writes at most this many rows in one statement before it lets readers in. */
const ROWS_A_WRITE = 25

/** What of a passage is embedded: its title says what the passage is about where the passage itself does not. */
export function passageInput(title: string, text: string): string {
  return title ? `${title}\n${text}` : text
}

/**
 * Makes the vectors that are still to be made, oldest passages first, until none is left or the signal says so. What
 * is stored stays: it can be stopped at any moment and goes on later where it was. The model works below questions in
 * priority, and rows are written a few at a time, so reads get in between.
 * @returns how many vectors it made
 * @throws what the model or the store throws; never because of the signal
 */
export async function embedPending(
  vectors: PendingVectors,
  model: EmbeddingModel,
  options: BackgroundOptions = {},
): Promise<number> {
  const { onProgress, signal } = options
  const began = performance.now()
  let made = 0
  let counts = await vectors.count(model.name)
  onProgress?.({ ...counts, perSecond: null })
  let next = vectors.pending(model.name, model.maxBatch)
  while (!signal?.aborted) {
    const rows = await next
    if (!rows.length) break
    let found: Float32Array[]
    try {
      found = await model.embed(
        rows.map((row) => passageInput(row.title, row.text)),
        { priority: 'background', ...(signal ? { signal } : {}) },
      )
    } catch (error) {
      if (signal?.aborted) break
      throw error
    }
    for (let at = 0; at < rows.length; at += ROWS_A_WRITE) {
      const slice = rows.slice(at, at + ROWS_A_WRITE)
      await vectors.put(
        model.name,
        slice.map((row, index) => ({ id: row.id, vector: found[at + index]! })),
      )
      await turn()
    }
    made += rows.length
    counts = { done: counts.done + rows.length, pending: Math.max(0, counts.pending - rows.length) }
    onProgress?.({ ...counts, perSecond: made / ((performance.now() - began) / 1000) })
    next = vectors.pending(model.name, model.maxBatch)
  }
  return made
}
