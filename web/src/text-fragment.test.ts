import { expect, test } from 'vitest'
import { quoteAddress } from './text-fragment.ts'

test('a short quote is the whole fragment, a long one its two ends', () => {
  expect(quoteAddress('https://example.org/a', 'By Monday, non-core gear')).toBe(
    'https://example.org/a#:~:text=By%20Monday%2C%20non%2Dcore%20gear',
  )
  expect(quoteAddress('https://example.org/a#part', 'a b c d e f g h i j k l m n')).toBe(
    'https://example.org/a#part:~:text=a%20b%20c%20d%20e,j%20k%20l%20m%20n',
  )
})

test('without words it is the address alone', () => {
  expect(quoteAddress('https://example.org/a')).toBe('https://example.org/a')
  expect(quoteAddress('https://example.org/a', ' ')).toBe('https://example.org/a')
})

test.each([null, '', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'not an address'])(
  '%s is no link',
  (url) => {
    expect(quoteAddress(url, 'words')).toBeNull()
  },
)
