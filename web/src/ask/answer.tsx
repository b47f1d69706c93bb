import type { AnswerSentence, Citation } from '../../../src/schema/answer.ts'
import { Provenance } from '../parts/provenance.tsx'
import { type Draft, quotesOf } from './draft.ts'

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
  return (
    <>
      <span className={basis === 'quote' ? 'theirs' : undefined}>
        {sentence.text}
        {(basis === 'background' || basis === 'model') && <span className="quiet"> ({basis})</span>}
        {sentence.citations.map((number) => (
          <CitationNumber
            key={number}
            number={number}
            title={citations[number - 1]?.title}
            shown={shown === number}
            onShow={onShow}
          />
        ))}
      </span>{' '}
    </>
  )
}

interface CitationNumberProps {
  number: number
  title: string | undefined
  shown: boolean
  onShow: (quote: number) => void
}

function CitationNumber({ number, title, shown, onShow }: CitationNumberProps) {
  return (
    <sup>
      <button
        type="button"
        className="number"
        data-step
        aria-pressed={shown}
        aria-label={title ? `Source ${number}: ${title}` : `Source ${number}`}
        onClick={() => onShow(number)}
      >
        {number}
      </button>
    </sup>
  )
}

/** Calm and grey: what the sources do not say, and the sentence that comes closest. */
function Abstention({ draft, shown, onShow }: AnswerProps) {
  if (!draft.abstained) return null
  const { reason, detail, nearest } = draft.abstained
  const [closest] = nearest
  const number = draft.citations.length + 1
  return (
    <div className="abstained" data-reason={reason}>
      <p>{detail}</p>
      {closest && (
        <p>
          Closest: <q className="theirs">{closest.quote}</q>
          <CitationNumber number={number} title={closest.title} shown={shown === number} onShow={onShow} />
        </p>
      )}
    </div>
  )
}

/** The sources by number. On paper, where nothing can be clicked, each comes with its quote. */
function Sources({ draft, shown, onShow }: AnswerProps) {
  const cited = new Set(draft.sentences.flatMap((sentence) => sentence.citations))
  const listed = quotesOf(draft)
    .map((citation, place) => ({ citation, number: place + 1 }))
    .filter(({ number }) => cited.has(number) || number === draft.citations.length + 1)
  if (listed.length === 0) return null
  return (
    <ol className="sources" aria-label="Sources">
      {listed.map(({ citation, number }) => (
        <li key={number} value={number}>
          <button type="button" className="plain" aria-pressed={shown === number} onClick={() => onShow(number)}>
            <span className="number-of">{number}</span> <span className="theirs">{citation.title}</span>
          </button>
          <Provenance of={citation} />
          <q className="on-paper theirs">{citation.quote}</q>
        </li>
      ))}
    </ol>
  )
}
