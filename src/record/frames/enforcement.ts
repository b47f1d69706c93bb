import type { Frame } from '../match.ts'

/**
 * Enforcement: an authority acts against a named party or class of parties.
 * Roles: `authority` acts, `target` undergoes. `needs: authority` in `values` means that the words count only when a public body acts.
 */
const fines = ['fine', 'penalty', 'sanction', 'forfeiture'] as const
const probes = [
  'investigation',
  'inquiry',
  'probe',
  'proceeding',
  'review',
  'examination',
  'inspection',
  'audit',
  'enquiry',
  'infringement procedure',
  'case',
] as const
const suits = [
  'lawsuit',
  'suit',
  'complaint',
  'case',
  'action',
  'claim',
  'petition',
  'proceedings',
  'charges',
  'class-action',
] as const
const notices = ['notice', 'letter', 'request', 'demand', 'subpoena', 'summons', 'ultimatum'] as const
const orders = ['order', 'injunction', 'directive', 'instruction', 'ruling', 'decision'] as const

export interface EnforcementFrame extends Frame {
  action: string
  /** Only a public authority can do this; anybody can sue. */
  byAuthority: boolean
  status: string
}

const frame = (id: string, action: string, status: string, byAuthority: boolean, rest: Omit<Frame, 'id'>): EnforcementFrame => ({
  id,
  action,
  status,
  byAuthority,
  ...rest,
})

