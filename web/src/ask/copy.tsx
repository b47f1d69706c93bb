import { useState } from 'react'
import type { AskReply } from '../../../src/schema/answer.ts'
import { asMarkdown, asText } from '../footnotes.ts'

/** Takes an answer along, with its footnotes. */
export function Copy({ reply }: { reply: AskReply }) {
  const [said, setSaid] = useState('')
  const copy = async (text: string, name: string) => {
    setSaid(
      (await write(text)) ? `Copied as ${name}.` : 'The browser did not allow copying. Select the text and copy it by hand.',
    )
  }
  return (
    <p className="copy">
      <button type="button" className="plain" onClick={() => void copy(asText(reply), 'text')}>
        Copy as text
      </button>
      <button type="button" className="plain" onClick={() => void copy(asMarkdown(reply), 'Markdown')}>
        Copy as Markdown
      </button>
      <span role="status" className="quiet">
        {said}
      </span>
    </p>
  )
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return writeByHand(text)
  }
}

/** Browsers keep the clipboard from pages that came over plain http from another machine; a selected field still copies. */
function writeByHand(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'visually-hidden'
  const before = document.activeElement
  document.body.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return done
}
