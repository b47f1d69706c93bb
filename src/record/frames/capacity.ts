import type { Frame } from '../match.ts'

/** Capacity: resources, money, people or skills put into technology. `lead` provides or runs it. */
const giving = ['invest', 'spend', 'pour', 'commit', 'pledge', 'earmark', 'allocate', 'set aside', 'inject', 'provide', 'contribute', 'fund', 'finance', 'grant', 'promise', 'plough', 'plow', 'put', 'award', 'approve', 'announce', 'secure', 'raise', 'receive', 'dedicate', 'offer', 'unveil', 'channel', 'set'] as const

export const capacityFrames: readonly Frame[] = [
  { id: 'give', verbs: giving, roles: { lead: ['agent'], thing: ['patient'] } },
  { id: 'build', verbs: ['build', 'open', 'construct', 'set up', 'establish', 'fit out', 'launch', 'expand', 'host', 'install', 'deploy', 'inaugurate', 'erect', 'commission', 'switch on', 'plan', 'unveil', 'announce', 'complete'], nouns: ['data-centre', 'centre', 'center', 'supercomputer', 'factory', 'cluster', 'campus', 'gigafactory', 'fab', 'hub', 'facility'], roles: { lead: ['agent', 'prep:by'] } },
  { id: 'chips', verbs: ['have', 'buy', 'acquire', 'order', 'secure', 'deploy', 'install', 'get', 'supply', 'receive', 'find', 'obtain', 'bring', 'add', 'use', 'import', 'purchase', 'deliver', 'provide', 'offer', 'house', 'procure', 'announce'], nouns: ['gpu', 'processor', 'chip', 'accelerator', 'gpus'], roles: { lead: ['agent', 'prep:by'] } },
  { id: 'train', verbs: ['train', 'teach', 'reskill', 'upskill', 'certify', 'educate', 'equip', 'enrol', 'graduate'], roles: { lead: ['agent', 'prep:by'], thing: ['patient'] } },
  { id: 'event', verbs: ['draw', 'attract', 'gather', 'host', 'welcome', 'bring together', 'convene'], nouns: ['visitor', 'participant', 'delegate', 'attendee', 'developer', 'expert', 'attendee', 'student', 'official', 'leader', 'company'], roles: { lead: ['agent'] } },
  { id: 'more-investment', verbs: ['intensify', 'increase', 'boost', 'step up', 'expand', 'double', 'triple', 'ramp up', 'accelerate', 'raise'], nouns: ['investment', 'spending', 'funding'], roles: { lead: ['agent'] } },
  { id: 'budget', nouns: ['budget', 'fund', 'investment', 'funding', 'grant', 'subsidy', 'programme', 'package', 'outlay'], roles: { lead: ['owner', 'prep:from|by'] } },
  { id: 'spectrum', verbs: ['auction', 'award', 'assign', 'allocate', 'sell', 'release'], nouns: ['spectrum', 'frequency', 'band'], roles: { lead: ['agent'] } },
]

export const chipNoun = /^(gpus?|processors?|chips?|accelerators?|graphics processing units?)$/i
export const siteNoun = /\b(data[ -]cent(?:re|er)s?|supercomputers?|AI factory|AI factories|compute clusters?|gigafactor\w+|cloud region|AI campus|data campus)\b/i
export const peopleNoun = /^(people|person|student|teacher|engineer|worker|developer|official|specialist|youth|woman|learner|employee|professional|civil servant|expert|graduate|citizen|technician|trainee)s?$/
export const technology = /\b(AI|artificial intelligence|data[ -]cent\w+|chips?|semiconductors?|cloud|comput\w+|digital\w*|cyber\w*|information security|start-?ups?|broadband|[56]G|quantum|software|fibre|internet|technolog\w+|online|GPUs?|processors?|supercomputer|robot\w+|satellites?)\b/i
