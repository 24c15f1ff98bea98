import Papa from 'papaparse'
import type { StatedField } from '../../reports/contents.ts'
import { statedFields } from '../../reports/contents.ts'
import { fieldLabel } from '../field.ts'
import { fieldValuesOf } from '../held-values.ts'
import type { Inspection } from '../inspection.ts'
import { publicationLag } from '../publication-lag.ts'
import type { Stood } from '../standing.ts'

/** Everything that the page shows, for a program: field names as in addresses, absent values as null. */
export function inspectionData(inspection: Inspection) {
  const { authority, activity } = inspection
  return {
    authority: { slug: authority.slug, name: authority.name, urn: authority.urn ?? null },
    address: activity.address,
    kind: activity.kind,
    framework: activity.framework ?? null,
    state: activity.state,
    stateReason: activity.stateReason ?? null,
    notifiedOn: activity.notifiedOn ?? null,
    fieldworkStart: activity.startsOn,
    fieldworkEnd: activity.endsOn ?? null,
    publishedOn: activity.publishedOn ?? null,
    workingDaysToPublication: publicationLag(activity) ?? null,
    leadInspectors: activity.leadInspectors,
    themes: activity.themes,
    remarks: activity.remarks,
    stated: Object.fromEntries(
      statedOf(inspection).map(([field, stood]) => [field, { value: stood.value, ...standingData(stood) }])
    ),
    judgements: activity.judgements.map(({ area, grade, ...stood }) => ({
      area,
      grade,
      ...standingData({ ...stood, because: undefined })
    })),
    sections: inspection.sections.map((section) => ({
      heading: section.heading,
      area: section.area ?? null,
      grade: section.grade ?? null,
      firstParagraph: section.firstParagraph ?? null,
      lastParagraph: section.lastParagraph ?? null,
      page: section.page
    })),
    passages: inspection.passages.map((passage) => ({
      kind: passage.kind,
      number: passage.number,
      section: passage.section ?? null,
      text: passage.value,
      restsOnParagraph: passage.restsOnParagraph ?? null,
      ...standingData(passage)
    })),
    reports: inspection.versions.map((version) => ({
      version: version.version,
      sha256: version.sha256,
      fileName: version.fileName,
      bytes: version.bytes,
      pages: version.pages,
      receivedAt: version.receivedAt.toISOString(),
      differences: version.differences,
      disagreements: version.disagreements
    })),
    corrections: inspection.corrections.map((correction) => ({
      ...correction,
      before: correction.before ?? null,
      madeAt: correction.madeAt.toISOString()
    }))
  }
}

// Dates and names as they are held; those that no report states stand as the facts gave them.
function statedOf(inspection: Inspection): [StatedField, Stood<string>][] {
  const held = fieldValuesOf(inspection)
  const { standing } = inspection.activity
  return statedFields.flatMap((field): [StatedField, Stood<string>][] => {
    const value = held.get(field)
    if (value === undefined) return []
    return [
      [field, inspection.stated.get(field) ?? { value, standing, citation: undefined, because: undefined }]
    ]
  })
}

function standingData({ standing, citation, because }: Omit<Stood<unknown>, 'value'>) {
  return {
    standing,
    report: citation?.report ?? null,
    page: citation?.page ?? null,
    because: because ?? null
  }
}

/** The same as a table: one value a row, with who stands behind it. Cells that a spreadsheet would run are made text. */
export function inspectionCsv(inspection: Inspection): string {
  const { activity } = inspection
  const where = { authority: activity.authority, inspection: activity.address }
  const rows = [
    ...statedOf(inspection).map(([field, stood]) => ({
      ...where,
      field,
      label: fieldLabel({ kind: field }),
      value: stood.value,
      ...standingData(stood)
    })),
    ...activity.judgements.map(({ area, grade, ...stood }) => ({
      ...where,
      field: `judgement.${area}`,
      label: fieldLabel({ kind: 'judgement', area }),
      value: grade,
      ...standingData({ ...stood, because: undefined })
    })),
    ...inspection.passages.map((passage) => ({
      ...where,
      field: `${passage.kind}.${passage.number}`,
      label: fieldLabel({ kind: passage.kind, number: passage.number }),
      value: passage.value,
      ...standingData(passage)
    }))
  ]
  const columns = [
    'authority',
    'inspection',
    'field',
    'label',
    'value',
    'standing',
    'report',
    'page',
    'because'
  ]
  return `${Papa.unparse({ fields: columns, data: rows }, { escapeFormulae: true })}\r\n`
}
