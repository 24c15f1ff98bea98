import type { SavedText, TextKind, TextRef } from '../../people/drafts/draft.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { type Field, fieldKey, fieldLabel, isPassageField, parseField } from '../activities/field.ts'
import { fieldValuesOf } from '../activities/held-values.ts'
import { type Inspection, inspectionAt } from '../activities/inspection.ts'
import { activityHead } from '../activities/pages/inspection-view.ts'
import { paths } from '../paths.ts'
import type { Place } from '../reports/store.ts'
import { canBeCorrected, canBeSupplied } from './corrected-value.ts'

/** The text of a paragraph, as whoever puts it right writes it. */
export const correctionText: TextKind = {
  kind: 'correction',
  may: 'keep-record',
  savedText: async (tx, _member, id) => {
    const found = await correctable(tx, id)
    if (found === undefined || !isPassageField(found.field)) return undefined
    return saved(found, '', fieldValuesOf(found.inspection).get(fieldKey(found.field)) ?? '')
  }
}

/** Why a value is not right. It is written anew for each correction. */
export const correctionReason: TextKind = {
  kind: 'correction-reason',
  may: 'keep-record',
  savedText: async (tx, _member, id) => {
    const found = await correctable(tx, id)
    return found && saved(found, 'Reason: ', '')
  }
}

/** Which text a field of an inspection has, for drafts of it. */
export function correctionTextRef({ authority, address }: Place, field: Field): TextRef {
  return { kind: correctionText.kind, id: `${authority}/${address}/${fieldKey(field)}` }
}

/** Which text the reason for a change of the field is, for drafts of it. */
export function correctionReasonRef(place: Place, field: Field): TextRef {
  return { ...correctionTextRef(place, field), kind: correctionReason.kind }
}

interface Correctable {
  readonly inspection: Inspection
  readonly field: Field
}

async function correctable(db: Queryable, id: string): Promise<Correctable | undefined> {
  const [authority = '', address = '', key = ''] = id.split('/')
  const field = parseField(key)
  const inspection = field && (await inspectionAt(db, authority, address))
  if (!inspection || !canBeCorrected(inspection.activity)) return undefined
  const isThere = fieldValuesOf(inspection).has(fieldKey(field)) || canBeSupplied(field, inspection.activity)
  return isThere ? { inspection, field } : undefined
}

function saved({ inspection, field }: Correctable, before: string, words: string): SavedText {
  const { title, place } = activityHead(inspection)
  return { words, title: `${before}${fieldLabel(field)}, ${title}`, href: paths.correct(place, field) }
}
