import { Failure } from '../../../schema/failure.ts'
import type { Content, ReadItem } from '../format.ts'
import { parse as parseLines } from '../json-lines/parse.ts'
import { articleFrom } from './article.ts'

/** The lists in which articles stand when the outermost value is an object. */
const LISTS = ['articles', 'items', 'entries', 'results', 'data']

/** The articles of a JSON file: one object, a list, or an object that holds the list (as JSON Feed does). */
export function parse(content: Content): ReadItem[] {
  let value: unknown
  try {
    value = JSON.parse(content.text)
  } catch (error) {
    const lines = content.text.split('\n').filter((line) => line.trim() !== '')
    if (lines.length > 1 && lines.slice(0, 2).every(isJson)) return parseLines(content)
    return [
      new Failure('bad-json', `${content.name}: not valid JSON: ${place(content.text, error)}`, {
        todo: 'Mend the file, or give one article a line as JSON Lines (.jsonl).',
        exitCode: 65,
        status: 422,
      }),
    ]
  }
  const list = Array.isArray(value) ? value : listIn(value)
  if (!list) return [articleFrom(value, content.name)]
  if (list.length === 0)
    return [
      new Failure('no-article', `${content.name}: the list is empty`, {
        todo: 'Give at least one article.',
        exitCode: 65,
        status: 422,
      }),
    ]
  return list.map((item, index) => articleFrom(item, `${content.name}, item ${index + 1}`))
}

function listIn(value: unknown): unknown[] | null {
  if (typeof value !== 'object' || value === null || 'text' in value || 'html' in value) return null
  for (const name of LISTS) {
    const list = (value as Record<string, unknown>)[name]
    if (Array.isArray(list)) return list
  }
  return null
}

function isJson(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}

/** "line 3, column 14": from the position that the parser names, or from the ten characters each side that it quotes. */
function place(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  let position = Number(/position (\d+)/.exec(message)?.[1] ?? -1)
  const quoted = /, (\.\.\.)?"([\s\S]*)"(?:\.\.\.)? is not valid JSON$/.exec(message)
  if (position < 0 && quoted) position = text.indexOf(quoted[2]!) + (quoted[1] ? 10 : 0)
  if (position < 0) return /end of JSON/i.test(message) ? 'it ends too early' : (message.split('\n')[0] ?? '').slice(0, 120)
  const before = text.slice(0, position)
  return `line ${before.split('\n').length}, column ${before.length - before.lastIndexOf('\n')}`
}
