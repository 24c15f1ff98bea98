import type { RoomWords } from '../thread/thing.ts'

/** What the actions of the record did, and what they are about, where the trail is read. */
export const recordWords: RoomWords = {
  deeds: {
    'check value': 'Checked a value against the report',
    'correct value': 'Put a value right',
    'import report': 'Took a report into the record',
    'leave report to a person': 'Left a report for a person to look at',
    'reread report': 'Read a report again',
    'review page': 'Went through a page of the report',
    'start from shipped facts': 'Started from the facts that come with Throughline',
    'start import': 'Started an import'
  },
  kinds: {
    import: 'Import of reports',
    inspection: 'Inspection',
    record: 'National record'
  }
}
