import { homedir } from 'node:os'
import { join } from 'node:path'
import type { TokenReader } from '../src/answer/meaning.ts'
import { modelSettings, openModel } from '../src/inference/open.ts'

export interface OpenReader {
  /** Absent where words alone were asked for or no model can be had. */
  reader?: TokenReader
  /** What the figures were measured with. */
  label: string
  close(): Promise<void>
}

/** The model that answers are measured with; `words` leaves it out. */
export async function openReader(words: boolean): Promise<OpenReader> {
  if (words) return { label: 'words alone', close: async () => {} }
  const home = process.env.RAPPORTEUR_HOME || join(homedir(), '.rapporteur')
  const opened = await openModel(modelSettings(home))
  const local = opened.local
  if (!local) return { label: `words alone (${opened.note ?? 'no local model'})`, close: async () => opened.model?.close() }
  const known = new Map<string, ReturnType<TokenReader['read']>>()
  const reader: TokenReader = {
    read(segments) {
      const key = segments.join('\n')
      const before = known.get(key) ?? local.read(segments)
      known.set(key, before)
      return before
    },
  }
  return { reader, label: `${local.name}, ${local.weights}`, close: () => local.close() }
}
