import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { configurationFor } from './configurations.ts'
import type { OpenStore } from './embedded.ts'
import { deriveParagraphs as derive, madeArticle } from './fixtures.ts'
import { openStore } from './open.ts'
import { partedWords } from './words.ts'

const texts: [string, string, string][] = [
  ['en', 'Ferry cancelled', 'The harbour authority cancelled the ferries to Arkenholm after a storm damaged three piers.'],
  ['en', 'School meals', 'Ministers promised cheaper meals in all schools of the island of Ostrea from September.'],
  [
    'fr',
    'Traversiers annulés',
    'Les autorités portuaires ont annulé les traversiers vers Arkenholm. La tempête avait endommagé trois quais.',
  ],
  ['fr', 'Cantines', 'Les ministres promettent des repas moins chers dans toutes les écoles de la commune dès septembre.'],
  [
    'de',
    'Fähren gestrichen',
    'Die Hafenbehörde hat die Fähren nach Arkenholm gestrichen, weil ein Sturm drei Landungsbrücken beschädigte.',
  ],
  ['de', 'Schulessen', 'Die Ministerinnen versprachen günstigere Mahlzeiten in allen Schulen der Insel ab September.'],
  [
    'es',
    'Transbordadores cancelados',
    'La autoridad portuaria canceló los transbordadores a Arkenholm. Una tormenta dañó tres muelles.',
  ],
  ['es', 'Comedores', 'Los ministros prometieron comidas más baratas en todas las escuelas de la isla desde septiembre.'],
  ['zh', '渡轮停航', '暴风雨损坏了三座码头，港务局取消了前往阿肯霍姆的渡轮。个人信息保护法不受影响。'],
  ['zh', '学校餐费', '部长们承诺从九月起降低全岛所有学校的餐费。'],
  ['ja', '給食', '大臣は九月から島のすべての学校で給食費を引き下げると約束した。'],
  ['xx', 'Tlahtolli', 'Arkenholm altepetl quitzatzacuh in acalli.'],
]

const folder = mkdtempSync(join(tmpdir(), 'languages-'))
let store: OpenStore
const of = (language: string, nth = 0) => {
  const index = texts.findIndex(
    ([known], at) => known === language && texts.slice(0, at).filter(([one]) => one === language).length === nth,
  )
  return `a${String(index).padStart(6, '0')}`
}
const best = async (query: string, filters = {}) => (await store.candidates(query, filters, 20)).map(({ articleId }) => articleId)

beforeAll(async () => {
  store = await openStore({ home: join(folder, 'home'), derive })
  await store.write(texts.map(([language, title, text], n) => madeArticle(n, { language, title, text })))
  // Enough English text for its index to know rare words from common ones.
  await store.write(Array.from({ length: 60 }, (_, n) => madeArticle(1000 + n)))
}, 90_000)
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('search in the language of the article', () => {
  test.each([
    ['english', 'Which ferry was cancelled by the harbour authorities?', of('en')],
    ['english', 'cheap school meal', of('en', 1)],
    ['french', 'Quelle tempête a endommagé les quais ?', of('fr')],
    ['french', 'Que promet le ministre pour le repas à l’école ?', of('fr', 1)],
    ['german', 'Warum wurde die Fähre gestrichen?', of('de')],
    ['german', 'Was versprach die Ministerin für die Schule?', of('de', 1)],
    ['spanish', '¿Qué muelle dañó la tormenta?', of('es')],
    ['spanish', '¿Qué prometió el ministro a la escuela?', of('es', 1)],
    ['chinese', '港务局为什么取消渡轮？', of('zh')],
    ['chinese', '个人信息', of('zh')],
    ['chinese', '学校的餐费', of('zh', 1)],
    ['japanese', '学校の給食費はいつから下がるか', of('ja')],
  ])('%s: %s', async (_, query, expected) => {
    expect((await best(query))[0]).toBe(expected)
  })
})

describe('search over languages', () => {
  test('a name reaches the articles of every language that has it', async () => {
    const found = await best('What happened in Arkenholm?')
    for (const language of ['en', 'fr', 'de', 'es', 'xx']) expect(found).toContain(of(language))
  })
  test('function words of one language match nothing in another', async () => {
    const french = await best('Que dit la presse de la commune ?')
    expect(french[0]).toBe(of('fr', 1))
    expect(french).not.toContain(of('es'))
    expect(french).not.toContain(of('es', 1))
  })
  test('a filter by language keeps to it', async () => {
    expect(await best('Arkenholm', { language: 'de' })).toEqual([of('de')])
  })
})

test('letters outrank a language tag that is wrong', () => {
  expect(configurationFor('en', '暴风雨损坏了三座码头')).toBe('unspaced')
  expect(configurationFor('pt-BR', 'um texto')).toBe('portuguese')
  expect(configurationFor('tlh', 'nuqneH')).toBe('simple')
  expect(configurationFor('', '')).toBe('simple')
})

test('words without spaces are parted, and long ones by pairs as well', () => {
  const parted = partedWords('AI人工智能，2025年。', 'zh').split(' ')
  expect(parted).toContain('AI')
  expect(parted).toContain('2025')
  expect(parted).toContain('人工')
  expect(parted.join('')).not.toMatch(/[，。]/)
  expect(partedWords('', 'not a language tag')).toBe('')
})
