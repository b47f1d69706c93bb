import { z } from 'zod'
import { PartialDate } from './article.ts'

/** The vocabulary of the record: each list is complete, and what a text does not state is absent rather than `unknown`. */
export const vocabulary = {
  kind: ['restriction', 'contract', 'instrument', 'enforcement', 'incident', 'threat', 'offering', 'capacity', 'position'],
  basis: ['official', 'news', 'party'],
  bound: [
    'public',
    'government',
    'government-body',
    'military',
    'schools',
    'critical-infrastructure',
    'minors',
    'business',
    'unknown',
  ],
  measure: [
    'use-ban',
    'install-ban',
    'removal-order',
    'download-block',
    'access-block',
    'procurement-ban',
    'network-exclusion',
    'limitation',
    'age-restriction',
  ],
  force: ['binding', 'advisory', 'unknown'],
  reason: ['data-protection', 'national-security', 'espionage', 'child-safety', 'content', 'competition', 'other', 'unknown'],
  restrictionStatus: ['proposed', 'announced', 'in-force', 'eased', 'lifted', 'rejected'],
  layer: ['core', 'radio', 'cloud', 'devices', 'semiconductors', 'software', 'services', 'other'],
  contractStatus: ['planned', 'announced', 'awarded', 'expected', 'completed', 'cancelled'],
  instrumentType: ['law', 'regulation', 'directive', 'code', 'treaty', 'strategy', 'guideline', 'standard', 'decision', 'terms'],
  stage: [
    'idea',
    'consultation',
    'proposal',
    'committee',
    'council-position',
    'parliament-position',
    'negotiation',
    'adopted',
    'signed',
    'in-force',
    'amended',
    'withdrawn',
    'rejected',
    'repealed',
  ],
  action: [
    'warning',
    'investigation',
    'order',
    'fine',
    'settlement',
    'lawsuit',
    'ruling',
    'block',
    'charges',
    'arrest',
    'notice',
  ],
  enforcementStatus: ['announced', 'opened', 'pending', 'decided', 'appealed', 'closed'],
  incidentType: ['data-breach', 'ransomware', 'intrusion', 'ddos', 'outage', 'fraud', 'espionage', 'defacement', 'unknown'],
  ransomPaid: ['yes', 'no', 'unknown'],
  amountOf: ['loss', 'ransom-demand', 'ransom-paid'],
  incidentStatus: ['suspected', 'confirmed', 'contained', 'recovered'],
  threatType: ['malicious-extension', 'malware', 'phishing', 'vulnerability', 'scam', 'botnet', 'disinformation', 'deepfake'],
  threatStatus: ['active', 'mitigated', 'patched'],
  offeringStatus: ['announced', 'available', 'discontinued'],
  resource: ['gpus', 'data-centre', 'investment', 'funding', 'training', 'startups', 'event', 'spectrum', 'other'],
  capacityStatus: ['announced', 'under-way', 'operational', 'completed'],
  stance: ['supports', 'opposes', 'warns', 'calls-for', 'criticises', 'denies', 'welcomes', 'states'],
} as const

export const RecordKind = z.enum(vocabulary.kind)
export type RecordKind = z.infer<typeof RecordKind>

/** ISO 3166-1 alpha-2, ISO 3166-2 for a sub-national jurisdiction, `EU`, `UN` or `INT`. */
export const Jurisdiction = z
  .string()
  .regex(/^(EU|UN|INT|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/, 'a jurisdiction as KR, US-CA, EU, UN or INT')
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 currency')

/** A verbatim quote that holds a field's value: `quote` is `text.slice(start, end)` of that revision (`title.slice` where `part` says so). */
export const Evidence = z.object({
  articleId: z.string(),
  revision: z.int(),
  part: z.enum(['text', 'title']),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string().min(1),
  /** SHA-256 (hex) of the revision's clean text in UTF-8. */
  sha256: z.string(),
})
export type Evidence = z.infer<typeof Evidence>

/** A field holds one value, or an array where the development or its sources have several. */
const value = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1)]).optional()
const list = <T extends z.ZodType>(item: T) => z.array(item).min(1).optional()
const text = z.string().min(1)
const amount = { amount: value(z.number()), currency: value(Currency), approximate: value(z.boolean()) }

