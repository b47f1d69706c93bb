import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleInput } from '../../../schema/article.ts'
import { Failure } from '../../../schema/failure.ts'
import { parse } from './parse.ts'

const read = (text: string) =>
  parse({ name: 'briefs.txt', text, ending: 'txt' }).filter((item): item is ArticleInput => !(item instanceof Failure))
const titles = (text: string) => read(text).map((brief) => brief.title)

/** Three briefs on different things, with paragraphs that are single sentences and one that could pass for a title. */
const BRIEFS = [
  {
    title: 'Port of Varna bans paper manifests',
    text: 'Bulgaria’s largest harbour will refuse cargo lists on paper from March.\n\nA rule that the ministry had put off twice.\n\nShipping agents have four months to connect their software, the harbour office said, and late filers will lose their berth.',
  },
  {
    title: 'Regulator in Chile reviews school tablets',
    text: 'Pupils in two hundred schools were given tablets whose cameras could be switched on from afar.\n\nThe data authority opened a file on the supplier and asked for its contracts.\n\nParents’ groups want the devices withdrawn until the review ends in June.',
  },
  {
    title: 'Will satellites replace village masts?',
    text: 'Kenya has licensed a third satellite operator for rural broadband.\n\nThe operator must serve nine counties within a year and may not charge more than fixed networks do.\n\nMast owners say the terms favour newcomers.',
  },
]
const names = BRIEFS.map((brief) => brief.title)
const bundle = (between: string, closing = '', under = '\n\n') =>
  BRIEFS.map((brief) => brief.title + under + brief.text + closing).join(between)
const CLOSING = '\n\nWould you like to read more about ports, schools and space? If so, ask our Example bot!'

describe('a bundle of briefs', () => {
  it.each([
    ['with closing invitations', bundle('\n\n', CLOSING)],
    ['with no closing lines', bundle('\n\n')],
    ['with Windows line ends', bundle('\n\n', CLOSING).replaceAll('\n', '\r\n')],
    ['with old Macintosh line ends', bundle('\n\n', CLOSING).replaceAll('\n', '\r')],
    ['with separators of dashes', bundle('\n\n---\n\n')],
    ['with separators of stars', bundle('\n* * *\n')],
    ['with wider gaps', bundle('\n\n\n\n')],
    ['with titles right above the text', bundle('\n\n', '', '\n')],
    ['without blank lines', bundle('\n', '', '\n').replaceAll('\n\n', '\n')],
    ['with written headings', BRIEFS.map((brief) => `## ${brief.title}\n\n${brief.text}`).join('\n\n')],
    ['with underlined titles', BRIEFS.map((brief) => `${brief.title}\n=====\n\n${brief.text}`).join('\n\n')],
    ['with a heading of its own', `Weekly briefs, 28 November 2025\n\n${bundle('\n\n')}`],
    ['with blank lines around it', `\n\n\n${bundle('\n\n', CLOSING)}\n\n\n`],
    ['with lines of white space', bundle('\n  \t \n', CLOSING)],
    [
      'wrapped at a margin',
      bundle('\n\n')
        .replace(/(.{1,60})(?: |$)/gm, '$1\n')
        .replace(/\n{3,}/g, '\n\n'),
    ],
  ])('%s gives each brief with its title', (_, text) => {
    expect(titles(text)).toEqual(names)
    const texts = read(text).map((brief) => brief.text!.slice(0, BRIEFS[0]!.text.length))
    for (const [index, brief] of BRIEFS.entries()) expect(texts[index]!.slice(0, 60)).toBe(brief.text.slice(0, 60))
  })
  it('never takes a closing line for a title or a brief, however it is spelled', () => {
    const spellings = [
      'Would you like to read more about ports, schools and spaceIf so, ask our Example bot!',
      'Would you like to read more about ports, schools, and space? If so, ask our Example bot',
      'Would you like to read more about ports, schools and space? If so, ask our Example bot!',
    ]
    const briefs = read(BRIEFS.map((brief, index) => `${brief.title}\n\n${brief.text}\n\n${spellings[index]}`).join('\n\n'))
    expect(briefs.map((brief) => brief.title)).toEqual(names)
    expect(briefs.map((brief) => brief.marks!.map((mark) => brief.text!.slice(mark.start, mark.end)))).toEqual(
      spellings.map((spelling) => [spelling]),
    )
  })
  it('keeps briefs apart when some have a closing line and others not', () => {
    expect(
      titles(
        `${BRIEFS[0]!.title}\n\n${BRIEFS[0]!.text}${CLOSING}\n\n${BRIEFS[1]!.title}\n\n${BRIEFS[1]!.text}\n\n${BRIEFS[2]!.title}\n\n${BRIEFS[2]!.text}${CLOSING}`,
      ),
    ).toEqual(names)
  })
  it('reads dates, names and addresses that stand below titles', () => {
    const [first, second, third] = read(
      `${BRIEFS[0]!.title}\n\n28 November 2025\n\nBy Ana Petrova\n\n${BRIEFS[0]!.text}\n\n${BRIEFS[1]!.title}\n\nSANTIAGO, 27 Nov – ${BRIEFS[1]!.text}\n\n${BRIEFS[2]!.title}\n\nhttps://example.org/masts?utm_source=x\n\n26 November 2025 – ${BRIEFS[2]!.text}`,
    )
    expect(first).toMatchObject({ published: '2025-11-28', byline: 'Ana Petrova', text: BRIEFS[0]!.text })
    expect(second).toMatchObject({ publishedWords: '27 Nov', text: expect.stringMatching(/^SANTIAGO/) })
    expect(second!.published).toBeUndefined()
    expect(third).toMatchObject({ url: 'https://example.org/masts', published: '2025-11-26' })
  })
  it('gives the day of its own heading to its briefs', () => {
    expect(read(`28 November 2025\n\n${bundle('\n\n---\n\n')}`).map((brief) => brief.published)).toEqual([
      '2025-11-28',
      '2025-11-28',
      '2025-11-28',
    ])
  })
  it('reads the nine seed briefs', { skip: !existsSync('../shared/seeds/digital-watch-briefs.txt') }, () => {
    const briefs = read(readFileSync('../shared/seeds/digital-watch-briefs.txt', 'utf8'))
    expect(briefs).toHaveLength(9)
    for (const brief of briefs) {
      expect(brief.title).not.toMatch(/chatbot/)
      expect(brief.marks).toHaveLength(1)
      expect(brief.text!.slice(0, brief.marks![0]!.start)).not.toMatch(/chatbot!?$/)
    }
  })
})

