import { expect, it } from 'vitest'
import { counted, day, sentence, size } from './words.ts'

it('says how many', () => {
  expect([counted(0, 'article'), counted(1, 'article'), counted(2000, 'article'), counted(2, 'entry', 'entries')]).toEqual([
    '0 articles',
    '1 article',
    '2,000 articles',
    '2 entries',
  ])
})

it('writes dates with the precision they have', () => {
  expect(['2025-11-28', '2025-11', '2025', '2025-11-28T10:00:00Z', null, 'soon'].map(day)).toEqual([
    '28 Nov 2025',
    'Nov 2025',
    '2025',
    '28 Nov 2025',
    'no date',
    'no date',
  ])
})

it('writes sizes', () => {
  expect([0, 999, 1000, 1_234_567, 4e9].map(size)).toEqual(['0 bytes', '999 bytes', '1.0 kB', '1.2 MB', '4.0 GB'])
})

it('ends a message once', () => {
  expect(['a.txt: it is empty', 'It is empty.', 'Why?'].map(sentence)).toEqual(['a.txt: it is empty.', 'It is empty.', 'Why?'])
})
