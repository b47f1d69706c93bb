import type { Abbreviations } from '../abbreviations.ts'

/** Portuguese abbreviations; written by hand from common usage. See `../en/abbreviations.ts` for the kinds and how to extend. */
export const abbreviations: Abbreviations = {
  never: 'sr sra srs dr dra prof eng exmo exma p.ex',
  beforeNumber: 'n nº núm art arts pág págs cap vol fig',
  seldom: 'etc ltda s.a cia av',
  openers:
    'o a os as um uma este esta estes estas ele ela eles elas em de por para com segundo desde após antes mas e ou se como quando seu sua no na nos nas ao à do da não',
}
