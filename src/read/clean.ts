const LINE_ENDS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g
/** Every space that is not the plain one (no-break, figure, thin, ideographic …), and the tab. */
const OTHER_SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
/**
 * What is not text: control characters, byte order marks, soft hyphens, zero-width spaces, word joiners, bidirectional
 * overrides (they make a text read differently from what it says) and private tags. Joiners that shape letters stay.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g

/**
 * The clean text of an article: line ends, spaces and invisible characters made uniform, paragraphs parted by one blank
 * line; every word, accent and punctuation mark as it was. Cleaning a clean text changes nothing.
 */
export function cleanText(raw: string): string {
  return (
    raw
      .toWellFormed()
      .replace(LINE_ENDS, '\n')
      .replace(OTHER_SPACES, ' ')
      .replace(INVISIBLE, '')
      // Not by a pattern: a million spaces in a row would take one a million times a million steps.
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  )
}

/** A title, name or other value on one line: as `cleanText`, with every run of white space one space. */
export function cleanLine(raw: string): string {
  return cleanText(raw).replace(/\s+/g, ' ')
}
