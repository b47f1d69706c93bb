import { infiniteQueryOptions, QueryClient, queryOptions } from '@tanstack/react-query'
import { Failure } from '../../src/schema/failure.ts'
import type { Status } from '../../src/schema/status.ts'
import { api, pageSize, type Scope } from './api.ts'

/** One client for the page. A server that is away is tried twice more; a refusal is not tried again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The server is this machine: it is there without the internet.
        networkMode: 'always',
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && error instanceof Failure && error.code === 'no-server',
        retryDelay: (failures) => 400 * 2 ** failures,
      },
      mutations: { networkMode: 'always' },
    },
  })
}

export const statusOptions = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => api.status(signal),
  // Vectors and jobs go on in the background, so the footer looks again sooner while there are any.
  refetchInterval: ({ state }) => (state.data && isBusy(state.data) ? 10_000 : 60_000),
})

function isBusy({ jobs, vectors }: Status): boolean {
  return jobs.running + jobs.waiting + vectors.pending > 0 || vectors.note !== undefined
}

export function articlesOptions(scope: Scope | undefined) {
  return infiniteQueryOptions({
    queryKey: ['articles', scope ?? 'any'],
    queryFn: ({ pageParam, signal }) => api.articles({ offset: pageParam, scope }, signal),
    initialPageParam: 0,
    getNextPageParam: (last, _pages, offset) => (offset + pageSize < last.total ? offset + pageSize : undefined),
  })
}

export function articleOptions(id: string, revision?: number) {
  return queryOptions({
    queryKey: ['article', id, revision ?? 'newest'],
    queryFn: ({ signal }) => api.article(id, revision, signal),
    // The text of a revision never changes.
    staleTime: revision ? Number.POSITIVE_INFINITY : 10_000,
  })
}

export const questionsOptions = queryOptions({ queryKey: ['questions'], queryFn: ({ signal }) => api.questions(signal) })

/** After something was read or removed, everything that counts or lists articles is old, and so are the answers. */
export async function forgetArticles(client: QueryClient): Promise<void> {
  client.removeQueries({ queryKey: ['ask'] })
  client.removeQueries({ queryKey: ['draft'] })
  await client.invalidateQueries()
}
