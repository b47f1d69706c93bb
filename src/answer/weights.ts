/**
 * The weights of the linear scores, each feature between 0 and 1. Fitted by coordinate ascent with whole stories left
 * out (`eval/fit.ts`); `docs/quality.md` has the figures.
 */
export const sentenceWeights = {
  /** Question words that stand in the sentence itself, by information content. */
  exact: 0.8,
  /** The same, related words counted in part. */
  related: 1.4,
  /** Question words that tell this sentence from the others of its story. */
  aspect: 2.3,
  /** Question words anywhere in the story: its title and the passages found. */
  story: 0.9,
  /** Proper names of the question anywhere in the story. */
  names: 1.4,
  /** Proper names of the question in the sentence. */
  namesHere: -1.6,
  /** A value of the sort asked for, that the question does not give itself. */
  value: 2.2,
  /** Matched words stand close together. */
  compact: 0.7,
  /** Words of the earlier turns in the passage or title. */
  history: 1.3,
  /** First-stage score of the passage, relative to the best. */
  passage: 2,
  /** The first sentence of an article tells the main thing. */
  lead: -0.5,
  /** Too short to tell anything. */
  short: -0.2,
  /** Late interaction of question and sentence with its title, where a model is there. */
  meaning: 8.4,
  /** The same with the sentence alone. */
  meaningHere: 2,
}

/** Logistic regression of "the sources answer this" (`eval/fit-decision.ts`, stories left out). */
export const decisionBias = 0.85
export const decisionWeights = {
  /** The weightiest word of the question that the chosen sentences neither hold nor mean. */
  missing: -1.1,
  /** A name of the question that no story found holds. */
  unknownName: -2,
  /** A value of the sort asked for stands in the best sentence. */
  value: 0.9,
  /** It stands near the question's words. */
  valueNear: 1,
  /** A source says itself that this is not known. */
  silence: -1.4,
  /** The question asks for a sort of value at all. */
  typed: -1.5,
  /** Reasons are asked for more often than given. */
  why: -1.4,
}

/** Below this probability the answer is withheld: the one setting of the trade-off drawn in `docs/quality.md`. */
export const answerThreshold = 0.344

/** The second stage of search (`rank.ts`): set by hand so far, not fitted. */
export const passageWeights = {
  /** First-stage score relative to the best of the pool. */
  bm25: 2,
  /** How strongly the whole article matches: its three best passages (Callan 1994). */
  article: 0.5,
  /** Question words in the passage, by information content. */
  exact: 1,
  /** The same with related words counted in part. */
  related: 0.5,
  /** Question words in passage or title. */
  withTitle: 0.5,
  /** Question words in the title. */
  title: 0.3,
  /** Proper names of the question in passage or title. */
  names: 0.5,
  /** Neighbouring question words in order, close together (sequential dependence). */
  ordered: 0.6,
  /** Neighbouring question words near each other. */
  near: 0.3,
  /** The best single sentence's share of the question. */
  sentence: 0.8,
  /** A value of the sort asked for (Li & Roth 2002). */
  value: 0.9,
  /** The opening of an article. */
  first: 0.1,
}
