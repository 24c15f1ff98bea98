import { addDays, type IsoDate } from '../../framework/iso-date.ts'
import type { DocumentFacts } from './document.ts'

/** So many days before a document can no longer be relied on it is said that it will be. */
export const expiryNoticeDays = 28

/** What a document asks for on a day, the most pressing first; undefined while it asks for nothing. */
export type Pressing = 'expired' | 'review-due' | 'expiring'

/**
 * What a document asks for on a day. Its last day is one on which it still can be relied on; a review is due on its day.
 */
export function pressingOn(
  { expiresOn, reviewOn }: Pick<DocumentFacts, 'expiresOn' | 'reviewOn'>,
  today: IsoDate
): Pressing | undefined {
  if (expiresOn !== undefined && expiresOn < today) return 'expired'
  if (reviewOn !== undefined && reviewOn <= today) return 'review-due'
  if (expiresOn !== undefined && expiresOn <= addDays(today, expiryNoticeDays)) return 'expiring'
  return undefined
}

const words: Readonly<Record<Pressing, string>> = {
  expired: 'Expired',
  'review-due': 'Review due',
  expiring: 'Expires soon'
}

export function pressingInWords(pressing: Pressing): string {
  return words[pressing]
}
