/** Bytes as text, and by which encoding they were read; `note` says what was doubtful. */
export interface Decoded {
  text: string
  encoding: string
  note?: string
}

const MARKS: [encoding: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * Reads bytes as text: by byte order mark, else as UTF-8 when they are, else by the declared encoding (`declared`, or what
 * the head of a page or XML file states), else as UTF-16 when every other byte is zero, else as windows-1252.
 * Never throws: what no encoding explains becomes U+FFFD.
 */
export function decode(bytes: Uint8Array, declared?: string | null): Decoded {
  for (const [encoding, mark] of MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte)) return { text: read(bytes, encoding), encoding }
  }
  const wide = utf16WithoutMark(bytes)
  if (wide) return { text: read(bytes, wide), encoding: wide }
  const stated = known(declared) ?? known(statedEncoding(bytes))
  // These write other scripts in plain ASCII bytes, which would pass for UTF-8.
  if (stated && /^iso-2022/.test(stated)) return { text: read(bytes, stated), encoding: stated }
  const damage = utf8Damage(bytes)
  if (damage === 0) return { text: read(bytes, 'utf-8'), encoding: 'utf-8' }
  if (stated && stated !== 'utf-8') return { text: read(bytes, stated), encoding: stated }
  if (damage < 0.1) return { text: read(bytes, 'utf-8'), encoding: 'utf-8', note: 'a few bytes are not UTF-8 and were replaced' }
  return { text: read(bytes, 'windows-1252'), encoding: 'windows-1252', note: 'not UTF-8: read as windows-1252' }
}

function read(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}

function known(label: string | null | undefined): string | null {
  if (!label) return null
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return null
  }
}

/** `<meta charset>`, `<meta http-equiv … charset=>` or `<?xml encoding=?>` in the first 4 KB. */
function statedEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const stated =
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})/i.exec(head) ??
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)
  // A page that could be read as ASCII cannot be UTF-16, whatever it says.
  return stated?.[1] && !/^utf-?16/i.test(stated[1]) ? stated[1] : null
}

/** The share of multi-byte sequences that are not valid UTF-8: 0 when all are (a sequence cut off at the end is no damage). */
function utf8Damage(bytes: Uint8Array): number {
  let sequences = 0
  let broken = 0
  for (let index = 0; index < bytes.length; ) {
    const first = bytes[index]!
    if (first < 0x80) {
      index += 1
      continue
    }
    sequences += 1
    const length = first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0
    let step = 1
    if (first > 0xf4) step = 1
    else while (step < length && ((bytes[index + step] ?? 0) & 0xc0) === 0x80) step += 1
    const cutOff = index + length > bytes.length && index + step >= bytes.length
    if (first > 0xf4 || length === 0 || (step < length && !cutOff)) broken += 1
    index += step
  }
  return sequences === 0 ? 0 : broken / sequences
}

function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = Math.min(bytes.length, 2000) & ~1
  if (sample < 8) return null
  const zeros = [0, 0]
  for (let index = 0; index < sample; index += 1) if (bytes[index] === 0) zeros[index & 1]! += 1
  const half = sample / 2
  if (zeros[1]! > half * 0.4 && zeros[0]! < half * 0.02) return 'utf-16le'
  if (zeros[0]! > half * 0.4 && zeros[1]! < half * 0.02) return 'utf-16be'
  return null
}
