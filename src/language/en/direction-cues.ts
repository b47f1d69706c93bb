/**
 * Words that tell whether a date without its year lies ahead of the day of publication or behind it.
 * Source: first-hand reading of news; written by hand. To extend: lower case, one word each.
 * Past tenses need no list: words in -ed and the irregular forms count as past.
 */
export const ahead = `
will ll wont shall must should may might could would can cannot expected expects expect scheduled due planned plans plan planning set slated
deadline upcoming forthcoming proposes proposed aims intends hopes effective starts start begins begin begun takes enters enter applies apply comes
come expires expire opens launches ends end runs pending poised ready scheduling remains
`
/** Verbs whose object is still to be done, though they stand in the past: "ordered firms to leave by …", "agreed to stop in …". */
export const commissives =
  'order oblige require tell ask request urge instruct direct agree pledge promise vow plan propose expect intend schedule decide want hope need give set mean aim allow threaten'
/** Words that begin another clause, so that the verb before them says nothing of the date. */
export const clauseOpeners = 'but while although though whereas because'
/** Words in -ed that say nothing about time, and short forms of other words. */
export const neither =
  'need speed feed embed exceed proceed succeed indeed hundred united limited related based used unprecedented advanced so-called'
/** Auxiliaries and adverbs of the past. */
export const behind = 'was were had has have been did ago earlier previously already since'
