/**
 * Instruments: laws, regulations, codes, treaties and the like, and where each stands. Nouns give the type, verbs the stage.
 */
export const instrumentTypes: Readonly<Record<string, readonly string[]>> = {
  law: [
    'law',
    'act',
    'bill',
    'legislation',
    'statute',
    'amendment',
    'ordinance',
    'decree',
    'reform',
    'reforms',
    'loi',
    'legislative package',
    'package',
    'omnibus',
    'ban',
  ],
  regulation: ['regulation', 'rule', 'regulations', 'rules', 'rulebook', 'framework', 'requirement'],
  directive: ['directive'],
  code: ['code'],
  treaty: ['treaty', 'convention', 'pact', 'accord', 'protocol', 'agreement', 'compact', 'declaration', 'charter'],
  strategy: ['strategy', 'plan', 'roadmap', 'policy', 'agenda', 'blueprint', 'programme', 'action plan'],
  guideline: ['guideline', 'guidance', 'guidelines', 'principle', 'recommendation', 'best practice', 'toolkit'],
  standard: ['standard', 'standards', 'specification'],
  terms: ['terms', 'policy', 'policies', 'term'],
}

/** Verbs that move an instrument to a stage; `needs` are words that must stand in the sentence. */
export const stageVerbs: readonly { stage: string; verbs: readonly string[]; needs?: RegExp }[] = [
  {
    stage: 'council-position',
    verbs: ['reach', 'agree', 'adopt', 'approve', 'back', 'endorse', 'secure'],
    needs: /\b(member states|Council|ministers)\b.*\b(position|general approach|mandate)\b/,
  },
  {
    stage: 'parliament-position',
    verbs: ['adopt', 'vote', 'back', 'approve', 'agree'],
    needs: /\b(Parliament|MEPs)\b.*\b(position|mandate)\b/,
  },
  { stage: 'committee', verbs: ['approve', 'advance', 'back', 'clear', 'vote', 'endorse', 'pass'], needs: /\bcommittee\b/i },
  {
    stage: 'negotiation',
    verbs: ['negotiate', 'debate', 'stall', 'haggle', 'reach', 'strike'],
    needs: /\b(negotiat\w+|provisional (?:deal|agreement)|trilogue|talks|debate|agreement|deal)\b/i,
  },
  {
    stage: 'consultation',
    verbs: ['consult', 'advance', 'open', 'launch', 'start', 'begin', 'seek', 'invite', 'publish', 'run', 'hold'],
    needs: /\b(consult\w*|public comment|views|feedback|call for evidence)\b/i,
  },
  { stage: 'signed', verbs: ['sign', 'put', 'ink', 'sign off'] },
  {
    stage: 'adopted',
    verbs: [
      'pass',
      'adopt',
      'approve',
      'enact',
      'ratify',
      'endorse',
      'vote',
      'clear',
      'finalise',
      'finalize',
      'agree',
      'issue',
      'back',
      'green-light',
      'publish',
      'release',
      'launch',
      'unveil',
      'promulgate',
    ],
  },
  {
    stage: 'proposal',
    verbs: [
      'propose',
      'table',
      'introduce',
      'present',
      'draft',
      'put forward',
      'submit',
      'float',
      'prepare',
      'file',
      'circulate',
    ],
  },
  {
    stage: 'in-force',
    verbs: ['enter', 'take', 'come', 'apply', 'start', 'go', 'meet', 'comply', 'bind', 'govern', 'enforce'],
    needs: /\b(in(?:to)? force|takes? effect|took effect|into effect|appl(?:y|ies|ied)|effect|enforced|must|have to|required)\b/i,
  },
  {
    stage: 'amended',
    verbs: ['amend', 'update', 'revise', 'change', 'overhaul', 'modify', 'tighten', 'weaken', 'soften', 'water down'],
  },
  { stage: 'withdrawn', verbs: ['withdraw', 'drop', 'shelve', 'scrap', 'abandon', 'pull', 'ditch'] },
  { stage: 'rejected', verbs: ['reject', 'vote down', 'veto', 'strike down', 'block', 'defeat', 'turn down'] },
  { stage: 'repealed', verbs: ['repeal', 'revoke', 'abolish', 'rescind', 'annul', 'overturn'] },
  {
    stage: 'idea',
    verbs: [
      'plan',
      'consider',
      'work',
      'mull',
      'weigh',
      'explore',
      'study',
      'discuss',
      'pledge',
      'promise',
      'develop',
      'prepare',
      'announce',
      'want',
    ],
  },
]

/** What comes next, as stated. */
export const nextWords =
  /\b(will (?:enter|take effect|come into|apply|vote|go to|now be)|takes effect|take effect|applies from|apply from|enters into force|can now \w+|next step|yet to be|has yet to|expected to|is due|are due|must now|still needs?|goes to|heads to|awaits|before (?:it|the law) (?:takes|enters|becomes)|in the coming)\b/i
