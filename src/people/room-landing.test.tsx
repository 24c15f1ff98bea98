import { beforeAll, expect, it } from 'vitest'
import { ask, wordsOf } from '../../test/ask.ts'
import { onBothEngines } from '../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../test/people.ts'
import { gallerySite } from '../../test/pictures/gallery-site.ts'
import { isoDate } from '../framework/iso-date.ts'
import type { WorkSource } from './my-work/work.ts'
import type { Role } from './permissions/roles.ts'
import { roomLanding } from './room-landing.tsx'

const waiting: WorkSource = {
  workOf: async (_tx, { may }) =>
    may.has('keep-plan')
      ? ['2027-03-03', '2027-01-31', undefined, '2027-02-03'].map((dueOn, number) => ({
          key: `${number}`,
          title: `Piece ${number + 1}`,
          ...(dueOn === undefined ? {} : { dueOn: isoDate(dueOn) }),
          next: { text: 'Do it', href: `/improve/${number}` }
        }))
      : []
}

onBothEngines('the first page of a room', (database) => {
  beforeAll(() => seedPeople(database().db))

  const seenBy = async (role: Role, work: readonly WorkSource[]) => {
    const { db } = database()
    const tools = {
      db,
      site: { ...gallerySite, asset: (name: string) => name },
      clock: { now: () => signedInAt }
    }
    const part = { name: 'Findings', href: '/improve/findings', what: 'What was found.' }
    const room: Parameters<typeof roomLanding>[1] = {
      ...{ section: 'improve', path: '/improve', audit: 'improve viewed', lead: 'To make it better.' },
      ...{ guide: { text: 'The guide', href: '/guide' }, work },
      parts: [{ ...part, asks: 'read-plan' }]
    }
    return wordsOf(await ask([roomLanding(tools, room)], '/improve', {}, await memberIn(db, 'leeds', role)))
  }

  it('begins with the most pressing of what waits, and says how much more there is', async () => {
    const words = await seenBy('leader', [waiting])
    expect(words).toMatch(/Waits for you Piece 2 .* Piece 4 .* Piece 1 .*One more waits in My work.*Findings/)
    expect(words).not.toContain('Piece 3')
  })

  it('says nothing of it where nothing waits', async () => {
    expect(await seenBy('leader', [])).not.toContain('Waits for you')
    expect(await seenBy('reader', [waiting])).not.toContain('Waits for you')
  })
})
