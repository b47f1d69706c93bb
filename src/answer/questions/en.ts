/**
 * How English questions are put. The first pattern that matches the folded question (lower case, no accents, one space
 * between words) gives its type; `target` is the sort of value asked for. To extend: add a line, most specific first.
 */
import type { QuestionType, Target } from '../plan.ts'

export interface QuestionPattern {
  pattern: RegExp
  type: QuestionType
  target: Target
}

const auxiliary = 'is|are|was|were|do|does|did|has|have|had|can|could|will|would|may|might|must|should|shall|am'

export const patterns: QuestionPattern[] = [
  {
    pattern: /^compare\b|\b(what is|what are|what's) the differences?\b|\bdiffer(s|ed|ent from)?\b|\bcompared? (to|with)\b/,
    type: 'compare',
    target: 'none',
  },
  { pattern: /\b(disagree|contradict|conflicting)\b/, type: 'compare', target: 'none' },
  { pattern: /\bhow did .* change (between|from)\b/, type: 'compare', target: 'none' },
  {
    pattern:
      /\bwhich\b.*\b(larger|bigger|smaller|higher|lower|greater|more|less|longer|shorter|earlier|later|cheaper|stricter|faster)\b/,
    type: 'compare',
    target: 'none',
  },
  {
    pattern:
      /\b(in what|in which) order\b|\bwhich came first\b|\bwhat came (first|into force|before|after)\b|\bwhat happened (first|before|after|next)\b|\btimeline\b|\bchronolog/,
    type: 'timeline',
    target: 'none',
  },
  {
    pattern: /\bnext (step|stage|phase)s?\b|\bwhat comes next\b|\bwhat (are|is) the (\w+ )?deadlines?\b/,
    type: 'timeline',
    target: 'none',
  },
  { pattern: /\bhow many\b.*\b(percent|per cent)\b|\bwhat (percentage|share|proportion)\b/, type: 'fact', target: 'percent' },
  { pattern: /\bhow many (days|weeks|months|years|hours|minutes)\b|\bhow long\b/, type: 'fact', target: 'duration' },
  { pattern: /\b(how|into how|in how) many\b|\bwhat (number|total) of\b/, type: 'count', target: 'number' },
  { pattern: /\bhow often\b/, type: 'how', target: 'frequency' },
  { pattern: /\bhow (old|large|big|high|fast|far|heavy|tall|deep|wide|great|strong)\b/, type: 'fact', target: 'quantity' },
  { pattern: /\bhow much\b/, type: 'fact', target: 'quantity' },
  {
    pattern:
      /\b(what|which) (amount|sum|value|price|cost|fine|penalty|ceiling|budget|fee|payment|ransom amount)\b|\bwhat (was|is|were|are) the (\w+ )?(amount|sum|value|price|cost|ceiling|budget|fine|penalty|fee|turnover|damage)\b/,
    type: 'fact',
    target: 'quantity',
  },
  { pattern: /\b(what|from what|which|minimum|maximum) (\w+ )?age\b/, type: 'fact', target: 'number' },
  { pattern: /^(and )?when\b.*\band when\b|^(and )?when .* and (what|who|where|how)\b/, type: 'timeline', target: 'date' },
  { pattern: /\b(by|since|until|till|from|before|after) when\b|\bwhen\b/, type: 'fact', target: 'date' },
  {
    pattern:
      /\b(on|in|from|by|since|at|until) (what|which) (\w+ )?(date|day|month|year|week|time|quarter|deadline)\b|\b(what|which) (date|day|month|year|deadline)\b|\bwhat (is|was) the (date|deadline)\b/,
    type: 'fact',
    target: 'date',
  },
  {
    pattern:
      /\bin (\w+ ){1,5}(own )?words\b|\bhow (did|does|do) .* (describe|call|characteri[sz]e|phrase|put)\b|\bwhat (did|does|do) .* (call|say|describe|term|brand)\b|\bquote\b/,
    type: 'quote',
    target: 'none',
  },
  {
    pattern:
      /\bwhy\b|\bfor what reasons?\b|\bwhat (is|was|were|are) the reasons?\b|\bhow come\b|\bwhat (led|caused|prompted|drove|pushed)\b|\bwhat .* fined? .* for\b/,
    type: 'why',
    target: 'reason',
  },
  { pattern: /\bwhose\b/, type: 'fact', target: 'name' },
  { pattern: /\bwho(m)?\b/, type: 'fact', target: 'actor' },
  { pattern: /\bwhere (does|do|did) .* stand\b/, type: 'fact', target: 'none' },
  {
    pattern: /\bwhere\b|\b(in|from|to) (what|which) (\w+ )?(city|country|state|place|town|region|jurisdiction)\b/,
    type: 'fact',
    target: 'place',
  },
  { pattern: /^(name|list|enumerate|give)\b/, type: 'list', target: 'name' },
  { pattern: /^(and )?(how|in what way|by what means)\b/, type: 'how', target: 'manner' },
  { pattern: /\b(what|which)\b/, type: 'fact', target: 'none' },
  { pattern: new RegExp(`^(and |but |so |then )?(${auxiliary})\\b`), type: 'yesno', target: 'none' },
  { pattern: /\bhow\b/, type: 'how', target: 'manner' },
]

/** A yes/no question begins with its verb: tested before everything else. */
export const yesNo = new RegExp(
  `^(and |but |so |then |is it true that )?(${auxiliary})(n't| not)?\\b(?! (you|me) (tell|say|list|name|explain|show))`,
)

/** Words that put a question but say nothing about its subject. */
export const questionWords = new Set(
  'what which who whom whose when where why how many much name list tell say said give compare difference differences according report reports reported story stories brief article articles mention mentions mentioned named please do does did is are was were has have had can could will would may might must should shall be been there any another other also still exactly kind sort type far so one ones both each two three'.split(
    ' ',
  ),
)

/** What a "which X" or "what X" asks for, by WordNet's wider terms of X. */
export const headKinds: { target: Target; heads: ReadonlySet<string> }[] = [
  { target: 'place', heads: new Set(['city', 'country', 'state', 'administrative_district', 'region', 'continent']) },
  { target: 'date', heads: new Set(['calendar_month', 'calendar_day', 'date', 'day_of_the_week']) },
  { target: 'actor', heads: new Set(['person', 'individual']) },
  {
    target: 'organisation',
    heads: new Set(['organization', 'organisation', 'social_group', 'company', 'institution', 'administrative_unit']),
  },
  { target: 'quantity', heads: new Set(['sum', 'monetary_value', 'cost', 'financial_gain']) },
]

/** Heads that ask for somebody or some body, whatever else the word may mean. */
export const nameHeads = new Set(
  'vendor vendors operator operators provider providers supplier suppliers maker makers firm firms company companies party parties authority authorities agency agencies regulator regulators body bodies ministry ministries court courts group groups gang gangs bank banks university universities institution institutions organisation organisations organization organizations bidder bidders contractor contractors owner owners rival rivals competitor competitors partner partners'.split(
    ' ',
  ),
)

/** Heads that a text need not repeat when it gives the value: "which country" is answered by a country. */
export const genericHeads = new Set(
  'country countries jurisdiction jurisdictions state states nation nations government governments company companies firm firms vendor vendors body bodies authority authorities agency agencies regulator regulators organisation organisations organization organizations group groups person people minister official officials city cities place month year date day amount figure figures number value name names thing things part parts step steps task tasks tool tools way ways effect effects role roles action actions measure measures platform platforms service services product products'.split(
    ' ',
  ),
)

/** Words that lean on what was said before. */
export const anaphora =
  /\b(it|its|they|them|their|theirs|he|him|his|she|her|that|this|these|those|one|there|then|same|others?|such)\b/

/** Openings of a follow-up: what comes next is put into the last question. */
export const followUp = /^(and|but|so|what about|how about|and what about|also|then)\b/

/** Words that plainly give a reason, for "why". */
export const reasonCues =
  /\b(because|since (it|he|she|they|its|the)|due to|owing to|thanks to|cit(es|ed|ing)|for \w+ing|for (breach|lack|want|fear|reasons)|on the (ground|grounds|strength)|reasons?|as a result|caused?|led to|prompted|pushed|drove|found that|concluded that|held that|argu(es|ed|ing)|so that|in order to|which is why|that is why|for this|invok(es|ed|ing))\b/

/** Words that may give a reason. */
export const weakReasonCues =
  /\b(after|following|follows|amid|over|risks?|concerns?|fears?|worr(y|ied|ies)|as|could|would|says?|said|to \w+)\b/

/** Words that give a manner or means, for "how". */
export const mannerCues =
  /\b(by \w+ing|by (means|way)|through|via|using|uses?d?|with|thanks to|lets?|allow(s|ed)?|in order to|first)\b|^(if you|to )/

/** Words of a question that ask for money, whatever "how much" stands before. */
export const moneyWords =
  /\b(money|cost|costs|worth|price|fine|fined|fines|penalt(y|ies)|pay|pays|paid|spend|spent|spending|invest|invested|investing|investment|fund|funds|funding|budget|value|sum|ransom|loss|losses|lost|fee|fees|earn|earned|revenue|turnover|deal|contract|contracts|outlay|ceiling|damages|compensation|advance|raise|raised|subsid(y|ies)|grant|grants)\b/
