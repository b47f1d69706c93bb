/** Portuguese function words; closed word classes, written by hand. Lower case, with accents. See `../en/stop-words.ts`. */
export const stopWords = `
  o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às por pelo pela pelos pelas este esta estes estas esse essa
  isso isto aquele aquela meu minha seu sua seus suas nosso eu tu ele ela nós eles elas me te se lhe lhes que quem qual quais cujo onde
  quando como e ou mas se porque pois embora é são era eram foi foram ser sido está estão estar há ter tem têm tinha para com contra desde
  entre até sobre sob também muito mais já todo toda todos todas outro outra outros outras
`
