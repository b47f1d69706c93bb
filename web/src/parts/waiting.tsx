/** A quiet line while something loads; it shows itself only when that takes longer than a moment. */
export function Waiting({ for: what }: { for: string }) {
  return (
    <p className="waiting" role="status">
      {what} …
    </p>
  )
}
