import { Failure } from '../../schema/failure.ts'

/** Formats that are recognised by their first bytes and cannot be read, with what to do about each. */
const SIGNATURES: { bytes: number[]; at?: number; name: string; todo: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], name: 'a PDF', todo: 'Save its text as a .txt file and read that.' },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    name: 'a ZIP archive or an office document',
    todo: 'Unpack it, or save the document as text.',
  },
  { bytes: [0x50, 0x4b, 0x05, 0x06], name: 'an empty ZIP archive', todo: 'Unpack it first.' },
  { bytes: [0x1f, 0x8b], name: 'gzip-compressed', todo: 'Unpack it first (gunzip).' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], name: 'zstd-compressed', todo: 'Unpack it first (unzstd).' },
  { bytes: [0x42, 0x5a, 0x68], name: 'bzip2-compressed', todo: 'Unpack it first (bunzip2).' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], name: 'xz-compressed', todo: 'Unpack it first (unxz).' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: 'a 7-Zip archive', todo: 'Unpack it first.' },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: 'a RAR archive', todo: 'Unpack it first.' },
  { bytes: [0x75, 0x73, 0x74, 0x61, 0x72], at: 257, name: 'a tar archive', todo: 'Unpack it first.' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Office document', todo: 'Save it as text.' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'a Rich Text document', todo: 'Save it as plain text.' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG picture', todo: 'Give the text itself.' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG picture', todo: 'Give the text itself.' },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'a GIF picture', todo: 'Give the text itself.' },
  { bytes: [0x52, 0x49, 0x46, 0x46], name: 'a RIFF file (picture, sound or film)', todo: 'Give the text itself.' },
  { bytes: [0x49, 0x44, 0x33], name: 'a sound file', todo: 'Give a transcript as text.' },
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, name: 'a film or sound file', todo: 'Give a transcript as text.' },
  {
    bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
    name: 'an SQLite database',
    todo: 'Export its articles as JSON Lines.',
  },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: 'a program', todo: 'Choose another file.' },
]

/** A Failure for a content that is no text, by its first bytes or by zero bytes where text has none; else null. */
export function unreadable(bytes: Uint8Array, name: string): Failure | null {
  for (const signature of SIGNATURES) {
    const at = signature.at ?? 0
    if (signature.bytes.every((byte, index) => bytes[at + index] === byte)) {
      return failure(`${name}: it is ${signature.name}, which cannot be read yet`, signature.todo)
    }
  }
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (!wide && isBinary(bytes.subarray(0, 8192)))
    return failure(`${name}: it is a binary file, not text`, 'Give text, Markdown, HTML or JSON.')
  return null
}

function failure(message: string, todo: string): Failure {
  return new Failure('unreadable-format', message, { todo, exitCode: 65, status: 415 })
}

/** Zero bytes in both halves of the byte pairs (UTF-16 has them in one), or many control characters. */
function isBinary(sample: Uint8Array): boolean {
  const zeros = [0, 0]
  let controls = 0
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index & 1]! += 1
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls += 1
  }
  const half = sample.length / 2
  const likeUtf16 = Math.max(...zeros) > half * 0.4 && Math.min(...zeros) < half * 0.02
  if (zeros[0]! + zeros[1]! > 0 && !likeUtf16) return true
  return controls > sample.length * 0.1
}
