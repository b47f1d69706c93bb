/** French function words; closed word classes, written by hand. Lower case, with accents. See `../en/stop-words.ts`. */
export const stopWords = `
  le la les un une des du de d l au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
  je tu il elle on nous vous ils elles me te se moi toi lui eux y en qui que quoi dont où quel quelle quels quelles lequel laquelle
  et ou mais donc or ni car si comme quand lorsque puisque afin est sont été être était étaient sera seront serait a ont avait avaient
  avoir aura auront fait faire à dans par pour sur sous vers chez entre selon pendant depuis ainsi aussi très plus même tout tous toute
  toutes autre autres cela ceci ça c j m n s t qu
`
