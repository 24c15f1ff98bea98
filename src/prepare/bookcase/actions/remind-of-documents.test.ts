import { beforeEach, describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { settableClock } from '../../../../test/settable-clock.ts'
import { shelve } from '../../../../test/shelved-documents.ts'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import { addDays } from '../../../framework/iso-date.ts'
import { chooseMail } from '../../../people/notifications/actions/choose-mail.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { authoritySlug } from '../../../record/authorities/rows.ts'
import { remindOfDocuments } from './remind-of-documents.ts'

const leeds = authoritySlug.parse('leeds')
const scope = { kind: 'authority', authority: leeds } as const
const today = dayInEngland(signedInAt)
const aDay = 86_400

onBothEngines(
  'reminders of the bookcase',
  (database) => {
    let clock: ReturnType<typeof settableClock>
    beforeEach(async () => {
      const { db } = database()
      clock = settableClock(signedInAt)
      await seedPeople(db)
      await inScope(db, scope, async (tx) => {
        await tx
          .insertInto('people.post')
          .values({ authority: leeds, id: 'quality', title: 'Quality lead', answers_for: '' })
          .execute()
        await hold('contributor-leeds', tx)
      })
    })

    async function hold(account: string, given?: Parameters<Parameters<typeof inScope>[2]>[0]) {
      const put = (tx: NonNullable<typeof given>) =>
        tx
          .insertInto('people.holding')
          .values({
            ...{ authority: leeds, id: `holding-${account}`, post: 'quality', kind: 'holder' },
            ...{ name: account, account, starts_on: '2026-01-01' }
          })
          .execute()
      await (given === undefined ? inScope(database().db, scope, put) : put(given))
    }

    async function owned(id: string, days: { expires_on?: string; review_on?: string }) {
      const { db } = database()
      await shelve(db, { id, authority: leeds, title: `Audit ${id}` })
      await inScope(db, scope, (tx) =>
        tx
          .updateTable('prepare.document')
          .set({ owner: 'quality', ...days })
          .where('id', '=', id)
          .execute()
      )
    }

    const news = () =>
      inScope(database().db, { kind: 'installation' }, (tx) =>
        tx.selectFrom('people.notification').select(['account', 'words', 'href']).orderBy('at').execute()
      )
    const mails = () =>
      inScope(database().db, { kind: 'installation' }, (tx) =>
        tx.selectFrom('people.mail').select(['recipient', 'subject']).execute()
      )
    const remind = () => remindOfDocuments(database().db, clock)

    it('come once for what a document asks for, and once more when it asks for something else', async () => {
      await owned('one', { expires_on: addDays(today, 29) })
      await remind()
      expect(await news()).toEqual([])
      clock.pass(aDay)
      await remind()
      clock.pass(3_600)
      await remind()
      expect(await news()).toEqual([
        {
          account: 'contributor-leeds',
          words:
            '“Audit one” in the bookcase can be relied on until 21 December 2026. Your post answers for it.',
          href: '/prepare/bookcase/documents/one'
        }
      ])
      clock.pass(aDay * 29)
      await remind()
      await remind()
      const words = (await news()).map((one) => one.words)
      expect(words).toHaveLength(2)
      expect(words[1]).toContain('could be relied on until 21 December 2026')
    })

    it('come again for a day that was changed, and not for what was withdrawn or has no owner', async () => {
      await owned('one', { review_on: today })
      await owned('two', { review_on: today })
      await owned('three', { review_on: today })
      await inScope(database().db, scope, async (tx) => {
        await tx.updateTable('prepare.document').set({ owner: null }).where('id', '=', 'two').execute()
        await tx
          .updateTable('prepare.document')
          .set({ withdrawn_at: signedInAt, withdrawn_by: 'Jo', withdrawn_because: 'Wrong' })
          .where('id', '=', 'three')
          .execute()
      })
      await remind()
      expect((await news()).map(({ href }) => href)).toEqual(['/prepare/bookcase/documents/one'])
      await inScope(database().db, scope, (tx) =>
        tx
          .updateTable('prepare.document')
          .set({ review_on: addDays(today, 7) })
          .where('id', '=', 'one')
          .execute()
      )
      clock.pass(aDay * 7)
      await remind()
      expect(await news()).toHaveLength(2)
    })

    it('tell who owes a document the day after it was due, until it is there', async () => {
      await inScope(database().db, scope, (tx) =>
        tx
          .insertInto('prepare.expected_document')
          .values({
            ...{ authority: leeds, id: 'plan', section: 'in-care', what: 'Sufficiency plan' },
            ...{ owed_by: 'quality', due_on: today }
          })
          .execute()
      )
      await remind()
      expect(await news()).toEqual([])
      clock.pass(aDay)
      await remind()
      expect((await news()).map(({ words }) => words)).toEqual([
        'The bookcase waits for “Sufficiency plan” since 23 November 2026. Your post owes it.'
      ])
    })

    it('wait in a vacancy for whoever acts next', async () => {
      const { db } = database()
      await owned('one', { review_on: today })
      await inScope(db, scope, (tx) => tx.deleteFrom('people.holding').execute())
      await remind()
      expect(await news()).toEqual([])
      await hold('leader-leeds')
      await remind()
      expect((await news()).map(({ account }) => account)).toEqual(['leader-leeds'])
    })

    it('are one sentence where many come at once', async () => {
      for (const id of ['a', 'b', 'c', 'd']) await owned(id, { review_on: today })
      await remind()
      expect((await news()).map(({ words, href }) => [words, href])).toEqual([
        ['In the bookcase 4 documents ask to be looked at again.', '/prepare/bookcase']
      ])
    })

    describe('by mail', () => {
      it('wait for the mail of the day where nothing was chosen, and come at once where that was', async () => {
        const { db } = database()
        await owned('one', { review_on: today })
        await remind()
        expect(await mails()).toEqual([])
        await chooseMail(db, clock, await memberIn(db, 'leeds', 'contributor'), { documents: 'at-once' })
        await owned('two', { review_on: today })
        await remind()
        expect(await mails()).toEqual([
          {
            recipient: 'contributor@leeds.example',
            subject:
              '“Audit two” in the bookcase was to be looked at again on 22 November 2026. Your post answers for it.'
          }
        ])
      })
    })
  },
  'per-test'
)
