import type { Command } from 'commander'
import { pino } from 'pino'
import { createProgram } from '../src/cli/program.ts'
import { version } from '../src/cli/version.ts'
import { createApi } from '../src/http/api.ts'
import { describeApi } from '../src/http/openapi.ts'
import { recordingFacade } from './support/facade.ts'

const [begin, end] = ['<!-- Made by scripts/refresh-docs.mjs from here on -->', '<!-- to here -->']

/** A page with its made part replaced. */
export function withReference(page: string, reference: string): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`The page lacks "${begin}" or "${end}".`)
  return `${page.slice(0, from + begin.length)}\n\n${reference.trim()}\n\n${page.slice(to)}`
}

/** The question that docs/api.md asks, as its `curl` line sends it. */
export function exampleRequest(page: string): { question: string } {
  return JSON.parse(/-d '(\{.*\})'/.exec(page)?.[1] ?? '{}') as { question: string }
}

/** The page with the reply that its example really gets; the id differs each time. */
export function withExampleReply(page: string, reply: object): string {
  const shown = JSON.stringify({ ...reply, id: '…' }, null, 2)
  return page.replace(/```json\n[\s\S]*?\n```/, () => `\`\`\`json\n${shown}\n\`\`\``)
}

/** The help of every command and subcommand, as a person sees it. */
export function commandLineReference(): string {
  return commandsOf(createProgram())
    .map(([name, command]) => `### ${name}\n\n\`\`\`text\n${helpOf(command).trim()}\n\`\`\``)
    .join('\n\n')
}

function commandsOf(command: Command, before = ''): [string, Command][] {
  const name = `${before} ${command.name()}`.trim()
  return [[name, command], ...command.commands.flatMap((each) => commandsOf(each, name))]
}

function helpOf(command: Command): string {
  let text = ''
  command.configureOutput({
    writeOut: (part) => {
      text += part
    },
    getOutHelpWidth: () => 100,
  })
  command.outputHelp()
  return text
}

interface Schema {
  type?: string | string[]
  enum?: unknown[]
  default?: unknown
  description?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  $ref?: string
}

interface Route {
  description?: string
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}

/** Every route of the OpenAPI document with what it takes and gives. */
export function apiReference(): string {
  const log = pino({ level: 'silent' })
  const { paths = {} } = describeApi(createApi(recordingFacade([]), log), version)
  return Object.entries(paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods as Record<string, Route>).map(([method, route]) =>
        section(`${method.toUpperCase()} ${path}`, route),
      ),
    )
    .join('\n\n')
}

function section(title: string, route: Route): string {
  const lines = [`### ${title}`, '', route.description ?? '']
  const parameters = (route.parameters ?? []).map(({ name, schema, required, description }) =>
    row(name, schema, required === true || schema.default !== undefined, description ?? schema.description),
  )
  const body = route.requestBody?.content['application/json']?.schema
  if (parameters.length > 0) lines.push('', '| parameter | type | meaning |', '| --- | --- | --- |', ...parameters)
  if (body) lines.push('', ...bodyLines(body))
  const answers = Object.entries(route.responses['200']?.content ?? {}).map(([type, { schema }]) =>
    schema.properties ? `\`{${Object.keys(schema.properties).join(', ')}}\`` : `\`${type}\``,
  )
  lines.push('', `Gives ${answers.join(' or ')}.`)
  return lines.join('\n')
}

function bodyLines(schema: Schema): string[] {
  const fields = (schema.items ?? schema).properties ?? {}
  const required = (schema.items ?? schema).required ?? []
  const rows = Object.entries(fields).map(([name, field]) => row(name, field, required.includes(name)))
  return [
    schema.items ? '| each item of the array | type | meaning |' : '| field | type | meaning |',
    '| --- | --- | --- |',
    ...rows,
  ]
}

function row(name: string, schema: Schema, required: boolean, meaning = schema.description): string {
  const preset = schema.default === undefined ? '' : `default ${JSON.stringify(schema.default)}`
  const notes = [meaning?.replace(/\.$/, ''), preset, required || schema.default !== undefined ? '' : 'may be left out'].filter(
    Boolean,
  )
  return `| \`${name}\` | ${typeOf(schema)} | ${notes.join('; ').replaceAll('|', '\\|')} |`
}

function typeOf(schema: Schema): string {
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ')
  if (schema.items) return `array of ${typeOf(schema.items)}`
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ')
  return [schema.type ?? 'any'].flat().join(' or ')
}
