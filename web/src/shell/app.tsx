import { useEffect, useRef, useState } from 'react'
import { isField, step, useKey } from '../parts/keys.ts'
import { Link } from '../parts/link.tsx'
import { navigate, useAddress } from '../router.ts'
import { DropAnywhere } from '../today/drop.tsx'
import { KeyHelp } from './key-help.tsx'
import { Screen } from './screen.tsx'
import { StatusLine } from './status-line.tsx'

/** What stands around every screen: the way to the others, the keys, the line at the foot. */
export function App() {
  const address = useAddress()
  const main = useRef<HTMLElement>(null)
  const [help, setHelp] = useState(false)
  useShellKeys(() => setHelp(true))
  useFocusOnArrival(address.path, main)
  return (
    <>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <header className="top">
        <Link to="/" className="wordmark">
          Rapporteur
        </Link>
        <nav aria-label="Screens">
          <Link to="/" aria-current={address.path === '/' ? 'page' : undefined}>
            Today
          </Link>
          <Link to="/ask" aria-current={address.path === '/ask' ? 'page' : undefined}>
            Ask
          </Link>
        </nav>
        <button type="button" className="plain" onClick={() => setHelp(true)}>
          Keys
        </button>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <Screen key={address.path} address={address} />
      </main>
      <StatusLine />
      <DropAnywhere />
      {help && <KeyHelp onClose={() => setHelp(false)} />}
    </>
  )
}

function useShellKeys(showHelp: () => void) {
  useKey('/', (event) => {
    event.preventDefault()
    const box = document.querySelector<HTMLElement>('[data-ask]')
    if (box) box.focus()
    else navigate('/')
  })
  useKey('j', () => step(1))
  useKey('k', () => step(-1))
  useKey('?', showHelp)
  useEffect(() => {
    // Escape leaves a field, so that the single keys work again.
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && isField(event.target)) event.target.blur()
    }
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [])
}

/** A new screen begins at its top, with the focus in it: keyboard and screen reader start there, not in the old place. */
function useFocusOnArrival(path: string, main: React.RefObject<HTMLElement | null>) {
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true })
    if (!main.current?.querySelector('mark')) scrollTo(0, 0)
  }, [path, main])
}
