import type { ThingSource } from '../../thread/thing.ts'
import { describeRecord } from './describe-record.ts'
import { findInRecord } from './find-in-record.ts'
import { refAtRecordAddress } from './record-addresses.ts'
import { linksOfRecord } from './record-links.ts'
import { recordKinds } from './record-refs.ts'

/** What the national record tells the thread of its own things. All of it is public: everybody sees the same. */
export const recordThings: ThingSource = {
  kinds: recordKinds,
  describe: (tx, _caller, refs) => describeRecord(tx, refs),
  linksOf: (tx, _caller, refs) => linksOfRecord(tx, refs),
  find: (tx, _caller, words, limit) => findInRecord(tx, words, limit),
  refAt: refAtRecordAddress
}
