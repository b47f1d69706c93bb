import type { ArticleInput } from '../../../schema/article.ts'
import { Failure } from '../../../schema/failure.ts'
import { cleanText } from '../../clean.ts'
import { languageOf } from '../../language.ts'
import { joinMarks, markRecurring, markShapes } from '../../marks.ts'
import type { Content, ReadItem } from '../format.ts'
import { textBlocks } from './blocks.ts'
import { bundle } from './bundle.ts'

/** The briefs of a plain text, with what recurs across them marked. */
export function parse(content: Content): ReadItem[] {
  // Blank lines count here, so the lines are cleaned one by one.
  const lines = content.text
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .split('\n')
    .map(cleanText)
    .join('\n')
  return briefsOf(textBlocks(lines), content.name)
}

/** Shared with formats whose content becomes blocks. */
export function briefsOf(blocks: ReturnType<typeof textBlocks>, name: string): ReadItem[] {
  const sample = blocks
    .map((block) => block.text)
    .join('\n')
    .slice(0, 20_000)
  const language = languageOf(null, sample)
  const briefs = bundle(blocks, language)
  if (briefs.length === 0) {
    return [
      new Failure('no-article', `${name}: no article in it, only titles or invitations`, {
        todo: 'Give a title line and at least one paragraph.',
        exitCode: 65,
        status: 422,
      }),
    ]
  }
  const texts = briefs.map((brief) => brief.paragraphs.join('\n\n'))
  const recurring = briefs.length > 1 ? markRecurring(texts) : [[]]
  return briefs.map((brief, index): ArticleInput => {
    const text = texts[index]!
    const marks = joinMarks(text, markShapes(text, language), recurring[index]!)
    return { title: brief.title, text, ...brief.stated, ...(marks.length > 0 && { marks }) }
  })
}
