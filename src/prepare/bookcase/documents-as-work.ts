import { z } from 'zod'
import { addDays, type IsoDate } from '../../framework/iso-date.ts'
import type { WorkItem, WorkSource } from '../../people/my-work/work.ts'
import type { Member } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { count } from '../../ui/prose/counts.ts'
import { dateInWords } from '../../ui/prose/dates.ts'
import { preparePaths } from '../paths.ts'
import { documentId } from './document.ts'
import { expiryNoticeDays, pressingOn } from './due.ts'
import { owedIn } from './expected-store.ts'
import { maybeDay } from './rows.ts'
import { sectionLabel } from './sections.ts'

const shown = 20

/** Documents that the member's posts owe, that they should look at again, and, for those who arrange the shelf, damage. */
export const documentsAsWork: WorkSource = {
  workOf: async (tx, member, today) => {
    if (!member.may.has('read-bookcase') || member.scope !== undefined) return []
    const posts = member.posts.map(({ id }) => id)
    return [
      ...(member.may.has('arrange-bookcase') ? await damagedWork(tx, member, today) : []),
      ...(posts.length === 0 ? [] : await owedWork(tx, member, posts)),
      ...(posts.length === 0 ? [] : await pressingWork(tx, member, posts, today))
    ]
  }
}

async function owedWork(tx: Transaction, member: Member, posts: readonly string[]): Promise<WorkItem[]> {
  const owed = await owedIn(tx, member.workspace.authority)
  return owed
    .filter(({ owedBy }) => owedBy !== undefined && posts.includes(owedBy))
    .slice(0, shown)
    .map(({ id, what, section, dueOn }) => ({
      key: `expected-document:${id}`,
      title: `The bookcase waits for ${what}`,
      detail: `Section ${sectionLabel(section)}. Your post owes it.`,
      dueOn,
      next: member.may.has('keep-bookcase')
        ? { text: 'Add it', href: preparePaths.bookcaseAdd({ section }) }
        : { text: 'See what is expected', href: preparePaths.expected() }
    }))
}

const pressingRow = z.object({ id: documentId, title: z.string(), expires_on: maybeDay, review_on: maybeDay })

async function pressingWork(
  tx: Transaction,
  member: Member,
  posts: readonly string[],
  today: IsoDate
): Promise<WorkItem[]> {
  const rows = await tx
    .selectFrom('prepare.document')
    .select(['id', 'title', 'expires_on', 'review_on'])
    .where('authority', '=', member.workspace.authority)
    .where('owner', 'in', posts)
    .where('withdrawn_at', 'is', null)
    .where((where) =>
      where.or([where('expires_on', '<=', addDays(today, expiryNoticeDays)), where('review_on', '<=', today)])
    )
    .orderBy((order) => order.fn('least', ['expires_on', 'review_on']))
    .limit(shown)
    .execute()
  return rows.flatMap((row) => {
    const { id, title, expires_on: expiresOn, review_on: reviewOn } = pressingRow.parse(row)
    const pressing = pressingOn({ expiresOn, reviewOn }, today)
    if (pressing === undefined) return []
    const dueOn = pressing === 'review-due' ? reviewOn : expiresOn
    return {
      key: `document:${id}`,
      title:
        pressing === 'review-due' ? `Look at ${title} again` : `${title} ${expiryInWords(expiresOn, today)}`,
      detail: 'Your post answers for it.',
      dueOn,
      next: { text: 'Open the document', href: preparePaths.document(id) }
    }
  })
}

function expiryInWords(day: IsoDate | undefined, today: IsoDate): string {
  if (day === undefined) return 'expires'
  return day < today
    ? `could be relied on until ${dateInWords(day)}`
    : `can be relied on until ${dateInWords(day)}`
}

async function damagedWork(tx: Transaction, member: Member, today: IsoDate): Promise<WorkItem[]> {
  const rows = await tx
    .selectFrom('prepare.document_version as v')
    .innerJoin('prepare.document as d', (join) =>
      join.onRef('d.authority', '=', 'v.authority').onRef('d.id', '=', 'v.document')
    )
    .select(['d.id', 'd.title'])
    .select((select) => select.fn.countAll().over().as('all'))
    .where('v.authority', '=', member.workspace.authority)
    .where('v.verified_as', '!=', 'whole')
    .orderBy('d.title')
    .limit(1)
    .execute()
  const [first] = rows
  if (first === undefined) return []
  const many = Number(first.all)
  return [
    {
      key: 'bookcase-damaged',
      title: `${count(many, 'kept file')} of the bookcase ${many === 1 ? 'is' : 'are'} damaged or missing`,
      detail: `First “${first.title}”. A backup may hold it whole, or it can be uploaded again.`,
      dueOn: today,
      next: { text: 'Open the document', href: preparePaths.document(first.id) }
    }
  ]
}
