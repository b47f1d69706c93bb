import { brill } from 'brill'
import type { TaggedToken } from './tags.ts'
import { isBe, isHave, isParticiple } from './verb-forms.ts'

const capital = /^\p{Lu}/u
const finite = /^(?:VBD|VBZ|VBP|MD)$/
const noun = /^(?:NN|PRP$|CD)/
const nominal = /^(?:NN|JJ|CD|POS|PRP\$|DT)/

/** The tags that a word form has in the Brill tagger's lexicon (npm brill, MIT), the commonest first. */
function known(word: string): readonly string[] {
  return Object.hasOwn(brill, word) ? (brill[word] as string[]) : []
}
const canBe = (word: string, tag: RegExp) => known(word.toLowerCase()).some((candidate) => tag.test(candidate))

/** Mends in place what a tagger that looks at two words each side gets wrong in news; each rule says its case. */
export function repair(tagged: TaggedToken[]): void {
  for (const [i, token] of tagged.entries()) {
    const before = tagged[i - 1]
    const after = tagged[i + 1]
    mendName(token, before, after, i)
    mendNoun(token, before, after)
    mendClause(token, before, after, tagged[i + 2])
    mendVerb(tagged, i, token, after)
  }
  mendReducedRelatives(tagged)
  mendOpening(tagged)
  mendVerbless(tagged)
}

/** "Officials said": a common noun that only opens its sentence. "Human Rights Watch": a name, though "watch" is a verb. */
function mendName(token: TaggedToken, before: TaggedToken | undefined, after: TaggedToken | undefined, i: number): void {
  if (!capital.test(token.text)) return
  if (i === 0 && token.tag === 'NNP' && !(after && capital.test(after.text)) && !/\p{Lu}/u.test(token.text.slice(1))) {
    const tag = known(token.text)[0] ?? known(token.text.toLowerCase())[0]
    if (tag && /^(?:NNS|JJ|RB|VBG|IN|DT|CC)$/.test(tag)) token.tag = tag
  } else if (before?.tag === 'NNP' && /^(?:VB|JJ|NN)/.test(token.tag) && capital.test(before.text)) token.tag = 'NNP'
}

/** "a rule that harbours close": before a plural "that" opens a clause; "Ministry, which oversees X, plans to": a verb. */
function mendClause(
  token: TaggedToken,
  before: TaggedToken | undefined,
  after: TaggedToken | undefined,
  second: TaggedToken | undefined,
): void {
  if (
    token.tag === 'DT' &&
    token.text.toLowerCase() === 'that' &&
    after &&
    (after.tag === 'NNS' || /^(?:data|people|police|staff)$/.test(after.text))
  )
    token.tag = 'IN'
  else if (
    token.tag === 'NNS' &&
    before?.tag === ',' &&
    after?.tag === 'TO' &&
    second?.tag === 'VB' &&
    canBe(token.text, /^VBZ$/)
  )
    token.tag = 'VBZ'
}

/** "its block on", "a directive": after a determiner no finite verb. "people following": a noun that the lexicon knows as nothing else. */
function mendNoun(token: TaggedToken, before: TaggedToken | undefined, after: TaggedToken | undefined): void {
  if (!/^VB/.test(token.tag)) return
  const fold = token.text.toLowerCase()
  const tags = known(fold)
  if (tags.length > 0 && !tags.some((tag) => tag.startsWith('VB')) && tags.some((tag) => /^(?:NN|JJ)/.test(tag))) {
    token.tag = tags.find((tag) => /^(?:NN|JJ)/.test(tag))!
  } else if (before && /^(?:DT|PRP\$|POS|JJ)$/.test(before.tag) && /^(?:VB|VBP|VBZ)$/.test(token.tag) && canBe(fold, /^NN/)) {
    if (before.tag === 'DT' && /^(?:this|that|these|those|some|all|both)$/i.test(before.text) && !(after && after.tag === 'IN'))
      return
    token.tag = /[^s]s$/.test(fold) ? 'NNS' : 'NN'
  }
}

