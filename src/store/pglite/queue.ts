/** How many reads may overtake a waiting write before it gets its turn, so that a busy reader never starves it. */
const OVERTAKING = 32

/**
 * One job at a time: reads go ahead of writes that wait, each kind in the order it came.
 * A job that fails rejects its own promise and nothing else.
 */
export class Queue {
  private readonly reads: (() => Promise<void>)[] = []
  private readonly writes: (() => Promise<void>)[] = []
  private running = false
  private overtaken = 0

  run<T>(kind: 'read' | 'write', job: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const waiting = kind === 'read' ? this.reads : this.writes
      waiting.push(() => job().then(resolve, reject))
      void this.drain()
    })
  }

  private next(): (() => Promise<void>) | undefined {
    const writeFirst = this.reads.length === 0 || (this.writes.length > 0 && this.overtaken >= OVERTAKING)
    if (writeFirst) {
      this.overtaken = 0
      return this.writes.shift()
    }
    if (this.writes.length > 0) this.overtaken += 1
    return this.reads.shift()
  }

  private async drain(): Promise<void> {
    if (this.running) return
    this.running = true
    for (let job = this.next(); job; job = this.next()) await job()
    this.running = false
  }
}
