import { beforeAll, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../test/ask.ts'
import { onBothEngines } from '../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../test/people.ts'
import { gallerySite } from '../../../test/pictures/gallery-site.ts'
import { isoDate } from '../../framework/iso-date.ts'
import { inScope } from '../../platform/database/scope.ts'
import { peoplePaths } from '../paths.ts'
import { type Role, roles } from '../permissions/roles.ts'
import type { PeopleTools } from '../tools.ts'
import { myWorkRoutes } from './pages/my-work-routes.tsx'
import type { WorkSource } from './work.ts'

const record: WorkSource = {
  workOf: async (_tx, { may }) =>
    may.has('keep-record')
      ? [
          {
            key: 'late',
            title: 'A paper that was promised',
            dueOn: isoDate('2026-11-20'),
            next: { text: 'Finish it', href: '/govern' }
          }
        ]
      : []
}

onBothEngines('my work', (database) => {
  beforeAll(async () => {
    await seedPeople(database().db)
    await inScope(database().db, { kind: 'installation' }, async (tx) => {
      for (const authority of ['leeds', 'bradford']) {
        await tx
          .insertInto('people.post')
          .values({ authority, id: 'director', title: `Director for ${authority}` })
          .execute()
        await tx
          .updateTable('people.membership')
          .set({ ends_at: new Date('2026-11-27T00:00:00Z') })
          .where('id', '=', `member-inspector-${authority}`)
          .execute()
      }
    })
  })
  const seenBy = async (role: Role) => {
    const { db } = database()
    const tools: Partial<PeopleTools> = {
      db,
      site: { ...gallerySite, asset: (name) => name },
      clock: { now: () => signedInAt },
      work: [record],
      workspaceLinks: [
        { text: 'Its record', href: ({ authority }) => `/authorities/${authority}`, asks: 'everyone' },
        { text: 'The trail', href: () => '/trail', asks: 'export-trail' }
      ]
    }
    return wordsOf(
      await ask(
        myWorkRoutes(tools as PeopleTools),
        peoplePaths.myWork(),
        {},
        await memberIn(db, 'leeds', role)
      )
    )
  }

  it('tells an administrator of endings and vacant posts of their own authority', async () => {
    const words = await seenBy('administrator')
    expect(words).toMatch(/This week .*The access of Leeds inspector ends on 26 November 2026/)
    expect(words).toContain('Nobody holds the post Director for leeds')
    expect(words).toContain('Let it end, or give them longer')
    expect(words).not.toMatch(/bradford/i)
  })

  it('tells whoever keeps the record what a room has waiting, and that it is late', async () => {
    expect(await seenBy('link-officer')).toMatch(
      /Today A paper that was promised Was due on 20 November 2026 Finish it/
    )
    expect(await seenBy('reader')).not.toContain('A paper that was promised')
  })

  it('leads to what the person may open, and to nothing else', async () => {
    expect(await seenBy('auditor')).toMatch(/Leeds Its record The trail$/)
    expect(await seenBy('reader')).toMatch(/Leeds Its record$/)
  })

  it('tells an inspector when their own access ends', async () => {
    const words = await seenBy('inspector')
    expect(words).toContain('Your access to Leeds ends on 26 November 2026')
    expect(words).not.toContain('Nobody holds')
  })

  it.each(roles.filter((role) => !['administrator', 'link-officer', 'inspector'].includes(role)))(
    'says to a %s for whom nothing waits what will stand here',
    async (role) => {
      const words = await seenBy(role)
      expect(words).toContain('Nothing waits for you.')
      expect(words).toContain('Here you see')
    }
  )

  // From here on the people of Leeds are others than above.
  it('tells of an ending once, and not of one that is over; then of the post that is left', async () => {
    const soon = new Date(signedInAt.getTime() + 24 * 3_600_000)
    await inScope(database().db, { kind: 'installation' }, async (tx) => {
      await tx
        .insertInto('people.membership')
        .values({
          ...{ id: 'second', authority: 'leeds', account: 'contributor-leeds', role: 'auditor', scope: [] },
          ...{ starts_at: new Date('2026-11-01T00:00:00Z'), ends_at: soon }
        })
        .execute()
      const end = (id: string, ends_at: Date) =>
        tx.updateTable('people.membership').set({ ends_at }).where('id', '=', id).execute()
      await end('member-contributor-leeds', soon)
      await end('member-reader-leeds', new Date(signedInAt.getTime() - 1000))
      await tx
        .insertInto('people.holding')
        .values({
          ...{ authority: 'leeds', id: 'stays', post: 'director', kind: 'deputy', name: 'Leeds reader' },
          ...{ account: 'reader-leeds', starts_on: '2026-11-01', because: 'leave' }
        })
        .execute()
    })
    const words = await seenBy('administrator')
    expect(words.match(/The access of Leeds contributor ends on 23 November 2026 Let it end/g)).toHaveLength(
      1
    )
    expect(words).not.toContain('The access of Leeds reader')
    expect(words).toContain(
      'Leeds reader has no access any more and stands in for the post Director for leeds'
    )
  })

  it('tells an administrator of mail that does not go, until it does', async () => {
    const mail = (said: string | null) =>
      inScope(database().db, { kind: 'installation' }, (tx) =>
        tx
          .insertInto('people.mail')
          .values({
            ...{
              id: String(said),
              authority: 'leeds',
              recipient: 'zoe@leeds.example',
              subject: 'News',
              said
            },
            ...{ body: 'News', asked_at: signedInAt, state: 'waiting', next_attempt_at: signedInAt }
          })
          .execute()
      )
    await mail(null)
    expect(await seenBy('administrator')).not.toContain('could not be sent yet')
    await mail('The mail server could not be reached.')
    expect(await seenBy('administrator')).toContain('1 mail could not be sent yet')
  })
})
