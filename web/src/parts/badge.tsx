/** Marks a made-up example; a word and a shape, never colour alone. */
export function MadeUpBadge() {
  return <span className="badge">◇ Made-up example</span>
}
