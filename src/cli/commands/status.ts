import type { Command } from 'commander'
import type { Status } from '../../schema/status.ts'
import { useHome } from '../home.ts'
import { addCommand, type Common, examples } from '../options.ts'
import { print, printJson } from '../terminal.ts'
import { counted, day, size } from '../words.ts'

/** `rapporteur status` */
export function addStatus(program: Command): void {
  const command = addCommand(program, 'status', 'what has been read, and how the store is')
  command.action((options: Common) =>
    useHome(options.home, async (app) => {
      const status = await app.status()
      if (options.json) printJson(status)
      else for (const line of statusLines(status)) print(line)
    }),
  )
  examples(command, [
    ['rapporteur status', 'for people'],
    ['rapporteur status --json', 'for programs, for example a monitor'],
  ])
}

/** The state in a few lines. */
export function statusLines(status: Status): string[] {
  const languages = Object.entries(status.languages).map(([code, n]) => `${code} ${n.toLocaleString('en')}`)
  const { vectors, jobs, store } = status
  const lines = [
    `${counted(status.articles, 'article')} · ${counted(status.samples, 'sample')}${status.newest ? ` · newest ${day(status.newest)}` : ''}`,
    `Languages: ${languages.join(', ') || 'none'}`,
    `Vectors: ${vectors.model ? `${vectors.done.toLocaleString('en')} done, ${vectors.pending.toLocaleString('en')} to do (${vectors.model})` : (vectors.note ?? 'no model')}`,
    `Work: ${jobs.running} running, ${jobs.waiting} waiting, ${jobs.failed} failed`,
    `Store: ${store.kind}, ${store.version.split(' on ')[0]}${store.bytes === null ? '' : `, ${size(store.bytes)}`}`,
  ]
  if (store.warning) lines.push(`Warning: ${store.warning}`)
  for (const source of status.sources)
    lines.push(`  ${source.name}: ${counted(source.articles, 'article')}, newest ${day(source.newest)}`)
  return lines
}