export const enforcementFrames: readonly EnforcementFrame[] = [
  frame('fine.verb', 'fine', 'decided', false, {
    verbs: ['fine', 'penalise', 'penalize'],
    roles: { authority: ['agent', 'prep:by'], target: ['patient'] },
  }),
  frame('fine.impose', 'fine', 'decided', false, {
    verbs: [
      'impose',
      'levy',
      'issue',
      'hand',
      'hand down',
      'hand out',
      'slap',
      'order',
      'announce',
      'inflict',
      'mete out',
      'set',
      'add',
      'propose',
      'seek',
      'approve',
    ],
    nouns: fines,
    roles: { authority: ['agent', 'prep:by'], target: ['prep:on|against|to|upon', 'patient'] },
  }),
  frame('fine.hit', 'fine', 'decided', false, {
    verbs: ['hit', 'slap', 'punish', 'strike', 'serve', 'sanction'],
    nouns: fines,
    roles: { authority: ['agent', 'prep:by'], target: ['patient'] },
  }),
  frame('fine.receive', 'fine', 'decided', false, {
    verbs: ['receive', 'get', 'face', 'incur', 'pay', 'draw', 'earn', 'be'],
    nouns: fines,
    roles: { target: ['agent', 'patient'], authority: ['prep:from|by'] },
  }),
  frame('fine.noun', 'fine', 'decided', false, {
    nouns: ['fine', 'penalty'],
    roles: { target: ['prep:on|against|for'], authority: ['prep:by|from', 'owner'] },
  }),
  frame('investigate.verb', 'investigation', 'opened', true, {
    verbs: [
      'investigate',
      'probe',
      'examine',
      'scrutinise',
      'scrutinize',
      'look',
      'inspect',
      'question',
      'review',
      'study',
      'look into',
      'weigh',
      'assess',
      'audit',
    ],
    roles: { authority: ['agent', 'prep:by'], target: ['patient', 'prep:into|at'] },
  }),
  frame('investigate.open', 'investigation', 'opened', true, {
    verbs: [
      'open',
      'launch',
      'start',
      'begin',
      'initiate',
      'announce',
      'conduct',
      'order',
      'commence',
      'extend',
      'reopen',
      'lead',
      'hold',
      'pursue',
    ],
    nouns: probes,
    roles: { authority: ['agent', 'prep:by'], target: ['prep:into|against|of|over|on', 'of'] },
  }),
  frame('investigate.noun', 'investigation', 'opened', true, {
    nouns: ['investigation', 'inquiry', 'probe'],
    roles: { authority: ['owner', 'prep:by'], target: ['prep:into|against|of'] },
  }),
  frame('order.verb', 'order', 'decided', true, {
    verbs: ['order', 'direct', 'instruct', 'require', 'tell', 'compel', 'force', 'oblige', 'command', 'ask', 'demand'],
    roles: { authority: ['agent', 'prep:by'], target: ['patient'] },
  }),
  frame('order.deadline', 'order', 'decided', true, {
    verbs: ['give', 'grant', 'allow'],
    nouns: ['day', 'week', 'month', 'hour', 'deadline', 'year'],
    roles: { authority: ['agent', 'prep:by'], target: ['patient'] },
  }),
  frame('order.issue', 'order', 'decided', true, {
    verbs: ['issue', 'serve', 'impose', 'grant', 'hand down', 'obtain', 'win', 'make'],
    nouns: orders,
    roles: { authority: ['agent', 'prep:by'], target: ['prep:on|against|to|requiring'] },
  }),
  frame('warn.verb', 'warning', 'decided', true, {
    verbs: ['warn', 'caution', 'reprimand', 'admonish', 'rebuke', 'censure'],
    roles: { authority: ['agent', 'prep:by'], target: ['patient'] },
  }),
  frame('warn.issue', 'warning', 'decided', true, {
    verbs: ['issue', 'send', 'give', 'deliver', 'serve'],
    nouns: ['warning', 'reprimand', 'caution'],
    roles: { authority: ['agent', 'prep:by'], target: ['prep:to|against', 'patient'] },
  }),
  frame('warn.receive', 'warning', 'decided', false, {
    verbs: ['receive', 'get', 'face'],
    nouns: ['warning', 'reprimand'],
    roles: { target: ['agent'], authority: ['prep:from|by'] },
  }),
  frame('notice', 'notice', 'opened', true, {
    verbs: ['serve', 'send', 'issue', 'give', 'write', 'address', 'deliver'],
    nouns: notices,
    roles: { authority: ['agent', 'prep:by'], target: ['prep:on|to', 'patient'] },
  }),
  frame('let', 'order', 'decided', true, {
    verbs: ['let', 'allow', 'permit'],
    roles: { authority: ['agent', 'prep:by'], target: ['patient'] },
  }),
  frame('notice.serve', 'notice', 'opened', true, {
    verbs: ['serve'],
    nouns: notices,
    roles: { authority: ['agent', 'prep:by'], target: ['patient'] },
  }),
  frame('sue.verb', 'lawsuit', 'opened', false, {
    verbs: ['sue'],
    roles: { authority: ['agent', 'prep:by'], target: ['patient'] },
  }),
  frame('sue.file', 'lawsuit', 'opened', false, {
    verbs: ['file', 'bring', 'lodge', 'launch', 'submit', 'start', 'initiate'],
    nouns: suits,
    roles: { authority: ['agent', 'prep:by'], target: ['prep:against'] },
  }),
  frame('sue.noun', 'lawsuit', 'opened', false, {
    nouns: ['lawsuit', 'suit', 'class-action'],
    roles: { authority: ['prep:by|from', 'owner'], target: ['prep:against'] },
  }),
  frame('charge', 'charges', 'opened', false, {
    verbs: ['charge', 'indict', 'prosecute', 'arraign'],
    roles: { authority: ['agent', 'prep:by'], target: ['patient'] },
  }),
  frame('arrest', 'arrest', 'opened', false, {
    verbs: ['arrest', 'detain', 'apprehend', 'jail', 'extradite', 'nab'],
    roles: { authority: ['agent', 'prep:by'], target: ['patient'] },
  }),
  frame('convict', 'ruling', 'decided', false, {
    verbs: ['convict', 'sentence', 'acquit'],
    roles: { authority: ['agent', 'prep:by'], target: ['patient'] },
  }),
  frame('rule.on', 'ruling', 'decided', true, {
    verbs: [
      'uphold',
      'overturn',
      'annul',
      'quash',
      'dismiss',
      'reject',
      'strike down',
      'confirm',
      'back',
      'reduce',
      'cut',
      'suspend',
      'void',
      'reinstate',
    ],
    nouns: [...fines, ...suits, ...orders, 'appeal', 'ban', 'law', 'challenge', 'judgment', 'verdict'],
    roles: { authority: ['agent', 'prep:by'], target: ['prep:on|against|by|of', 'owner'] },
  }),
  frame('rule.that', 'ruling', 'decided', true, {
    verbs: ['rule', 'find', 'hold', 'conclude', 'determine', 'decide'],
    roles: { authority: ['agent', 'prep:by'], target: ['prep:against'] },
  }),
  frame('settle', 'settlement', 'decided', false, {
    verbs: ['settle'],
    roles: { target: ['agent'], authority: ['prep:with', 'patient'] },
  }),
  frame('settle.reach', 'settlement', 'decided', false, {
    verbs: ['reach', 'agree', 'sign', 'announce', 'approve', 'accept', 'strike'],
    nouns: ['settlement', 'consent decree', 'plea deal'],
    roles: { target: ['agent'], authority: ['prep:with'] },
  }),
  frame('settle.pay', 'settlement', 'decided', false, {
    verbs: ['pay'],
    nouns: ['settlement', 'claim', 'allegation', 'lawsuit'],
    roles: { target: ['agent'], authority: ['prep:to|with'] },
  }),
  frame('freeze', 'block', 'decided', true, {
    verbs: [
      'freeze',
      'seize',
      'confiscate',
      'suspend',
      'revoke',
      'dismantle',
      'take down',
      'shut down',
      'halt',
      'blacklist',
      'raid',
      'block',
      'sanction',
      'disqualify',
    ],
    roles: { authority: ['agent', 'prep:by'], target: ['patient'] },
  }),
]

