import { useInfiniteQuery } from '@tanstack/react-query'
import type { ArticleSummary } from '../../../src/schema/article.ts'
import type { Scope } from '../api.ts'
import { Link } from '../parts/link.tsx'
import { Provenance } from '../parts/provenance.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { articlesOptions } from '../queries.ts'

/** The articles, newest first, a page at a time. */
export function ArticleList({ scope }: { scope: Scope | undefined }) {
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useInfiniteQuery(
    articlesOptions(scope),
  )
  if (isPending) return <Waiting for="Loading articles" />
  if (!data) return <Trouble to="The articles could not be listed." error={error} onRetry={() => void refetch()} />
  const articles = data.pages.flatMap((page) => page.articles)
  return (
    <>
      <ul className="articles">
        {articles.map((article) => (
          <Row key={article.id} article={article} />
        ))}
      </ul>
      {error && <Trouble to="The list could not be brought up to date." error={error} onRetry={() => void refetch()} />}
      {hasNextPage && (
        <button type="button" data-step disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more ({articles.length} of {data.pages[0]?.total})
        </button>
      )}
    </>
  )
}

function Row({ article }: { article: ArticleSummary }) {
  return (
    <li>
      <Link to={`/article/${encodeURIComponent(article.id)}`} data-step className="theirs" lang={article.language || undefined}>
        {article.title}
      </Link>
      <Provenance of={article}>{article.revision > 1 && <span>revision {article.revision}</span>}</Provenance>
      <p className="preview theirs" lang={article.language || undefined}>
        {article.preview}
      </p>
    </li>
  )
}
