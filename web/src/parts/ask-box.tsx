import { useEffect, useId, useRef, useState } from 'react'

interface AskBoxProps {
  label: string
  /** Whether the label is the heading of its page. */
  heading?: boolean
  focused?: boolean
  onAsk: (question: string) => void
}

/** Where a question is typed. Enter asks, Shift+Enter starts a line, `/` comes here from anywhere. */
export function AskBox({ label, heading, focused, onAsk }: AskBoxProps) {
  const id = useId()
  const [question, setQuestion] = useState('')
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focused) box.current?.focus({ preventScroll: true })
  }, [focused])

  const ask = () => {
    const asked = question.trim()
    if (!asked) {
      box.current?.focus()
      return
    }
    setQuestion('')
    onAsk(asked)
  }

  const name = <label htmlFor={id}>{label}</label>
  return (
    <form
      className="ask-box"
      onSubmit={(event) => {
        event.preventDefault()
        ask()
      }}
    >
      {heading ? <h1>{name}</h1> : <h2>{name}</h2>}
      <span className="ask-field">
        <textarea
          ref={box}
          id={id}
          data-ask
          rows={1}
          maxLength={2_000}
          enterKeyHint="send"
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            ask()
          }}
        />
        <button type="submit">Ask</button>
      </span>
    </form>
  )
}
