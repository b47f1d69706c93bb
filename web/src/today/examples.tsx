import samples from '../../../samples/questions.json' with { type: 'json' }
import { conversationAddress } from '../ask/conversation.ts'
import { Link } from '../parts/link.tsx'

const SHOWN = 3
const all: { question: string; show: string[] }[] = samples
const questions = all.filter(({ show }) => show.includes('page')).map(({ question }) => question)

/** Three questions that the samples answer; tests hold the samples to it. */
export function Examples() {
  return (
    <ul className="examples" aria-label="Examples">
      {questions.slice(0, SHOWN).map((question) => (
        <li key={question}>
          <Link to={conversationAddress({ questions: [question], scope: 'samples' })} data-step>
            {question}
          </Link>
        </li>
      ))}
    </ul>
  )
}
