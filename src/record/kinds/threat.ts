import { add, has, newDraft, quoteOf, type RecordDraft } from '../draft.ts'
import { adviceWords, finding, imperative, indicatorPatterns, platforms, threatNouns } from '../frames/threat.ts'
import type { Sentence } from '../parse/sentence.ts'
import { dateOf } from '../when.ts'
import { type Context, slice } from './context.ts'
import { clauseText } from './enforcement.ts'

const name = String.raw`(\p{Lu}[\p{L}\p{N}.-]*(?:[ -](?:\p{Lu}[\p{L}\p{N}.-]*|\d+))${'{0,3}'}|\p{Ll}+\p{Lu}\p{L}+)`
const called = new RegExp(
  String.raw`\b(?:[Cc]alled|[Nn]amed|[Dd]ubbed|known as|nicknamed|tracked as|codenamed|christened|identified as)\s+["“‘']?${name}`,
  'u',
)
const isA = new RegExp(String.raw`^["“‘']?${name}["”’']?,?\s+(?:is|was|are|has been|named after)\b`, 'u')
const kindName = new RegExp(
  String.raw`\b${name}\s+(?:malware|worm|trojan|botnet|spyware|stealer|infostealer|backdoor|vulnerability|flaw|wiper|extension|exploit|rootkit|loader)\b`,
  'u',
)
const nounName = new RegExp(
  String.raw`\b(?:malware|worm|trojan|botnet|spyware|stealer|infostealer|backdoor|vulnerability|flaw|wiper|extension|rootkit|loader|variant|strain),?\s+${name}`,
  'u',
)
const stop =
  /^(?:The|A|An|This|These|Those|It|They|Security|Researchers|Microsoft|Google|Apple|Cisco|Adobe|Oracle|Chrome|Android|Windows|Linux|CISA|FBI|More|In|On|At|New|Users|Attackers|Hackers|If|For|When|After|Many|Some|Most|Both|Chinese|Russian|Iranian|North|Zero)$/

/** The threat an article is about: one that it names, or a vulnerability by its number. */
export function threats(context: Context): RecordDraft[] {
  const { reading } = context
  const texts = reading.sentences.filter((s) => s.part === 'text')
  const type = typeOf(reading.sentences)
  if (!type || !texts.some((s) => finding.test(s.text))) return []
  const found = naming(context, texts)
  if (!found) return []
  const draft = newDraft('threat', reading.article.id, found.sentence, `threat.${type.value}`)
  add(draft, 'name', found.name, found.name, quoteOf(found.sentence))
  add(draft, 'type', type.value, type.cue, quoteOf(type.sentence))
  for (const sentence of [type.sentence, found.sentence, ...texts]) platform(draft, sentence)
  for (const sentence of texts) {
    for (const pattern of indicatorPatterns)
      for (const match of sentence.text.matchAll(pattern))
        add(
          draft,
          'indicators',
          match[0],
          match[0],
          quoteOf(sentence, sentence.start + match.index, sentence.start + match.index + match[0].length),
        )
    behaviour(context, draft, sentence, found.name)
    targets(draft, sentence)
    advice(draft, sentence)
  }
  state(draft, texts)
  for (const sentence of texts) {
    const predicate = sentence.predicates.find((p) =>
      /^(spot|discover|find|uncover|go back|begin|detect|appear|emerge|identify)$/.test(p.verb.lemma),
    )
    const when = predicate ? dateOf(reading, sentence, predicate) : null
    if (when && !has(draft, 'date')) add(draft, 'date', when.value, when.mention.text, quoteOf(sentence))
  }
  return [draft]
}

function typeOf(sentences: Sentence[]): { value: string; cue: string; sentence: Sentence } | null {
  const counts: { value: string; cue: string; sentence: Sentence; weight: number }[] = []
  for (const [value, pattern] of threatNouns) {
    let weight = 0
    let held: { cue: string; sentence: Sentence } | null = null
    for (const sentence of sentences) {
      const match = pattern.exec(sentence.text)
      if (!match) continue
      weight += sentence.index <= 2 ? 2 : 1
      held ??= { cue: match[0], sentence }
      if (held.sentence.part === 'title') held = { cue: match[0], sentence }
    }
    if (held) counts.push({ value, ...held, weight: weight + (value === 'malicious-extension' ? 2 : 0) })
  }
  return counts.filter((c) => c.weight >= 2).sort((a, b) => b.weight - a.weight)[0] ?? null
}

