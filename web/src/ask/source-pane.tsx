import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useRef } from 'react'
import type { Citation } from '../../../src/schema/answer.ts'
import { locate } from '../article-text.ts'
import { ArticleBody } from '../parts/article-body.tsx'
import { Link } from '../parts/link.tsx'
import { sideBySide, useMedia } from '../parts/media.ts'
import { Provenance } from '../parts/provenance.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { articleOptions } from '../queries.ts'
import { formatAddress } from '../router.ts'
import { quoteAddress } from '../text-fragment.ts'

interface SourcePaneProps {
  citation: Citation
  number: number
  onClose: () => void
}

/** The article behind a quote, scrolled to it: beside the answer where there is room, else a sheet over it. */
export function SourcePane(props: SourcePaneProps) {
  const wide = useMedia(sideBySide)
  if (!wide) return <Sheet {...props} />
  return (
    <aside className="pane" aria-label="Source" tabIndex={-1}>
      <Contents {...props} />
    </aside>
  )
}

function Sheet(props: SourcePaneProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const sheet = dialog.current
    sheet?.showModal()
    // Closed while it is still there, a dialog gives the focus back to what opened it.
    return () => sheet?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-label="Source"
      onCancel={(event) => {
        event.preventDefault()
        props.onClose()
      }}
    >
      <Contents {...props} />
    </dialog>
  )
}

function Contents({ citation, number, onClose }: SourcePaneProps) {
  const { data: article, error, refetch } = useQuery(articleOptions(citation.articleId, citation.revision))
  const text = citation.part === 'title' ? article?.title : article?.text
  const range = text === undefined ? null : locate(text, citation)
  const outside = quoteAddress(citation.url, citation.part === 'text' ? citation.quote : undefined)
  const here = formatAddress(`/article/${encodeURIComponent(citation.articleId)}`, [
    ['revision', String(citation.revision)],
    ['part', citation.part === 'title' ? 'title' : null],
    ['quote', range && `${range.start}-${range.end}`],
  ])
  return (
    <>
      <header className="pane-head">
        <span className="number-of">{number}</span>
        <Provenance of={{ ...citation, publishedWords: article?.publishedWords }} />
        <button type="button" className="plain close" onClick={onClose}>
          Close
        </button>
      </header>
      {error && <Trouble to="The article could not be loaded." error={error} onRetry={() => void refetch()} />}
      {!article && !error && <Waiting for="Loading the article" />}
      {article && !range && <p className="quiet">The quote does not stand in this revision: “{citation.quote}”</p>}
      {article && (
        <ArticleBody
          article={article}
          lit={range && { part: citation.part, range }}
          heading="h2"
          title={(words) => <Link to={here}>{words}</Link>}
        />
      )}
      {outside && (
        <p className="outside">
          <a href={outside} target="_blank" rel="noopener noreferrer">
            At the source ↗
          </a>
        </p>
      )}
    </>
  )
}
