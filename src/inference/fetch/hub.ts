import { Readable } from 'node:stream'
import { EnvHttpProxyAgent, request } from 'undici'
import { Failure } from '../../schema/failure.ts'
import type { ModelFile } from '../models.ts'
import type { Errand } from './places.ts'

const CONNECT_MS = 5_000
const REDIRECTS = 5

/** Follows redirects by hand, so that none leads from HTTPS to plain HTTP. */
async function ask(address: string, headers: Record<string, string>, dispatcher: EnvHttpProxyAgent, signal?: AbortSignal) {
  let target = new URL(address)
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    const response = await request(target, { headers, dispatcher, ...(signal ? { signal } : {}) })
    if (![301, 302, 303, 307, 308].includes(response.statusCode)) return response
    await response.body.dump()
    const next = new URL(String(response.headers.location ?? ''), target)
    if (target.protocol === 'https:' && next.protocol !== 'https:')
      throw new Failure('model-place', 'it redirects to plain HTTP', { status: 503 })
    target = next
  }
  throw new Failure('model-place', 'it redirects without end', { status: 503 })
}

async function download(address: string, file: ModelFile, errand: Errand, dispatcher: EnvHttpProxyAgent): Promise<void> {
  const { card, blobs, onBytes, signal } = errand
  const started = await blobs.started(file)
  const url = `${address}/${card.hub.repository}/resolve/${card.hub.revision}/${file.path}`
  const response = await ask(url, started ? { range: `bytes=${started}-` } : {}, dispatcher, signal)
  if (response.statusCode !== 200 && response.statusCode !== 206) {
    await response.body.dump()
    throw new Failure('model-place', `it answers ${response.statusCode} for ${file.path}`, { status: 503 })
  }
  // A place that knows no ranges sends all of it again.
  const from = response.statusCode === 206 ? started : 0
  await blobs.receive(file, Readable.from(response.body), { from, onBytes: (done) => onBytes(file, done) })
}

/** Downloads files over HTTPS, going on where an earlier try ended. */
export async function fromHub(address: string, errand: Errand): Promise<void> {
  const dispatcher = new EnvHttpProxyAgent({
    connect: { timeout: CONNECT_MS },
    headersTimeout: errand.patience,
    bodyTimeout: errand.patience,
  })
  try {
    for (const file of errand.files) await download(address, file, errand, dispatcher)
  } finally {
    await dispatcher.destroy()
  }
}
