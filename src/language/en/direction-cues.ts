/**
 * Words that tell whether a date without its year lies ahead of the day of publication or behind it.
 * Source: first-hand reading of news; written by hand. To extend: lower case, one word each.
 * Past tenses need no list: words in -ed and the irregular forms count as past.
 */
export const ahead = `
will ll wont shall must should may might could would can cannot to expected expects expect scheduled due planned plans plan planning set slated
deadline upcoming forthcoming proposes proposed aims intends hopes effective starts start begins begin begun takes enters enter applies apply comes
come expires expire opens launches ends end runs until pending poised ready target targeted targets scheduling begins remains gives
`
/** Words in -ed that say nothing about time, and short forms of other words. */
export const neither =
  'need speed feed embed exceed proceed succeed indeed hundred united limited related based used unprecedented advanced so-called'
/** Auxiliaries and adverbs of the past. */
export const behind = 'was were had has have been did ago earlier previously already since'
