import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placesFrom } from '../fetch/places.ts'
import { type Opened, openModel } from '../open.ts'
import { openStatic, similarity } from '../static/static.ts'
import { pieces } from './local.ts'

/** Shared between runs, so that the model is fetched once a machine. */
const folder = process.env.RAPPORTEUR_MODELS ?? join(tmpdir(), 'rapporteur-test-models')
mkdirSync(folder, { recursive: true })

const opened: Opened = await openModel({
  model: 'all-MiniLM-L6-v2',
  folder,
  places: placesFrom(process.env).filter(({ kind }) => kind !== 'hub'),
})

describe.skipIf(!opened.local)(`the real model${opened.local ? '' : ` (skipped: ${opened.note})`}`, () => {
  const model = opened.local!
  afterAll(() => model.close())

  test('runs with 8-bit weights made here', () => {
    expect(model).toMatchObject({ name: 'all-MiniLM-L6-v2', dimensions: 384, weights: '8-bit' })
    const outcome = readdirSync(join(folder, 'derived')).find((name) => name.endsWith('.onnx.json'))!
    expect(JSON.parse(readFileSync(join(folder, 'derived', outcome), 'utf8')).cosine).toBeGreaterThan(0.99)
  })

  test('puts like texts near and others far', async () => {
    const [one, same, other] = await model.embed([
      'The app is banned on government phones.',
      'Officials may not use the application.',
      'The recipe asks for two eggs.',
    ])
    expect(similarity(one!, same!)).toBeGreaterThan(similarity(one!, other!) + 0.3)
    expect(Math.hypot(...one!)).toBeCloseTo(1)
  })

  test('gives a text the same vector whatever stands beside it', async () => {
    const text = 'The ministry said that every department must take the application off its devices.'
    const [alone] = await model.embed([text])
    const many = await model.embed([...Array.from({ length: 70 }, (_, at) => 'word '.repeat(at + 1)), text], {
      priority: 'background',
    })
    expect(many).toHaveLength(71)
    expect(many.at(-1)).toEqual(alone)
  })

  test('takes any text', async () => {
    const hostile = [
      '',
      ' ',
      '\ud800',
      '\0',
      'a'.repeat(2_000_000),
      'é'.normalize('NFD').repeat(500),
      '国'.repeat(5_000),
      '🏳️‍🌈'.repeat(200),
      '[CLS] [SEP] [PAD]',
    ]
    for (const vector of await model.embed(hostile)) expect(vector.every(Number.isFinite)).toBe(true)
    expect(await model.embed([])).toEqual([])
  })

  test('looks at the first 256 tokens', async () => {
    const start = 'word '.repeat(254)
    const [one, other, shorter] = await model.embed([`${start}cat`, `${start}parliament`, `${'word '.repeat(250)}parliament`])
    expect(one).toEqual(other)
    expect(shorter).not.toEqual(one)
  })

  test('answers a question while background work waits', async () => {
    const order: string[] = []
    const long = Array.from({ length: 60 }, (_, at) => `${at} ${'some words of a passage '.repeat(25)}`)
    await Promise.all([
      model.embed(long, { priority: 'background' }).then(() => order.push('background')),
      model.embed(['By when?']).then(() => order.push('question')),
    ])
    expect(order).toEqual(['question', 'background'])
  })

  test('makes its weights again when they are damaged', async () => {
    const derived = join(folder, 'derived', `${model.fingerprint}.onnx`)
    const before = readFileSync(derived)
    writeFileSync(derived, before.subarray(0, 1000))
    const again = await openModel({ model: 'all-MiniLM-L6-v2', folder, places: [] })
    await again.model?.close()
    expect(readFileSync(derived).equals(before)).toBe(true)
  })

  test('is distilled into a table that tracks it', { timeout: 240_000 }, async () => {
    const table = await openStatic(model, folder)
    const [one, same, other] = [
      'The regulator banned the chatbot.',
      'A ban on the chat program came from the authority.',
      'Rain fell on the hills.',
    ].map((text) => table.embedStatic(text))
    expect(similarity(one!, same!)).toBeGreaterThan(similarity(one!, other!) + 0.2)
  })
})

describe('fallbacks', () => {
  const home = join(tmpdir(), `rapporteur-local-${process.pid}`)
  beforeAll(() => mkdirSync(home, { recursive: true }))
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  test.skipIf(!opened.local)('the fetched weights run where no faster ones can be made', async () => {
    const { local } = opened
    // A try that was refused before is not made again.
    mkdirSync(join(home, 'derived'), { recursive: true })
    writeFileSync(
      join(home, 'derived', `${local!.fingerprint}.onnx.json`),
      JSON.stringify({ accepted: false, careful: false, cosine: 0.5, sha256: '', why: 'too far off' }),
    )
    const slow = await openModel({
      model: 'all-MiniLM-L6-v2',
      folder: home,
      places: [{ kind: 'folder', path: folder }],
      threads: 1,
    })
    expect(slow.note).toContain('too far off')
    expect(slow.local?.weights).toBe('4-bit')
    const [one] = (await slow.model?.embed(['The app is banned.'])) ?? []
    expect(Math.hypot(...one!)).toBeCloseTo(1)
    await slow.model?.close()
  })
})

test('pieces keep the order and about the size', () => {
  expect(pieces([5, 5, 5, 100, 1], (size) => size, 10)).toEqual([[5, 5], [5, 100], [1]])
  expect(pieces([], (size: number) => size, 10)).toEqual([])
})
