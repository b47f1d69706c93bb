import { expect, it } from 'vitest'
import { progressText } from './progress.ts'

it.each([
  [{ stage: 'reading', done: 1240, total: 3000 }, 14.6, 'reading 1,240 of 3,000 · 85/s · 21 s left'],
  [{ stage: 'reading', done: 50, total: null }, 10, 'reading 50 · 5.0/s'],
  [{ stage: 'reading', done: 0, total: 10 }, 0, 'reading 0 of 10'],
  [{ stage: 'rebuilding', done: 100, total: 100 }, 10, 'rebuilding 100 of 100 · 10/s'],
  [{ stage: 'rebuilding', done: 100, total: 100_000 }, 10, 'rebuilding 100 of 100,000 · 10/s · 2.8 h left'],
])('%j after %d s', (step, seconds, text) => {
  expect(progressText(step, seconds)).toBe(text)
})
