import type { WebRequest } from '../../../platform/web/request.ts'
import type { PeopleTools } from '../../tools.ts'

/**
 * A path of this site as it is handed over to somebody: at the address that is set, which no header can forge; else at
 * the one that the person who will hand it over sees in their own browser.
 */
export function handedOver(
  tools: Pick<PeopleTools, 'siteAddress'>,
  request: Pick<WebRequest, 'origin'>,
  path: string
): string {
  return `${tools.siteAddress ?? request.origin ?? ''}${path}`
}
