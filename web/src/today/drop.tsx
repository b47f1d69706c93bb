import { useEffect, useState } from 'react'
import { navigate } from '../router.ts'
import { useReading } from './reading.tsx'

/** Takes files that are dropped anywhere on the page, and says so while one is held over it. */
export function DropAnywhere() {
  const { read } = useReading()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (!event.relatedTarget) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(false)
      read([...(event.dataTransfer?.files ?? [])].map((file) => ({ file })))
      if (location.pathname !== '/') navigate('/')
    }
    document.addEventListener('dragover', onOver)
    document.addEventListener('dragleave', onLeave)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('dragover', onOver)
      document.removeEventListener('dragleave', onLeave)
      document.removeEventListener('drop', onDrop)
    }
  }, [read])
  return over ? <div className="drop-anywhere">Drop to read</div> : null
}
