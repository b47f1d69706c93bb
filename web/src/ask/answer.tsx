import type { AnswerSentence, Citation } from '../../../src/schema/answer.ts'
import { Provenance } from '../parts/provenance.tsx'
import { CitationNumber, Superscript, WithNumber } from './citation-number.tsx'
import { closestNumber, type Draft, quotesOf } from './draft.ts'

interface AnswerProps {
  draft: Draft
  /** Number of the quote that the pane shows, when it is one of this turn. */
  shown: number | null
  onShow: (quote: number) => void
}

/** The bare answer, its sentences with the numbers of their sources, and the sources. */
export function Answer({ draft, shown, onShow }: AnswerProps) {
  return (
    <>
      {draft.abstained && <Abstention draft={draft} shown={shown} onShow={onShow} />}
      {draft.direct && <p className="direct">{draft.direct}</p>}
      {draft.sentences.length > 0 && (
        <p className="sentences">
          {draft.sentences.map((sentence, place) => (
            // Sentences only ever grow at their places.
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what identifies a sentence
            <Sentence key={place} sentence={sentence} citations={draft.citations} shown={shown} onShow={onShow} />
          ))}
        </p>
      )}
      {draft.reply?.notes.map((note) => (
        <p key={note.text} className="note">
          {note.text}
        </p>
      ))}
      <Sources draft={draft} shown={shown} onShow={onShow} />
    </>
  )
}

/** Their words in serif; what was computed or written here in sans, and named as such where no quote holds it. */
function Sentence({
  sentence,
  citations,
  shown,
  onShow,
}: { sentence: AnswerSentence; citations: Citation[] } & Omit<AnswerProps, 'draft'>) {
  const { basis } = sentence
  const [first, ...others] = sentence.citations.map((number) => (
    <Superscript key={number} number={number} title={citations[number - 1]?.title} shown={shown === number} onShow={onShow} />
  ))
  return (
    <>
      <span className={basis === 'quote' ? 'theirs' : undefined}>
        <WithNumber words={sentence.text}>{first}</WithNumber>
        {others}
        {(basis === 'background' || basis === 'model') && <span className="quiet"> ({basis})</span>}
      </span>{' '}
    </>
  )
}

/** Calm and grey: what the sources do not say, and the sentence that comes closest. */
function Abstention({ draft, shown, onShow }: AnswerProps) {
  if (!draft.abstained) return null
  const { reason, detail, nearest } = draft.abstained
  const [closest] = nearest
  const number = closestNumber(draft)
  return (
    <div className="abstained" data-reason={reason}>
      <p>{detail}</p>
      {closest && number && (
        <p>
          Closest:{' '}
          <q className="theirs">
            <WithNumber words={`“${closest.quote}”`}>
              <Superscript number={number} title={closest.title} shown={shown === number} onShow={onShow} />
            </WithNumber>
          </q>
        </p>
      )}
    </div>
  )
}

/** The sources, one line for each article with the numbers of its quotes. On paper each quote is written out. */
function Sources({ draft, shown, onShow }: AnswerProps) {
  const cited = new Set(draft.sentences.flatMap((sentence) => sentence.citations))
  const numbered = quotesOf(draft).map((citation, place) => ({ citation, number: place + 1 }))
  const listed = numbered.filter(({ number }) => cited.has(number) || number === closestNumber(draft))
  if (listed.length === 0) return null
  const articles = Map.groupBy(listed, ({ citation }) => `${citation.articleId} ${citation.revision}`)
  return (
    <ul className="sources" aria-label="Sources">
      {[...articles].map(([article, quotes]) => (
        <li key={article}>
          <span>
            {quotes.map(({ citation, number }) => (
              <CitationNumber key={number} number={number} title={citation.title} shown={shown === number} onShow={onShow} />
            ))}{' '}
            <span className="theirs">{quotes[0]?.citation.title}</span>
          </span>
          {quotes[0] && <Provenance of={quotes[0].citation} />}
          {quotes.map(({ citation, number }) => (
            <q key={number} className="on-paper theirs">
              {citation.quote}
            </q>
          ))}
        </li>
      ))}
    </ul>
  )
}
