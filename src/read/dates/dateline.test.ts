import { describe, expect, it } from 'vitest'
import { dateline } from './dateline.ts'

describe('dateline', () => {
  it.each([
    ['28 November 2025 – The council met.', '2025-11-28'],
    ['BRUSSELS, 28 November 2025 (Agency) — The council met.', '2025-11-28'],
    ['New Delhi, November 28, 2025: The ministry said so.', '2025-11-28'],
    ['(28 November 2025) The council met.', '2025-11-28'],
    ['BRUSSELS — 28 November 2025 — The council met.', '2025-11-28'],
    ['Published on 28/11/2025\n\nThe council met.', '2025-11-28'],
    ['Veröffentlicht am 28. November 2025', '2025-11-28'],
  ])('dates %s', (text, date) => expect(dateline(text)?.date).toBe(date))
  it('keeps the words where there is no year', () => {
    expect(dateline('GENEVA, 28 Nov – The talks go on.')).toMatchObject({ date: null, words: '28 Nov', alone: false })
  })
  it('says when the line holds nothing else', () => {
    expect(dateline('Friday, 28 November 2025')?.alone).toBe(true)
    expect(dateline('28 November 2025, 10:30 CET')?.alone).toBe(true)
  })
  it.each([
    'On 28 November 2025, the council met.',
    '28 November 2025 was a long day.',
    '28 November, the day of the vote, came.',
    'May 2025 brought new rules.',
    'March against the bill draws thousands',
    'WASHINGTON (Agency) — The council met.',
    'Updated 28 November 2025 – see below',
    '',
  ])('finds none in "%s"', (text) => expect(dateline(text)).toBeNull())
})
