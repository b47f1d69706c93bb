import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinMarks, markRecurring, markShapes } from './marks.ts'

const NEWS =
  'The harbour authority has switched off its old booking system.\n\nPorts along the coast follow in spring, the authority said.'
const marked = (text: string, language = 'en') => markShapes(text, language).map(({ start, end }) => text.slice(start, end))

describe('markShapes', () => {
  it.each([
    ['en', 'Would you like to know more about harbours, ships and tradeIf so, ask our Harbour chatbot'],
    ['en', 'Want to see how this touches your port? Put your question to our assistant!'],
    ['en', 'Subscribe to our weekly newsletter.'],
    ['en', 'Follow us on LinkedIn and Mastodon.'],
    ['en', 'If you enjoyed this piece, please consider supporting our work.'],
    ['fr', 'Souhaitez-vous en savoir plus sur les ports ? Posez vos questions à notre chatbot !'],
    ['de', 'Möchten Sie mehr über Häfen erfahren? Fragen Sie unseren Chatbot!'],
    ['es', '¿Quieres saber más sobre los puertos? Pregunta a nuestro chatbot.'],
    ['it', 'Vuoi saperne di più sui porti? Chiedi al nostro chatbot!'],
    ['pt', 'Gostaria de saber mais sobre portos? Pergunte ao nosso chatbot!'],
    ['nl', 'Wil je meer weten over havens? Vraag het onze chatbot!'],
    ['ru', 'Хотите узнать больше о портах? Спросите нашего чат-бота!'],
  ])('marks a closing invitation (%s): %s', (language, closing) => {
    expect(markShapes(`${NEWS}\n\n${closing}`, language)).toMatchObject([
      { start: NEWS.length + 2, end: NEWS.length + 2 + closing.length, reason: 'call-to-action' },
    ])
  })
  it('marks an invitation that was run into the last paragraph', () => {
    expect(marked(`${NEWS} Would you like to learn more? If so, ask our chatbot!`)).toEqual([
      'Would you like to learn more? If so, ask our chatbot!',
    ])
  })
  it('marks credits, pointers, rights and cookie notes', () => {
    const text = `Image by A. Painter\n\n${NEWS}\n\nRead also: Old booking systems retire\n\nThe minister agreed.\n\nThis site uses cookies to make your visit better; manage your consent preferences.\n\n© 2025 Harbour Times. All rights reserved.`
    expect(marked(text)).toHaveLength(4)
  })
  it.each([
    'The authority asks users to sign up for the new system before 1 March.',
    '“If you want to keep your slot, subscribe to our plan,” the harbour master told reporters.',
    'Will your booking survive the change? Nobody at the ministry would say.',
    'Users who want to learn more can read the notice on the authority’s website.',
    'Follow-up talks are planned for May, and the parties will share their findings.',
    'The minister told firms: share your data with us or lose 5% of your grant.',
    'You may have to book twice, the authority warned.',
    'Copyright law will change in the coming year.',
    'Image of a harbour in decline fades as trade grows.',
    'A photo by accident revealed the plan.',
    'Watch groups on the coast have asked for a delay.',
  ])('does not mark the news: %s', (closing) => expect(marked(`${NEWS}\n\n${closing}`)).toEqual([]))
  it('never marks a whole article', () => expect(marked('Subscribe to our newsletter.')).toEqual([]))
  it('keeps marks inside the text and apart, whatever the text', () => {
    const piece = fc.constantFrom(
      'Subscribe to our newsletter!',
      'The port opened.',
      '\n\n',
      ' ',
      '© 2025 X',
      'Read more:',
      'Image by B',
      '"Ask our chatbot," he said.',
      'é🙂',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('').trim()
        let before = 0
        for (const mark of markShapes(text, 'en')) {
          expect(mark.start).toBeGreaterThanOrEqual(before)
          expect(mark.end).toBeGreaterThan(mark.start)
          before = mark.end
        }
        expect(before).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('markRecurring', () => {
  const bodies = [
    'Alpha signed a pact on cables.',
    'Beta fined a shop for its cookies.',
    'Gamma bought forty trains.',
    'Delta lost its radio mast in a storm.',
  ]
  const details = [
    'It holds for ten years.',
    'The owner calls that unfair.',
    'They run from June on.',
    'Repairs will take a month.',
  ]
  it('marks what closes several articles, in all its spellings', () => {
    const closings = [
      'Tell the desk what you think of cables, law and trade!',
      'Tell the desk what you think of cables, law, and trade!',
      'Tell the desk what you think of cables, law and tradeTell us!',
      'Tell the desk what you think of cables, law and trade',
    ]
    const texts = bodies.map((body, index) => `${body}\n\n${details[index]}\n\n${closings[index]}`)
    expect(markRecurring(texts).map((marks, index) => marks.map(({ start, end }) => texts[index]!.slice(start, end)))).toEqual(
      closings.map((closing) => [closing]),
    )
  })
  it('marks a line that recurs at the end of last paragraphs', () => {
    const texts = bodies.map((body, index) => `${body} ${details[index]} This was prepared by the night desk.`)
    expect(
      markRecurring(texts).every(
        (marks, index) => texts[index]!.slice(marks[0]!.start) === 'This was prepared by the night desk.',
      ),
    ).toBe(true)
  })
  it('does not mark what recurs because an article is there twice', () => {
    const twice = 'Alpha signed a pact on cables.\n\nIt takes effect in May, the ministry said.'
    expect(markRecurring([twice, twice, `${bodies[1]}\n\nThe shop will appeal.`])).toEqual([[], [], []])
  })
  it('leaves every article something', () => {
    const same = 'Nothing but this line is here.\n\nAnd this one.'
    expect(markRecurring([same, same, same])).toEqual([[], [], []])
  })
})

describe('joinMarks', () => {
  it('joins overlaps, keeps all reasons why, and cuts to the text', () => {
    const mark = (start: number, end: number, why: string, reason: 'boilerplate' | 'call-to-action' = 'boilerplate') => ({
      start,
      end,
      reason,
      why,
    })
    expect(joinMarks('0123456789', [mark(4, 6, 'a')], [mark(4, 40, 'b', 'call-to-action'), mark(-3, 1, 'c')])).toEqual([
      mark(0, 1, 'c'),
      mark(4, 10, 'b; a', 'call-to-action'),
    ])
  })
})
