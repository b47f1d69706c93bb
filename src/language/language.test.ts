import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acronyms } from './acronyms.ts'
import { findDates } from './dates.ts'
import { findMoney } from './money.ts'
import { findNames } from './names.ts'
import { findNumbers } from './numbers.ts'
import { findPlaces, placeCode } from './places.ts'
import { sentences } from './sentences.ts'
import type { Span } from './spans.ts'
import { isKindOf, relatedWords } from './thesaurus.ts'
import { stem, tokens } from './tokens.ts'

const texts = (spans: readonly Span[]) => spans.map(({ text }) => text)

describe('sentences', () => {
  it('end at full stops, not at abbreviations, decimals or initials', () => {
    const text = 'The U.S. agency fined Dr. Marlow 1.5 million dollars. “It hurts.” She will appeal, e.g. in Oslo.'
    expect(texts(sentences(text))).toEqual([
      'The U.S. agency fined Dr. Marlow 1.5 million dollars.',
      '“It hurts.”',
      'She will appeal, e.g. in Oslo.',
    ])
  })
  it('end at blank lines and at Chinese marks', () => {
    expect(texts(sentences('A heading\n\nIt rains. It pours.'))).toEqual(['A heading', 'It rains.', 'It pours.'])
    expect(sentences('港口关闭了。船在等待。', 'zh')).toHaveLength(2)
  })
})

describe('tokens', () => {
  it('have stems that join the forms of a word', () => {
    expect(stem('banning')).toBe(stem('banned'))
    expect(stem('verträge', 'de')).toBe(stem('vertrag', 'de'))
    expect(tokens('Crème brûlée')[0]).toMatchObject({ text: 'Crème', fold: 'creme', start: 0, end: 5 })
  })
})

describe('dates', () => {
  const values = (text: string) => findDates(text, '2025-11-28').map(({ value, from, to }) => value ?? `${from}/${to}`)
  it('are resolved against the day of publication, with the precision of their words', () => {
    expect(values('The rule applied from 1 December 2025.')).toEqual(['2025-12-01'])
    expect(values('In April the port signed a contract.')).toEqual(['2025-04'])
    expect(values('The app must be gone by Monday.')).toEqual(['2025-12-01'])
  })
})

describe('money and numbers', () => {
  it('are read with currency, scale and approximation', () => {
    expect(findMoney('It cost about 43 million dollars.')[0]).toMatchObject({ amount: 43e6, currency: 'USD', approximate: true })
    expect(findMoney('a penalty of €1.3bn')[0]).toMatchObject({ amount: 1.3e9, currency: 'EUR', approximate: false })
    expect(findNumbers('three ships and 260,000 crates').map(({ value }) => value)).toEqual([3, 260_000])
  })
})

describe('places and names', () => {
  it('are jurisdictions by name and demonym', () => {
    expect(findPlaces('Belgian officials met the Dutch in Australia.').map(({ code }) => code)).toEqual(['BE', 'NL', 'AU'])
    expect(placeCode('South Korea')).toBe('KR')
    expect(findPlaces('She told us to wait.')).toEqual([])
  })
  it('are proper names with their kind, and their acronyms', () => {
    const found = findNames('Harbour minister Ilsa Varn met the Eldwick Port Authority (EPA).')
    expect(found.find(({ text }) => text.includes('Varn'))?.kind).toBe('person')
    expect([...acronyms('the Eldwick Port Authority (EPA)').keys()]).toContain('EPA')
  })
})

describe('the thesaurus', () => {
  it('knows related words, opposites and wider terms', () => {
    expect(relatedWords('erase').get(stem('delete'))).toBeGreaterThan(0.5)
    expect(relatedWords('visible').get(stem('invisible'))).toBeLessThan(0)
    expect(isKindOf('minister', new Set(['person']))).toBe(true)
    expect(isKindOf('harbour', new Set(['person']))).toBe(false)
  })
})

describe('whatever comes', () => {
  const finders: [string, (text: string) => Span[]][] = [
    ['sentences', (text) => sentences(text)],
    ['tokens', (text) => tokens(text)],
    ['dates', (text) => findDates(text, '2025-11-28')],
    ['money', findMoney],
    ['numbers', findNumbers],
    ['places', (text) => findPlaces(text)],
    ['names', findNames],
  ]
  it.each(finders)('%s are exact slices of the text', (_, find) => {
    const piece = fc.constantFrom(
      '5',
      '.',
      ' ',
      'May',
      '2025',
      'US',
      '$',
      'million',
      '"',
      'Mr.',
      '\n',
      'ß',
      '🙂',
      ',',
      '-',
      'Paris',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
        ),
        (text) => {
          for (const span of find(text)) expect(text.slice(span.start, span.end)).toBe(span.text)
        },
      ),
      { numRuns: 150 },
    )
  })
  it.each(finders)('%s read a long run of one character in linear time', (_, find) => {
    for (const unit of ['a', '1', 'A ', '1,', '"']) expect(Array.isArray(find(unit.repeat(50_000)))).toBe(true)
  })
})
