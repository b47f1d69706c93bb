import { Failure } from '../../schema/failure.ts'
import type { ModelCard, ModelFile } from '../models.ts'
import { Blobs } from './blobs.ts'
import { fromFolder } from './folder.ts'
import { fromHub } from './hub.ts'
import { describePlace, type Errand, PATIENCE_MS, type Place } from './places.ts'
import { fromRegistry } from './registry.ts'

/** Bytes of a model that are there, of all. */
export type FetchProgress = (step: { done: number; total: number; place: string }) => void

export interface FetchOptions {
  onProgress?: FetchProgress
  signal?: AbortSignal
  patience?: number
}

function visit(place: Place, errand: Errand): Promise<void> {
  if (place.kind === 'folder') return fromFolder(place.path, errand)
  return place.kind === 'hub' ? fromHub(place.address, errand) : fromRegistry(errand)
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code, cause } = error as NodeJS.ErrnoException
  return error.message || code || (cause instanceof Error ? cause.message : '') || error.name
}

async function missing(card: ModelCard, blobs: Blobs): Promise<ModelFile[]> {
  const there = await Promise.all(card.files.map((file) => blobs.has(file)))
  return card.files.filter((_, at) => !there[at])
}

/**
 * Makes sure that a model's files are in `folder`, each under its hash, and whole; damaged ones are fetched anew.
 * Asks the places in turn for what is still missing.
 * @returns where each file is, by role
 * @throws Failure `model-not-found` with what each place said; `disk-full`; the signal's reason
 */
export async function fetchModel(
  card: ModelCard,
  folder: string,
  places: readonly Place[],
  options: FetchOptions = {},
): Promise<Record<ModelFile['role'], string>> {
  const blobs = new Blobs(folder)
  const total = card.files.reduce((sum, file) => sum + file.bytes, 0)
  const { patience = PATIENCE_MS } = options
  const tried: string[] = []
  let wanted = await missing(card, blobs)
  for (const place of places) {
    if (!wanted.length) break
    const done = new Map(card.files.filter((file) => !wanted.includes(file)).map((file) => [file, file.bytes]))
    const onBytes = (file: ModelFile, bytes: number) => {
      done.set(file, bytes)
      options.onProgress?.({ done: [...done.values()].reduce((sum, each) => sum + each, 0), total, place: describePlace(place) })
    }
    try {
      await visit(place, { card, files: wanted, blobs, onBytes, patience, ...(options.signal ? { signal: options.signal } : {}) })
    } catch (error) {
      options.signal?.throwIfAborted()
      if (error instanceof Failure && error.code === 'disk-full') throw error
      tried.push(`${describePlace(place)}: ${reason(error)}`)
    }
    wanted = await missing(card, blobs)
  }
  if (wanted.length) {
    throw new Failure(
      'model-not-found',
      `the model ${card.name} could not be had: ${tried.join('; ') || 'no place to get it from is set'}`,
      {
        todo: 'put its files into a folder and name it in RAPPORTEUR_MODELS, or go on without: search works by words alone',
        status: 503,
      },
    )
  }
  return Object.fromEntries(card.files.map((file) => [file.role, blobs.path(file)])) as Record<ModelFile['role'], string>
}
