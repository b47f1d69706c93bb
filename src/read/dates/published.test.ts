import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPublished } from './published.ts'

const NOW = '2025-12-01T08:00:00Z'

describe('readPublished', () => {
  it.each([
    ['2025-11-28', '2025-11-28'],
    ['2025-11-28T23:30:00-05:00', '2025-11-28'],
    ['2025-11-28 09:00:00', '2025-11-28'],
    ['2025/11/28', '2025-11-28'],
    ['20251128', '2025-11-28'],
    ['Fri, 28 Nov 2025 23:59:00 -0800', '2025-11-28'],
    ['Fri Nov 28 2025 10:00:00 GMT+0100', '2025-11-28'],
    ['28-Nov-2025', '2025-11-28'],
    ['November 28th, 2025 at 5pm', '2025-11-28'],
    ['Nov. 28, 2025', '2025-11-28'],
    ['28.11.2025', '2025-11-28'],
    ['28/11/2025', '2025-11-28'],
    ['11/28/2025', '2025-11-28'],
    ['05/05/2025', '2025-05-05'],
    ['vendredi 28 novembre 2025', '2025-11-28'],
    ['1er août 2025', '2025-08-01'],
    ['28. November 2025', '2025-11-28'],
    ['28 de noviembre de 2025', '2025-11-28'],
    ['28 ноября 2025 г.', '2025-11-28'],
    ['2025年11月28日', '2025-11-28'],
    ['November 2025', '2025-11'],
    ['2025-11', '2025-11'],
    ['2025', '2025'],
    ['1764288000', '2025-11-28'],
    ['1764288000000', '2025-11-28'],
  ])('%s is %s', (raw, date) => expect(readPublished(raw, NOW)).toEqual({ date }))

  it('keeps the words of a date without a year, and guesses none', () => {
    expect(readPublished('28 November', NOW)).toEqual({ date: null, words: '28 November' })
  })
  it('keeps only what is sure where day and month could be swapped', () => {
    expect(readPublished('05/06/2025', NOW)).toMatchObject({ date: '2025', note: expect.stringContaining('05/06') })
  })
  it.each(['yesterday', '2025-13-45', '2026-06-01', '1970-01-01T00:00:00Z', '31 February 2025'])(
    'leaves out %s and says why',
    (raw) => {
      const read = readPublished(raw, NOW)
      expect(read.date).toBeNull()
      expect(read.note ?? read.words).toBeTruthy()
    },
  )
  it('takes absence for absence', () => expect(readPublished(undefined, NOW)).toEqual({ date: null }))
  it('reads every day as it is written in English, whatever its time', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2025-11-30'), noInvalidDate: true }),
        fc.constantFrom('en-GB', 'en-US', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'pl', 'sv', 'fi'),
        (date, language) => {
          const day = date.toISOString().slice(0, 10)
          fc.pre(day !== '1970-01-01')
          const words = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
          expect(readPublished(words, NOW)).toEqual({ date: day })
          expect(readPublished(date.toUTCString(), NOW)).toEqual({ date: day })
        },
      ),
    )
  })
  it('never throws', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => readPublished(raw, NOW) !== undefined)))
})