describe('a lone article', () => {
  it('is one brief', () =>
    expect(read(`${BRIEFS[0]!.title}\n\n${BRIEFS[0]!.text}`)).toEqual([{ title: names[0], text: BRIEFS[0]!.text }]))
  it('keeps its subheadings', () => {
    const text = `${BRIEFS[0]!.text}\n\nWhat comes next\n\nThe ministry will publish the format of the manifests in January.\n\nWhy it matters\n\nPaper manifests cost the harbour two days a month.`
    expect(read(`${names[0]}\n\n${text}`)).toEqual([{ title: names[0], text }])
  })
  it('may have no title', () =>
    expect(read('The council met. It agreed on nothing and went home.')).toEqual([
      { text: 'The council met. It agreed on nothing and went home.' },
    ]))
  it('keeps separators that part its sections from parting it', () => {
    expect(
      read(`${names[0]}\n\n${BRIEFS[0]!.text}\n\n***\n\nThe harbour office opened a help line. It answers on weekdays.`),
    ).toHaveLength(1)
  })
  it('keeps a list together', () => {
    expect(read('Three rules change\n\nThe list is short:\n\n- ports\n- schools\n- masts')[0]!.text).toBe(
      'The list is short:\n\n- ports\n- schools\n- masts',
    )
  })
})

it('says when there is nothing but titles or invitations', () => {
  expect(parse({ name: 'x.txt', text: 'Subscribe to our newsletter!', ending: 'txt' })).toMatchObject([{ code: 'no-article' }])
})

it('never throws, loses no word of a brief and keeps marks inside, whatever the text', () => {
  const piece = fc.constantFrom(
    ...names,
    ...BRIEFS.flatMap((brief) => brief.text.split('\n\n')),
    'Subscribe to our newsletter!',
    '---',
    '***',
    '',
    '28 November 2025',
    '# Heading',
    'By Some One',
    '- item',
    '=====',
    '© 2025',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), fc.constantFrom('\n', '\n\n', '\r\n'), (pieces, joint) => {
      const items = parse({ name: 'x', text: pieces.join(joint), ending: 'txt' })
      for (const item of items) {
        if (item instanceof Failure) continue
        expect(item.text!.length).toBeGreaterThan(0)
        for (const mark of item.marks ?? []) expect(mark.end).toBeLessThanOrEqual(item.text!.length)
      }
      const all = items.map((item) => (item instanceof Failure ? item.message : `${item.title}\n${item.text}`)).join('\n')
      if (!items.some((item) => item instanceof Failure))
        for (const brief of BRIEFS)
          for (const paragraph of brief.text.split('\n\n')) if (pieces.includes(paragraph)) expect(all).toContain(paragraph)
    }),
  )
})
