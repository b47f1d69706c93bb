import { cleanLine } from '../../clean.ts'
import { wrapped } from '../document.ts'
import { fold } from '../features.ts'

/** What the structured data (schema.org as JSON-LD) of a page states of its article. */
export interface StructuredData {
  headline?: string
  authors: string[]
  published?: string
  modified?: string
  publisher?: string
  language?: string
  body?: string
  url?: string
}

type Node = Record<string, unknown>

const LARGEST = 2 * 1024 * 1024
const MOST_NODES = 2000
const ARTICLE = /(?:article|posting|report|review|recipe|howto|scholarly|liveblog|claimreview|podcastepisode)$/i
const PAGE = /^(?:webpage|itempage|aboutpage|medicalwebpage|faqpage|creativework|qapage)$/i

/** Reads what is stated of the article that `title` names; the fields that nothing states are absent. */
export function structuredData(document: Document, title: string): StructuredData {
  const nodes = allNodes(document)
  const byId = new Map<string, Node>()
  for (const node of nodes) {
    const id = node['@id']
    if (typeof id === 'string' && (Object.keys(node).length > 1 || !byId.has(id))) byId.set(id, { ...byId.get(id), ...node })
  }
  const full = (node: Node): Node => (typeof node['@id'] === 'string' ? { ...byId.get(node['@id']), ...node } : node)
  const candidates = nodes.filter((node) => types(node).some((type) => ARTICLE.test(type)))
  const pages = nodes.filter((node) => types(node).some((type) => PAGE.test(type)))
  const wanted = fold(title)
  const about = (node: Node) => {
    const own = fold(text(node.headline) ?? text(node.name) ?? '')
    return own !== '' && wanted !== '' && (own.includes(wanted) || wanted.includes(own)) ? 1 : 0
  }
  const article = candidates.map(full).sort((a, b) => about(b) - about(a) || Object.keys(b).length - Object.keys(a).length)[0]
  const page = pages.map(full)[0]
  const chosen = article ?? page
  if (!chosen) return { authors: [] }
  const authors = namesOf(chosen.author ?? chosen.creator ?? page?.author, full)
  const published = text(chosen.datePublished) ?? text(page?.datePublished) ?? (article ? text(chosen.dateCreated) : undefined)
  const modified = text(chosen.dateModified) ?? text(page?.dateModified)
  const headline = article ? (text(chosen.headline) ?? text(chosen.name)) : undefined
  const publisher = namesOf(chosen.publisher, full)[0] ?? namesOf(chosen.isPartOf, full)[0]
  const language = text(chosen.inLanguage) ?? text(page?.inLanguage)
  const body = text(chosen.articleBody)
  const url = text(chosen.url) ?? (typeof chosen.mainEntityOfPage === 'string' ? chosen.mainEntityOfPage : undefined)
  return {
    authors,
    ...(headline && { headline: plainLine(headline).slice(0, 1000) }),
    ...(published && { published }),
    ...(modified && { modified }),
    ...(publisher && { publisher }),
    ...(language && { language }),
    ...(body && { body }),
    ...(url && { url }),
  }
}

function allNodes(document: Document): Node[] {
  const nodes: Node[] = []
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 50)) {
    collect(parse(script.textContent ?? ''), nodes, 0)
  }
  return nodes
}

/** JSON as pages write it: with raw line breaks in strings, in comments, with a stray semicolon or comma. */
function parse(source: string): unknown {
  if (source.length > LARGEST) return null
  const plain = source.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g, '').trim()
  for (const attempt of [
    plain,
    plain.replace(/[\u0000-\u001f]+/g, ' '),
    plain
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/,\s*(?=[}\]])/g, '')
      .replace(/;\s*$/, ''),
  ]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // Try the next reading.
    }
  }
  return null
}

function collect(value: unknown, nodes: Node[], depth: number): void {
  if (depth > 8 || nodes.length > MOST_NODES || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 500)) collect(item, nodes, depth + 1)
    return
  }
  const node = value as Node
  if (node['@type'] !== undefined || node['@id'] !== undefined) nodes.push(node)
  for (const inner of Object.values(node)) if (typeof inner === 'object') collect(inner, nodes, depth + 1)
}

function types(node: Node): string[] {
  const type = node['@type']
  return (Array.isArray(type) ? type : [type]).filter((name): name is string => typeof name === 'string')
}

function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined
  if (Array.isArray(value)) return text(value[0])
  if (typeof value === 'object' && value !== null && '@value' in value) return text((value as Node)['@value'])
  return undefined
}

function namesOf(value: unknown, full: (node: Node) => Node): string[] {
  if (typeof value === 'string') return /^https?:/i.test(value) ? [] : [plainLine(value)].filter(Boolean)
  if (Array.isArray(value)) return value.slice(0, 30).flatMap((item) => namesOf(item, full))
  if (typeof value !== 'object' || value === null) return []
  const name = full(value as Node).name
  if (typeof name === 'string') return [plainLine(name)].filter(Boolean)
  return Array.isArray(name) ? namesOf(name, full) : []
}

/** Structured data often carries its text as HTML. */
function plainLine(value: string): string {
  return cleanLine(/&[#\w]+;|<\w/.test(value) ? (wrapped(value.slice(0, 5000)).body.textContent ?? '') : value)
}
