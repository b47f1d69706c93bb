import { Failure } from './schema/failure.ts'

/** Longer lines are refused: one article is far below this, so it is not JSON Lines. In UTF-16 code units. */
const longest = 256 * 1024 * 1024

/**
 * The lines of a UTF-8 stream, parted by line feeds alone (`node:readline` also parts at U+2028, which JSON leaves bare
 * inside strings). Empty lines are left out.
 * @throws Failure `invalid-encoding`, `line-too-long`
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  let count = 0
  const decode = (chunk?: Uint8Array) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined })
    } catch (cause) {
      throw new Failure('invalid-encoding', `Not valid UTF-8 after line ${count}.`, { todo: 'Give it in UTF-8.', cause })
    }
  }
  for await (const chunk of chunks) {
    const lines = (rest + decode(chunk)).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > longest)
      throw new Failure('line-too-long', `Line ${count + lines.length + 1} does not end.`, { todo: 'Give JSON Lines.' })
    for (const line of lines) {
      count += 1
      if (line !== '' && line !== '\r') yield line
    }
  }
  rest += decode()
  if (rest !== '') yield rest
}
