import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatAddress, parseAddress } from './router.ts'

const read = (href: string) => parseAddress(new URL(href, 'http://127.0.0.1'))

test('what follows the # names the view', () => {
  const { path, params } = read('/ask#q=Who+is+bound%3F&q=Since+when%3F&cite=2.1')
  expect(path).toBe('/ask')
  expect(params.getAll('q')).toEqual(['Who is bound?', 'Since when?'])
  expect(params.get('cite')).toBe('2.1')
})

test('a link that others made with ? works, and the fragment wins', () => {
  const { params } = read('/ask?q=one&asOf=2025-01-01#q=two')
  expect(params.getAll('q')).toEqual(['two'])
  expect(params.get('asOf')).toBe('2025-01-01')
})

test('slashes at the end do not count, a text fragment is not a parameter', () => {
  expect(read('/article/a1/').path).toBe('/article/a1')
  expect(read('/').path).toBe('/')
  expect([...read('/article/a1#:~:text=some%20words').params]).toEqual([])
})

test('any question survives the address', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 4 }), (questions) => {
      const href = formatAddress(
        '/ask',
        questions.map((q) => ['q', q] as const),
      )
      expect(read(href).params.getAll('q')).toEqual(questions.map((q) => q.toWellFormed()))
    }),
  )
})
