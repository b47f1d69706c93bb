import { describe, expect, it } from 'vitest'
import { canonicalAddress, hostName } from './addresses.ts'

describe('canonicalAddress', () => {
  it.each([
    ['HTTPS://News.Example.ORG/a?utm_source=x&id=7&fbclid=1#top', 'https://news.example.org/a?id=7'],
    ['https://example.org:443/a?utm_medium=mail', 'https://example.org/a'],
    ['https://user:secret@example.org/', 'https://example.org/'],
    ['https://example.org/#!/story/7', 'https://example.org/#!/story/7'],
    ['https://example.org/a?b=%20c&d', 'https://example.org/a?b=%20c&d'],
  ])('%s is %s', (raw, canonical) => expect(canonicalAddress(raw)).toBe(canonical))
  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'not an address',
    '',
    null,
    undefined,
    `https://example.org/${'a'.repeat(3000)}`,
  ])('%s is none', (raw) => expect(canonicalAddress(raw)).toBeNull())
  it('changes nothing the second time', () => {
    const once = canonicalAddress('https://Example.org/path/?a=1&gclid=2#x')!
    expect(canonicalAddress(once)).toBe(once)
  })
})

it('names a source by its host', () => expect(hostName('https://www.example.org/x')).toBe('example.org'))
