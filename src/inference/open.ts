import { join } from 'node:path'
import { Failure } from '../schema/failure.ts'
import { type EndpointSettings, openEndpoint } from './endpoint.ts'
import { type FetchOptions, fetchModel } from './fetch/fetch.ts'
import { type Place, placesFrom } from './fetch/places.ts'
import { type LocalModel, openLocalModel } from './local/local.ts'
import { type EmbeddingModel, KNOWN_MODELS } from './models.ts'

export interface ModelSettings {
  /** A known model's name, or `none`. */
  model: string
  /** Where fetched and derived files are kept. */
  folder: string
  places: readonly Place[]
  /** Set: vectors come from here, and no local model is used. */
  endpoint?: EndpointSettings
  threads?: number
}

function whole(name: string, value: string | undefined): number | undefined {
  if (!value) return undefined
  const number = Number(value)
  if (Number.isInteger(number) && number > 0) return number
  throw new Failure('bad-setting', `${name} is “${value}”`, { todo: 'set it to a whole number above zero', exitCode: 64 })
}

/**
 * Settings from the environment: `RAPPORTEUR_MODEL`, `RAPPORTEUR_MODELS`, `RAPPORTEUR_MODEL_PLACES`,
 * `RAPPORTEUR_MODEL_THREADS`, and for an endpoint `RAPPORTEUR_EMBEDDINGS_{URL,MODEL,KEY,DIMENSIONS}`.
 * @throws Failure `bad-setting`
 */
export function modelSettings(home: string, environment: NodeJS.ProcessEnv = process.env): ModelSettings {
  const {
    RAPPORTEUR_MODEL: model = KNOWN_MODELS[0]!.name,
    RAPPORTEUR_EMBEDDINGS_URL: address,
    RAPPORTEUR_EMBEDDINGS_KEY: key,
  } = environment
  const threads = whole('RAPPORTEUR_MODEL_THREADS', environment.RAPPORTEUR_MODEL_THREADS)
  const settings: ModelSettings = {
    model,
    folder: join(home, 'models'),
    places: placesFrom(environment),
    ...(threads ? { threads } : {}),
  }
  if (!address || model === 'none') return settings
  if (!URL.canParse(address) || !/^https?:/.test(address))
    throw new Failure('bad-setting', `RAPPORTEUR_EMBEDDINGS_URL is “${address}”`, {
      todo: 'set it to an address such as http://127.0.0.1:11434/v1',
      exitCode: 64,
    })
  const dimensions = whole('RAPPORTEUR_EMBEDDINGS_DIMENSIONS', environment.RAPPORTEUR_EMBEDDINGS_DIMENSIONS)
  const named = environment.RAPPORTEUR_EMBEDDINGS_MODEL
  if (!named)
    throw new Failure('bad-setting', 'RAPPORTEUR_EMBEDDINGS_MODEL is not set', {
      todo: 'name the model that the endpoint serves',
      exitCode: 64,
    })
  return { ...settings, endpoint: { address, model: named, ...(key ? { key } : {}), ...(dimensions ? { dimensions } : {}) } }
}

/** The model, or why there is none: then everything goes on by words alone, and `status` shows the note. */
export type Opened =
  | { model: EmbeddingModel; local: LocalModel | null; note?: string }
  | { model: null; local: null; note: string }

/**
 * Fetches (when missing) and starts the model that the settings name. A miss is a value, not an exception, since the
 * program does without.
 * @throws the signal's reason
 */
export async function openModel(settings: ModelSettings, options: FetchOptions = {}): Promise<Opened> {
  const none = (note: string): Opened => ({ model: null, local: null, note })
  if (settings.model === 'none') return none('no embedding model: RAPPORTEUR_MODEL is none')
  try {
    if (settings.endpoint) return { model: await openEndpoint(settings.endpoint), local: null }
    const card = KNOWN_MODELS.find((known) => known.name === settings.model)
    if (!card)
      return none(
        `no embedding model: ${settings.model} is not known; known are ${KNOWN_MODELS.map((known) => known.name).join(', ')} and none`,
      )
    const files = await fetchModel(card, settings.folder, settings.places, options)
    const local = await openLocalModel(card, files, settings.folder, settings.threads ? { threads: settings.threads } : {})
    return { model: local, local, ...(local.note ? { note: local.note } : {}) }
  } catch (error) {
    options.signal?.throwIfAborted()
    if (error instanceof Failure) return none([error.message, error.todo].filter(Boolean).join('; '))
    return none(`the embedding model cannot run here: ${error instanceof Error ? error.message : String(error)}`)
  }
}
