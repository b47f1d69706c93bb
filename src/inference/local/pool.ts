import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Failure } from '../../schema/failure.ts'

/** A question waits for the piece of background work that is running, never for those that wait. */
export type Priority = 'interactive' | 'background'

interface Job {
  request: unknown
  resolve: (reply: unknown) => void
  reject: (error: Error) => void
  tries: number
}

interface Slot {
  worker: Worker
  job: Job | null
}

/** What a worker answers to a request. */
export type FromWorker = { type: 'reply'; reply: unknown } | { type: 'failed'; message: string; code?: string }

export interface PoolOptions {
  script: URL
  /** How many threads; each gets `data(index)` as its workerData. */
  size: number
  data: (index: number) => unknown
}

/** A job that ended this many workers is to blame itself. */
const TRIES = 2
/** So many deaths in a row without a reply: the model cannot run here. */
const DEATHS = 5

/** How long a worker may take to end the request it is at, in milliseconds. */
const LAST_WORD = 5_000

/** Ends a worker between two requests: native code that is cut off in the middle takes the whole process with it. */
async function end({ worker, job }: Slot): Promise<void> {
  if (job) {
    const signal = AbortSignal.timeout(LAST_WORD)
    await Promise.race([once(worker, 'message', { signal }), once(worker, 'exit', { signal })]).catch(() => undefined)
  }
  await worker.terminate()
}

/** Worker threads that answer requests one by one; a thread that dies is replaced and its request asked again. */
export class Pool {
  readonly #options: PoolOptions
  readonly #slots: Slot[] = []
  readonly #waiting: Record<Priority, Job[]> = { interactive: [], background: [] }
  #deaths = 0
  #closed: Failure | null = null

  constructor(options: PoolOptions) {
    this.#options = options
  }

  /**
   * Resolves with the worker's reply.
   * @throws Failure `model-failed` where the worker says so, `model-crashed` where it dies on it, the signal's reason
   */
  ask(request: unknown, priority: Priority, signal?: AbortSignal): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(this.#closed)
      if (signal?.aborted) return reject(signal.reason)
      const job: Job = { request, resolve, reject, tries: 0 }
      this.#waiting[priority].push(job)
      if (signal) this.#forgetOn(signal, job, priority)
      this.#next()
    })
  }

  /** Takes a job out of the queue when the signal says so; what a worker has begun it ends, unheard. */
  #forgetOn(signal: AbortSignal, job: Job, priority: Priority): void {
    const { resolve, reject } = job
    const abort = () => {
      const at = this.#waiting[priority].indexOf(job)
      if (at >= 0) this.#waiting[priority].splice(at, 1)
      reject(signal.reason)
    }
    signal.addEventListener('abort', abort, { once: true })
    job.resolve = (reply) => {
      signal.removeEventListener('abort', abort)
      resolve(reply)
    }
    job.reject = (error) => {
      signal.removeEventListener('abort', abort)
      reject(error)
    }
  }

  /** Stops the threads; what waits is rejected. */
  async close(): Promise<void> {
    this.#fail(new Failure('model-closed', 'the embedding model was closed', { status: 503 }))
    await Promise.all(this.#slots.splice(0).map(end))
  }

  #fail(failure: Failure): void {
    this.#closed ??= failure
    const jobs = [...this.#waiting.interactive.splice(0), ...this.#waiting.background.splice(0)]
    for (const slot of this.#slots) if (slot.job) jobs.push(slot.job)
    for (const job of jobs) job.reject(failure)
  }

  #next(): void {
    while (this.#waiting.interactive.length || this.#waiting.background.length) {
      const slot = this.#slots.find((each) => !each.job) ?? (this.#slots.length < this.#options.size ? this.#start() : null)
      if (!slot) return
      const job = this.#waiting.interactive.shift() ?? this.#waiting.background.shift()
      if (!job) return
      slot.job = job
      job.tries++
      slot.worker.ref()
      slot.worker.postMessage(job.request)
    }
  }

  #start(): Slot {
    const worker = new Worker(this.#options.script, { workerData: this.#options.data(this.#slots.length) })
    const slot: Slot = { worker, job: null }
    this.#slots.push(slot)
    // An idle worker does not keep the process alive.
    worker.unref()
    worker.on('message', (message: FromWorker) => {
      if (!slot.job) return
      const { job } = slot
      slot.job = null
      this.#deaths = 0
      worker.unref()
      if (message.type === 'reply') job.resolve(message.reply)
      else job.reject(new Failure(message.code ?? 'model-failed', message.message, { status: 500 }))
      this.#next()
    })
    let cause: unknown
    worker.on('error', (error) => {
      cause = error
    })
    worker.on('exit', () => this.#died(slot, cause))
    return slot
  }

  #died(slot: Slot, cause: unknown): void {
    const at = this.#slots.indexOf(slot)
    if (at < 0) return
    this.#slots.splice(at, 1)
    const { job } = slot
    slot.job = null
    const why = cause instanceof Error ? cause.message : 'it ended without a word'
    const failure = new Failure('model-crashed', `the embedding worker stopped: ${why}`, { status: 500, cause })
    if (job && job.tries >= TRIES) job.reject(failure)
    else if (job) this.#waiting.interactive.unshift(job)
    if (++this.#deaths >= DEATHS) this.#fail(failure)
    else this.#next()
  }
}
