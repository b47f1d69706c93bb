/** Dutch function words; closed word classes, written by hand. Lower case, with accents. See `../en/stop-words.ts`. */
export const stopWords = `
  de het een dit dat deze die ik jij je u hij zij ze wij we jullie mij me jou hem haar ons hen hun zich mijn jouw zijn onze uw wie wat
  waar wanneer waarom hoe welke welk en of maar want dus als omdat dat terwijl hoewel is zijn was waren ben bent wordt worden werd werden
  heeft hebben had hadden kan kunnen zal zullen zou zouden moet moeten mag in op aan bij met na naar sinds van voor tot uit over onder
  door om tegen te ook er nog al zeer veel meer alle alles ander andere
`
