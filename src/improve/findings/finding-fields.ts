import { thingKey } from '../../thread/thing-key.ts'
import type { TrailFields } from '../../trail/entry.ts'
import type { Finding } from './finding.ts'

/** A finding as the trail keeps it, field by field; what nobody said is not there. */
export function findingFields(finding: Finding): TrailFields {
  const { kind, words, area, state, cameFrom, source, foundOn, inspection, citation } = finding
  const { version, page, paragraph, quote } = citation ?? {}
  return known({
    ...{ kind, words, area, state, cameFrom, source, foundOn, inspection },
    ...{ thing: citation && thingKey(citation.thing), version, page, paragraph, quote }
  })
}

function known(fields: Readonly<Record<string, string | number | undefined>>): TrailFields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  )
}
