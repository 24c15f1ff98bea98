import { isAuthoritySlug } from '../../framework/authority-slug.ts'
import { type JudgementArea, judgementAreas } from '../../framework/judgement-areas.ts'
import { isSha256, type Sha256 } from '../../platform/files/content-store.ts'
import type { ThingRef } from '../../thread/thing.ts'
import type { PassageField } from '../activities/field.ts'
import { type PassageKind, passageKinds } from '../activities/passage-kinds.ts'
import type { Place } from '../reports/store.ts'

/** The kinds of the national record, in the order in which a thread shows what stands beside each other. */
export const recordKinds = [
  'authority',
  'inspection',
  'judgement',
  'priority-action',
  'improvement',
  'board-priority-action',
  'board-improvement',
  'paragraph',
  'board-paragraph',
  'summary',
  'text',
  'footnote',
  'report'
] as const

/** A thing of the record by its parts. */
export type RecordRef =
  | { readonly kind: 'authority'; readonly slug: string }
  | { readonly kind: 'inspection'; readonly place: Place }
  | { readonly kind: 'judgement'; readonly place: Place; readonly area: JudgementArea }
  | { readonly kind: 'passage'; readonly place: Place; readonly field: PassageField }
  | { readonly kind: 'report'; readonly sha256: Sha256 }

export function authorityRef(slug: string): ThingRef {
  return { kind: 'authority', id: slug }
}

export function inspectionRef({ authority, address }: Place): ThingRef {
  return { kind: 'inspection', id: `${authority}/${address}` }
}

export function judgementRef({ authority, address }: Place, area: JudgementArea): ThingRef {
  return { kind: 'judgement', id: `${authority}/${address}/${area}` }
}

/**
 * A passage goes by its kind and number, as it does in its address and wherever a report is quoted. A later version of
 * the report can have other words under the number, or none: then a link to it says so, and does not move to where the
 * words went, for what a person drew is theirs to draw again.
 */
export function passageRef({ authority, address }: Place, { kind, number }: PassageField): ThingRef {
  return { kind, id: `${authority}/${address}/${number}` }
}

/** One version of a report, by the hash of its file: the one thing of the record that never says anything else. */
export function reportRef(sha256: string): ThingRef {
  return { kind: 'report', id: sha256 }
}

/** Takes a thing's name apart; undefined where nothing in the record can have it. */
export function parseRecordRef({ kind, id }: ThingRef): RecordRef | undefined {
  if (kind === 'authority') return isAuthoritySlug(id) ? { kind, slug: id } : undefined
  if (kind === 'report') return isSha256(id) ? { kind, sha256: id } : undefined
  const [authority = '', address, last, ...more] = id.split('/')
  if (!isAuthoritySlug(authority) || !address || more.length > 0) return undefined
  const place = { authority, address }
  if (kind === 'inspection') return last === undefined ? { kind, place } : undefined
  if (kind === 'judgement') {
    const area = judgementAreas.find((one) => one === last)
    return area && { kind, place, area }
  }
  return isPassageKind(kind) && /^[1-9]\d{0,3}$/.test(last ?? '')
    ? { kind: 'passage', place, field: { kind, number: Number(last) } }
    : undefined
}

/** The kinds of reference, each with its things. */
export interface SortedRefs {
  readonly authorities: readonly string[]
  readonly inspections: readonly Place[]
  readonly judgements: readonly { readonly place: Place; readonly area: JudgementArea }[]
  readonly passages: readonly { readonly place: Place; readonly field: PassageField }[]
  readonly reports: readonly Sha256[]
}

export function sortRefs(refs: readonly ThingRef[]): SortedRefs {
  const parsed = refs.flatMap((ref) => parseRecordRef(ref) ?? [])
  return {
    authorities: parsed.flatMap((ref) => (ref.kind === 'authority' ? [ref.slug] : [])),
    inspections: parsed.flatMap((ref) => (ref.kind === 'inspection' ? [ref.place] : [])),
    judgements: parsed.flatMap((ref) => (ref.kind === 'judgement' ? [ref] : [])),
    passages: parsed.flatMap((ref) => (ref.kind === 'passage' ? [ref] : [])),
    reports: parsed.flatMap((ref) => (ref.kind === 'report' ? [ref.sha256] : []))
  }
}

function isPassageKind(kind: string): kind is PassageKind {
  return passageKinds.some((known) => known === kind)
}
