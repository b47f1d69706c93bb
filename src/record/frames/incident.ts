import type { Frame } from '../match.ts'

/** Nouns that name what happens in a cyber incident or outage. */
export const attackNouns = [
  'cyberattack',
  'cyber-attack',
  'attack',
  'breach',
  'hack',
  'leak',
  'intrusion',
  'incident',
  'outage',
  'ransomware',
  'heist',
  'compromise',
  'theft',
  'raid',
  'hacking',
  'data-breach',
  'break-in',
  'infection',
  'disruption',
  'malware',
  'ddos',
  'defacement',
  'exploit',
  'cyberincident',
  'crash',
  'blackout',
  'cybersecurity incident',
  'access',
  'campaign',
  'virus',
] as const

/** Who attacks, where no name is given. */
export const attackerNouns: ReadonlySet<string> = new Set(
  'hacker attacker intruder criminal cybercriminal thief gang group actor outsider insider ransomware malware virus worm cyberattack attack cyber-attack breach hack botnet spy fraudster scammer outage exploit adversary operator threat hacktivist crook perpetrator update glitch bug fault failure error misconfiguration'.split(
    ' ',
  ),
)

const strikes = [
  'hit',
  'strike',
  'target',
  'attack',
  'breach',
  'compromise',
  'hack',
  'infiltrate',
  'cripple',
  'disrupt',
  'paralyse',
  'paralyze',
  'infect',
  'encrypt',
  'penetrate',
  'raid',
  'rob',
  'lock',
  'lock out',
  'deface',
  'take down',
  'take',
  'knock',
  'bring down',
  'break',
  'invade',
  'affect',
  'exploit',
  'steal',
  'rock',
  'plague',
  'shut down',
  'force',
  'cost',
  'halt',
  'stop',
  'leave',
  'push',
  'drain',
  'siphon',
  'crash',
  'knock out',
  'disable',
] as const
const suffers = [
  'suffer',
  'experience',
  'sustain',
  'report',
  'disclose',
  'confirm',
  'reveal',
  'acknowledge',
  'announce',
  'detect',
  'discover',
  'notice',
  'investigate',
  'face',
  'fight',
  'fight off',
  'battle',
  'respond',
  'recover',
  'fall',
  'admit',
  'say',
  'identify',
  'contain',
  'endure',
  'reel',
  'deal',
  'grapple',
  'have',
  'warn',
  'notify',
  'tell',
  'blame',
  'inform',
  'alert',
  'cite',
  'expect',
] as const

/** Incidents. Roles: `victim` is hit, `attacker` hits. */
export const incidentFrames: readonly Frame[] = [
  { id: 'strike', verbs: strikes, roles: { attacker: ['agent', 'prep:by'], victim: ['patient', 'prep:into'] } },
  {
    id: 'suffer',
    verbs: suffers,
    nouns: attackNouns,
    roles: { victim: ['agent'], attacker: ['prep:by'], on: ['prep:on|at|against|of|affecting'] },
  },
  { id: 'attack-on', nouns: attackNouns, roles: { victim: ['prep:on|at|against|of', 'owner'], attacker: ['prep:by|from'] } },
  {
    id: 'fall-victim',
    verbs: ['fall', 'become'],
    nouns: ['victim', 'prey', 'target'],
    roles: { victim: ['agent'], attacker: ['prep:of|to'] },
  },
  {
    id: 'system-used',
    verbs: ['use', 'misuse', 'access', 'enter', 'breach', 'compromise', 'exploit', 'abuse', 'encrypt', 'hijack'],
    nouns: [
      'infrastructure',
      'system',
      'network',
      'server',
      'account',
      'credential',
      'website',
      'database',
      'equipment',
      'email',
    ],
    roles: {},
  },
  {
    id: 'plant',
    verbs: ['plant', 'install', 'deploy', 'inject', 'find', 'discover'],
    nouns: ['malware', 'backdoor', 'ransomware', 'spyware'],
    roles: { system: ['prep:in|on|into|inside'] },
  },
  {
    id: 'be-down',
    verbs: ['be down', 'go down', 'go offline', 'crash', 'go dark', 'fail', 'collapse'],
    roles: { victim: ['agent', 'patient'] },
  },
]

/** Things whose exposure makes a data breach. */
export const dataNouns: ReadonlySet<string> = new Set(
  'data record information account credential password detail file document database email address number name profile photo message key image card'.split(
    ' ',
  ),
)
export const exposing: ReadonlySet<string> = new Set(
  'expose leak steal access copy exfiltrate compromise publish see look view download carry off take obtain siphon extract dump harvest scrape lose spill reveal disclose lay acquire delete'
    .split(' ')
    .concat(['carry off']),
)
/** Those whom a breach affects, counted. */
export const affectedNouns =
  /^(record|account|people|person|customer|user|subscriber|patient|individual|passenger|employee|member|citizen|resident|student|client|consumer|taxpayer|guest|file|document|row|profile|card|login|credential|password|email|address|entry|worker|applicant|driver|voter|household|traveller|traveler|parent|policyholder|victim|donor|child|number|million|billion)$/

/** Sort of incident by words, in order of how much they tell. */
export const typeWords: readonly (readonly [string, readonly string[]])[] = [
  ['ransomware', ['ransomware', 'ransom demand', 'demanded a ransom', 'ransom of']],
  ['ddos', ['ddos', 'denial-of-service', 'denial of service']],
  ['defacement', ['deface']],
  [
    'fraud',
    [
      'heist',
      'drained',
      'stolen funds',
      'raid',
      'fraudulent transfer',
      'stole crypto',
      'vanished',
      'theft of funds',
      'business email compromise',
      'siphoned',
    ],
  ],
  [
    'data-breach',
    [
      'data breach',
      'personal data',
      'personal information',
      'personal records',
      'customer data',
      'user data',
      'data leak',
      'data of',
      'data leaked',
      'stolen data',
      'leak of',
      'patient data',
      'records',
      'accounts',
      'data was',
      'data were',
      'files were stolen',
      'exfiltrat',
      'data theft',
      'database',
      'stole data',
      'were copied',
      'was copied',
      'was stolen',
      'were stolen',
    ],
  ],
  ['espionage', ['espionage', 'spying', 'spies', 'eavesdrop', 'state-sponsored', 'state-backed']],
  ['outage', ['outage', 'offline', 'down', 'crash', 'blackout', 'unavailable', 'service disruption']],
  [
    'intrusion',
    [
      'breach',
      'intrusion',
      'hack',
      'cyberattack',
      'cyber-attack',
      'cyber attack',
      'compromise',
      'infiltrat',
      'gained access',
      'security incident',
      'unauthorised access',
      'unauthorized access',
      'attack',
    ],
  ],
]

/** Verbs of damage done; those that only tell of data come second. */
export const impactVerbs: ReadonlySet<string> = new Set(
  'halt disrupt shut down suspend cancel force delay affect drain vanish ground close stop paralyse paralyze cripple knock lose leave slow lock interrupt divert strand cost'
    .split(' ')
    .concat(['shut down', 'go offline', 'take offline']),
)
export const recoveryWords =
  /\b(recover\w*|restor\w*|resum\w*|back online|back up|were back|was back|is back|contained|closed the|reopen\w*|normal operations)\b/i
export const vectorWords =
  /\b(phishing|stolen (?:credentials|password)|compromised (?:credentials|account|password)|credentials? (?:were|was) (?:misused|stolen)|vulnerabilit\w+|zero-day|exploit\w*|infiltrated|malware|supply chain|third-party|misconfigur\w+|unpatched|social engineering|planted|misused|brute.force|help desk|insider|backdoor)\b/i
