import type { Abbreviations } from '../abbreviations.ts'

/** German abbreviations; written by hand from common usage. See `../en/abbreviations.ts` for the kinds and how to extend. */
export const abbreviations: Abbreviations = {
  never: 'hr fr dr prof z.b d.h u.a u.ä bzw ca vgl sog inkl exkl einschl evtl ggf zzgl i.d.r o.ä st mind max tägl',
  beforeNumber: 'nr nrn art abs s ziff bd kap abb',
  seldom: 'usw etc str co ggmbh mio mrd tsd jh',
  openers:
    'der die das ein eine dieser diese dieses er sie es wir ihr ich in im am an auf bei mit nach seit von vor zu zum zur aus über unter für durch um aber und oder doch denn wenn als wie was wer wo auch nur nun damit dabei laut',
  ordinalStop: true,
}
