/**
 * Inspections of others than those of children's social care that ask for the same people: heads of service, the
 * performance team, whoever keeps the calendar. An authority writes them into its calendar itself, as no list of them
 * is read here. Evidence tag S for who inspects what.
 */
export const otherInspections = ['send', 'youth-justice', 'adult-social-care', 'other-inspection'] as const
export type OtherInspection = (typeof otherInspections)[number]

const words: Record<OtherInspection, { readonly label: string; readonly by: string }> = {
  send: {
    label: 'Special educational needs and disabilities (area SEND)',
    by: 'Ofsted and the Care Quality Commission'
  },
  'youth-justice': { label: 'Youth justice', by: 'HM Inspectorate of Probation' },
  'adult-social-care': { label: 'Adult social care', by: 'the Care Quality Commission' },
  'other-inspection': { label: 'Another inspection', by: 'somebody else' }
}

/** What is inspected, in sentence case. */
export function otherInspectionLabel(kind: OtherInspection): string {
  return words[kind].label
}

/** Who inspects, to stand after "by". */
export function otherInspectionBy(kind: OtherInspection): string {
  return words[kind].by
}
