import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { parseRange } from '../article-text.ts'
import { conversationAddress } from '../ask/conversation.ts'
import { ArticleBody } from '../parts/article-body.tsx'
import { AskBox } from '../parts/ask-box.tsx'
import { Link } from '../parts/link.tsx'
import { Provenance } from '../parts/provenance.tsx'
import { useTitle } from '../parts/title.ts'
import { Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { articleOptions } from '../queries.ts'
import { navigate } from '../router.ts'
import { quoteAddress } from '../text-fragment.ts'
import { Revisions } from './revisions.tsx'

// The differ is loaded when somebody compares.
const Difference = lazy(() => import('./difference.tsx'))

/** One article, whole: its words, its revisions, and the ask box at the end. */
export function ArticleScreen({ id, params }: { id: string; params: URLSearchParams }) {
  const newest = useQuery(articleOptions(id))
  const wanted = wholeNumber(params.get('revision'))
  const older = wholeNumber(params.get('compare'))
  const chosen = useQuery({ ...articleOptions(id, wanted ?? undefined), enabled: wanted !== null })
  const { data: article, error, refetch } = wanted === null ? newest : chosen
  useTitle(article?.title ?? 'Article')

  if (error && !article) return <Trouble to="The article could not be loaded." error={error} onRetry={() => void refetch()} />
  if (!article) return <Waiting for="Loading the article" />
  const range = parseRange(params.get('quote'))
  const outside = quoteAddress(
    article.url,
    range && params.get('part') !== 'title' ? article.text.slice(range.start, range.end) : undefined,
  )
  const count = Math.max(newest.data?.revision ?? 0, article.revision)
  return (
    <div className="article">
      <ArticleBody
        article={older ? { ...article, text: '' } : article}
        lit={range && { part: params.get('part') === 'title' ? 'title' : 'text', range }}
        heading="h1"
      >
        <p className="byline">
          <Provenance of={article}>
            {article.byline && <span>{article.byline}</span>}
            {outside && (
              <a href={outside} target="_blank" rel="noopener noreferrer">
                At the source ↗
              </a>
            )}
          </Provenance>
        </p>
        {count > 1 && <Revisions id={id} count={count} shown={article.revision} older={older} />}
      </ArticleBody>
      {older && (
        <Suspense fallback={<Waiting for="Comparing" />}>
          <Difference id={id} older={older} newer={article} />
        </Suspense>
      )}
      <section className="learn-more">
        <AskBox
          label="Learn more about this"
          onAsk={(question) => navigate(conversationAddress({ questions: [question], about: id }))}
        />
      </section>
      <p className="quiet back">
        <Link to="/">All articles</Link>
      </p>
    </div>
  )
}

function wholeNumber(value: string | null): number | null {
  return value && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : null
}
