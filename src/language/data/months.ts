/**
 * Month names of other languages in absolute dates ("1er décembre 2025", "1. Dezember", "1 de diciembre de 2025"); they count
 * only next to a day or a year. `month: names`. Source: Unicode CLDR's month names and their usual abbreviations.
 */
export const foreignMonths = `
1: janvier janv januar jänner januari enero janeiro gennaio января январь ocak stycznia leden ledna يناير
2: février fevrier févr februar februari febrero fevereiro febbraio февраля февраль şubat lutego února فبراير
3: mars märz maart marzo março marco марта март mart marca března مارس
4: avril avr abril aprile апреля апрель nisan kwietnia dubna أبريل ابريل
5: mai mei mayo maio maggio мая май mayıs maja května مايو
6: juin juni junio junho giugno июня июнь haziran czerwca června يونيو
7: juillet juil juli julio julho luglio июля июль temmuz lipca července يوليو
8: août aout agosto augustus augusti августа август ağustos sierpnia srpna أغسطس اغسطس
9: septembre septiembre setiembre setembro settembre сентября сентябрь eylül września září سبتمبر
10: octobre oktober octubre outubro ottobre okt октября октябрь ekim października října أكتوبر اكتوبر
11: novembre noviembre novembro ноября ноябрь kasım listopada listopadu نوفمبر
12: décembre decembre déc dezember dez diciembre dezembro dicembre декабря декабрь aralık grudnia prosince ديسمبر
`
/** Words that stand between the parts of such dates. */
export const foreignJoints = 'de del di du der le la el den d année anno год года г'
