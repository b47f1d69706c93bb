import { useQuery } from '@tanstack/react-query'
import { diffWordsWithSpace } from 'diff'
import { useMemo } from 'react'
import type { Article } from '../../../src/schema/article.ts'
import { paragraphsOf } from '../article-text.ts'
import { Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { articleOptions } from '../queries.ts'

/** Two revisions as one text: what went is struck out, what came is underlined, the rest stands as it is. */
export default function Difference({ id, older, newer }: { id: string; older: number; newer: Article }) {
  const { data: before, error, refetch } = useQuery(articleOptions(id, older))
  const parts = useMemo(() => before && compare(before, newer), [before, newer])
  if (error) return <Trouble to="The older revision could not be loaded." error={error} onRetry={() => void refetch()} />
  if (!before) return <Waiting for="Loading the older revision" />
  if (!parts) return <p className="trouble">The two revisions differ too much to be compared word by word.</p>
  if (parts.every((part) => !part.added && !part.removed))
    return <p className="quiet">The words are the same; what changed stands around them (date, source, address or marks).</p>
  return (
    <section
      className="body difference"
      aria-label={`What changed from revision ${older} to ${newer.revision}`}
      lang={newer.language || undefined}
    >
      <p className="quiet">
        Struck out: only in revision {older}. Underlined: only in revision {newer.revision}.
      </p>
      <div className="words">
        {parts.map((part, place) => {
          const Words = part.added ? 'ins' : part.removed ? 'del' : 'span'
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts never move
          return <Words key={place}>{part.value}</Words>
        })}
      </div>
    </section>
  )
}

function compare(before: Article, newer: Article) {
  const titled = before.title !== newer.title
  return diffWordsWithSpace(wordsOf(before, titled), wordsOf(newer, titled), { timeout: 2_000 })
}

/** What is shown of a revision; the title stands above already and is compared only where it changed. */
function wordsOf(article: Article, titled: boolean): string {
  const text = paragraphsOf(article.text, article.marks).map((pieces) => pieces.map((piece) => piece.text).join(''))
  return [...(titled ? [article.title] : []), ...text].join('\n\n')
}
