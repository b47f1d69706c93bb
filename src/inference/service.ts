import { embedPending, type PendingVectors } from './background.ts'
import type { LocalModel, TokenRows } from './local/local.ts'
import type { EmbeddingModel } from './models.ts'
import { type ModelSettings, openModel } from './open.ts'

/** How far the model and its vectors are, for `status`. */
export interface ModelState {
  model: string | null
  done: number
  pending: number
  note?: string
}

/** The embedding model of an open home: fetched and started in the background, never waited for unless asked. */
export interface ModelService {
  state(): Promise<ModelState>
  /** The model once it runs, else null: search and answers go by words alone until then. */
  model(): EmbeddingModel | null
  /** Reads texts token by token; null until the model runs, or where it cannot. What was read lately is remembered. */
  reader(): { read(segments: readonly string[]): Promise<TokenRows> } | null
  /** Settles once the model runs or it is known that none will, after `patience` milliseconds at most. */
  settled(patience: number): Promise<void>
  /** New passages are there: make their vectors. */
  wake(): void
  close(): Promise<void>
}

/** Texts whose token vectors are kept: some 250 kB each. */
const TEXTS_REMEMBERED = 160

function remembering(local: LocalModel) {
  const known = new Map<string, Promise<TokenRows>>()
  return {
    read(segments: readonly string[]): Promise<TokenRows> {
      const key = segments.join('\n')
      const before = known.get(key)
      if (before) return before
      const rows = local.read(segments)
      known.set(key, rows)
      rows.catch(() => known.delete(key))
      const oldest = known.size > TEXTS_REMEMBERED ? known.keys().next().value : undefined
      if (oldest !== undefined) known.delete(oldest)
      return rows
    },
  }
}

const percent = (done: number, total: number) => `${Math.floor((100 * done) / Math.max(1, total))} %`

/** Starts fetching and loading the model that the settings name, and makes the vectors that are missing. */
export function startModel(settings: ModelSettings, vectors: PendingVectors): ModelService {
  const stop = new AbortController()
  let note: string | undefined =
    settings.model === 'none' ? 'no embedding model: RAPPORTEUR_MODEL is none' : 'the model is being loaded'
  let running: EmbeddingModel | null = null
  let reader: ReturnType<typeof remembering> | null = null
  let embedding: Promise<unknown> | null = null
  let again = false

  const wake = () => {
    const model = running
    if (!model || stop.signal.aborted) return
    if (embedding) {
      again = true
      return
    }
    embedding = embedPending(vectors, model, { signal: stop.signal })
      .catch((error: unknown) => {
        if (!stop.signal.aborted) note = `vectors are not being made: ${error instanceof Error ? error.message : String(error)}`
      })
      .finally(() => {
        embedding = null
        if (again) {
          again = false
          wake()
        }
      })
  }

  const opening = openModel(settings, {
    signal: stop.signal,
    onProgress: ({ done, total, place }) => {
      note = `the model is being fetched from ${place}: ${percent(done, total)}`
    },
  })
    .then(async (opened) => {
      if (stop.signal.aborted) {
        await opened.model?.close()
        return
      }
      note = opened.note
      running = opened.model
      reader = opened.local ? remembering(opened.local) : null
      wake()
    })
    .catch((error: unknown) => {
      note = error instanceof Error ? error.message : String(error)
    })

  return {
    async state() {
      const counts = running ? await vectors.count(running.name) : { done: 0, pending: 0 }
      return { model: running?.name ?? null, ...counts, ...(note ? { note } : {}) }
    },
    model: () => running,
    reader: () => reader,
    async settled(patience) {
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, patience)
      })
      await Promise.race([opening, late])
      clearTimeout(timer)
    },
    wake,
    async close() {
      stop.abort()
      await opening
      await embedding
      await running?.close()
    },
  }
}
