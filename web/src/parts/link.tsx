import type { ComponentPropsWithRef } from 'react'
import { navigate } from '../router.ts'

/** A link inside the app: a real one (it can be copied, opened in a tab), followed without loading the page anew. */
export function Link({ to, onClick, ...rest }: Omit<ComponentPropsWithRef<'a'>, 'href'> & { to: string }) {
  return (
    <a
      {...rest}
      href={to}
      onClick={(event) => {
        onClick?.(event)
        const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
        if (event.defaultPrevented || elsewhere) return
        event.preventDefault()
        navigate(to)
      }}
    />
  )
}
