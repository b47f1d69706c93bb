import type { Abbreviations } from '../abbreviations.ts'

/** Spanish abbreviations; written by hand from common usage. See `../en/abbreviations.ts` for the kinds and how to extend. */
export const abbreviations: Abbreviations = {
  never: 'sr sra sres srta dr dra d da dña lic ing gral prof p.ej ud uds vd',
  beforeNumber: 'núm nº art arts pág págs cap vol fig',
  seldom: 'etc s.a s.l ee.uu ff.aa cía avda',
  openers:
    'el la los las un una unos unas este esta estos estas él ella ellos en de por para con según desde tras antes después pero y o si como cuando su sus al del lo se no',
}
