/**
 * Place words that are names of persons or common words as well; `findPlaces` asks for more evidence before it takes them.
 * Source: first-hand reading of news; no list was copied. To extend: lower case, folded.
 */
export const personLike =
  'jordan chad georgia paris israel india jersey kingston lima santiago victoria sofia vienna london sydney virginia carolina florence roman holland england ireland scott wales berlin brooklyn dakota montana austin houston hamilton wellington lincoln washington georgetown cyprus kenya sharjah dubai malta'

/** Capitalised words after which a place word is still a place: "Communist China", "Greater London". */
export const placeModifiers =
  'north south east west northern southern eastern western central greater upper lower new old mainland communist republic in from of the and for to with as by at against'
