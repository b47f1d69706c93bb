import type { Abbreviations } from '../abbreviations.ts'

/** Russian abbreviations; written by hand from common usage. See `../en/abbreviations.ts` for the kinds and how to extend. */
export const abbreviations: Abbreviations = {
  never: 'г-н г-жа им т.е т.к напр см ср акад проф ул пр св тов гр',
  beforeNumber: 'ст п пп рис гл стр с №',
  seldom: 'т.д т.п др г гг в вв руб тыс млн млрд коп обл р-н',
  openers:
    'в на с к у о об по за из от для при и а но или если как когда это этот эта эти он она они мы вы я все также однако по',
}
