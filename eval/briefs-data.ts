import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

export interface Brief {
  type: 'brief'
  id: string
  title: string
  source: string
  url: string
  published: string
  language: string
  text: string
  records?: unknown[]
}

export interface Question {
  type: 'question'
  id: string
  asks: string
  question: string
  history?: { role: 'user' | 'assistant'; content: string }[]
  asOf?: string | null
  answerable: boolean
  reason?: string
  answer: { any?: string[]; all?: string[]; none?: string[] } | null
  evidence?: [string, string][]
}

/** Reads JSON Lines, gzipped or not. */
export function readLines<T>(file: string): T[] {
  const bytes = readFileSync(file)
  const text = file.endsWith('.gz') ? gunzipSync(bytes).toString() : bytes.toString()
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T)
}

/** The briefs and questions of several files as one pool. */
export function readBriefs(files: readonly string[]): { briefs: Brief[]; questions: Question[] } {
  const lines = files.flatMap((file) => readLines<Brief | Question>(file))
  return {
    briefs: lines.filter((line) => line.type === 'brief'),
    questions: lines.filter((line) => line.type === 'question'),
  }
}
