import { useLayoutEffect, useRef, useState } from 'react'
import { singleKeysOn, switchSingleKeys } from '../parts/keys.ts'

const keys = [
  ['/', 'Ask'],
  ['j', 'Next'],
  ['k', 'Previous'],
  ['Enter', 'Open'],
  ['Escape', 'Close; leave a field'],
  ['?', 'These keys'],
] as const

/** The keys, in a dialog. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [on, setOn] = useState(singleKeysOn)
  useLayoutEffect(() => {
    const help = dialog.current
    help?.showModal()
    return () => help?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="key-help"
      aria-labelledby="key-help-title"
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id="key-help-title">Keys</h2>
      <dl>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            setOn(event.target.checked)
            switchSingleKeys(event.target.checked)
          }}
        />{' '}
        Single keys are on
      </label>
      <p>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </p>
    </dialog>
  )
}
