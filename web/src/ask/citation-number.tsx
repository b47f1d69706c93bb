/** Words with a number behind them that never stands alone on the next line. */
export function WithNumber({ words, children }: { words: string; children: React.ReactNode }) {
  const [, before = '', last] = /^([\s\S]*\s)?(\S{1,24})$/.exec(words) ?? []
  if (!last) return [words, children]
  return (
    <>
      {before}
      <span className="together">
        {last}
        {children}
      </span>
    </>
  )
}

interface CitationNumberProps {
  number: number
  title: string | undefined
  shown: boolean
  onShow: (quote: number) => void
  /** Whether `j` and `k` stop here. */
  isStep?: boolean
}

/** A number behind the words that it stands for. */
export function Superscript(props: Omit<CitationNumberProps, 'isStep'>) {
  return (
    <sup>
      <CitationNumber {...props} isStep />
    </sup>
  )
}

/** The number of a quote; a click shows where it stands. */
export function CitationNumber({ number, title, shown, onShow, isStep }: CitationNumberProps) {
  return (
    <button
      type="button"
      className="number"
      data-step={isStep || undefined}
      aria-pressed={shown}
      aria-label={title ? `Source ${number}: ${title}` : `Source ${number}`}
      onClick={() => onShow(number)}
    >
      {number}
    </button>
  )
}
