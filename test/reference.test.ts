import { describe, expect, it } from 'vitest'
import { apiReference, commandLineReference, withReference } from './reference.ts'
import { readPage } from './shown.ts'

// What drifts is made right by "node scripts/refresh-docs.mjs", and looked at before it is committed.
describe('the reference', () => {
  it('docs/cli.md has every command and option', () => {
    expect(readPage('docs/cli.md')).toBe(withReference(readPage('docs/cli.md'), commandLineReference()))
  })

  it('docs/api.md has every route, parameter and field', () => {
    expect(readPage('docs/api.md')).toBe(withReference(readPage('docs/api.md'), apiReference()))
  })
})
