import { expect, test } from 'vitest'
import { daysOf, sinceDay } from './days.ts'

test('a partial date is the days it can mean', () => {
  expect(daysOf('2025')).toEqual({ first: '2025-01-01', last: '2025-12-31' })
  expect(daysOf('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' })
  expect(daysOf('2025-11-28')).toEqual({ first: '2025-11-28', last: '2025-11-28' })
  expect(daysOf('2025-11-28T23:59:59.000Z').last).toBe('2025-11-28')
  for (const wrong of [null, undefined, '', 'soon', '2025-13', '2025-02-30', '2025-00', '0000', '2025-01-00']) {
    expect(daysOf(wrong)).toEqual({ first: null, last: null })
  }
})

test('a revision is the known one from when it was published, modified or read', () => {
  const first = { published: '2025-03', modified: null, readAt: '2026-01-02T03:04:05Z' }
  expect(sinceDay(first, null)).toBe('2025-03-31')
  expect(sinceDay({ ...first, published: null }, null)).toBe('2026-01-02')
  expect(sinceDay({ ...first, modified: '2025-05-01' }, first)).toBe('2025-05-01')
  expect(sinceDay({ ...first, published: '2025-06-01' }, first)).toBe('2025-06-01')
  expect(sinceDay(first, first)).toBe('2026-01-02')
  expect(sinceDay({ ...first, modified: '2025-05-01' }, { ...first, modified: '2025-05-01' })).toBe('2026-01-02')
})