/** The threat's name, from how the text introduces it. */
function naming(context: Context, sentences: Sentence[]): { name: string; sentence: Sentence } | null {
  const usable = (text: string | undefined): text is string =>
    text !== undefined && !stop.test(text.split(' ')[0]!) && text.length > 2
  const threat = threatNouns.map(([, pattern]) => pattern)
  const patterns: [RegExp, (s: Sentence, text: string) => boolean][] = [
    [
      called,
      (s) => !/\b(group|gang|actor|crew|collective|team|hackers)\b[^,]{0,25}$/i.test(s.text.slice(0, called.exec(s.text)!.index)),
    ],
    [
      isA,
      (s, text) =>
        text.length < 30 &&
        (threat.some((p) => p.test(s.text)) || /\b(nickname of|attack that|spotted|named after)\b/.test(s.text)),
    ],
    [nounName, () => true],
    [kindName, (_s, text) => !/\b(Android|Windows|Chrome|Linux|Microsoft|Google|Apple)\b/.test(text)],
  ]
  for (const [pattern, fits] of patterns) {
    for (const sentence of sentences.slice(0, 12)) {
      const match = [...sentence.text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].find(
        (m) => usable(m[1]) && !/^CVE-/.test(m[1]),
      )
      if (!match || !usable(match[1])) continue
      const text = match[1].replace(/[.'’]s?$/, '')
      const actor = context.book.actors.find((a) => a.aliases.has(text.toLowerCase()))
      if (actor && (actor.kind === 'person' || actor.kind === 'authority' || actor.kind === 'place' || actor.kind === 'company'))
        continue
      if (fits(sentence, text)) return { name: text, sentence }
    }
  }
  for (const sentence of sentences.slice(0, 6)) {
    const cve = /\bCVE-\d{4}-\d{4,7}\b/.exec(sentence.text)
    if (cve) return { name: cve[0], sentence }
  }
  return null
}

function platform(draft: RecordDraft, sentence: Sentence): void {
  if (has(draft, 'platform')) return
  const found = platforms
    .map((p) => ({
      p,
      at: new RegExp(`(?<![\\p{L}\\p{N}])${p.replace(/[.]/g, '\\.')}(?![\\p{L}\\p{N}])`, 'u').exec(sentence.text)?.index ?? -1,
    }))
    .filter((x) => x.at >= 0)
    .sort((a, b) => a.at - b.at)[0]
  if (found) add(draft, 'platform', found.p, found.p, quoteOf(sentence))
}

const acting =
  /^(inject|steal|divert|run|append|encrypt|record|capture|spread|install|download|exfiltrate|intercept|route|redirect|harvest|gather|hijack|bypass|allow|let|chain|collect|upload|replace|publish|release|execute|monitor|log|read|mimic|impersonate|disable|copy|delete|drain|trick|pose|abuse|exploit|send|siphon|scan|open|infect|lure|overwrite|grant|leak|wipe|lock|spy|transfer|keep)$/

function behaviour(context: Context, draft: RecordDraft, sentence: Sentence, threat: string): void {
  if ((draft.fields.get('behaviour')?.length ?? 0) >= 2) return
  for (const predicate of sentence.predicates) {
    const { verb } = predicate
    if (
      !acting.test(verb.lemma.split(' ')[0]!) ||
      verb.negated ||
      verb.passive ||
      (verb.form !== 'finite' && verb.form !== 'infinitive') ||
      verb.tense === 'past' ||
      !predicate.patient
    )
      continue
    const subject = predicate.agent
    const words = subject ? slice(sentence, sentence.words[subject.from]!.start, sentence.words[subject.to - 1]!.end) : ''
    const resolved = subject ? context.book.resolve(subject, sentence) : []
    const about =
      (!subject && /^(let|allow|enable)$/.test(verb.lemma)) ||
      new RegExp(threat.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i').test(`${words} ${resolved.map((r) => r.text).join(' ')}`) ||
      /\b(it|extension|malware|worm|code|tool|attackers?|trojan|virus|flaw|vulnerability|bug|attack|app|package|botnet|spyware|hackers|criminals|that|which|scammers)\b/i.test(
        words,
      )
    if (!about) continue
    const text = clauseText(sentence, verb.from + (verb.form === 'infinitive' ? 1 : 0)).split(
      /, (?:which|quietly|but|and then)\b|,\s(?=\p{Ll}+ing\b)/u,
    )[0]!
    if (text.split(' ').length >= 4 && text.length <= 200) {
      add(draft, 'behaviour', text, text, quoteOf(sentence))
      return
    }
  }
}

function targets(draft: RecordDraft, sentence: Sentence): void {
  if (has(draft, 'targets')) return
  const users =
    /\b(users (?:of|conducting|on|who)\s[^,.;]{3,60}|(?:\p{L}+\s)?(?:developers|customers|organi[sz]ations|servers|banks|hospitals|journalists|agencies)(?= (?:with|in|across|that|who|have))|on-premises \p{L}+ servers?)/u.exec(
      sentence.text,
    )
  if (users) {
    add(draft, 'targets', users[1]!, users[1]!, quoteOf(sentence))
    return
  }
  for (const predicate of sentence.predicates) {
    if (!/^(target|hit|affect)$/.test(predicate.verb.lemma)) continue
    const phrase = predicate.patient
    if (!phrase || predicate.verb.negated) continue
    for (const member of phrase.members.length ? phrase.members : [phrase]) {
      const text = slice(sentence, sentence.words[member.from]!.start, sentence.words[member.to - 1]!.end)
      add(draft, 'targets', text, text, quoteOf(sentence))
    }
  }
}

function advice(draft: RecordDraft, sentence: Sentence): void {
  if (has(draft, 'advice')) return
  const match = adviceWords.exec(sentence.text)
  const colon = /^So:\s*/.exec(sentence.text)
  if (imperative.test(sentence.text)) {
    const text = sentence.text.slice(colon?.[0].length ?? 0).replace(/[.!]$/, '')
    add(draft, 'advice', text, text, quoteOf(sentence))
    return
  }
  if (
    !match ||
    (/\bshould|must|need to\b/.test(match[0]) &&
      !/\b(users|administrators|organi[sz]ations|developers|customers|companies|everyone|anyone|owners)\b/i.test(sentence.text))
  )
    return
  const text = sentence.text.slice(match.index + match[0].length).replace(/[.!]$/, '')
  if (text.split(' ').length >= 3) add(draft, 'advice', text, text, quoteOf(sentence))
}

function state(draft: RecordDraft, sentences: Sentence[]): void {
  const patched =
    /\b(?:patch(?:es|ed)?|(?:emergency |security )?updates? (?:is|are|was|were) (?:out|available|released)|released? (?:an? )?(?:emergency |security )?(?:fix|patch|update)|fixed in|has been fixed)\b/i
  const gone =
    /\b(?:has removed|have removed|was removed|were removed|taken down|removed them|dismantled|blocked|suspended the)\b/i
  const vulnerability = draft.fields.get('type')?.[0]?.value === 'vulnerability'
  for (const [status, pattern] of [
    ['patched', patched],
    ['mitigated', gone],
  ] as const) {
    if (status === 'patched' && !vulnerability) continue
    for (const sentence of sentences) {
      const match = pattern.exec(sentence.text)
      if (match && !/\b(no|not yet|without|cannot)\b[^.]{0,20}$/i.test(sentence.text.slice(0, match.index))) {
        add(draft, 'status', status, match[0], quoteOf(sentence))
        return
      }
    }
  }
  const value = draft.fields.get('name')![0]!
  add(draft, 'status', 'active', value.cue, ...value.quotes)
}
