import type { Frame } from '../match.ts'

/** Offerings: a provider brings a product or service to a market, or takes it away. */
export const offeringFrames: readonly (Frame & { status: string })[] = [
  {
    id: 'release',
    status: 'available',
    verbs: ['launch', 'release', 'roll out', 'ship', 'publish', 'open-source', 'debut', 'deploy', 'start', 'open'],
    roles: { provider: ['agent', 'prep:by'], thing: ['patient'] },
  },
  {
    id: 'announce',
    status: 'announced',
    verbs: [
      'introduce',
      'announce',
      'unveil',
      'present',
      'reveal',
      'showcase',
      'preview',
      'develop',
      'plan',
      'build',
      'offer',
      'expand',
    ],
    roles: { provider: ['agent', 'prep:by'], thing: ['patient'] },
  },
  {
    id: 'discontinue',
    status: 'discontinued',
    verbs: [
      'withdraw',
      'discontinue',
      'pull',
      'retire',
      'sunset',
      'shut down',
      'end',
      'phase out',
      'remove',
      'kill',
      'drop',
      'stop',
    ],
    roles: { provider: ['agent', 'prep:by'], thing: ['patient'] },
  },
]

/** Nouns that an unnamed offering must have as its head ("a translation engine for harbours"). */
export const offeringNouns: ReadonlySet<string> = new Set(
  'model app chatbot assistant platform service cloud tool browser device chip satellite wallet marketplace version suite product feature phone glasses robotaxi system operating-system'.split(
    ' ',
  ),
)
/** What a launch of a thing with such a head is not: an offering. */
export const notOfferings: ReadonlySet<string> = new Set(
  'investigation inquiry probe campaign attack report study review consultation strategy plan lawsuit initiative programme program project centre center fund office appeal resource bid war operation task partnership collaboration work action proceedings talk law act bill regulation guideline standard day summit conference event ransomware malware index hub statement letter satellite missile rocket ban block measure rule policy data-centre facility factory'.split(
    ' ',
  ),
)
