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
export const doForms = 'do does did'
/** Words that deny the verb they stand with. */
export const negations = "not n't never neither nor hardly barely scarcely no"
/** Verbs whose past tense and participle look like their base. */
export const unchanging =
  'put cut set hit let shut split spread cost hurt quit bid cast broadcast forecast burst rid shed thrust upset reset offset read beat'
/** Short adverbs that belong to the verb before them: "shut down", "rolled out". */
export const particles = 'off out up down back away aside forward over together apart ahead along'
/** Verbs whose object does what the infinitive after it says: "ordered firms to stop". */
export const directives =
  'order tell ask require request urge instruct direct force oblige compel allow permit enable expect want help persuade press push call invite authorise authorize warn advise encourage forbid let get cause lead'
