import { informativeness } from '../../language/frequency.ts'
import { stem } from '../../language/tokens.ts'
import { isParticiple } from './chunks.ts'
import type { Word } from './words.ts'

/** Participles that mostly describe: after a verb or "and" they belong to the noun that follows. */
const describing = new Set(
  'advanced related limited increased unauthorised unauthorized affected stolen leaked hidden compromised targeted proposed planned so-called detailed enhanced dedicated continued improved combined connected encrypted selected specialised automated integrated undisclosed unnamed unspecified organised sophisticated shared updated existing remaining ongoing emerging upcoming'.split(
    ' ',
  ),
)
const weekday = /^(mon|tues|wednes|thurs|fri|satur|sun)day$/
const lemmas: Record<string, string> = {
  data: 'data',
  media: 'media',
  fined: 'fine',
  fining: 'fine',
  fines: 'fine',
  barred: 'bar',
  barring: 'bar',
  bans: 'ban',
  banned: 'ban',
  sued: 'sue',
  suing: 'sue',
  sues: 'sue',
  struck: 'strike',
  laid: 'lay',
  sought: 'seek',
  hit: 'hit',
  split: 'split',
  shut: 'shut',
  cut: 'cut',
  put: 'put',
  set: 'set',
  let: 'let',
}

/** Corrects what a general tagger gets wrong in news prose; `words` are one sentence and are changed in place. */
export function repairTags(words: Word[]): void {
  for (const [i, word] of words.entries()) {
    const before = words[i - 1]
    const next = words[i + 1]
    word.lemma = lemmas[word.fold] ?? word.lemma
    if (
      i === 0 &&
      word.pos === 'PROPN' &&
      /^\p{Lu}\p{Ll}+s$/u.test(word.text) &&
      next &&
      !/^(PROPN|PART|PUNCT)$/.test(next.pos) &&
      informativeness(stem(word.fold, 'en')) < 6.9
    ) {
      // "Notices it sent": a common noun with the sentence's capital
      word.pos = 'NOUN'
      word.lemma = word.fold.endsWith('ies') ? `${word.fold.slice(0, -3)}y` : word.fold.replace(/s$/, '')
    } else if (
      word.pos === 'NOUN' &&
      word.fold.endsWith('s') &&
      before?.pos === 'NOUN' &&
      /^(aside|out|up|down|back)$/.test(next?.fold ?? '') &&
      /^(NUM|DET|SYM|PRON)$/.test(words[i + 2]?.pos ?? '')
    ) {
      // "the pact sets aside nine crowns"
      word.pos = 'VERB'
      word.lemma = word.fold.replace(/s$/, '')
    } else if (isName(word, before, next)) word.pos = 'PROPN'
    else if (
      word.pos === 'NOUN' &&
      before?.fold === 'that' &&
      /^(NOUN|PROPN)$/.test(words[i - 2]?.pos ?? '') &&
      word.fold.endsWith('s') &&
      word.lemma !== word.fold
    ) {
      // "a law that bans children": "that" never stands before a plural
      word.pos = 'VERB'
      before.pos = 'PRON'
    } else if (word.pos === 'VERB' && before?.pos === 'ADJ' && next?.pos === 'AUX' && word.fold.endsWith('s')) word.pos = 'NOUN'
    else if (word.pos === 'ADP' && word.fold === 'since' && before && /^(has|have|had)$/.test(before.fold)) word.pos = 'ADV'
    else if (
      word.pos === 'VERB' &&
      before?.pos === 'ADP' &&
      isParticiple(word) &&
      next &&
      /^(NOUN|ADJ|PROPN|VERB)$/.test(next.pos) &&
      !/^(as|if|when|once|than|while|if|unless|to|after|since|before|until)$/.test(before.fold)
    )
      word.pos = 'ADJ'
    else if (word.pos === 'VERB' && word.fold.endsWith('ing') && before?.pos === 'ADJ' && next?.pos === 'NOUN') word.pos = 'ADJ'
    else if (
      word.pos === 'ADJ' &&
      before?.pos === 'DET' &&
      next?.pos === 'ADP' &&
      !/^(most|least|same|first|last|latest|other|only|best)$/.test(word.fold)
    )
      word.pos = 'NOUN'
    else if (word.fold === 'individual' && word.pos === 'ADJ' && !/^(NOUN|PROPN|ADJ)$/.test(next?.pos ?? '')) word.pos = 'NOUN'
    else if (word.fold === 'worth' && next && next.pos !== 'PUNCT') word.pos = 'ADP'
    else if (
      before &&
      /^(have|has|had)$/.test(before.fold) &&
      before.pos === 'AUX' &&
      word.pos === 'ADJ' &&
      word.fold.endsWith('ed')
    )
      word.pos = 'VERB'
    else if (
      before?.pos === 'AUX' &&
      word.pos === 'ADJ' &&
      word.fold.endsWith('ing') &&
      /^(out|up|off|down)$/.test(next?.fold ?? '')
    ) {
      word.pos = 'VERB'
      word.lemma = word.fold.replace(/(.)\1ing$|ing$/, '$1')
    } else if (
      before &&
      /^(will|would|can|could|may|might|must|should|shall)$/.test(before.fold) &&
      before.pos === 'AUX' &&
      /^(NOUN|ADJ)$/.test(word.pos) &&
      word.text === word.fold
    )
      word.pos = 'VERB'
    else if (
      word.pos === 'VERB' &&
      (word.fold.endsWith('ed') || describing.has(word.fold)) &&
      next &&
      /^(NOUN|PROPN|ADJ)$/.test(next.pos)
    ) {
      const afterVerb = before?.pos === 'VERB' && !/^(have|be|get)$/.test(before.lemma)
      if (afterVerb || (describing.has(word.fold) && before && /^(VERB|CCONJ|ADP|SCONJ|PUNCT|PART)$/.test(before.pos)))
        word.pos = 'ADJ'
    } else if (word.pos === 'VERB' && before?.fold === 'to' && word.fold.endsWith('s') && word.lemma !== word.fold)
      word.pos = 'NOUN'
    else if (
      word.pos === 'VERB' &&
      before?.fold === "'s" &&
      before.pos === 'PART' &&
      next &&
      /^(NOUN|PROPN)$/.test(next.pos) &&
      word.fold === word.lemma
    )
      word.pos = 'NOUN'
    if (
      (word.text === '\u2019' || word.text === "'") &&
      before?.end === word.start &&
      before.fold.endsWith('s') &&
      next &&
      /^(NOUN|ADJ|PROPN|VERB|NUM)$/.test(next.pos)
    )
      word.pos = 'PART'
    if (weekday.test(word.fold)) word.pos = 'PROPN'
  }
}

const isName = (word: Word, before: Word | undefined, next: Word | undefined): boolean => {
  if (/^(PROPN|PRON|DET|NUM|PUNCT|CCONJ|SYM)$/.test(word.pos) && word.text !== 'US' && word.text !== 'IT') return false
  if (/^\p{Lu}[\p{Lu}\p{N}&.-]+$/u.test(word.text) && word.text !== 'OK') return true
  if (!/^\p{Lu}\p{L}/u.test(word.text) || !before || /^[.:!?\u201c\u2018"'-]$/.test(before.text)) return false
  if (word.pos === 'ADP' || word.pos === 'SCONJ' || word.pos === 'AUX')
    return before.pos === 'PROPN' && next?.pos === 'PROPN' && !/^(of|for|on|and|in|the|to)$/.test(word.fold)
  return true
}
