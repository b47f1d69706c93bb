import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Failure } from '../../../src/schema/failure.ts'
import { keepToken } from '../token.ts'

/** An error in words: what happened, to what, what to do. Asks for the token where the server wants one. */
export function Trouble({ error, to, onRetry }: { error: unknown; to: string; onRetry?: () => void }) {
  if (error instanceof Failure && error.code === 'unauthorized') return <TokenForm wrong={/not the right/.test(error.message)} />
  const { message, todo } = wordsOf(error)
  return (
    <div className="trouble" role="alert">
      <p>
        <strong>{to}</strong> {message} {todo}
      </p>
      {onRetry && (
        <button type="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  )
}

/** The words of any error; one that nobody foresaw says so. */
export function wordsOf(error: unknown): { message: string; todo: string } {
  if (error instanceof Failure) return { message: sentence(error.message), todo: sentence(error.todo) }
  return { message: `The page met an error (${error instanceof Error ? error.message : String(error)}).`, todo: 'Load it again.' }
}

/** A message as a sentence of running text: capital first, full stop last, and without the name of `about` before it. */
export function sentence(words: string, about = ''): string {
  const said = about && words.startsWith(`${about}: `) ? words.slice(about.length + 2) : words
  if (!said) return ''
  const capital = said.charAt(0).toUpperCase() + said.slice(1)
  return /[.!?…]["”’)]?$/.test(capital) ? capital : `${capital}.`
}

function TokenForm({ wrong }: { wrong: boolean }) {
  const client = useQueryClient()
  const [token, setToken] = useState('')
  return (
    <form
      className="trouble"
      onSubmit={(event) => {
        event.preventDefault()
        keepToken(token.trim())
        void client.resetQueries()
      }}
    >
      <label htmlFor="token">
        {wrong ? 'That is not the token of this server.' : 'This server asks for a token.'} It was set when the server was
        started.
      </label>
      <span className="field-row">
        <input
          id="token"
          type="password"
          autoComplete="current-password"
          required
          value={token}
          onChange={(event) => setToken(event.target.value)}
        />
        <button type="submit">Use it</button>
      </span>
    </form>
  )
}
