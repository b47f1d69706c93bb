/** Spanish function words; closed word classes, written by hand. Lower case, with accents. See `../en/stop-words.ts`. */
export const stopWords = `
  el la los las un una unos unas lo al del de este esta estos estas ese esa esos esas aquel aquella mi tu su sus nuestro nuestra
  yo tú él ella nosotros ellos ellas me te se le les nos que quien quienes cual cuales cuyo cuya donde cuando como qué quién cuál cuándo
  dónde cómo y e o u pero sino si porque pues aunque es son era eran fue fueron ser sido está están estar ha han había haber hay a ante
  bajo con contra desde en entre hacia hasta para por según sobre tras también muy más ya todo toda todos todas otro otra otros otras
`
