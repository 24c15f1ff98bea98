import { isAuthoritySlug } from '../../framework/authority-slug.ts'
import type { ThingRef } from '../../thread/thing.ts'
import type { Field } from '../activities/field.ts'
import { isPassageField, parseField } from '../activities/field.ts'
import { passageKinds } from '../activities/passage-kinds.ts'
import { patterns } from '../paths.ts'
import type { Place } from '../reports/store.ts'
import {
  authorityRef,
  inspectionRef,
  judgementRef,
  parseRecordRef,
  passageRef,
  reportRef
} from './record-refs.ts'

/**
 * The thing of the record that an address of this site shows: the passage or the judgement that its fragment names, or
 * what its page is about. Undefined for an address of another page.
 */
export function refAtRecordAddress(address: URL): ThingRef | undefined {
  const authority = placesIn(patterns.authority, address)?.[0] ?? ''
  const [, place = ''] = placesIn(patterns.inspection, address) ?? []
  const [sha256] = placesIn(patterns.reportFile, address) ?? []
  if (sha256 !== undefined) return existing(reportRef(sha256))
  if (!isAuthoritySlug(authority)) return undefined
  if (place === '') return existing(authorityRef(authority))
  return existing(refOfField({ authority, address: place }, fieldIn(address)))
}

/** The value that the fragment names, or that a page of the report was asked to mark. */
function fieldIn({ hash, searchParams }: URL): Field | undefined {
  const fragment = decoded(hash.slice(1))
  return (
    parseField(fragment.replace(/^value-/, '')) ??
    parseField(fragment.replace(/-(?=\d+$)/, '.')) ??
    markedIn(searchParams)
  )
}

/** A page of a report is asked for one value as `paragraph=11` or `value=judgement.overall`. */
function markedIn(asked: URLSearchParams): Field | undefined {
  const kind = passageKinds.find((one) => asked.has(one))
  return parseField(kind === undefined ? (asked.get('value') ?? '') : `${kind}.${asked.get(kind)}`)
}

function refOfField(place: Place, field: Field | undefined): ThingRef {
  if (field?.kind === 'judgement') return judgementRef(place, field.area)
  return field && isPassageField(field) ? passageRef(place, field) : inspectionRef(place)
}

function existing(ref: ThingRef): ThingRef | undefined {
  return parseRecordRef(ref) && ref
}

/** The varying parts of a path that begins as the pattern does; undefined where it begins otherwise. */
function placesIn(pattern: string, { pathname }: URL): readonly string[] | undefined {
  const asked = pathname.split('/')
  const parts = pattern.split('/')
  if (!parts.every((part, at) => part.startsWith(':') || part === asked[at])) return undefined
  return parts.flatMap((part, at) => (part.startsWith(':') ? [decoded(asked[at] ?? '')] : []))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
