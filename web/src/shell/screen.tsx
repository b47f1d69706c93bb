import { ArticleScreen } from '../article/article-screen.tsx'
import { Ask } from '../ask/ask.tsx'
import { Link } from '../parts/link.tsx'
import type { Address } from '../router.ts'
import { Today } from '../today/today.tsx'

/** The screens by the first part of their path; each reads the rest of its address itself. */
export function Screen({ address: { path, params } }: { address: Address }) {
  const [, screen = '', id, more] = path.split('/')
  if (screen === '' && id === undefined) return <Today params={params} />
  if (screen === 'ask' && id === undefined) return <Ask params={params} />
  if (screen === 'article' && id && more === undefined) return <ArticleScreen id={decoded(id)} params={params} />
  return (
    <div className="article">
      <h1>There is no page at this address.</h1>
      <p>
        See that the link is whole, or go to <Link to="/">Today</Link>.
      </p>
    </div>
  )
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