const common = {
  id: z.string(),
  title: z.string(),
  jurisdictions: z.array(Jurisdiction).optional(),
  topics: z.array(z.string()),
  date: value(PartialDate),
  attributedTo: value(text),
  basis: z.enum(vocabulary.basis),
  evidence: z.record(z.string(), z.array(Evidence)),
  firstSeen: z.string(),
  lastChanged: z.string(),
  corroboration: z.object({
    articles: z.int().positive(),
    /** Independent sources: syndicated copies of one text count once. */
    sources: z.int().positive(),
    conflicts: z.array(z.object({ field: z.string(), values: z.array(z.object({ value: z.unknown(), articleId: z.string() })) })),
  }),
  /** Links to the act, decision or notice itself, found in the articles; none means the record rests on news alone. */
  primarySources: z.array(z.string()),
  /** What the status was, oldest first; `date` is valid time, `seen` is when the observatory learnt it. */
  history: z.array(z.object({ status: z.string(), date: z.string().nullable(), seen: z.string(), articleId: z.string() })),
  /** Why each article's report was taken for this development. */
  merged: z.array(z.object({ articleId: z.string(), why: z.string() })),
  sample: z.boolean(),
  fictional: z.boolean(),
}

const kind = <K extends RecordKind, F extends z.ZodRawShape>(name: K, fields: F) =>
  z.object({ kind: z.literal(name), ...common, ...fields })

export const Restriction = kind('restriction', {
  product: value(text),
  vendor: value(text),
  imposedBy: value(text),
  bound: value(z.enum(vocabulary.bound)),
  measure: value(z.enum(vocabulary.measure)),
  force: value(z.enum(vocabulary.force)),
  effective: value(PartialDate),
  phases: list(z.object({ date: PartialDate, scope: text })),
  reason: value(z.enum(vocabulary.reason)),
  status: value(z.enum(vocabulary.restrictionStatus)),
})

export const Contract = kind('contract', {
  buyer: value(text),
  suppliers: list(text),
  scope: value(text),
  layer: value(z.enum(vocabulary.layer)),
  ...amount,
  status: value(z.enum(vocabulary.contractStatus)),
})

export const Instrument = kind('instrument', {
  name: value(text),
  issuer: value(text),
  type: value(z.enum(vocabulary.instrumentType)),
  parties: value(z.int()),
  stage: value(z.enum(vocabulary.stage)),
  next: value(text),
  duties: list(text),
  status: value(z.enum(vocabulary.stage)),
})

export const Enforcement = kind('enforcement', {
  authority: value(text),
  target: value(text),
  action: value(z.enum(vocabulary.action)),
  ...amount,
  legalBasis: value(text),
  outcome: value(text),
  status: value(z.enum(vocabulary.enforcementStatus)),
})

export const Incident = kind('incident', {
  victim: value(text),
  type: value(z.enum(vocabulary.incidentType)),
  began: value(PartialDate),
  recordsAffected: value(z.number()),
  attacker: value(text),
  vector: value(text),
  ransomPaid: value(z.enum(vocabulary.ransomPaid)),
  ...amount,
  amountOf: value(z.enum(vocabulary.amountOf)),
  impact: value(text),
  recovery: value(text),
  status: value(z.enum(vocabulary.incidentStatus)),
})

export const Threat = kind('threat', {
  name: value(text),
  type: value(z.enum(vocabulary.threatType)),
  platform: value(text),
  targets: list(text),
  behaviour: value(text),
  indicators: list(text),
  advice: value(text),
  status: value(z.enum(vocabulary.threatStatus)),
})

export const Offering = kind('offering', {
  provider: value(text),
  name: value(text),
  market: value(Jurisdiction),
  options: list(text),
  partners: list(text),
  purpose: value(text),
  status: value(z.enum(vocabulary.offeringStatus)),
})

export const Capacity = kind('capacity', {
  country: value(Jurisdiction),
  lead: value(text),
  resource: value(z.enum(vocabulary.resource)),
  quantity: value(z.number()),
  unit: value(text),
  ...amount,
  partners: list(text),
  status: value(z.enum(vocabulary.capacityStatus)),
})

export const Position = kind('position', {
  actor: value(text),
  stance: value(z.enum(vocabulary.stance)),
  subject: value(text),
  statement: value(text),
  status: z.never().optional(),
})

/** One development, from one article or merged from several; every field has its quotes in `evidence`. */
export const NewsRecord = z.discriminatedUnion('kind', [
  Restriction,
  Contract,
  Instrument,
  Enforcement,
  Incident,
  Threat,
  Offering,
  Capacity,
  Position,
])
export type NewsRecord = z.infer<typeof NewsRecord>

/** A value that a field can hold. */
export type FieldValue = string | number | boolean | { date: string; scope: string }
