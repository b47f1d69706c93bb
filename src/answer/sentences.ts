import type { Candidate } from '../store/passages.ts'
import { type Match, matchTerm, type Readable, readable } from './match.ts'
import type { Plan, Term } from './plan.ts'
import { isNew, type Value, valueFit, valuesFor } from './values.ts'
import { sentenceWeights } from './weights.ts'

/** A sentence of a candidate passage, compared with the question. */
export interface Ranked {
  candidate: Candidate
  /** Offsets into the revision's clean text. */
  start: number
  end: number
  text: string
  /** Order of the sentence in its passage. */
  order: number
  values: Value[]
  /** Best match of each term of the plan, in the sentence itself and in what stands around it. */
  matches: Match[]
  around: Match[]
  /** How well each term is meant by sentence and title, and by the whole passage, 0 to 1; empty without a model. */
  meant: number[]
  meantAround: number[]
  features: Record<keyof typeof sentenceWeights, number>
  score: number
  read: Readable
}

/** What has been read of a passage; kept, since the same passages come up again within a conversation. */
interface ReadPassage {
  title: Readable
  whole: Readable
  sentences: { start: number; end: number; read: Readable }[]
}

const readPassages = new Map<string, ReadPassage>()
const passagesKept = 3_000

/** Parts a passage and its sentences into words, once. */
export function readPassage(candidate: Candidate): ReadPassage {
  const key = `${candidate.articleId}/${candidate.revision}/${candidate.start}`
  const known = readPassages.get(key)
  if (known) return known
  const sentences: ReadPassage['sentences'] = []
  for (let i = 0; i + 1 < candidate.sentences.length; i += 2) {
    const [start, end] = [candidate.sentences[i]!, candidate.sentences[i + 1]!]
    const text = candidate.text.slice(start - candidate.start, end - candidate.start)
    sentences.push({ start, end, read: readable(text, candidate.language) })
  }
  const read = {
    title: readable(candidate.title, candidate.language),
    whole: readable(candidate.text, candidate.language),
    sentences,
  }
  if (readPassages.size >= passagesKept) readPassages.clear()
  readPassages.set(key, read)
  return read
}

/** Share of the question's weight that matches, each term counted at the best of its matches. */
export function coverage(terms: readonly Term[], matches: readonly Match[]): number {
  let [held, all] = [0, 0]
  for (const [i, term] of terms.entries()) {
    all += term.weight
    held += term.weight * (matches[i]?.weight ?? 0)
  }
  return all ? held / all : 0
}

/** How close together the matched words stand: 1 when side by side, towards 0 when scattered over the sentence. */
function compactness(matches: readonly Match[]): number {
  const places = matches.filter((match) => match.weight > 0).map((match) => match.positions[0] ?? 0)
  if (places.length < 2) return 0
  const span = Math.max(...places) - Math.min(...places) + 1
  return Math.min(1, (places.length / span) * 1.5)
}

/** A month or year of the question is held by what was published then. */
function inTime(term: Term, candidate: Candidate): Match {
  const then = term.when !== undefined && candidate.published?.startsWith(term.when)
  return { weight: then ? 1 : 0, opposite: false, positions: [] }
}

/** What the pool holds of one article: its passages, and how well title and passages together match each term. */
interface Story {
  passages: { candidate: Candidate; read: ReadPassage }[]
  matches: Match[]
  context: Match[]
  title: Match[]
}

function stories(plan: Plan, candidates: readonly Candidate[]): Story[] {
  const byArticle = new Map<string, Story>()
  for (const candidate of candidates) {
    const read = readPassage(candidate)
    let story = byArticle.get(candidate.articleId)
    if (!story) {
      const title = plan.terms.map((term) => matchTerm(term, read.title))
      story = { passages: [], title, matches: title, context: plan.context.map((term) => matchTerm(term, read.title)) }
      byArticle.set(candidate.articleId, story)
    }
    story.passages.push({ candidate, read })
    story.matches = story.matches.map((match, i) =>
      strongest(match, matchTerm(plan.terms[i]!, read.whole), inTime(plan.terms[i]!, candidate)),
    )
    story.context = story.context.map((match, i) => strongest(match, matchTerm(plan.context[i]!, read.whole)))
  }
  return [...byArticle.values()]
}

