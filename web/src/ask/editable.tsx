import { useId, useRef, useState } from 'react'

/** A small fact under an answer that opens as a form where it stands. `children` are the form's fields. */
export function Editable({ name, value, onSave, children }: EditableProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  return (
    <div className="editable">
      <button ref={opener} type="button" className="plain" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <span className="name">{name}:</span> <span className="value">{value}</span>
      </button>
      <form
        id={id}
        hidden={!open}
        onSubmit={(event) => {
          event.preventDefault()
          close()
          onSave(new FormData(event.currentTarget))
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          close()
        }}
      >
        {open && (
          <span className="field-row">
            {children}
            <button type="submit">Ask again</button>
          </span>
        )}
      </form>
    </div>
  )
}

interface EditableProps {
  name: string
  value: React.ReactNode
  onSave: (fields: FormData) => void
  children: React.ReactNode
}
