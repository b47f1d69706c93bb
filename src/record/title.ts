import type { RecordKind } from '../schema/record.ts'

type Fields = Readonly<Record<string, unknown>>
const text = (fields: Fields, ...names: string[]): string => {
  for (const name of names) {
    const value = fields[name]
    const values = (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String)
    if (values.length)
      return values.length > 3 ? `${values.slice(0, 3).join(', ')} and ${values.length - 3} more` : values.join(', ')
  }
  return ''
}
const money = (fields: Fields): string => {
  const amount = [fields.amount].flat()[0]
  return typeof amount === 'number' ? `${new Intl.NumberFormat('en').format(amount)} ${text(fields, 'currency')}`.trim() : ''
}

/** Parts of each kind's title, in order; what a record lacks is left out. */
const parts: Record<RecordKind, (fields: Fields) => string[]> = {
  restriction: (f) => [
    text(f, 'jurisdictions'),
    text(f, 'measure').replaceAll('-', ' '),
    text(f, 'product', 'vendor'),
    text(f, 'status'),
  ],
  contract: (f) => [text(f, 'suppliers'), 'contract', text(f, 'scope'), text(f, 'buyer', 'jurisdictions'), money(f)],
  instrument: (f) => [text(f, 'name'), text(f, 'jurisdictions'), text(f, 'stage')],
  enforcement: (f) => [text(f, 'authority', 'jurisdictions'), text(f, 'action'), text(f, 'target'), money(f)],
  incident: (f) => [text(f, 'victim'), text(f, 'type').replaceAll('-', ' '), text(f, 'recordsAffected')],
  threat: (f) => [text(f, 'name'), text(f, 'type').replaceAll('-', ' '), text(f, 'platform')],
  offering: (f) => [text(f, 'provider'), text(f, 'name'), text(f, 'status')],
  capacity: (f) => [
    text(f, 'lead', 'jurisdictions'),
    text(f, 'resource'),
    [text(f, 'quantity'), text(f, 'unit')].join(' ').trim(),
    money(f),
  ],
  position: (f) => [text(f, 'actor'), text(f, 'stance'), text(f, 'subject')],
}

/** One line written from a record's fields. */
export const titleOf = (kind: RecordKind, fields: Fields): string =>
  parts[kind](fields).filter(Boolean).join(' · ').slice(0, 200) || kind
