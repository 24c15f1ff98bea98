import { z } from 'zod'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { Queryable } from '../../platform/database/database.ts'
import { activityId } from '../activities/rows.ts'
import type { Authority, AuthorityGroup } from './authority.ts'
import type { SourcesDisagree } from './disagreements.ts'
import type { ImprovementOverYears } from './improvements.ts'
import { authorityRow, authoritySlug } from './rows.ts'

/** Every authority that the record knows, abolished ones too, by slug. */
export async function allAuthorities(db: Queryable): Promise<Authority[]> {
  const rows = await db.selectFrom('record.authority').selectAll().orderBy('slug').execute()
  return rows.map((row) => authorityRow.parse(row))
}

export async function findAuthority(db: Queryable, slug: string): Promise<Authority | undefined> {
  const row = await db.selectFrom('record.authority').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row && authorityRow.parse(row)
}

/** Who came before an authority and who came after it. */
export async function successionOf(
  db: Queryable,
  slug: AuthoritySlug
): Promise<{ predecessors: Authority[]; successors: Authority[] }> {
  const before = await db
    .selectFrom('record.authority')
    .selectAll()
    .where(
      'slug',
      'in',
      db.selectFrom('record.succession').select('predecessor').where('successor', '=', slug)
    )
    .orderBy('name')
    .execute()
  const after = await db
    .selectFrom('record.authority')
    .selectAll()
    .where(
      'slug',
      'in',
      db.selectFrom('record.succession').select('successor').where('predecessor', '=', slug)
    )
    .orderBy('name')
    .execute()
  return {
    predecessors: before.map((row) => authorityRow.parse(row)),
    successors: after.map((row) => authorityRow.parse(row))
  }
}

/** An authority's statistical neighbours, nearest first. */
export async function neighboursOf(db: Queryable, slug: AuthoritySlug): Promise<Authority[]> {
  const rows = await db
    .selectFrom('record.statistical_neighbour')
    .innerJoin('record.authority', 'record.authority.slug', 'record.statistical_neighbour.neighbour')
    .selectAll('record.authority')
    .where('record.statistical_neighbour.authority', '=', slug)
    .orderBy('record.statistical_neighbour.rank')
    .execute()
  return rows.map((row) => authorityRow.parse(row))
}

/** The named groups that authorities are compared in, members in order. */
export async function allGroups(db: Queryable): Promise<AuthorityGroup[]> {
  const groups = await db.selectFrom('record.authority_group').selectAll().orderBy('name').execute()
  const members = await db.selectFrom('record.group_member').selectAll().orderBy('position').execute()
  return groups.map((group) => ({
    id: group.id,
    name: group.name,
    members: members
      .filter((member) => member.group_id === group.id)
      .map((member) => authoritySlug.parse(member.authority))
  }))
}

const askedKinds = ['priority-action', 'improvement'] as const
const askedKind = z.enum(askedKinds)

/** Every priority action and area for improvement that the record holds of an authority, as its reports order them. */
export async function improvementsOf(db: Queryable, slug: AuthoritySlug): Promise<ImprovementOverYears[]> {
  const rows = await db
    .selectFrom('record.passage as passage')
    .innerJoin('record.activity as activity', 'activity.id', 'passage.activity')
    .select(['passage.activity', 'passage.kind', 'passage.number', 'passage.text', 'passage.standing'])
    .where('activity.authority', '=', slug)
    .where('passage.kind', 'in', [...askedKinds])
    .orderBy('activity.starts_on', 'desc')
    .orderBy('passage.kind', 'desc')
    .orderBy('passage.number')
    .execute()
  return rows.map((row) => ({
    ...row,
    kind: askedKind.parse(row.kind),
    activity: activityId.parse(row.activity)
  }))
}

const accounts = z.array(z.object({ source: z.string(), says: z.string() }))

/** What the sources tell differently about an authority, in the order in which it was entered. */
export async function disagreementsAbout(db: Queryable, slug: AuthoritySlug): Promise<SourcesDisagree[]> {
  const rows = await db
    .selectFrom('record.contradiction')
    .select(['about', 'accounts', 'remark'])
    .where('authority', '=', slug)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, accounts: accounts.parse(row.accounts) }))
}
