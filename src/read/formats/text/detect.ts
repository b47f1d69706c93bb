/** Plain text is what is left when no other format recognises a content. */
export function detect(): boolean {
  return true
}
