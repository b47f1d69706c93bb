import type { ArticleInput } from '../../schema/article.ts'
import type { Failure } from '../../schema/failure.ts'

/** One article as read, or why one could not be; a file gives several, and one failure stops none of the others. */
export type ReadItem = ArticleInput | Failure

/** A file's content as a format sees it. */
export interface Content {
  /** The name to show in messages: a path as given, or `standard input`. */
  name: string
  text: string
  /** The name's ending in lower case without the full stop; empty where it has none. */
  ending: string
}

/** A format of files: whether a content is of it, and its articles. `parse` never throws. */
export interface Format {
  /** As messages name it. */
  label: string
  detect(content: Content): boolean
  parse(content: Content): ReadItem[]
}
