import { useQueryClient } from '@tanstack/react-query'
import { createContext, use, useCallback, useMemo, useRef, useState } from 'react'
import type { ReadResult } from '../../../src/schema/article.ts'
import { api } from '../api.ts'
import { wordsOf } from '../parts/trouble.tsx'
import { forgetArticles } from '../queries.ts'
import { largestFile } from './largest-file.ts'

/** Something handed in to be read. */
export type Item = { file: File } | { address: string } | { samples: true }

/** What the reader said about the articles that come next and do not state it themselves; empty where nothing. */
export interface Said {
  published: string
  source: string
}

export interface Job {
  id: number
  name: string
  item: Item
  said: Said
  state: 'waiting' | 'reading' | 'done'
  results: ReadResult[]
  /** Why nothing of it could be read. */
  error: { message: string; todo: string } | null
}

interface Reading {
  jobs: Job[]
  busy: boolean
  said: Said
  say: (said: Said) => void
  /** Reads them with what was said, unless something else is said about these. */
  read: (items: Item[], about?: Said) => void
  clear: () => void
}

const Context = createContext<Reading | null>(null)

/** What is being read, one thing after the other; it goes on while the reader looks at other screens. */
export function ReadingProvider({ children }: { children: React.ReactNode }) {
  const client = useQueryClient()
  const [jobs, setJobs] = useState<Job[]>([])
  const [said, say] = useState<Said>({ published: '', source: '' })
  const queue = useRef(Promise.resolve())
  const nextId = useRef(1)

  const read = useCallback(
    (items: Item[], about = said) => {
      const change = (id: number, to: Partial<Job>) =>
        setJobs((all) => all.map((job) => (job.id === id ? { ...job, ...to } : job)))
      const added = items.map((item) => jobOf(nextId.current++, item, about))
      setJobs((all) => [...added.toReversed(), ...all])
      for (const { id, item } of added) {
        queue.current = queue.current.then(async () => {
          change(id, { state: 'reading' })
          change(id, { state: 'done', ...(await outcomeOf(item, about)) })
          await forgetArticles(client).catch(() => undefined)
        })
      }
    },
    [client, said],
  )

  const reading = useMemo(() => {
    const clear = () => setJobs((all) => all.filter((job) => job.state !== 'done'))
    return { jobs, busy: jobs.some((job) => job.state !== 'done'), said, say, read, clear }
  }, [jobs, said, read])
  return <Context value={reading}>{children}</Context>
}

export function useReading(): Reading {
  const reading = use(Context)
  if (!reading) throw new Error('useReading stands inside ReadingProvider')
  return reading
}

function jobOf(id: number, item: Item, said: Said): Job {
  return { id, name: nameOf(item), item, said, state: 'waiting', results: [], error: null }
}

function nameOf(item: Item): string {
  if ('file' in item) return item.file.name
  return 'address' in item ? item.address : 'Samples'
}

async function outcomeOf(item: Item, said: Said): Promise<Pick<Job, 'results' | 'error'>> {
  const published = said.published || undefined
  const source = said.source.trim() || undefined
  try {
    if ('samples' in item) {
      await api.loadSamples()
      return { results: [], error: null }
    }
    if ('address' in item) {
      const { results } = await api.readAddress(item.address, published, source)
      const failed = results.find((result) => result.error)?.error
      return failed ? refused(failed.message, 'Save the page in the browser and drop the file here.') : { results, error: null }
    }
    if (item.file.size === 0) return refused('The file is empty.', 'Choose one with text in it.')
    if (item.file.size > largestFile)
      return refused(
        `The file is larger than ${largestFile / 1024 ** 2} MiB.`,
        'Read it on the command line: rapporteur read FILE.',
      )
    const { results, error } = await api.readFile(item.file, published, source)
    return { results, error: error ?? null }
  } catch (error) {
    const { message, todo } = wordsOf(error)
    return refused(message, todo)
  }
}

function refused(message: string, todo: string): Pick<Job, 'results' | 'error'> {
  return { results: [], error: { message, todo } }
}
