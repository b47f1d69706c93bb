import { expect, test } from 'vitest'
import { ageOf, formatDate, publishedIn } from './dates.ts'

test('a date keeps the precision that its source has', () => {
  expect(formatDate('2025-12-01', 'en-GB')).toBe('1 Dec 2025')
  expect(formatDate('2025-12-01', 'de')).toBe('1. Dez. 2025')
  expect(formatDate('2025-09', 'en-GB')).toBe('Sept 2025')
  expect(formatDate('2025', 'en-GB')).toBe('2025')
  expect(formatDate('2025-12-01T23:30:00Z', 'en-GB')).toBe('1 Dec 2025')
  expect(formatDate('some day', 'en-GB')).toBe('some day')
})

test('an article without a date has none', () => {
  expect(publishedIn({ published: null })).toBeNull()
  expect(publishedIn({ published: null, publishedWords: '28 November' })).toBe('28 November')
})

test('age in whole days, months, years', () => {
  const now = new Date(2025, 11, 1, 8)
  expect(ageOf('2025-12-01', now)).toBe('of today')
  expect(ageOf('2025-11-30', now)).toBe('of yesterday')
  expect(ageOf('2025-11-28', now)).toBe('3 days old')
  expect(ageOf('2025-06-01', now)).toBe('6 months old')
  expect(ageOf('2022-12-01', now)).toBe('3 years old')
  expect(ageOf('2025-12-05', now)).toMatch(/^dated /)
})
