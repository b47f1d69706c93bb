import { useId, useRef, useState } from 'react'
import { Outcomes } from './outcomes.tsx'
import { useReading } from './reading.tsx'

/** Where articles come in by hand: a file, an address, the samples. The whole page takes a dropped file, too. */
export function Add({ empty, samples }: { empty: boolean; samples: boolean }) {
  const { read, jobs, busy } = useReading()
  const [open, setOpen] = useState(false)
  const panel = useId()
  const shown = empty || open
  return (
    <section className="add" aria-label="Add articles">
      {empty ? (
        <p className="empty">Nothing read yet. Drop a file here, paste an address, or load the samples.</p>
      ) : (
        <button type="button" className="plain" aria-expanded={shown} aria-controls={panel} onClick={() => setOpen(!open)}>
          {shown ? '− Add articles' : '+ Add articles'}
        </button>
      )}
      <div id={panel} hidden={!shown}>
        {shown && <Ways samples={samples} busy={busy} onSamples={() => read([{ samples: true }])} />}
      </div>
      {jobs.length > 0 && <Outcomes />}
    </section>
  )
}

function Ways({ samples, busy, onSamples }: { samples: boolean; busy: boolean; onSamples: () => void }) {
  const { read, said, say } = useReading()
  const id = useId()
  const picker = useRef<HTMLInputElement>(null)
  const [address, setAddress] = useState('')
  return (
    <div className="ways">
      <div className="drop">
        <span>Drop a file here, or </span>
        <button type="button" onClick={() => picker.current?.click()}>
          choose files
        </button>
        <p className="quiet">Plain text with one or several briefs, Markdown, JSON, JSON Lines, HTML.</p>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label="Files to read"
          onChange={(event) => {
            read([...(event.target.files ?? [])].map((file) => ({ file })))
            event.target.value = ''
          }}
        />
      </div>
      <form
        className="field-row"
        onSubmit={(event) => {
          event.preventDefault()
          read([{ address: address.trim() }])
          setAddress('')
        }}
      >
        <label htmlFor={`${id}address`}>Paste an address</label>
        <input
          id={`${id}address`}
          type="url"
          required
          pattern="https?://.*"
          title="An address that begins with https:// or http://"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
        <button type="submit">Read</button>
      </form>
      <fieldset className="said">
        <legend>For articles that do not state their own</legend>
        <span className="field-row">
          <label htmlFor={`${id}published`}>Published</label>
          <input
            id={`${id}published`}
            type="date"
            value={said.published}
            onChange={(event) => say({ ...said, published: event.target.value })}
          />
        </span>
        <span className="field-row">
          <label htmlFor={`${id}source`}>Source</label>
          <input
            id={`${id}source`}
            maxLength={200}
            value={said.source}
            onChange={(event) => say({ ...said, source: event.target.value })}
          />
        </span>
      </fieldset>
      {!samples && (
        <button type="button" disabled={busy} onClick={onSamples}>
          Load the samples
        </button>
      )}
    </div>
  )
}
