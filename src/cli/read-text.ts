import type { ReadResult } from '../schema/article.ts'
import type { FileResult } from '../schema/file.ts'
import { styled } from './terminal.ts'
import { counted } from './words.ts'

/** Above this many articles only what failed is listed. */
const listed = 50

/** Each file with its articles and what became of them; of many articles only the failures. */
export function resultLines(files: readonly FileResult[]): string[] {
  const every = files.reduce((sum, file) => sum + file.results.length, 0) <= listed
  const lines: string[] = []
  for (const file of files) {
    const name = file.name === '-' ? 'standard input' : file.name
    if (file.error) lines.push(`${name}: ${sentence(file.error.message)} ${file.error.todo}`.trimEnd())
    const shown = file.results.filter(({ outcome }) => every || outcome === 'failed')
    if (shown.length > 0) lines.push(styled('bold', `${name}: ${counted(file.results.length, 'article')}`))
    lines.push(...shown.map(resultLine))
  }
  return lines
}

/** As "8 new · 1 unchanged · 1 file failed". */
export function summary(files: readonly FileResult[]): string {
  const count = (outcome: ReadResult['outcome']) =>
    files.reduce((sum, file) => sum + file.results.filter((r) => r.outcome === outcome).length, 0)
  const parts = (['new', 'revised', 'unchanged', 'failed'] as const)
    .map((outcome) => [outcome, count(outcome)] as const)
    .filter(([, n]) => n > 0)
    .map(([outcome, n]) => `${n.toLocaleString('en')} ${outcome}`)
  const broken = files.filter((file) => file.error).length
  if (broken > 0) parts.push(`${counted(broken, 'file')} failed`)
  return parts.join(' · ') || 'Nothing to read.'
}

function resultLine(result: ReadResult): string {
  const revision = result.outcome === 'revised' ? ` (revision ${result.revision})` : ''
  const what = `  ${result.outcome.padEnd(9)}  ${result.title ?? '(no title)'}${revision}`
  return result.error ? `${what}: ${result.error.message}` : what
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`
}
