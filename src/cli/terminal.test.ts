import { expect, it } from 'vitest'
import { printable } from './terminal.ts'

it('what others wrote cannot steer the terminal', () => {
  expect(printable('a\u001b]0;title\u0007b')).toBe('a]0;titleb')
  expect(printable('a\u001b[2Jb\u001b[1;1Hc')).toBe('a[2Jb[1;1Hc')
  expect(printable('a\u009b2Jb\rc\u0008d')).toBe('a2Jbcd')
  expect(printable('price \u202e0001$')).toBe('price 0001$')
})

it('our own colours, tabs, line ends and other scripts stay', () => {
  for (const text of ['\u001b[1mbold\u001b[22m', 'a\tb\nc', 'Été 北京 عربي 👩‍👧']) expect(printable(text)).toBe(text)
})
