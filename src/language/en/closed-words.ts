/**
 * English words of closed classes, by their Penn Treebank tag, where the universal tags of the tagger are too coarse.
 * Source: the classes themselves, as English grammars list them. To extend: lower case.
 */
export const closedWords: Record<string, string> = {
  MD: "will would can could may might must shall should cannot ca wo 'll 'd ought sha",
  PRP: 'i you he she it we they me him her us them himself herself itself themselves ourselves myself yourself one',
  PRP$: 'my your his its our their',
  WP: 'who whom what whoever whatever',
  WP$: 'whose',
  WDT: 'which whichever',
  WRB: 'when where why how whenever wherever',
  EX: 'there',
  TO: 'to',
  POS: "'s '",
}
/** Forms of the auxiliaries. */
export const be = "be am is are was were been being 's 're 'm"
export const have = "have has had having 've"

/** Verbs whose past tense and participle look like their base. */
export const unchanging =
  'put cut set hit let shut split spread cost hurt quit bid cast broadcast forecast burst rid shed thrust upset reset offset read beat'
