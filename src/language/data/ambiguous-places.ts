/**
 * Place words that are names of persons as well; `findPlaces` takes them for a person's name beside another such name.
 * Source: first-hand reading of news; no list was copied. To extend: lower case, folded.
 */
export const personLike =
  'jordan chad georgia paris jersey kingston lima santiago victoria sofia vienna london sydney virginia carolina alberta holland england ireland scott wales berlin dakota montana wellington lincoln washington trinidad guernsey israel india chile brazil'

/** Names that contain a place's name and are none: newspapers, banks, regions. They are read whole and then passed over. */
export const notPlaces = `
New England; New York Times; New York Post; New York Stock Exchange; New Yorker; Washington Post; Washington Times; Wall Street Journal; Korea Herald; Korea Times;
China Daily; Global Times; Japan Times; Times of India; Hindustan Times; Bangkok Post; Jakarta Post; Jerusalem Post; Moscow Times; Irish Times; Texas Instruments;
Bank of America; Voice of America; Bank of Ireland; Royal Bank of Scotland; Panama Papers; Panama Canal; Mississippi River; Delaware River; Lake Ontario; Paris Agreement;
Geneva Convention; Geneva Conventions; Vienna Convention; Kansas City; New Amsterdam; Capitol Hill Books; Jersey City; Mexico Beach; Lebanon Valley; British Airways; Air India;
American Airlines; American Express; Singapore Airlines; Turkish Airlines; Qatar Airways; Deutsche Bank; Swiss Re; Air France; Air Canada; Japan Airlines; Korean Air; China Mobile; China Unicom; China Telecom
`
