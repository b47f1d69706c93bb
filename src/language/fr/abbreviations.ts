import type { Abbreviations } from '../abbreviations.ts'

/** French abbreviations; written by hand from common usage. See `../en/abbreviations.ts` for the kinds and how to extend. */
export const abbreviations: Abbreviations = {
  never: 'm mm mme mmes mlle mlles me dr pr st ste c.-à-d p.ex env',
  beforeNumber: 'n° nos art al p pp chap vol fig',
  seldom: 'etc av bd cie sté éd',
  openers:
    'le la les un une des ce cette ces il elle ils elles on nous vous je en dans à au aux pour par sur sous selon depuis après avant mais et ou or donc car si comme quand son sa ses leur leurs',
}
