import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Failure } from '../../schema/failure.ts'
import type { Errand } from './places.ts'

/** Copies files from a folder, where they lie under their hash, their name, or their path in the model's repository. */
export async function fromFolder(folder: string, errand: Errand): Promise<void> {
  const { card, files, blobs, onBytes, signal } = errand
  const missing: string[] = []
  for (const file of files) {
    const names = [file.sha256, join(card.name, file.path), join(card.hub.repository, file.path), file.path, basename(file.path)]
    const candidates = names.map((name) => join(folder, name))
    let found = false
    for (const path of candidates) {
      const size = await stat(path).then(
        (entry) => (entry.isFile() ? entry.size : -1),
        () => -1,
      )
      if (size !== file.bytes) continue
      signal?.throwIfAborted()
      try {
        await blobs.receive(file, createReadStream(path), { onBytes: (done) => onBytes(file, done) })
        found = true
        break
      } catch (error) {
        if (!(error instanceof Failure && error.code === 'model-wrong-hash')) throw error
      }
    }
    if (!found) missing.push(basename(file.path))
  }
  if (missing.length) throw new Failure('model-not-there', `no ${missing.join(', ')} with the right hash in it`, { status: 503 })
}
