import { useQuery } from '@tanstack/react-query'
import { conversationAddress } from '../ask/conversation.ts'
import { AskBox } from '../parts/ask-box.tsx'
import { Link } from '../parts/link.tsx'
import { useTitle } from '../parts/title.ts'
import { statusOptions } from '../queries.ts'
import { formatAddress, navigate } from '../router.ts'
import { Add } from './add.tsx'
import { ArticleList } from './article-list.tsx'
import { Examples } from './examples.tsx'
import { Samples } from './samples.tsx'

/** The first screen: ask, then what was read, newest first. */
export function Today({ params }: { params: URLSearchParams }) {
  useTitle('')
  const { data: status } = useQuery(statusOptions)
  const scope = scopeOf(params)
  const own = status?.articles ?? 0
  const samples = status?.samples ?? 0
  const empty = status !== undefined && own + samples === 0
  return (
    <div className="today">
      <div>
        <AskBox
          heading
          focused
          label="Ask the record. Every sentence shows its source."
          onAsk={(question) => navigate(conversationAddress({ questions: [question], scope: scope ?? null }))}
        />
        {samples > 0 && (own === 0 || scope === 'samples') && <Examples />}
      </div>
      <section aria-label="Articles">
        {own > 0 && samples > 0 && <ScopeSwitch shown={scope ?? 'own'} />}
        {status && <Add empty={empty} samples={samples > 0} />}
        {!empty && <ArticleList scope={scope} />}
        {samples > 0 && <Samples count={samples} />}
      </section>
    </div>
  )
}

function ScopeSwitch({ shown }: { shown: 'own' | 'samples' }) {
  return (
    <nav className="switch" aria-label="Which articles">
      <Link to="/" aria-current={shown === 'own' ? 'true' : undefined}>
        Your articles
      </Link>
      <Link to={formatAddress('/', [['scope', 'samples']])} aria-current={shown === 'samples' ? 'true' : undefined}>
        Samples
      </Link>
    </nav>
  )
}

function scopeOf(params: URLSearchParams) {
  const scope = params.get('scope')
  return scope === 'own' || scope === 'samples' ? scope : undefined
}
