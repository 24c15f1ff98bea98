import { beforeAll, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../../test/ask.ts'
import { onBothEngines } from '../../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { gallerySite } from '../../../../test/pictures/gallery-site.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { peoplePaths } from '../../paths.ts'
import { scopeOf } from '../../permissions/member.ts'
import type { PeopleTools } from '../../tools.ts'
import { askForMail } from '../ask-for-mail.ts'
import { claimNext, putOff, settle } from '../outbox.ts'
import { mailRoutes } from './mail-routes.tsx'

onBothEngines('the page of mails', (database) => {
  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    for (const [at, authority] of (['leeds', 'leeds', 'leeds', 'bradford'] as const).entries()) {
      const member = await memberIn(db, authority, 'administrator')
      await inScope(db, scopeOf(member), (tx) =>
        askForMail(tx, new Date(signedInAt.getTime() + at * 1000), {
          authority: member.workspace.authority,
          to: { name: `Person ${at}`, address: `person${at}@${authority}.example` },
          subject: `Mail ${at} for ${authority}`,
          words: ['Words that nobody else reads'],
          link: `/invitations/secret-${at}`
        })
      )
    }
    await inScope(db, { kind: 'installation' }, async (tx) => {
      const first = await claimNext(tx, signedInAt)
      if (first !== undefined) await settle(tx, first, signedInAt, 'refused', '550 No such user (address)')
      const next = await claimNext(tx, new Date(signedInAt.getTime() + 1000))
      if (next !== undefined) await putOff(tx, next, new Date('2026-11-22T14:30:00Z'), '451 Try later.')
    })
  })
  const page = async (mailGoesOut: boolean) => {
    const tools: Partial<PeopleTools> = {
      db: database().db,
      site: { ...gallerySite, asset: (name) => name },
      mailGoesOut
    }
    const administrator = await memberIn(database().db, 'leeds', 'administrator')
    return wordsOf(await ask(mailRoutes(tools as PeopleTools), peoplePaths.mail(), {}, administrator))
  }

  it('says what became of each mail of the authority, and shows nothing of what was in it', async () => {
    const words = await page(true)
    expect(words).toContain('Refused 22 November 2026 at 12:00pm: it will not arrive')
    expect(words).toContain('550 No such user (address)')
    expect(words).toContain('Waiting: next try 22 November 2026 at 2:30pm, after 1 try')
    expect(words).toContain('2 mails wait. The mail server said last: 451 Try later.')
    expect(words).not.toMatch(/bradford|secret|Words that nobody|@/i)
  })

  it('says that no mail goes out where no server is set up', async () => {
    expect(await page(false)).toContain('No mail server is set up, so no mail goes out.')
  })
})
