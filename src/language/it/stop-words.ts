/** Italian function words; closed word classes, written by hand. Lower case, with accents. See `../en/stop-words.ts`. */
export const stopWords = `
  il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dallo dalla dai dagli dalle in nel
  nello nella nei negli nelle su sul sullo sulla sui sugli sulle con per tra fra questo questa questi queste quello quella quelli quelle
  mio tuo suo sua suoi sue nostro vostro loro io tu lui lei noi voi mi ti si ci vi che chi cui quale quali dove quando come e ed o ma se
  perché anche è sono era erano fu essere stato stata ha hanno aveva avere più molto già tutto tutta tutti tutte altro altra altri altre
`
