import type { Abbreviations } from '../abbreviations.ts'

/** Dutch abbreviations; written by hand from common usage. See `../en/abbreviations.ts` for the kinds and how to extend. */
export const abbreviations: Abbreviations = {
  never: 'dhr mevr mw dr drs ir ing mr prof bijv bv d.w.z o.a m.b.t i.v.m t.o.v ca',
  beforeNumber: 'nr art blz p hfst',
  seldom: 'enz etc b.v n.v',
  openers:
    'de het een deze dit die dat hij zij ze wij we ik in op bij met na sinds van voor tot uit over onder door om maar en of want als wat wie waar ook er volgens',
}
