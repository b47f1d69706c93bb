import { describe, expect, test } from 'vitest'
import { recognise } from './articles.ts'

const known = {
  id: 'a1',
  url: 'https://one.example/x',
  title: 'A title',
  published: '2025-01-01',
  source: 'One',
  sha256: 'text',
}
const identity = { url: null, source: 'Other', title: 'Another title', published: null, sha256: 'else' }

describe('an article that comes again is recognised', () => {
  test('by its address, whatever else has changed', () => {
    expect(recognise({ ...identity, url: known.url }, [known])).toBe('a1')
  })
  test('by the same text, where an address is missing or the source is the same', () => {
    expect(recognise({ ...identity, sha256: 'text' }, [known])).toBe('a1')
    expect(recognise({ ...identity, sha256: 'text', source: 'One', url: 'https://one.example/y' }, [known])).toBe('a1')
  })
  test('but not by the same text of another source at another address: a syndicated copy stands for itself', () => {
    expect(recognise({ ...identity, sha256: 'text', url: 'https://other.example/x' }, [known])).toBe(null)
  })
  test('by source, title and day, where no address speaks against it', () => {
    const alike = { ...identity, source: 'One', title: 'A title', published: '2025-01-01' }
    expect(recognise(alike, [known])).toBe('a1')
    expect(recognise({ ...alike, published: '2025-01-02' }, [known])).toBe(null)
    expect(recognise({ ...alike, source: 'Two' }, [known])).toBe(null)
    expect(recognise({ ...alike, url: 'https://one.example/z' }, [known])).toBe(null)
    expect(recognise({ ...alike, published: null }, [{ ...known, published: null }])).toBe('a1')
  })
  test('an address outranks the text, and the text outranks title and day', () => {
    const two = { ...known, id: 'a2', url: 'https://two.example/x', sha256: 'two', title: 'Two' }
    expect(recognise({ ...identity, url: two.url, sha256: 'text' }, [known, two])).toBe('a2')
    expect(
      recognise({ ...identity, sha256: 'two', source: 'One', title: 'A title', published: '2025-01-01' }, [known, two]),
    ).toBe('a2')
  })
})
