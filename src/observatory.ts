import { readFileSync } from 'node:fs'
import { answer, understand } from './answer/answer.ts'
import type { EvidenceSource } from './answer/evidence.ts'
import { rankPassages } from './answer/rank.ts'
import type { FileInput, ListRequest, OpenOptions, OwnRapporteur, Progress, RecordsRequest, SearchRequest } from './app.ts'
import { modelSettings } from './inference/open.ts'
import { type ModelService, startModel } from './inference/service.ts'
import { derive, take } from './pipeline.ts'
import { readBytes } from './read/files.ts'
import { sampleArticles } from './read/samples.ts'
import { RecordBook } from './record/book.ts'
import type { AskEvent, AskReply, AskRequest } from './schema/answer.ts'
import type { Article, ArticleInput } from './schema/article.ts'
import { Failure } from './schema/failure.ts'
import type { FileResult } from './schema/file.ts'
import type { Hit } from './schema/search.ts'
import { openStore } from './store/open.ts'
import type { Store } from './store/store.ts'

/** First-stage candidates that the second stage reads. */
const pool = 300
/** A first question waits this long for a model that is being loaded, in milliseconds. */
const modelPatience = 1_500
/** Questions are kept this long. */
const questionsKeptDays = 30

const version = (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version

/** Own articles and samples never mix: the samples answer only while nothing else has been read. */
async function scopeOf(store: Store, asked?: 'own' | 'samples'): Promise<'own' | 'samples'> {
  return asked ?? ((await store.coverage('own')).articles > 0 ? 'own' : 'samples')
}

function evidence(store: Store, models: ModelService, book: RecordBook, scope: 'own' | 'samples'): EvidenceSource {
  return {
    reader: models.reader() ?? undefined,
    candidates: (query, filters, limit) => store.candidates(query, { scope, ...filters }, limit),
    async coverage(asOf) {
      return { ...(await store.coverage(scope, asOf)), withRecords: book.readable(scope === 'samples', asOf) }
    },
  }
}

/** Every stored revision, in order. */
async function* revisionsOf(store: Store): AsyncGenerator<Article> {
  for await (const entry of store.entries()) if (entry.type === 'article') yield entry.article
}

/** Opens the home on this machine and holds its lock until `close()`. */
export async function openObservatory(options: OpenOptions): Promise<OwnRapporteur> {
  const store = await openStore({ home: options.home, derive, onProgress: options.onProgress, rebuild: options.rebuild })
  await store.questions.sweep(new Date(Date.now() - questionsKeptDays * 86_400_000).toISOString())

  const models = startModel(modelSettings(options.home), store.vectors)

  const book = new RecordBook(() => revisionsOf(store))
  book.changed()

  const search = async ({ q, k = 10, ...filters }: SearchRequest): Promise<{ hits: Hit[] }> => {
    const plan = understand({ question: q, history: [] })
    const candidates = await store.candidates(q, { ...filters, scope: await scopeOf(store, filters.scope) }, pool)
    const hits = rankPassages(plan, candidates)
      .slice(0, k)
      .map(({ candidate, score, explain }) => ({
        articleId: candidate.articleId,
        url: candidate.url,
        title: candidate.title,
        published: candidate.published,
        source: candidate.source,
        passage: { text: candidate.text, start: candidate.start, end: candidate.end },
        score,
        explain,
      }))
    return { hits }
  }

  let waited = false
  const ask = async (request: AskRequest, onEvent?: (event: AskEvent) => void): Promise<AskReply> => {
    const scope = await scopeOf(store, request.filters?.scope)
    if (!waited) await models.settled(modelPatience)
    waited = true
    const reply = await answer(request, evidence(store, models, book, scope), {
      article: (id, revision) => store.article(id, revision),
      onEvent,
    })
    await store.questions.save(reply, new Date().toISOString())
    return reply
  }

  const takeIn = async (articles: readonly ArticleInput[], onProgress?: Progress) => {
    const results = await take(articles, store, onProgress, (written) => book.add(written))
    models.wake()
    return results
  }
  const read = (articles: ArticleInput[], { onProgress }: { onProgress?: Progress } = {}) => takeIn(articles, onProgress)

  const readFiles = async (files: FileInput[], { onProgress }: { onProgress?: Progress } = {}): Promise<FileResult[]> => {
    const results: FileResult[] = []
    for (const { name, bytes, published, source } of files) {
      results.push(await readOne(name, bytes, { published, source }))
      onProgress?.({ stage: 'reading', done: results.length, total: files.length })
    }
    return results
  }
  const readOne = async (
    name: string,
    bytes: Uint8Array,
    defaults: Pick<FileInput, 'published' | 'source'>,
  ): Promise<FileResult> => {
    const inputs: ArticleInput[] = []
    try {
      for (const item of readBytes(bytes, {
        name,
        published: defaults.published ?? undefined,
        source: defaults.source ?? undefined,
      })) {
        if (item instanceof Failure) throw item
        inputs.push(item)
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      return { name, results: [], error: { code: error.code, message: error.message, todo: error.todo } }
    }
    return { name, results: await takeIn(inputs) }
  }

  return {
    read,
    readFiles,
    search,
    ask,
    async articles({ limit = 50, offset = 0, source, q, scope }: ListRequest = {}) {
      return store.list({ limit, offset, source, q, scope: await scopeOf(store, scope) })
    },
    article: (id, revision) => store.article(id, revision),
    async status() {
      const [own, samples] = [await store.coverage('own'), await store.coverage('samples')]
      return {
        articles: own.articles,
        samples: samples.articles,
        newest: (own.articles > 0 ? own : samples).newest,
        languages: await store.languages(),
        vectors: await models.state(),
        jobs: { running: 0, waiting: 0, failed: 0 },
        sources: await store.sources(),
        store: { kind: store.kind, ...(await store.health()) },
        version,
        now: new Date().toISOString(),
      }
    },
    async records({ limit = 100, cursor, ...filter }: RecordsRequest = {}) {
      const scope = await scopeOf(store)
      const found = await book.records(filter, scope === 'samples')
      const from = Number(cursor ?? 0) || 0
      const to = from + limit
      return { records: found.slice(from, to), total: found.length, next: to < found.length ? String(to) : null }
    },
    async loadSamples({ onProgress } = {}) {
      const results = await takeIn(await sampleArticles(), onProgress)
      return { read: results.filter((result) => result.outcome !== 'failed').length }
    },
    async removeSamples() {
      const removed = await store.removeSamples()
      book.changed()
      return { removed }
    },
    questions: {
      async list(limit = 100) {
        return { questions: await store.questions.list(limit) }
      },
      get: (id) => store.questions.get(id),
      forget: (id) => store.questions.forget(id),
    },
    export: () => store.export(),
    async import(lines, { onProgress } = {}) {
      const taken = await store.import(lines, onProgress)
      models.wake()
      book.changed()
      return taken
    },
    announce: (address) => store.announce(address),
    async close() {
      await book.close()
      await models.close()
      await store.close()
    },
  }
}
