import type { Reference } from './actors.ts'
import { authorityNouns } from './gazetteer/nouns.ts'
import { readPlaces } from './mentions.ts'
import type { Sentence } from './parse/sentence.ts'
import { fold } from './parse/words.ts'
import type { Reading } from './reading.ts'

/** A jurisdiction and the place's name that says so. */
export interface Where {
  code: string
  cue: string
  sentence: Sentence
  form?: string
}

/** Finds the jurisdiction of what a sentence reports. */
export class Places {
  private readonly reading: Reading
  constructor(reading: Reading) {
    this.reading = reading
  }

  /** Places named within a range of a sentence. */
  within(sentence: Sentence, start: number, end: number): Where[] {
    return this.reading
      .mentions(sentence)
      .places.filter((p) => p.start >= start && p.end <= end)
      .map((p) => ({ code: p.code, cue: p.text, sentence, form: p.form }))
  }

  /** The jurisdiction that an actor's own words give: "Norway's supreme court", "Danish police", a known authority. */
  ofReference(reference: Reference): Where[] {
    const own = this.within(reference.sentence, reference.start, reference.end)
    if (own.length && (reference.kind === 'authority' || reference.kind === 'person' || isPlace(reference, own)))
      return own.slice(0, 1)
    const { actor } = reference
    if (!actor) return []
    if (actor.place) return [{ code: actor.place, cue: actor.name, sentence: reference.naming.sentence }]
    for (const naming of actor.namings) {
      const { sentence } = naming
      const chunk = sentence.chunks.find(
        (c) => c.kind === 'noun' && sentence.words[c.from]!.start <= naming.start && sentence.words[c.to - 1]!.end >= naming.end,
      )
      if (chunk?.kind !== 'noun') continue
      const start = sentence.words[chunk.from]!.start
      const beside = chunk.beside
      const inside = this.within(sentence, start, naming.end)
      const described = beside
        ? this.within(sentence, sentence.words[beside.from]!.start, sentence.words[beside.to - 1]!.end)
        : []
      const found = [...inside, ...described].filter((w) => actor.kind !== 'product' || !/ese$|an$/.test(w.cue))
      if (found.length) return found.slice(0, 1)
    }
    return []
  }

  /** "in Norway" in a sentence. */
  inSentence(sentence: Sentence): Where[] {
    return this.reading
      .mentions(sentence)
      .places.filter((p) =>
        /\b(in|across|throughout|within|of|for|to)\s+(the\s+)?$/i.test(sentence.text.slice(0, p.start - sentence.start)),
      )
      .map((p) => ({ code: p.code, cue: p.text, sentence, form: p.form }))
  }

  /** What the surroundings suggest: the paragraph's subject, the dateline, the title, the commonest place. */
  around(sentence: Sentence): Where[] {
    const paragraph = this.reading.sentences.filter((s) => s.part === sentence.part && s.paragraph === sentence.paragraph)
    const inParagraph = paragraph.filter((s) => s.index <= sentence.index).flatMap((s) => this.strong(s))
    if (inParagraph.length) return [commonest(inParagraph)]
    const dateline = this.dateline()
    if (dateline && sentence.paragraph <= 2) return [dateline]
    const all = this.reading.sentences.flatMap((s) =>
      s.part === 'title' ? [...this.strong(s), ...this.strong(s)] : this.strong(s),
    )
    if (all.length) return [commonest(all)]
    // no place but in passing: "its British plants"
    const any = [...paragraph, ...this.reading.sentences].flatMap((s) =>
      this.reading.mentions(s).places.map((p) => ({ code: p.code, cue: p.text, sentence: s, form: p.form })),
    )
    return any.slice(0, 1)
  }

  /** The place of the dateline, quoted where it stands before the first sentence. */
  private dateline(): Where | null {
    const { dateline, article, sentences } = this.reading
    const place = dateline ? readPlaces(dateline)[0] : undefined
    const first = sentences.find((s) => s.part === 'text')
    const at = dateline ? article.text.indexOf(dateline) : -1
    if (!place || !first || at < 0) return null
    return {
      code: place.code,
      cue: place.text,
      sentence: { ...first, start: at, end: first.end, text: article.text.slice(at, first.end) },
    }
  }

  /** Places that are named as such or that own an authority, not "Chinese" in "a Chinese app". */
  private strong(sentence: Sentence): Where[] {
    return this.reading
      .mentions(sentence)
      .places.filter((p) => {
        const after =
          /^(?:['’]s)?\s+((?:[\p{L}-]+\s+){0,3}[\p{L}-]+)/u.exec(sentence.text.slice(p.end - sentence.start))?.[1] ?? ''
        const possessive = /^['\u2019]s?\s+\p{Lu}/u.test(sentence.text.slice(p.end - sentence.start))
        if (
          possessive &&
          p.form === 'name' &&
          !fold(after)
            .split(/\s+/)
            .some((w) => authorityNouns.has(w))
        )
          return false
        return (
          p.form !== 'demonym' ||
          fold(after)
            .split(/\s+/)
            .some((w) => authorityNouns.has(w))
        )
      })
      .map((p) => ({ code: p.code, cue: p.text, sentence, form: p.form }))
  }

  /** The first that gives an answer: the actors' own words, the sentence, the surroundings. */
  find(sentence: Sentence, references: readonly Reference[]): Where[] {
    for (const reference of references) {
      const own = this.ofReference(reference)
      if (own.length) return own
    }
    const here = this.inSentence(sentence)
    if (here.length) return here.slice(0, 1)
    return this.around(sentence)
  }
}

const isPlace = (reference: Reference, places: Where[]): boolean =>
  places.some((p) => fold(reference.text).replace(/^the /, '').includes(fold(p.cue).replace(/^the /, '')))

const commonest = (places: Where[]): Where => {
  const counts = new Map<string, number>()
  for (const place of places) counts.set(place.code, (counts.get(place.code) ?? 0) + 1)
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]![0]
  return places.find((p) => p.code === best)!
}
