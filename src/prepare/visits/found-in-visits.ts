import { latestDay } from '../../framework/partial-date.ts'
import type { Found, FoundSource } from '../../thread/found.ts'
import { preparePaths } from '../paths.ts'
import { knownVisits } from './known-visits.ts'
import { seesFindings } from './seeing-findings.ts'
import { visitTitle } from './visit.ts'
import { daysInWords } from './visit-words.ts'

/** What the letters of visits ask for, as somebody entered it; strengths ask for nothing. */
export const foundInVisits: FoundSource = {
  foundFor: async (tx, member) => {
    if (!member.may.has('see-workspace')) return []
    const { visits, both } = await knownVisits(tx, member.workspace.authority)
    const inRecord = new Map(both.map(({ visit, activity }) => [visit.id, activity.address]))
    return visits
      .filter((visit) => seesFindings(member, visit))
      .flatMap((visit) =>
        visit.findings.flatMap(({ id, kind, words, withdrawnBecause }): Found[] =>
          kind === 'strength' || withdrawnBecause !== undefined
            ? []
            : [
                {
                  ...{ thing: { kind: 'visit-finding', id }, kind, words, cameFrom: visit.kind },
                  source: `${visitTitle(visit)}, ${daysInWords(visit)}`,
                  foundOn: latestDay(visit.endsOn ?? visit.startsOn),
                  inRecord: inRecord.get(visit.id),
                  href: preparePaths.visitFinding(visit.id, id)
                }
              ]
        )
      )
  }
}