/** "has branded", "is fitting out", "are not affected", "was arrested and charged". */
function mendVerb(tagged: TaggedToken[], i: number, token: TaggedToken, after: TaggedToken | undefined): void {
  const fold = token.text.toLowerCase()
  let k = i - 1
  while (k >= 0 && (tagged[k]!.tag === 'RB' || tagged[k]!.tag === 'CC')) k--
  const helper = tagged[k]
  if (!helper || i - k > 4) return
  const word = helper.text.toLowerCase().replaceAll('’', "'")
  const adjacent = tagged.slice(k + 1, i).every(({ tag }) => tag === 'RB')
  if (adjacent && (isBe(word) || isHave(word)) && isParticiple(fold) && /^(?:VBD|VBP|VB|JJ|NN)$/.test(token.tag)) {
    if (token.tag !== 'JJ' || isHave(word) || (after && /^(?:IN|TO|RP)$/.test(after.tag))) token.tag = 'VBN'
  } else if (adjacent && isBe(word) && token.tag === 'JJ' && fold.endsWith('ing') && after && /^(?:IN|RP|DT|PRP)/.test(after.tag))
    token.tag = 'VBG'
  else if (!adjacent && helper.tag === 'VBN' && token.tag === 'VBD' && isParticiple(fold) && k === i - 2) token.tag = 'VBN'
}

/** "information held in 4,500 accounts was", "platforms regulated": a past form that describes the noun before it, as another verb is to come. */
function mendReducedRelatives(tagged: TaggedToken[]): void {
  for (const [i, token] of tagged.entries()) {
    if (token.tag !== 'VBD' || !isParticiple(token.text.toLowerCase())) continue
    const before = tagged[i - 1]
    const after = tagged[i + 1]
    if (!before || !noun.test(before.tag) || before.tag === 'PRP' || !after || !/^(?:IN|TO|RP)$/.test(after.tag)) continue
    for (let k = i + 1; k < Math.min(tagged.length, i + 25); k++) {
      const { tag, text } = tagged[k]!
      if (/^(?:CC|WDT|WP|WRB|;|,)$/.test(tag) || /^(?:that|because|after|before|as|while|when|if|although)$/i.test(text)) break
      if (finite.test(tag) && nominal.test(tagged[k - 1]!.tag)) {
        token.tag = 'VBN'
        break
      }
    }
  }
}

/** "Officials point to an order that …": the first plural is followed by its verb, though other verbs come later. */
function mendOpening(tagged: TaggedToken[]): void {
  for (let i = 1; i < Math.min(7, tagged.length - 1); i++) {
    const token = tagged[i]!
    if (finite.test(token.tag)) return
    const after = tagged[i + 1]!
    if (token.tag !== 'NN' || tagged[i - 1]!.tag !== 'NNS' || !canBe(token.text, /^VBP?$/)) continue
    if (/^(?:TO|DT|PRP\$?)$/.test(after.tag) || after.text === 'that') {
      token.tag = 'VBP'
      return
    }
  }
}

/** A sentence wants a verb: "Officials point to an order" has one that was taken for a noun. */
function mendVerbless(tagged: TaggedToken[]): void {
  if (tagged.at(-1)?.text !== '.' || tagged.some(({ tag }) => finite.test(tag))) return
  for (let i = 1; i < tagged.length - 1; i++) {
    const token = tagged[i]!
    const after = tagged[i + 1]!
    const before = tagged[i - 1]!
    if (!/^NNS?$/.test(token.tag) || !/^NN|^PRP$/.test(before.tag) || !/^(?:IN|TO|DT|JJ|NN|CD|PRP)/.test(after.tag)) continue
    const plural = /^NNP?S$/.test(before.tag)
    const verb = plural ? /^VBP?$/ : /^VBZ$/
    if (canBe(token.text, verb)) {
      token.tag = plural ? 'VBP' : 'VBZ'
      return
    }
  }
}

const asVerb = (base: string) => known(base).some((tag) => tag === 'VB' || tag === 'VBP')

/** The base form of a regular verb, checked against the lexicon: "fined" is "fine", not "fin". */
export function verbBase(form: string, guess: string): string {
  if (asVerb(guess) || !/(?:ed|ing|s)$/.test(form)) return guess
  const trunk = form.replace(/(?:ed|ing|es|s)$/, '')
  const bases = [`${trunk}e`, trunk, trunk.replace(/(.)\1$/, '$1'), trunk.replace(/i$/, 'y')]
  return bases.find(asVerb) ?? guess
}
