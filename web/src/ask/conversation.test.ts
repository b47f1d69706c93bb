import { expect, test } from 'vitest'
import { type Conversation, conversationAddress, limitsOf, readConversation } from './conversation.ts'

const full: Conversation = {
  questions: ['Who is bound?', 'Since when & where?'],
  about: 'a1',
  asOf: '2025-11-28',
  source: 'Harbour Post',
  from: '2025-01-01',
  to: '2025-12-31',
  scope: 'own',
  shown: { turn: 2, quote: 1 },
}

const read = (href: string) => readConversation(new URLSearchParams(href.split('#')[1]))

test('the address holds the whole conversation', () => {
  expect(read(conversationAddress(full))).toEqual(full)
  expect(read(conversationAddress({ ...full, shown: 'closed' })).shown).toBe('closed')
  expect(conversationAddress({})).toBe('/ask')
})

test('what does not belong there is dropped', () => {
  const conversation = read('/ask#q=+&asOf=yesterday&scope=all&cite=0.9')
  expect(conversation).toMatchObject({ questions: [], asOf: null, scope: null, shown: null })
})

test('limits go to the server, and only those that are set', () => {
  expect(limitsOf(full)).toEqual({
    asOf: '2025-11-28',
    filters: { source: 'Harbour Post', from: '2025-01-01', to: '2025-12-31', scope: 'own' },
  })
  expect(limitsOf(read('/ask#q=x'))).toEqual({})
})
