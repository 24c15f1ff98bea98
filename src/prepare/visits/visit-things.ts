import { activityLabel } from '../../framework/activity-kinds.ts'
import { stateLabel } from '../../framework/activity-states.ts'
import type { Caller } from '../../people/permissions/caller.ts'
import { type Member, memberOf } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { inspectionRef } from '../../record/thread/record-refs.ts'
import type { FieldWords, Thing, ThingRef, ThingSource, ThreadLink } from '../../thread/thing.ts'
import { thingKey } from '../../thread/thing-key.ts'
import { preparePaths, preparePatterns } from '../paths.ts'
import { knownVisits } from './known-visits.ts'
import { seesFindings } from './seeing-findings.ts'
import { visitsOf } from './store.ts'
import { type Finding, visitTitle, type WholeVisit } from './visit.ts'
import { daysInWords, findingName } from './visit-words.ts'

const visitAddress = new URLPattern({ pathname: preparePatterns.visit })

/**
 * What visits tell the thread of themselves: a visit, and each finding of its letter, which came of it. A visit that
 * the record holds as well leads to that.
 */
export const visitThings: ThingSource = {
  kinds: ['visit', 'visit-finding'],
  describe: async (tx, caller, refs) => {
    const asked = new Set(refs.filter(({ kind }) => isOurs(kind)).map(thingKey))
    return asked.size === 0 ? [] : (await thingsFor(tx, caller)).filter((thing) => asked.has(thingKey(thing)))
  },
  linksOf: async (tx, caller, refs) => {
    const member = memberHere(caller)
    const asked = new Set(refs.map(thingKey))
    if (member === undefined || !refs.some(({ kind }) => isOurs(kind) || kind === 'inspection')) return []
    const links = await linksFor(tx, member)
    return links.filter(({ from, to }) => asked.has(thingKey(from)) || asked.has(thingKey(to)))
  },
  find: async (tx, caller, words, limit) => {
    const wanted = words.trim().toLowerCase()
    if (wanted === '') return []
    const things = await thingsFor(tx, caller)
    return things
      .filter(({ withdrawn }) => withdrawn === undefined)
      .filter(({ title, says = '' }) => `${title} ${says}`.toLowerCase().includes(wanted))
      .slice(0, limit)
  },
  fieldWords: { visit: fieldsOfVisit(), 'visit-finding': { words: 'What it says', visit: 'Visit' } },
  refAt: ({ pathname, hash }) => {
    const id = visitAddress.exec({ pathname })?.pathname.groups['visit']
    if (id === undefined || pathname === preparePaths.newVisit()) return undefined
    const finding = /^#finding-(.+)$/.exec(hash)?.[1]
    return finding === undefined ? visitRef({ id }) : { kind: 'visit-finding', id: finding }
  }
}

function fieldsOfVisit(): FieldWords {
  return {
    startsOn: 'First day',
    endsOn: 'Last day',
    notifiedOn: 'Announced on',
    letterReceivedOn: 'Letter came on',
    letterPublishedOn: 'Letter published on',
    draftPlanSentOn: 'Draft plan sent on',
    finalPlanSentOn: 'Final plan sent on',
    recordAddress: 'In the record',
    insteadOf: 'In place of',
    inspectors: 'Who comes'
  }
}

function isOurs(kind: string): boolean {
  return kind === 'visit' || kind === 'visit-finding'
}

function memberHere(caller: Caller): Member | undefined {
  const member = memberOf(caller)
  return member?.may.has('see-workspace') ? member : undefined
}

async function thingsFor(tx: Transaction, caller: Caller): Promise<Thing[]> {
  const member = memberHere(caller)
  if (member === undefined) return []
  const visits = await visitsOf(tx, member.workspace.authority)
  return visits.flatMap((visit) => [
    visitThing(visit),
    ...(seesFindings(member, visit) ? visit.findings.map((finding) => findingThing(visit, finding)) : [])
  ])
}

async function linksFor(tx: Transaction, member: Member): Promise<ThreadLink[]> {
  const { visits, both } = await knownVisits(tx, member.workspace.authority)
  const relation = 'leads-to'
  return [
    ...visits.flatMap((visit) =>
      seesFindings(member, visit)
        ? visit.findings.map((finding) => ({ from: visitRef(visit), relation, to: findingRef(finding) }))
        : []
    ),
    ...visits.flatMap(({ id, insteadOf }) =>
      insteadOf === undefined ? [] : [{ from: visitRef({ id: insteadOf }), relation, to: visitRef({ id }) }]
    ),
    ...both.map(({ visit, activity }) => ({ from: visitRef(visit), relation, to: inspectionRef(activity) }))
  ]
}

function visitRef({ id }: { readonly id: string }): ThingRef {
  return { kind: 'visit', id }
}

function findingRef({ id }: Finding): ThingRef {
  return { kind: 'visit-finding', id }
}

function visitThing(visit: WholeVisit): Thing {
  return {
    ...visitRef(visit),
    title: `${visitTitle(visit)}, ${daysInWords(visit)}`,
    kindInWords: activityLabel(visit.kind),
    state: stateLabel(visit.state),
    href: preparePaths.visit(visit.id)
  }
}

function findingThing(visit: WholeVisit, finding: Finding): Thing {
  const { kind, number, words, withdrawnBecause } = finding
  return {
    ...findingRef(finding),
    title: `${findingName(kind)} ${number}, ${activityLabel(visit.kind)}, ${daysInWords(visit)}`,
    kindInWords: findingName(kind),
    state: withdrawnBecause === undefined ? undefined : 'Taken back',
    href: preparePaths.visitFinding(visit.id, finding.id),
    says: words,
    within: [visitRef(visit)],
    ...(kind === 'strength' ? { strength: true } : {}),
    ...(withdrawnBecause === undefined ? {} : { withdrawn: true })
  }
}
