import type { Abbreviations } from '../abbreviations.ts'

/**
 * English abbreviations that are written with a full stop.
 * Source: the editors' general knowledge of news style (titles, company forms, months, references); no list was copied.
 * To extend: add the word in lower case without its last full stop. `never` holds words that cannot end a sentence
 * (a title wants its name, "No." its number); `seldom` holds words that can, so that the next word decides.
 */
export const abbreviations: Abbreviations = {
  never: `
    mr mrs ms messrs mx dr drs prof gen lt col maj sgt capt cpl cmdr adm brig hon rev fr st sen rep gov pres supt insp
    amb atty det ald vs v cf e.g i.e viz al ca approx incl excl esp nr
  `,
  beforeNumber: 'no nos art arts sec secs fig figs p pp para paras ch chap vol vols ed eds cl reg app sched pt rev s ss',
  seldom: `
    inc ltd co corp plc llc l.l.c bros assn dept univ est min max tel ext etc jr sr esq ph.d m.d b.a m.a d.c
    u.s u.k u.n e.u u.s.a u.a.e a.m p.m a.d b.c a.i i.t s.a n.v b.v s.p.a s.r.l s.l g.m.b.h pty pvt n.y l.a
    ave blvd rd mt ft jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  `,
  /** Words that so often open a sentence that a full stop before them ends one, even after "U.S." or "Inc.". */
  openers: `
    the a an this that these those it its he she they we i you his her their our my your there here in on at by for from
    with under over after before during since until while when where why how what who which if as although though but
    and or so yet however meanwhile moreover also according some many most several all both each another other no not
    only last next today yesterday tomorrow earlier later now then once despite because between among about
  `,
}
