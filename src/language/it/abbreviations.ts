import type { Abbreviations } from '../abbreviations.ts'

/** Italian abbreviations; written by hand from common usage. See `../en/abbreviations.ts` for the kinds and how to extend. */
export const abbreviations: Abbreviations = {
  never: 'sig sigg sig.ra dott dott.ssa prof avv ing on sen gen p.es',
  beforeNumber: 'n nn art artt pag pagg cap vol fig',
  seldom: 'ecc s.p.a s.r.l',
  openers:
    'il lo la i gli le un uno una questo questa questi queste egli lui lei loro in di da per con su secondo dopo prima ma e o se come quando nel nella al alla dal dalla si non',
}
