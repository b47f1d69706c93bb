import type { Frame } from '../match.ts'

/**
 * Restrictions: a state or body limits the use of a product or vendor.
 * Roles: `imposedBy` acts, `product` is limited, `bound` must obey, `place` is where from ("from government devices").
 */
const steps = ['ban', 'bar', 'prohibit', 'forbid', 'outlaw', 'restrict', 'limit', 'block', 'blacklist', 'disallow'] as const
const cuts = ['block', 'cut off', 'shut off', 'switch off', 'shut down', 'shut out', 'suspend', 'take down', 'cut', 'disable', 'throttle', 'censor', 'turn off', 'bar'] as const
const measures = ['ban', 'restriction', 'limitation', 'prohibition', 'block', 'curb', 'limit', 'moratorium', 'blockade', 'embargo'] as const
const uses = ['use', 'install', 'download', 'access', 'run', 'operate', 'buy', 'purchase', 'deploy', 'open', 'join', 'procure'] as const
const stops = ['stop', 'cease', 'remove', 'uninstall', 'delete', 'block', 'discontinue', 'halt', 'end', 'replace', 'suspend', 'disable', 'switch off', 'cut off', 'shut down', 'phase out', 'strip', 'rip out', 'take down'] as const

export const restrictionFrames: readonly Frame[] = [
  { id: 'restrict', verbs: steps, roles: { imposedBy: ['agent', 'prep:by'], object: ['patient'], from: ['prep:from|on|in|across|for|among|within|at'], used: [`action:${uses.join('|')}`] } },
  { id: 'cut-off', verbs: cuts, roles: { imposedBy: ['agent', 'prep:by'], object: ['patient'], from: ['prep:from|on|to|in'] } },
  { id: 'order-stop', verbs: ['order', 'instruct', 'direct', 'tell', 'require', 'compel', 'ask', 'force', 'oblige', 'command'], roles: { imposedBy: ['agent', 'prep:by'], bound: ['patient'], used: [`action:${[...stops, ...uses].join('|')}`] } },
  { id: 'must-go', verbs: ['remove', 'uninstall', 'delete', 'replace', 'go', 'strip', 'phase out', 'rip out'], voice: 'passive', roles: { object: ['patient', 'agent'], from: ['prep:from|on|in'] } },
  { id: 'impose-measure', verbs: ['impose', 'introduce', 'issue', 'announce', 'place', 'put', 'enact', 'order', 'approve', 'adopt', 'extend', 'tighten', 'propose', 'pass', 'slap'], nouns: measures, roles: { imposedBy: ['agent', 'prep:by'], object: ['prep:on|against|of|over', 'of'] } },
  { id: 'measure-on', nouns: measures, roles: { imposedBy: ['owner', 'prep:by'], object: ['prep:on|against', 'of'], from: ['prep:in|for|among|from|across'] } },
  { id: 'restore', verbs: ['restore', 'unblock', 'reinstate', 'reopen', 'resume'], roles: { imposedBy: ['agent', 'prep:by'], object: ['patient'], from: ['prep:to|in|on'] }, values: { status: 'lifted' } },
  { id: 'back', verbs: ['return', 'come back', 'reappear', 'be back', 'go back'], roles: { object: ['agent', 'patient'], from: ['prep:to|across|in|on'] }, values: { status: 'lifted' } },
  { id: 'lift-measure', verbs: ['lift', 'ease', 'end', 'relax', 'remove', 'drop', 'reverse', 'scrap', 'rescind', 'revoke', 'withdraw', 'suspend', 'loosen', 'overturn', 'expire'], nouns: measures, roles: { imposedBy: ['agent', 'prep:by'], object: ['prep:on|against|of|to', 'of'] }, values: { status: 'lifted' } },
  { id: 'take-out', verbs: ['exclude', 'take', 'remove', 'phase out', 'strip', 'rip out', 'replace', 'eliminate', 'drop', 'bar', 'ban'], roles: { imposedBy: ['agent', 'prep:by'], object: ['patient'], from: ['prep:out of|from|in'] } },
]

/** Words that say who is bound. The first list that has a word of the phrase wins. */
export const boundWords: Readonly<Record<string, readonly string[]>> = {
  military: ['military', 'soldier', 'army', 'armed forces', 'troops', 'defence personnel', 'servicemen', 'navy', 'air force'],
  'critical-infrastructure': ['critical infrastructure', 'critical-infrastructure', 'essential services'],
  schools: ['school', 'pupil', 'classroom', 'student', 'teacher', 'university', 'universities'],
  minors: ['minor', 'child', 'children', 'teenager', 'teen', 'under-', 'under 1', 'younger than', 'adolescent', 'youth', 'aged'],
  government: ['government', 'civil servant', 'official', 'federal', 'public administration', 'public sector', 'ministr', 'state-owned', 'state owned', 'public servant', 'public employee', 'public bod', 'state employee', 'work device', 'lawmaker', 'parliament', 'administration', 'agency', 'agencies', 'department', 'bureaucrat', 'congressional', 'house-managed'],
  business: ['business', 'compan', 'operator', 'carrier', 'bank', 'employer', 'firm', 'telecom'],
}

/** What a restriction does, by words of its clause; earlier entries win. */
export const measureWords: readonly (readonly [string, readonly string[]])[] = [
  ['age-restriction', ['under-1', 'under 1', 'minimum age', 'age limit', 'younger than', 'age of 1', 'aged under', 'minors', 'children from']],
  ['network-exclusion', ['5g', '6g', 'mobile network', 'telecom network', 'core network', 'fibre network', 'network equipment', 'components', 'telecommunications infrastructure', 'their networks']],
  ['procurement-ban', ['procure', 'tender', 'public contract', 'purchas', 'buying', 'bidding', 'acquiring']],
  ['download-block', ['app store', 'app stores', 'download', 'new users', 'google play']],
  ['install-ban', ['install']],
  ['removal-order', ['remove', 'uninstall', 'delete', 'removed']],
  ['access-block', ['access', 'cut off', 'shut off', 'switch off', 'switched off', 'block', 'shut out', 'shuts out', 'suspend', 'unreachable', 'blackout', 'shut down', 'throttl', 'internet provider', 'isps']],
  ['use-ban', ['ban', 'bar', 'prohibit', 'forbid', 'forbad', 'outlaw', 'stop using', 'cease using', 'blacklist']],
  ['limitation', ['limit', 'restrict', 'curb', 'restriction']],
]

/** Reasons, by words after "citing", "over", "because", "for" and the like. */
export const reasonWords: Readonly<Record<string, readonly string[]>> = {
  'child-safety': ['child', 'children', 'minors', 'teenagers', 'young people', 'under-age'],
  content: ['deepfake', 'obscene', 'pornograph', 'hate', 'misinformation', 'disinformation', 'content', 'extremis', 'insult', 'blasphem', 'gambling', 'nudity', 'sexual', 'sexualised', 'sexualized', 'indecent'],
  espionage: ['espionage', 'spying', 'spy', 'surveil', 'eavesdrop', 'intelligence services can', 'services can read'],
  'data-protection': ['data protection', 'privacy', 'personal data', 'data exposure', 'user data', 'data security', 'personal information', 'data collection', 'sensitive information', 'leak'],
  'national-security': ['national security', 'security concern', 'security risk', 'security', 'sovereignty', 'sabotage', 'foreign interference', 'cybersecurity'],
  competition: ['competition', 'antitrust', 'market dominance', 'monopol'],
  other: ['register', 'licence', 'license', 'tax', 'comply', 'protest', 'exam', 'unrest', 'election', 'cheating'],
}
