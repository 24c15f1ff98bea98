import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { fieldKey } from '../../activities/field.ts'
import { type PassageKind, passageKinds } from '../../activities/passage-kinds.ts'
import { authoritySlug } from '../../authorities/rows.ts'
import { paths } from '../../paths.ts'
import { passagesInPlace } from '../../search/passage-sql.ts'
import { inspectionSelect } from '../columns.ts'
import { equals, inspectionConditions, inspectionOrder, partsOfId } from '../filters.ts'

const found = z.looseObject({
  authority: authoritySlug,
  address: z.string(),
  kind: z.enum(passageKinds),
  number: z.number()
})

/** What both tables of passages can be narrowed down by. */
type PassageChoice = Parameters<typeof inspectionConditions>[0] & {
  readonly kind?: string | undefined
  readonly area?: string | undefined
  readonly grade?: string | undefined
  readonly part?: string | undefined
}

/** How both tables of passages are read. */
export const passageTable = {
  from: passagesInPlace,
  select: sql`${inspectionSelect},
    passage.kind, passage.number, passage.text, passage.rests_on_paragraph, passage.standing, passage.report,
    passage.page, section.heading as section, section.area, judgement.grade, passage.part,
    passage.group_heading as "group", passage.printed_number, passage.national_framework,
    passage.after_paragraph, passage.form`,
  order: [...inspectionOrder, sql`passage.kind collate "C"`, sql`passage.number`],
  partsOfId(id: string) {
    const { authority, address, field } = partsOfId(id) ?? {}
    if (!authority || !address || field === undefined || !('number' in field)) return undefined
    return [authority, address, field.kind, field.number]
  }
} as const

/** Which passages of these kinds fit. */
export function passageConditions(
  kinds: readonly PassageKind[],
  { kind, area, grade, part, ...filters }: PassageChoice
): RawBuilder<unknown>[] {
  return [
    sql`passage.kind = any(${[...kinds]}::text[])`,
    ...inspectionConditions(filters),
    ...equals('passage.kind', kind),
    ...equals('section.area', area),
    ...equals('judgement.grade', grade),
    ...equals('passage.part', part)
  ]
}

/** A passage as it was read, with its id and its address. */
export function passageRow(each: unknown) {
  const columns = found.parse(each)
  const inspection = `${columns.authority}/${columns.address}`
  const key = fieldKey(columns)
  return { ...columns, inspection, id: `${inspection}/${key}`, address: paths.passage(columns, columns) }
}
