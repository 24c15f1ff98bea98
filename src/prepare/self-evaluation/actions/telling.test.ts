import { beforeAll, beforeEach, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { forgetClaims } from '../../../../test/made-documents.ts'
import { forgetNews, memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { isoDate } from '../../../framework/iso-date.ts'
import type { Member } from '../../../people/permissions/member.ts'
import { addPost } from '../../../people/posts/actions/add-post.ts'
import { fillPost } from '../../../people/posts/actions/fill-post.ts'
import type { PostId } from '../../../people/posts/post.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { wholeYear } from '../whole-year.ts'
import { agreeClaim } from './agree-claim.ts'
import { answerContribution } from './answer-contribution.ts'
import { askForContribution } from './ask-for-contribution.ts'
import { askForSignOff } from './ask-for-sign-off.ts'
import { beginSelfEvaluation } from './begin-self-evaluation.ts'
import { giveSignOff } from './give-sign-off.ts'
import { proposeClaim } from './propose-claim.ts'
import { sendSelfEvaluation } from './send-self-evaluation.ts'
import { takeContributionBack } from './take-contribution-back.ts'
import { tellOfAskedDates } from './tell-of-dates.ts'

const clock = { now: () => signedInAt }
const year = 2026
const today = isoDate('2026-11-22')

onBothEngines('who is told of the self-evaluation', (database) => {
  let officer: Member
  let director: Member
  let post: PostId
  beforeAll(async () => {
    await seedPeople(database().db)
    officer = await memberIn(database().db, 'leeds', 'link-officer')
    const added = await addPost(database().db, clock, officer, {
      title: 'Director',
      alsoKnownAs: [],
      answersFor: ''
    })
    if (added.kind !== 'added') throw new Error('The post was not added')
    post = added.post
    await fillPost(database().db, clock, officer, post, {
      ...{ account: 'leader-leeds', name: '', from: '2024-01-01', to: '' }
    })
    director = await memberIn(database().db, 'leeds', 'leader')
  })
  beforeEach(async () => {
    await forgetClaims(database().db)
    await beginSelfEvaluation(database().db, clock, officer, `${year}`)
    await forgetNews(database().db)
  })

  const told = async () =>
    (
      await inScope(database().db, { kind: 'installation' }, (tx) =>
        tx.selectFrom('people.notification').select(['account', 'words']).execute()
      )
    )
      .map(({ account, words }) => `${account}: ${words}`)
      .toSorted()
  const mails = () =>
    inScope(database().db, { kind: 'installation' }, (tx) =>
      tx.selectFrom('people.mail').select('recipient').execute()
    )
  const ask = async (dueOn: string) => {
    const typed = { area: 'in-care', question: '', post, asks: 'What did the audits show?', dueOn }
    const asked = await askForContribution(database().db, clock, officer, year, typed)
    await forgetNews(database().db)
    return asked.kind === 'asked' ? asked.contribution : ''
  }
  const answer = (id: string, text: string, seen = '', who = director) =>
    answerContribution(database().db, clock, who, id, { text, seen })
  const byTheClock = async (moment: string) => {
    for (const _twice of [1, 2]) await tellOfAskedDates(database().db, { now: () => new Date(moment) })
  }

  it('is whoever asked, once somebody answers and when they answer anew, by mail too', async () => {
    const id = await ask('2026-12-01')
    await answer(id, 'They were too kind.')
    expect(await told()).toEqual([
      'link-officer-leeds: Leeds leader answered what you asked of the Director, for the self-evaluation on children in care.'
    ])
    expect(await mails()).toEqual([{ recipient: 'link-officer@leeds.example' }])
    await answer(id, 'They were fair.', 'They were too kind.')
    expect(await told()).toHaveLength(2)
    await answer(id, 'In short: fair.', 'They were fair.', officer)
    expect(await told()).toHaveLength(2)
  })

  it('is whoever was asked, when it is asked no longer', async () => {
    await takeContributionBack(database().db, clock, officer, await ask('2026-12-01'))
    expect(await told()).toEqual([
      'leader-leeds: Leeds link-officer no longer asks the Director to contribute to the self-evaluation on children in care.'
    ])
  })

  it('is whoever is asked a week before the day, and whoever asked the day after it, each once', async () => {
    const id = await ask('2026-12-01')
    await byTheClock('2026-11-23T12:00:00Z')
    expect(await told()).toEqual([])
    await byTheClock('2026-11-24T12:00:00Z')
    await byTheClock('2026-12-01T12:00:00Z')
    const reminded =
      'leader-leeds: The contribution to the self-evaluation of 2026 that the Director was asked for is due by 1 December 2026.'
    expect(await told()).toEqual([reminded])
    await byTheClock('2026-12-02T12:00:00Z')
    expect(await told()).toEqual([
      reminded,
      'link-officer-leeds: The Director has not answered what you asked for by 1 December 2026, for the self-evaluation of 2026.'
    ])
    await answer(id, 'Late, but here.')
    await forgetNews(database().db)
    await byTheClock('2026-12-03T12:00:00Z')
    expect(await told()).toEqual([])
  })

  it('is whoever asked for a signature once it is given, and whoever contributed once it is sent', async () => {
    const { db } = database()
    await answer(await ask('2026-12-01'), 'They were fair.')
    const text = 'Children are seen on the day.'
    const proposed = await proposeClaim(db, clock, officer, year, {
      ...{ text, area: 'in-care', question: 'practice', post: '', basis: 'both' }
    })
    await agreeClaim(db, clock, officer, proposed.kind === 'proposed' ? proposed.claim : '', text)
    const asked = await askForSignOff(db, clock, officer, year, { post, dueOn: '2026-11-25' })
    await forgetNews(db)
    await byTheClock('2026-11-22T12:00:00Z')
    expect(await told()).toEqual([
      'leader-leeds: The signature under the self-evaluation of 2026 that the Director was asked for is due by 25 November 2026.'
    ])
    await forgetNews(db)
    const whole = await inScope(db, { kind: 'authority', authority: officer.workspace.authority }, (tx) =>
      wholeYear(tx, officer.workspace, year, today)
    )
    const seen = whole === undefined ? '' : fingerprintOf(whole.content)
    await giveSignOff(db, clock, director, year, { id: asked.kind === 'asked' ? asked.signOff : '', seen })
    await sendSelfEvaluation(db, clock, officer, year, {
      ...{ sentTo: 'Ofsted', sentOn: '2026-11-22', acknowledged: true, seen }
    })
    expect(await told()).toEqual([
      'leader-leeds: The self-evaluation of 2026, to which the Director contributed, was sent to Ofsted on 22 November 2026.',
      'link-officer-leeds: Leeds leader signed the self-evaluation of 2026 off as Director.'
    ])
  })
})
