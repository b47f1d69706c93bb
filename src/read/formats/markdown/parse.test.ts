import { describe, expect, it } from 'vitest'
import { parse } from './parse.ts'

const read = (text: string) => parse({ name: 'brief.md', text, ending: 'md' })

describe('Markdown', () => {
  it('reads front matter and text, without the markup', () => {
    expect(
      read(
        '---\ntitle: "Ports: the new rules"\nsource: Example\npublished: 2025-11-28\nlanguage: en\nauthor: [A. One, B. Two]\nurl: https://example.org/a\nfictional: true\n---\n\n# Ports: the new rules\n\nThe *harbour* office [said](https://example.org) **no** to `paper` &amp; faxes.\nIt went on.\n\n- one\n- two\n\n> A quote — kept.\n\n![a picture](x.png)\n',
      ),
    ).toEqual([
      {
        title: 'Ports: the new rules',
        source: 'Example',
        published: '2025-11-28',
        language: 'en',
        byline: 'A. One, B. Two',
        url: 'https://example.org/a',
        fictional: true,
        text: 'The harbour office said no to paper & faxes. It went on.\n\none\n\ntwo\n\nA quote — kept.',
      },
    ])
  })
  it('takes the title from the first heading', () =>
    expect(read('---\ndate: 2025-11\n---\n# A title\n\nA text.')).toMatchObject([
      { title: 'A title', text: 'A text.', published: '2025-11' },
    ]))
  it('reads several briefs under headings of one level', () => {
    expect(read('# Week 48\n\n## First brief\n\nA text about ports.\n\n## Second brief\n\nA text about schools.')).toMatchObject([
      { title: 'First brief' },
      { title: 'Second brief' },
    ])
  })
  it('reads one brief without front matter', () =>
    expect(read('# A title\n\nA text.\n\n## A section\n\nMore text.')).toMatchObject([
      { title: 'A title', text: 'A text.\n\nA section\n\nMore text.' },
    ]))
  it.each([
    ['---\ntitle: [unclosed\n---\ntext', /front matter is broken: line \d/],
    ['---\ntitle: x\n\ntext', /not closed/],
    ['---\n- a\n- b\n---\ntext', /not a list of "name: value"/],
    ['---\na: &a [x]\nb: [*a, *a]\n---\ntext', /aliases/],
    ['---\ntitle: x\n---\n\n  \n', /nothing below/],
  ])('gives one clear line for broken front matter: %j', (text, message) => {
    const items = read(text)
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ message: expect.stringMatching(message), todo: expect.stringMatching(/./) })
    expect((items[0] as Error).message).toMatch(/^brief\.md: /)
    expect((items[0] as Error).message).not.toMatch(/\n/)
  })
  it('runs no markup: scripts and styles are no text', () => {
    expect(read('---\ntitle: x\n---\nBefore.\n\n<script>alert(1)</script><style>p{}</style>\n\nAfter <b>all</b>.')).toMatchObject(
      [{ text: 'Before.\n\nAfter all.' }],
    )
  })
})
