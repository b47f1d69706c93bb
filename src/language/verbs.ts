import { pieces } from './pieces.ts'
import type { Span } from './spans.ts'
import { type TaggedToken, tag } from './tags.ts'
import { lemma } from './tokens.ts'

/** A verb with its auxiliaries, as one: "has not been banned", "plans to restrict" are two. Offsets are into the sentence. */
export interface VerbGroup extends Span {
  /** Base form of the main verb. */
  lemma: string
  tense: 'past' | 'present' | 'future' | 'infinitive' | 'gerund' | 'participle'
  passive: boolean
  negated: boolean
  modal?: string
}

/** A verb group with what stands around it. Lists are parted: "Canada and India" are two subjects. */
export interface Clause {
  verb: VerbGroup
  subject?: Span
  subjects: Span[]
  object?: Span
  objects: Span[]
  /** Prepositional phrases after the verb: `{ preposition: 'from', start, end, text }` spans the phrase without its preposition. */
  phrases: (Span & { preposition: string })[]
}

/** Verb groups of an English sentence in order. */
export function verbGroups(sentence: string, tagged: TaggedToken[] = tag(pieces(sentence))): VerbGroup[] {
  const found: VerbGroup[] = []
  let run: TaggedToken[] = []
  const close = () => {
    const main = run.findLast((token) => token.tag.startsWith('VB'))
    if (main) {
      const start = run[0]!.start
      const modal = run.find((token) => token.tag === 'MD')?.fold
      const be = run.some((token) => token !== main && lemma(token.fold) === 'be')
      found.push({
        start,
        end: main.end,
        text: sentence.slice(start, main.end),
        lemma: lemma(main.fold),
        tense: modal === 'will' ? 'future' : /VBD|VBN/.test(run[0]!.tag) ? 'past' : 'present',
        passive: be && main.tag !== 'VBG',
        negated: run.some((token) => /^(?:not|never|nt)$/.test(token.fold)),
        modal,
      })
    }
    run = []
  }
  for (const token of tagged) {
    if (token.tag === 'MD' || token.tag.startsWith('VB') || (token.tag === 'RB' && run.length > 0)) run.push(token)
    else close()
  }
  close()
  return found
}

/** Clauses of an English sentence: each verb group with subject, object and phrases. */
export function clauses(sentence: string): Clause[] {
  return verbGroups(sentence).map((verb) => {
    const span = (start: number, end: number): Span | undefined => {
      const text = sentence.slice(start, end).trim()
      const from = sentence.indexOf(text, start)
      return text ? { start: from, end: from + text.length, text } : undefined
    }
    const subject = span(Math.max(0, sentence.lastIndexOf(',', verb.start) + 1), verb.start)
    const stop = sentence.slice(verb.end).search(/[,;.]|$/)
    const object = span(verb.end, verb.end + stop)
    return { verb, subject, subjects: subject ? [subject] : [], object, objects: object ? [object] : [], phrases: [] }
  })
}
