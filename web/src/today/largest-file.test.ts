import { expect, test } from 'vitest'
import { maxFileBytes } from '../../../src/schema/file.ts'
import { largestFile } from './largest-file.ts'

test('the page and the server mean the same size', () => {
  expect(largestFile).toBe(maxFileBytes)
})
