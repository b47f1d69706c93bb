import { features, fold, type PageContext } from './features.ts'
import model from './model.json' with { type: 'json' }
import type { Piece } from './pieces.ts'
import { logOdds, reasons, type Trees } from './trees.ts'

/** A piece that is no part of the article, and the features that spoke most against it. */
export interface Removal {
  text: string
  because: string[]
}

export interface MainText {
  /** The pieces of the article, in order. */
  pieces: Piece[]
  /** What was left out between the first and the last of them. */
  removals: Removal[]
}

/** From these log-odds on a piece is article text; below zero, because a lost paragraph is worse than a caption too many. */
const LIMIT = -0.3
/** Where the model keeps less than this share of what the reading view keeps, the page is unlike any it knows. */
const TRUSTED = 0.35

/**
 * The pieces of a page that are its article, told by a model of trees over the look, place and names of each.
 * Where the model finds next to nothing, the reading view's choice stands.
 */
export function mainText(all: readonly Piece[], context: PageContext): MainText {
  const rows = features(all, context)
  const trees = model as unknown as Trees
  let chosen = rows.map((row) => logOdds(trees, row) > LIMIT)
  const words = (flags: boolean[]) =>
    all.reduce((sum, piece, index) => sum + (flags[index] ? fold(piece.text).split(' ').length : 0), 0)
  const kept = all.map((_, index) => context.kept.has(index))
  if (words(chosen) < words(kept) * TRUSTED) chosen = kept
  const [first, last] = [chosen.indexOf(true), chosen.lastIndexOf(true)]
  const removals = all.flatMap((piece, index) =>
    index > first && index < last && !chosen[index] ? [{ text: piece.text, because: reasons(trees, rows[index]!, true) }] : [],
  )
  return { pieces: all.filter((_, index) => chosen[index]), removals: first < 0 ? [] : removals }
}

/** The names of the features, for fitting the model: known once a page has been looked at. */
