/**
 * What gives away, in one language, that a paragraph speaks to the reader about the publisher's own offers rather than
 * reporting news. Phrases are matched in lower case as whole words; a phrase may contain `…` for up to three words between.
 */
export interface BoilerplateWords {
  /** Words that address the reader. */
  you: string[]
  /** Words by which the publisher speaks of itself. */
  we: string[]
  /** What readers are invited to do; strongest at the head of a sentence. */
  invite: string[]
  /** What is offered: a newsletter, a channel, an app. */
  offer: string[]
  /** Openings of a question or condition put to the reader ("would you like", "if you have"). */
  opening: string[]
  /** Verbs of speech: whoever is quoted or reported invites nobody. */
  speech: string[]
  /** Notes on cookies and consent. */
  consent: string[]
  /** Notes on rights in the text. */
  rights: string[]
  /** Labels of a line that credits a picture or names its source; followed by a colon, a dash or a name. */
  credit: string[]
  /** Labels of a line that points to other articles; followed by a colon or standing alone. */
  pointer: string[]
}
