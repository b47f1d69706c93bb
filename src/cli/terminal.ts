import { styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]
type Stream = NodeJS.WriteStream

/** Whether a stream shows colours: a terminal, and neither NO_COLOR nor a dumb one. */
function coloured(stream: Stream): boolean {
  return stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
}

/** A text in a style where standard output shows colours, as it is elsewhere. */
export function styled(style: Style, text: string): string {
  return coloured(process.stdout) ? styleText(style, text, { validateStream: false }) : text
}

/** A line on standard output. */
export function print(line = ''): void {
  process.stdout.write(`${printable(line)}\n`)
}

/** A value as JSON on standard output. Control characters are escaped by JSON itself. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, process.stdout.isTTY ? 2 : undefined)}\n`)
}

/** A line on standard error: messages, never results. */
export function note(line: string): void {
  process.stderr.write(`${printable(line)}\n`)
}

/**
 * Without what could steer a terminal: articles and file names are written by others, and an escape sequence in a title
 * could move the cursor, rename the window or hide text. Our own colours (SGR sequences) stay.
 */
export function printable(text: string): string {
  return text.replace(/\u001b\[[0-9;]*m|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/gu, (found) =>
    found.length > 1 ? found : '',
  )
}

/** A text broken at spaces to the width of the terminal (at most 100 columns); in one line where there is none. */
export function wrapped(text: string, indent = ''): string {
  if (!process.stdout.isTTY) return indent + text
  const width = Math.min(process.stdout.columns || 80, 100) - indent.length
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line].map((each) => indent + each).join('\n')
}
