import type { Frame } from '../match.ts'

/** Contracts: a purchase or supply deal. `buyer` orders, `supplier` delivers, `scope` is what. */
const deals = [
  'contract',
  'deal',
  'tender',
  'order',
  'agreement',
  'procurement',
  'framework',
  'award',
  'bid',
  'concession',
  'commission',
] as const

export interface ContractFrame extends Frame {
  status: string
  /** Counts only where the article speaks of contracts elsewhere too. */
  needsContext?: boolean
}

export const contractFrames: readonly ContractFrame[] = [
  {
    id: 'award',
    status: 'awarded',
    verbs: ['award', 'hand', 'give', 'grant', 'issue', 'assign'],
    nouns: ['contract', 'deal', 'tender', 'order', 'contracts'],
    roles: { buyer: ['agent', 'prep:by'], supplier: ['prep:to', 'patient'], scope: ['prep:for'] },
  },
  {
    id: 'win',
    status: 'awarded',
    verbs: ['win', 'secure', 'land', 'obtain', 'clinch', 'bag', 'receive', 'get', 'earn', 'snag', 'nab', 'pick up'],
    nouns: deals,
    roles: { supplier: ['agent'], buyer: ['prep:from|with'], scope: ['prep:for'] },
  },
  {
    id: 'sign',
    status: 'awarded',
    verbs: [
      'sign',
      'ink',
      'seal',
      'conclude',
      'close',
      'strike',
      'agree',
      'enter',
      'announce',
      'finalise',
      'finalize',
      'extend',
      'renew',
    ],
    nouns: ['contract', 'deal', 'order', 'agreement'],
    roles: { buyer: ['agent'], supplier: ['prep:with'], scope: ['prep:for|on'] },
  },
  {
    id: 'select',
    status: 'awarded',
    verbs: ['select', 'choose', 'pick', 'tap', 'hire', 'contract', 'commission', 'appoint'],
    roles: { buyer: ['agent', 'prep:by'], supplier: ['patient'], scope: ['prep:for|as'] },
  },
  {
    id: 'buy',
    status: 'awarded',
    verbs: ['buy', 'purchase', 'order', 'procure', 'acquire', 'source'],
    roles: { buyer: ['agent'], supplier: ['prep:from'], scope: ['patient'] },
  },
  {
    id: 'supply',
    status: 'announced',
    needsContext: true,
    verbs: ['supply', 'provide', 'deliver', 'equip', 'furnish', 'build', 'sell', 'ship'],
    roles: { supplier: ['agent', 'prep:by'], scope: ['patient'], buyer: ['prep:to'] },
  },
  {
    id: 'cancel',
    status: 'cancelled',
    verbs: ['cancel', 'scrap', 'terminate', 'annul', 'tear up', 'void', 'drop', 'suspend', 'abandon'],
    nouns: ['contract', 'deal', 'tender', 'order', 'procurement'],
    roles: { buyer: ['agent', 'prep:by'], supplier: ['prep:with|to'], scope: ['prep:for'] },
  },
  {
    id: 'plan',
    status: 'planned',
    verbs: ['launch', 'open', 'issue', 'prepare', 'plan', 'publish'],
    nouns: ['tender', 'procurement'],
    roles: { buyer: ['agent', 'prep:by'], scope: ['prep:for'] },
  },
]

/** What is supplied, by words; earlier entries win. */
export const layerWords: readonly (readonly [string, readonly string[]])[] = [
  ['radio', ['radio', 'antenna', 'ran', 'base station', 'non-core', 'access network']],
  ['core', ['core']],
  ['semiconductors', ['semiconductor', 'chip', 'gpu', 'processor', 'wafer']],
  ['cloud', ['cloud', 'hosting', 'data centre', 'data center', 'storage']],
  ['devices', ['phone', 'laptop', 'tablet', 'device', 'handset', 'camera', 'drone', 'terminal', 'router', 'scanner', 'computer']],
  [
    'software',
    ['software', 'ai', 'platform', 'model', 'workflow', 'app', 'licence', 'license', 'system', 'agentic', 'chatbot', 'tool'],
  ],
  ['services', ['service', 'maintenance', 'support', 'training', 'consult', 'operat', 'moderation']],
  ['other', ['5g', 'equipment', 'gear', 'network', 'satellite', 'cable']],
]