/** What a target does afterwards; the clause that says so is the outcome. */
export const outcomeVerbs: ReadonlySet<string> = new Set([
  'appeal',
  'comply',
  'pay',
  'withdraw',
  'apologise',
  'apologize',
  'remove',
  'delete',
  'cut off',
  'suspend',
  'contest',
  'challenge',
  'resume',
  'agree',
  'stop',
  'change',
  'disable',
  'restore',
  'mend',
  'erase',
  'bring',
  'strengthen',
  'fix',
  'resign',
  'leave',
  'halt',
  'cooperate',
  'respond',
  'submit',
  'offer',
])

/** References to law: an article or section of an act, or an act by name after "under", "breach of" and the like. */
export const legalReference =
  /\b(?:Articles?|Art\.|[Ss]ections?|[Rr]ules?)\s+\d+[\p{L}\d]*(?:\s?\(\w+\))*(?:(?:,| and| or)\s+\d+[\p{L}\d]*(?:\s?\(\w+\))*)*(?:\s+(?:of\s+)?(?:the\s+)?(?:(?:\p{Lu}[\p{L}’'-]*\s+){0,6}(?:Act|Law|Code|Regulation|Directive|Constitution)|GDPR|DSA|DMA|LGPD|PIPA|AI Act))?|\b(?:under|breach of|violat\w+(?: of)?|breached|broke|infring\w+(?: of)?|pursuant to)\s+(?:the\s+|its\s+|their\s+)?((?:\p{Lu}[\p{L}’'&-]*\s+(?:(?:and|of|on|for)\s+(?:the\s+)?)?){1,7}(?:Act|Law|Code|Regulation|Directive|Rules?|Standards?)|GDPR|DSA|DMA|LGPD)\b/gu

/** Orders to do this ask for information: they open an investigation. */
export const informing: ReadonlySet<string> = new Set([
  'explain',
  'provide',
  'answer',
  'disclose',
  'submit',
  'respond',
  'hand over',
  'clarify',
  'detail',
  'produce',
  'report',
])
