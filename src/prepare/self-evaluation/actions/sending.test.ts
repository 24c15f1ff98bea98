import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { forgetClaims, shelve, unshelve } from '../../../../test/made-documents.ts'
import { forgetNews, memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import { addPost } from '../../../people/posts/actions/add-post.ts'
import { fillPost } from '../../../people/posts/actions/fill-post.ts'
import type { PostId } from '../../../people/posts/post.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { contributionAt } from '../contribution-store.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { selfEvaluationPaths } from '../self-evaluation-paths.ts'
import { selfEvaluationWork } from '../self-evaluation-work.ts'
import { standingOf } from '../sign-off.ts'
import { sentVersionsOf, signOffAt } from '../sign-off-store.ts'
import { differencesSince, wholeYear } from '../whole-year.ts'
import { agreeClaim } from './agree-claim.ts'
import { answerContribution } from './answer-contribution.ts'
import { askForContribution } from './ask-for-contribution.ts'
import { askForSignOff } from './ask-for-sign-off.ts'
import { beginSelfEvaluation } from './begin-self-evaluation.ts'
import { changeClaim, seenOf } from './change-claim.ts'
import { citeEvidence } from './cite-evidence.ts'
import { commentOnClaim } from './comment-on-claim.ts'
import { giveSignOff } from './give-sign-off.ts'
import { proposeClaim } from './propose-claim.ts'
import { sendSelfEvaluation } from './send-self-evaluation.ts'
import { settleComment } from './settle-comment.ts'
import { takeContributionBack } from './take-contribution-back.ts'
import { takeSignOffBack } from './take-sign-off-back.ts'
import { withdrawClaim } from './withdraw-claim.ts'

const clock = { now: () => signedInAt }
const today = dayInEngland(signedInAt)
const year = 2026
const text = 'Children who need help are seen on the day.'

onBothEngines('asking, signing and sending', (database) => {
  let officer: Member
  let director: Member
  let elsewhere: Member
  let post: PostId
  let claim = ''
  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    officer = await memberIn(db, 'leeds', 'link-officer')
    elsewhere = await memberIn(db, 'bradford', 'administrator')
    const added = await addPost(db, clock, officer, { title: 'Director', alsoKnownAs: [], answersFor: '' })
    if (added.kind !== 'added') throw new Error('The post was not added')
    post = added.post
    await fillPost(db, clock, officer, post, {
      ...{ account: 'leader-leeds', name: '', from: '2024-01-01', to: '' }
    })
    director = await memberIn(db, 'leeds', 'leader')
    await shelve(db, 'leeds', { id: 'audit' })
  })
  beforeEach(async () => {
    const { db } = database()
    await forgetClaims(db)
    await forgetNews(db)
    await beginSelfEvaluation(db, clock, officer, `${year}`)
    const proposed = await proposeClaim(db, clock, officer, year, {
      ...{ text, area: 'help-and-protection', question: 'practice', post, basis: 'both' }
    })
    claim = proposed.kind === 'proposed' ? proposed.claim : ''
  })

  const whole = async () => {
    const found = await inScope(database().db, scopeOf(officer), (tx) =>
      wholeYear(tx, officer.workspace, year, today)
    )
    if (found === undefined) throw new Error('There is no such year')
    return found
  }
  const agree = () => agreeClaim(database().db, clock, officer, claim, text)
  const reword = async (words: string) => {
    const now = (await whole()).claims.find((one) => one.claim.id === claim)?.claim
    if (now === undefined) throw new Error('The claim is gone')
    await changeClaim(database().db, clock, officer, claim, {
      ...{ ...now, post: now.post ?? '', text: words },
      seen: { text: now.text, rest: seenOf(now) }
    })
  }
  const rewrite = async (words: string) => {
    await reword(words)
    await agreeClaim(database().db, clock, officer, claim, words)
  }
  const newsOf = (account: string) =>
    inScope(database().db, { kind: 'installation' }, (tx) =>
      tx.selectFrom('people.notification').select('words').where('account', '=', account).execute()
    )
  const workOf = (member: Member) =>
    inScope(database().db, scopeOf(member), (tx) => selfEvaluationWork.workOf(tx, member, today, clock.now()))

  describe('a remark on a claim', () => {
    it('waits for whoever stands behind the claim and whoever wrote it, until it is settled', async () => {
      const { db } = database()
      const contributor = await memberIn(db, 'leeds', 'contributor')
      const said = await commentOnClaim(db, clock, contributor, claim, 'Is it so at night?')
      const comment = said.kind === 'said' ? said.comment : ''
      const one = [{ key: `comments:${claim}`, next: { href: selfEvaluationPaths.claim(claim) } }]
      expect(await workOf(director)).toMatchObject([
        { ...one[0], detail: 'Your post stands behind the claim.' }
      ])
      expect(await workOf(officer)).toMatchObject([{ ...one[0], detail: 'You wrote the claim.' }])
      expect(await workOf(contributor)).toEqual([])
      expect(await workOf(elsewhere)).toEqual([])
      await settleComment(db, clock, officer, claim, comment)
      expect(await workOf(director)).toEqual([])
      expect(await workOf(officer)).toEqual([])
    })

    it('does not wait for whoever made it', async () => {
      await commentOnClaim(database().db, clock, officer, claim, 'Is it so at night?')
      expect(await workOf(officer)).toEqual([])
      expect(await workOf(director)).toMatchObject([{ key: `comments:${claim}` }])
    })
  })

  describe('a contribution', () => {
    const ask = (changed = {}) =>
      askForContribution(database().db, clock, officer, year, {
        ...{ area: 'in-care', question: '', post, asks: 'What did the audits show?', dueOn: '2026-12-01' },
        ...changed
      })

    it('is asked of a post: whoever holds it is told, and finds it in their work until it is answered', async () => {
      const { db } = database()
      const asked = await ask()
      const id = asked.kind === 'asked' ? asked.contribution : ''
      expect(await newsOf('leader-leeds')).toEqual([
        {
          words:
            'Leeds link-officer asks the Director to contribute to the self-evaluation on children in care by 1 December 2026.'
        }
      ])
      expect(await workOf(director)).toMatchObject([{ key: `contribution:${id}`, dueOn: '2026-12-01' }])
      expect(await workOf(officer)).toEqual([])
      const answer = (words: string, seen: string) =>
        answerContribution(db, clock, director, id, { text: words, seen })
      expect(await answer(' ', '')).toMatchObject({ kind: 'unfit' })
      expect(await answer('They were too kind.', '')).toEqual({ kind: 'answered' })
      expect(await answer('They were fair.', '')).toEqual({
        kind: 'changed-meanwhile',
        now: 'They were too kind.'
      })
      expect(await workOf(director)).toEqual([])
      expect(await takeContributionBack(db, clock, officer, id)).toEqual({ kind: 'answered' })
      const kept = await inScope(db, scopeOf(officer), (tx) =>
        contributionAt(tx, officer.workspace.authority, id)
      )
      expect(kept).toMatchObject({ answer: 'They were too kind.', answeredBy: 'Leeds leader' })
    })

    it('waits, once answered, for whoever asked until a claim is made of it', async () => {
      const { db } = database()
      const asked = await ask()
      const id = asked.kind === 'asked' ? asked.contribution : ''
      await answerContribution(db, clock, director, id, { text: 'They were too kind.', seen: '' })
      expect(await workOf(officer)).toMatchObject([
        { key: `contribution-answered:${id}`, next: { href: selfEvaluationPaths.area(year, 'in-care') } }
      ])
      expect(await workOf(director)).toEqual([])
      expect(await workOf(elsewhere)).toEqual([])
      await proposeClaim(db, clock, officer, year, {
        ...{ text: 'Audits were too kind.', area: 'in-care', question: 'practice', post: '', basis: 'both' }
      })
      expect(await workOf(officer)).toEqual([])
    })

    it.each([
      ['no post', { post: '' }, 'post'],
      ['no words', { asks: ' ' }, 'asks'],
      ['a day that is past', { dueOn: '2026-11-21' }, 'due'],
      ['a day that is none', { dueOn: '2026-02-30' }, 'due'],
      ['an area that the year does not judge', { area: 'overall' }, 'area']
    ])('is not asked with %s', async (_what, changed, field) => {
      expect(await ask(changed)).toMatchObject({ kind: 'unfit', problems: [{ field }] })
    })

    it('is taken back while nobody answered, and is nothing to another authority', async () => {
      const { db } = database()
      const asked = await ask()
      const id = asked.kind === 'asked' ? asked.contribution : ''
      expect(await answerContribution(db, clock, elsewhere, id, { text: 'x', seen: '' })).toEqual({
        kind: 'not-there'
      })
      expect(await takeContributionBack(db, clock, elsewhere, id)).toEqual({ kind: 'not-there' })
      expect(await takeContributionBack(db, clock, officer, id)).toEqual({ kind: 'taken-back' })
      expect(await answerContribution(db, clock, director, id, { text: 'x', seen: '' })).toEqual({
        kind: 'not-there'
      })
    })
  })

  describe('a sign-off', () => {
    const ask = async () => {
      const asked = await askForSignOff(database().db, clock, officer, year, { post, dueOn: '2026-12-01' })
      return asked.kind === 'asked' ? asked.signOff : ''
    }
    const sign = async (member: Member, id: string, seen?: string) =>
      giveSignOff(database().db, clock, member, year, {
        id,
        seen: seen ?? fingerprintOf((await whole()).content)
      })
    const standing = async (id: string) => {
      const { db } = database()
      const signOff = await inScope(db, scopeOf(officer), (tx) =>
        signOffAt(tx, officer.workspace.authority, year, id)
      )
      return signOff && standingOf(signOff, await whole())
    }

    it('is given by whoever holds the post and nobody else, for the text that they saw', async () => {
      const id = await ask()
      expect(await sign(director, id)).toMatchObject({
        kind: 'refused',
        because: 'Nothing is agreed yet, so there is nothing to sign'
      })
      await agree()
      expect(await sign(officer, id)).toEqual({ kind: 'not-theirs' })
      expect(await sign(director, id, 'another text')).toEqual({ kind: 'changed-meanwhile' })
      expect(await sign(director, id)).toEqual({ kind: 'signed' })
      expect(await sign(director, id)).toEqual({ kind: 'unchanged' })
      expect(await standing(id)).toMatchObject({
        kind: 'stands',
        given: { by: 'Leeds leader', as: 'holder' }
      })
    })

    it('is for the state that it was given for: a later change is flagged, and its undoing is none', async () => {
      await agree()
      const id = await ask()
      await sign(director, id)
      await rewrite('Most children are seen on the day.')
      expect(await standing(id)).toMatchObject({ kind: 'overtaken', changes: [{ kind: 'claim-changed' }] })
      await rewrite(text)
      expect(await standing(id)).toMatchObject({ kind: 'stands' })
    })

    it('is asked of a post once at a time, and taken back while it was not given', async () => {
      const { db } = database()
      const id = await ask()
      expect(await askForSignOff(db, clock, officer, year, { post, dueOn: '2026-12-01' })).toMatchObject({
        kind: 'unfit',
        problems: [{ field: 'post' }]
      })
      expect(await workOf(director)).toMatchObject([{ key: `sign-off:${id}` }])
      expect(await takeSignOffBack(db, clock, elsewhere, year, id)).toEqual({ kind: 'not-there' })
      expect(await takeSignOffBack(db, clock, officer, year, id)).toEqual({ kind: 'taken-back' })
      expect(await sign(director, id)).toEqual({ kind: 'unchanged' })
      expect(await workOf(director)).toEqual([])
    })
  })

  describe('sending', () => {
    const send = async (changed = {}) =>
      sendSelfEvaluation(database().db, clock, officer, year, {
        ...{ sentTo: 'Ofsted', sentOn: '2026-11-22', acknowledged: true },
        ...{ seen: fingerprintOf((await whole()).content), ...changed }
      })
    const sent = () =>
      inScope(database().db, scopeOf(officer), (tx) => sentVersionsOf(tx, officer.workspace.authority, year))

    it('is nothing where nothing is agreed', async () => {
      expect(await send()).toMatchObject({
        kind: 'unfit',
        problems: [{ message: expect.stringContaining('Nothing is agreed yet') as string }]
      })
      expect(await sent()).toEqual([])
    })

    it('asks first whether what is weak was seen', async () => {
      await agree()
      expect(await send({ acknowledged: false })).toMatchObject({
        kind: 'unfit',
        problems: [{ field: 'acknowledged' }]
      })
      expect(await send({ sentTo: ' ' })).toMatchObject({ problems: [{ field: 'sent-to' }] })
      for (const sentOn of ['2026-11-23', '1750-01-01', '2024-12-31']) {
        expect(await send({ sentOn })).toMatchObject({ problems: [{ field: 'sent-on' }] })
      }
      expect(await send({ seen: 'another text' })).toEqual({ kind: 'changed-meanwhile' })
      expect(await sent()).toEqual([])
    })

    it('freezes the text with its evidence, and the live one shows every difference since', async () => {
      const { db } = database()
      await citeEvidence(db, clock, officer, claim, {
        ...{ document: 'audit', page: '2', quote: 'on the day', stance: 'for' }
      })
      await agree()
      expect(await send()).toEqual({ kind: 'sent', number: 1 })
      const [version] = await sent()
      const frozen = version?.content
      if (frozen === undefined) throw new Error('Nothing was sent')
      expect(differencesSince(frozen, await whole())).toEqual([])
      await rewrite('Most children are seen on the day.')
      await unshelve(db, 'leeds', 'audit')
      const differences = differencesSince(frozen, await whole())
      expect(differences).toMatchObject([
        {
          kind: 'claim-changed',
          words: [
            { kind: 'removed', text: 'Children who need help' },
            { kind: 'added', text: 'Most children' },
            { kind: 'same', text: 'are seen on the day.' }
          ]
        },
        { kind: 'strength-changed', strength: { from: 'weak', to: 'none' } }
      ])
      expect((await sent())[0]?.content).toEqual(frozen)
    })

    it('says of a claim that was reworded that it waits, and of one that was withdrawn that it is gone', async () => {
      const { db } = database()
      await agree()
      await send()
      const frozen = (await sent())[0]?.content
      if (frozen === undefined) throw new Error('Nothing was sent')
      await reword('Most children are seen on the day.')
      expect(differencesSince(frozen, await whole())).toMatchObject([
        { kind: 'claim-waits', text, proposed: 'Most children are seen on the day.' }
      ])
      await withdrawClaim(db, clock, officer, claim, 'It is not so any more.')
      expect(differencesSince(frozen, await whole())).toMatchObject([{ kind: 'claim-gone', text }])
    })
  })
})
