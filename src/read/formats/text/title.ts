import { recognise } from '../../marks/shape.ts'

const LONGEST = 180
const MOST_WORDS = 26
/** Ends that a title does not have; a question or exclamation mark it may. */
const SENTENCE_END = /(?:(?<!\.\.)\.|[;:,。；：]|[.!?]["'”’»)\]]+)$/u
const BEGINS = /^["'“‘«„([¿¡]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]|^(?:e|i)\p{Lu}/u

/** Whether a block reads like the title of a brief: one line, short, begins like one, does not end like a sentence. */
export function isTitleLike(text: string, language: string): boolean {
  return (
    !text.includes('\n') &&
    text.length <= LONGEST &&
    text.split(/\s+/).length <= MOST_WORDS &&
    /\p{L}{2}/u.test(text) &&
    BEGINS.test(text) &&
    !/^(?:[-*•–—>]|https?:)/u.test(text) &&
    !SENTENCE_END.test(withoutAbbreviation(text)) &&
    !recognise(text, language, 'edge')
  )
}

/** "…in the U.S." and "…Inc." end in a full stop that ends no sentence. */
function withoutAbbreviation(text: string): string {
  return text.replace(/(?:(?:\p{L}\.){2,}|\b(?:Inc|Ltd|Corp|Co|Jr|Sr|etc|No|vs)\.)$/u, 'X')
}

/** Whether a block reads like a paragraph: it ends a sentence, or is too long for a title. */
export function isParagraph(text: string): boolean {
  return (
    text.includes('\n') ||
    text.length > LONGEST ||
    (/[.!?…。！？]["'”’»)\]]*$/u.test(text) && text.split(/\s+/).length >= 4) ||
    /[。！？]$/u.test(text)
  )
}
