import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Rapporteur } from '../app.ts'
import { replyLines } from './answer-text.ts'
import { print, styled } from './terminal.ts'
import { counted } from './words.ts'

const Questions = z.array(z.object({ question: z.string(), show: z.array(z.string()) }))

/** In an empty home: reads the samples, then shows what an answer and what an honest no looks like. */
export async function welcome(app: Rapporteur): Promise<void> {
  const { articles, samples } = await app.status()
  if (articles > 0 || samples > 0) return
  const { read } = await app.loadSamples()
  print(`The home is empty: ${counted(read, 'sample brief')} read. "rapporteur samples remove" takes them out again.`)
  const file = new URL('../../samples/questions.json', import.meta.url)
  const questions = Questions.parse(JSON.parse(await readFile(file, 'utf8'))).filter(({ show }) => show.includes('start'))
  for (const { question } of questions) {
    const reply = await app.ask({ question, filters: { scope: 'samples' } })
    print(`\n${styled('bold', `> ${question}`)}\n`)
    for (const line of replyLines(reply)) print(line)
    // What nobody asked does not belong into the list of questions.
    await app.questions.forget(reply.id)
  }
  print()
}
