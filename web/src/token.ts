const PLACE = 'rapporteur.token'

/** The bearer token that this browser keeps for this server; null where none was needed. */
export function readToken(): string | null {
  try {
    return localStorage.getItem(PLACE)
  } catch {
    // Storage may be switched off: then the token lasts as long as the page.
    return kept
  }
}

export function keepToken(token: string): void {
  kept = token
  try {
    localStorage.setItem(PLACE, token)
  } catch {
    return
  }
}

let kept: string | null = null