/** The stories that a leaning question can be about: those that hold most of the names it leans on; all where none does. */
function anchored(plan: Plan, found: Story[]): Story[] {
  if (plan.anchors.length === 0) return found
  const holds = (story: Story) =>
    coverage(
      plan.anchors,
      plan.anchors.map((term) =>
        story.passages
          .map(({ read }) => strongest(matchTerm(term, read.whole), matchTerm(term, read.title)))
          .reduce((a, b) => strongest(a, b)),
      ),
    )
  const scored = found.map((story) => ({ story, held: holds(story) }))
  const most = Math.max(0, ...scored.map(({ held }) => held))
  return most < 0.5 ? found : scored.filter(({ held }) => held >= 0.75 * most).map(({ story }) => story)
}

/** Ranks the sentences of the candidate passages by how well they answer the question. */
export function rankSentences(plan: Plan, candidates: readonly Candidate[]): Ranked[] {
  const best = Math.max(1e-9, ...candidates.map((candidate) => candidate.bm25))
  return anchored(plan, stories(plan, candidates))
    .flatMap((story) => rankStory(plan, story, best))
    .sort((a, b) => b.score - a.score)
}

function rankStory(plan: Plan, story: Story, best: number): Ranked[] {
  const sentences = story.passages.flatMap(({ candidate, read }) =>
    read.sentences.map((sentence, order) => ({
      candidate,
      order,
      sentence,
      matches: plan.terms.map((term) => matchTerm(term, sentence.read)),
    })),
  )
  // A word that stands in every sentence of a story finds the story, not the sentence.
  const telling = plan.terms.map((term, i) => {
    const share = sentences.filter(({ matches }) => matches[i]!.weight > 0.4).length / Math.max(1, sentences.length)
    return { ...term, weight: term.weight * (1 - share) * (term.proper && story.title[i]!.weight === 1 ? 0.3 : 1) }
  })
  const proper = plan.terms.filter((term) => term.proper)
  const properMatches = (matches: readonly Match[]) => plan.terms.flatMap((term, i) => (term.proper ? [matches[i]!] : []))
  const shared = {
    story: coverage(plan.terms, story.matches),
    names: proper.length ? coverage(proper, properMatches(story.matches)) : 1,
    history: coverage(plan.context, story.context),
  }
  const asked = `${plan.understood} ${plan.known}`
  return sentences.map(({ candidate, order, sentence, matches }) => {
    const { read, start, end } = sentence
    const values = valuesFor(plan.target, read.text, candidate.published).filter((value) => isNew(value, asked))
    const features: Ranked['features'] = {
      ...shared,
      exact: coverage(plan.terms, matches.map(exactly)),
      related: coverage(plan.terms, matches),
      aspect: coverage(telling, matches),
      namesHere: proper.length ? coverage(proper, properMatches(matches)) : 1,
      value: valueFit(plan, read.text, values),
      compact: compactness(matches),
      passage: candidate.bm25 / best,
      lead: order === 0 && candidate.start < 200 ? 1 : 0,
      short: read.tokens.length < 6 ? 1 : 0,
      meaning: 0,
      meaningHere: 0,
    }
    return {
      candidate,
      start,
      end,
      text: read.text,
      order,
      values,
      matches,
      around: story.matches,
      meant: [],
      meantAround: [],
      features,
      score: total(features),
      read,
    }
  })
}

const exactly = (match: Match): Match => (match.weight === 1 ? match : { ...match, weight: 0 })

/** The weighted sum of the features. */
export function total(features: Ranked['features']): number {
  let sum = 0
  for (const [name, weight] of Object.entries(sentenceWeights)) sum += weight * features[name as keyof typeof sentenceWeights]
  return sum
}

function strongest(...matches: Match[]): Match {
  return matches.reduce((best, match) => (match.weight > best.weight ? match : best))
}
