import type { Progress } from '../app.ts'
import { printable } from './terminal.ts'

export interface ProgressLine {
  onProgress: Progress
  /** Takes the line away, so that what follows stands alone. */
  end(): void
}

/**
 * How far long work has come, on standard error: one line that is rewritten on a terminal, and a line every ten seconds
 * elsewhere. Nothing is shown for work that is over at once.
 */
export function progressLine(stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  const every = stream.isTTY ? 100 : 10_000
  let stage = ''
  let begun = 0
  let shown = 0
  let visible = false
  return {
    onProgress(step) {
      const now = performance.now()
      if (step.stage !== stage) {
        stage = step.stage
        begun = now
        shown = now
      }
      if (now - shown < every) return
      shown = now
      const line = printable(progressText(step, (now - begun) / 1000))
      stream.write(stream.isTTY ? `\r${line}\u001b[K` : `${line}\n`)
      visible = stream.isTTY
    },
    end() {
      if (visible) stream.write('\r\u001b[K')
      visible = false
    },
  }
}

/** As "reading 1,240 of 3,000 · 85/s · 21 s left". */
export function progressText(step: Parameters<Progress>[0], seconds: number): string {
  const count = (n: number) => n.toLocaleString('en')
  const rate = seconds > 0 ? step.done / seconds : 0
  const parts = [
    step.total === null ? `${step.stage} ${count(step.done)}` : `${step.stage} ${count(step.done)} of ${count(step.total)}`,
  ]
  if (rate > 0) parts.push(`${rate < 10 ? rate.toFixed(1) : count(Math.round(rate))}/s`)
  if (rate > 0 && step.total !== null && step.total > step.done) parts.push(`${duration((step.total - step.done) / rate)} left`)
  return parts.join(' · ')
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`
  return `${(seconds / 3600).toFixed(1)} h`
}
