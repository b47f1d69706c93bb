import { Failure } from '../../../schema/failure.ts'
import type { Content, ReadItem } from '../format.ts'
import { articleFrom } from '../json/article.ts'

/** So many bad lines are named one by one; the others are counted. */
const NAMED = 20

/** The articles of a JSON Lines file, one a line; a bad line stops none of the others. */
export function parse(content: Content): ReadItem[] {
  const items: ReadItem[] = []
  let bad = 0
  for (const [index, line] of content.text.split('\n').entries()) {
    if (line.trim() === '') continue
    const item = read(line, `${content.name}, line ${index + 1}`)
    if (item instanceof Failure) {
      bad += 1
      if (bad > NAMED) continue
    }
    items.push(item)
  }
  if (bad > NAMED) {
    items.push(
      new Failure('bad-lines', `${content.name}: ${bad - NAMED} more lines could not be read`, {
        todo: 'Give one article a line, as for "POST /api/articles".',
        exitCode: 65,
        status: 422,
      }),
    )
  }
  return items
}

function read(line: string, where: string): ReadItem {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return new Failure('bad-json', `${where}: not valid JSON`, {
      todo: 'Give one whole JSON object on each line.',
      exitCode: 65,
      status: 422,
    })
  }
  return articleFrom(value, where)
}
