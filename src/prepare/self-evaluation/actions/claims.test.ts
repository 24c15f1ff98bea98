import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { forgetClaims, shelve, unshelve } from '../../../../test/made-documents.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import { addPost } from '../../../people/posts/actions/add-post.ts'
import type { PostId } from '../../../people/posts/post.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { entriesAfter } from '../../../trail/store.ts'
import { commentsOn, openComments } from '../comment-store.ts'
import { ownGradesOf } from '../grade-store.ts'
import type { Year } from '../self-evaluation.ts'
import { claimsOf } from '../store.ts'
import { type WholeYear, wholeYear } from '../whole-year.ts'
import { agreeClaim } from './agree-claim.ts'
import { beginSelfEvaluation } from './begin-self-evaluation.ts'
import { bringClaimBack } from './bring-claim-back.ts'
import { carryClaimsOver } from './carry-claims-over.ts'
import { changeClaim, seenOf } from './change-claim.ts'
import { citeEvidence } from './cite-evidence.ts'
import { commentOnClaim } from './comment-on-claim.ts'
import { giveOwnGrade } from './give-own-grade.ts'
import { moveClaim } from './move-claim.ts'
import { proposeClaim } from './propose-claim.ts'
import { settleComment } from './settle-comment.ts'
import { takeEvidenceBack } from './take-evidence-back.ts'
import { withdrawClaim } from './withdraw-claim.ts'

const clock = { now: () => signedInAt }
const frontDoor = {
  text: 'Children who need help are seen on the day.',
  area: 'help-and-protection',
  question: 'practice',
  post: '',
  basis: 'both'
}

onBothEngines('writing a self-evaluation', (database) => {
  let member: Member
  let elsewhere: Member
  let post: PostId
  let year: Year = 2025
  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    member = await memberIn(db, 'leeds', 'link-officer')
    elsewhere = await memberIn(db, 'bradford', 'administrator')
    const added = await addPost(db, clock, member, { title: 'Director', alsoKnownAs: [], answersFor: '' })
    if (added.kind !== 'added') throw new Error('The post was not added')
    post = added.post
  })
  beforeEach(async () => {
    year = 2025
    await forgetClaims(database().db)
    await beginSelfEvaluation(database().db, clock, member, `${year}`)
  })

  const propose = async (changed: Partial<typeof frontDoor> = {}) => {
    const typed = { ...frontDoor, ...changed }
    const outcome = await proposeClaim(database().db, clock, member, year, typed)
    if (outcome.kind !== 'proposed') throw new Error(JSON.stringify(outcome))
    return outcome.claim
  }
  const whole = async (of = year, who = member): Promise<WholeYear> => {
    const found = await inScope(database().db, scopeOf(who), (tx) =>
      wholeYear(tx, who.workspace, of, dayInEngland(signedInAt))
    )
    if (found === undefined) throw new Error('There is no such year')
    return found
  }
  const claim = async (id: string) => {
    const found = (await whole()).claims.find((one) => one.claim.id === id)
    if (found === undefined) throw new Error('The claim is gone')
    return found
  }
  const lastEntry = async () => {
    const entries = await inScope(database().db, scopeOf(member), (tx) =>
      entriesAfter(tx, member.workspace.authority, 0, 5000)
    )
    return entries.at(-1)
  }

  it('begins a year once, and no year that ILACS does not know or that is far ahead', async () => {
    const begin = (typed: string) => beginSelfEvaluation(database().db, clock, member, typed)
    expect(await begin(`${year}`)).toEqual({ kind: 'there-already', year })
    for (const typed of ['2017', '2028', 'next', '']) {
      expect(await begin(typed)).toMatchObject({ kind: 'unfit', problems: [{ field: 'year' }] })
    }
    expect(await begin('2024')).toEqual({ kind: 'begun', year: 2024 })
    expect(await lastEntry()).toMatchObject({ action: 'begin self-evaluation', chain: 'leeds' })
  })

  it('proposes a claim in its place, and tells the trail', async () => {
    const id = await propose({ post })
    expect((await claim(id)).claim).toMatchObject({ state: 'proposed', place: 1, post, basis: 'both' })
    expect((await claim(await propose())).claim.place).toBe(2)
    expect(await lastEntry()).toMatchObject({
      action: 'propose claim',
      subject: { kind: 'claim' },
      after: { text: frontDoor.text, basis: 'both' }
    })
  })

  const misfits: readonly (readonly [string, Partial<typeof frontDoor>, readonly string[]])[] = [
    ['empty', { text: ' \r\n ' }, ['text']],
    ['of 10,000 characters', { text: 'x'.repeat(10_000) }, ['text']],
    ['of an area that nobody judges', { area: 'overall' }, ['area']],
    ['of no question', { question: 'why' }, ['question']],
    ['of no basis', { basis: '' }, ['basis']],
    ['of a post that there is not', { post: 'bradford-director' }, ['post']]
  ]
  it.each(misfits)('takes no claim that is %s', async (_what, changed, fields) => {
    const { db } = database()
    const typed = { ...frontDoor, ...changed }
    const outcome = await proposeClaim(db, clock, member, year, typed)
    expect(outcome.kind === 'unfit' && outcome.problems.map(({ field }) => field)).toEqual(fields)
    expect((await whole()).claims).toEqual([])
  })

  describe('changing', () => {
    const change = async (id: string, changed: Partial<typeof frontDoor>) => {
      const { claim: now } = await claim(id)
      const typed = { ...now, post: now.post ?? '', ...changed }
      return changeClaim(database().db, clock, member, id, {
        ...typed,
        seen: { text: now.text, rest: seenOf(now) }
      })
    }

    it('makes what was agreed proposed again', async () => {
      const id = await propose()
      expect(await agreeClaim(database().db, clock, member, id, frontDoor.text)).toEqual({ kind: 'agreed' })
      expect(
        (await whole()).content.areas.flatMap((area) => area.questions.flatMap((q) => q.claims))
      ).toHaveLength(1)
      expect(await change(id, { text: 'Most children are seen on the day.' })).toEqual({
        kind: 'changed',
        wasAgreed: true
      })
      expect((await claim(id)).claim.state).toBe('proposed')
      expect(await lastEntry()).toMatchObject({
        before: { text: frontDoor.text, state: 'agreed' },
        after: { text: 'Most children are seen on the day.', state: 'proposed' }
      })
    })

    it('lets neither of two authors overwrite the other', async () => {
      const id = await propose()
      const { claim: seen } = await claim(id)
      const write = (text: string) =>
        changeClaim(database().db, clock, member, id, {
          ...{ ...frontDoor, text },
          seen: { text: seen.text, rest: seenOf(seen) }
        })
      const outcomes = await Promise.all([write('One.'), write('Other.')])
      expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'changed-meanwhile'])
    })

    it('notices where somebody changed what it rests on meanwhile', async () => {
      const id = await propose()
      const { claim: seen } = await claim(id)
      await change(id, { basis: 'figures' })
      const outcome = await changeClaim(database().db, clock, member, id, {
        ...frontDoor,
        area: seen.area,
        text: 'Another.',
        seen: { text: seen.text, rest: seenOf(seen) }
      })
      expect(outcome).toMatchObject({ kind: 'changed-meanwhile', now: { basis: 'figures' } })
    })

    it('is no change where it says the same', async () => {
      const id = await propose()
      expect(await change(id, { text: `${frontDoor.text}  ` })).toEqual({ kind: 'unchanged' })
    })

    it('goes last where it moves to another question', async () => {
      const id = await propose()
      await propose({ question: 'plans' })
      await change(id, { question: 'plans' })
      expect((await claim(id)).claim.place).toBe(2)
    })
  })

  it('agrees only the words that were seen', async () => {
    const id = await propose()
    expect(await agreeClaim(database().db, clock, member, id, 'Others.')).toEqual({
      kind: 'changed-meanwhile'
    })
    expect((await claim(id)).claim.state).toBe('proposed')
  })

  it('withdraws with a reason, and brings back', async () => {
    const id = await propose()
    const { db } = database()
    expect(await withdrawClaim(db, clock, member, id, '  ')).toMatchObject({ kind: 'unfit' })
    expect(await withdrawClaim(db, clock, member, id, 'Not so')).toEqual({ kind: 'withdrawn' })
    expect((await claim(id)).claim.withdrawnBecause).toBe('Not so')
    expect(await agreeClaim(db, clock, member, id, frontDoor.text)).toEqual({ kind: 'not-there' })
    expect(await bringClaimBack(db, clock, member, id)).toEqual({ kind: 'brought-back' })
    expect((await claim(id)).claim).toMatchObject({ state: 'proposed', withdrawnBecause: undefined })
  })

  it('moves up and down past what stands, never past what was withdrawn', async () => {
    const { db } = database()
    const [first, second, third] = [await propose(), await propose(), await propose()]
    await withdrawClaim(db, clock, member, second, 'Not so')
    expect(await moveClaim(db, clock, member, third, 'up')).toEqual({ kind: 'moved' })
    expect(await moveClaim(db, clock, member, third, 'up')).toEqual({ kind: 'unchanged' })
    expect((await claim(third)).claim.place).toBeLessThan((await claim(first)).claim.place)
  })

  describe('evidence', () => {
    let number = 0
    const cite = (id: string, document: string, changed = {}) =>
      citeEvidence(database().db, clock, member, id, {
        ...{ document, page: '3', quote: 'seen on the day', stance: 'for' },
        ...changed
      })

    it('is pinned to a version, page and words, and strengthens', async () => {
      const id = await propose()
      number += 1
      const document = await shelve(database().db, 'leeds', { id: `audit-${number}` })
      expect(await cite(id, document)).toMatchObject({ kind: 'cited' })
      const { evidence, strength } = await claim(id)
      expect(evidence).toMatchObject([
        {
          stance: 'for',
          cited: {
            citation: { version: 1, page: 3, quote: 'seen on the day', state: { kind: 'stands' } },
            document: { kind: 'practice-audit', evidenceOn: '2026-11-01' }
          }
        }
      ])
      expect(strength.level).toBe('weak')
      expect(await cite(id, document)).toMatchObject({ kind: 'unfit', problems: [{ field: 'document' }] })
      expect(await cite(id, document, { page: '', quote: '', stance: 'against' })).toMatchObject({
        kind: 'cited'
      })
      expect((await claim(id)).strength.grounds.against).toBe(1)
    })

    it('stays and is shown as withdrawn where its document was', async () => {
      const id = await propose()
      number += 1
      const document = await shelve(database().db, 'leeds', { id: `audit-${number}` })
      await cite(id, document)
      await unshelve(database().db, 'leeds', document)
      const { evidence, strength } = await claim(id)
      expect(evidence[0]?.withdrawnOn).toBe('2026-11-22')
      expect(strength).toMatchObject({ level: 'none', grounds: { notCounted: { withdrawn: 1 } } })
      expect(await cite(id, document, { page: '4' })).toMatchObject({ problems: [{ field: 'document' }] })
    })

    it('is not taken from the bookcase of another authority, nor with a page that is none', async () => {
      const id = await propose()
      number += 1
      const theirs = await shelve(database().db, 'bradford', { id: `theirs-${number}` })
      expect(await cite(id, theirs)).toMatchObject({ problems: [{ field: 'document' }] })
      const ours = await shelve(database().db, 'leeds', { id: `ours-${number}` })
      for (const page of ['0', '-1', '1.5', 'three', '1e9']) {
        expect(await cite(id, ours, { page })).toMatchObject({ problems: [{ field: 'page' }] })
      }
      expect(await cite(id, ours, { stance: 'maybe' })).toMatchObject({ problems: [{ field: 'stance' }] })
      expect(await cite(id, ours, { quote: 'x'.repeat(2_001) })).toMatchObject({
        problems: [{ field: 'quote' }]
      })
    })

    it('is taken back, and the trail keeps what was cited', async () => {
      const id = await propose()
      number += 1
      const document = await shelve(database().db, 'leeds', {
        id: `audit-${number}`,
        title: 'Audit of May'
      })
      const cited = await cite(id, document)
      const evidence = cited.kind === 'cited' ? cited.evidence : ''
      expect(await takeEvidenceBack(database().db, clock, member, id, evidence)).toEqual({
        kind: 'taken-back'
      })
      expect((await claim(id)).evidence).toEqual([])
      expect(await lastEntry()).toMatchObject({ before: { title: 'Audit of May', page: 3 } })
      expect(await takeEvidenceBack(database().db, clock, member, id, evidence)).toEqual({
        kind: 'not-there'
      })
    })
  })

  it('keeps what is remarked on a claim, until it is settled and after', async () => {
    const { db } = database()
    const id = await propose()
    expect(await commentOnClaim(db, clock, member, id, ' ')).toMatchObject({ kind: 'unfit' })
    const said = await commentOnClaim(db, clock, member, id, 'Since when?')
    const comment = said.kind === 'said' ? said.comment : ''
    const { authority } = member.workspace
    const open = () => inScope(db, scopeOf(member), (tx) => openComments(tx, authority, year))
    expect(await open()).toEqual(new Map([[id, 1]]))
    expect(await settleComment(db, clock, member, id, comment)).toEqual({ kind: 'settled' })
    expect(await settleComment(db, clock, member, id, comment)).toEqual({ kind: 'unchanged' })
    expect(await open()).toEqual(new Map())
    expect(await inScope(db, scopeOf(member), (tx) => commentsOn(tx, authority, id))).toMatchObject([
      { words: 'Since when?', settled: { by: member.name } }
    ])
  })

  it('keeps every grade that it gave itself', async () => {
    const { db } = database()
    const give = (grade: string, reasons: string, seen = { grade: '', reasons: '' }) =>
      giveOwnGrade(db, clock, member, year, { area: 'help-and-protection', grade, reasons, seen })
    expect(await give('good', '')).toMatchObject({ kind: 'unfit', problems: [{ field: 'text' }] })
    expect(await give('splendid', 'x')).toMatchObject({ kind: 'unfit', problems: [{ field: 'grade' }] })
    expect(await give('good', 'Audits say so.')).toEqual({ kind: 'given' })
    expect(await give('outstanding', 'Peers say so.')).toMatchObject({
      kind: 'changed-meanwhile',
      now: { grade: 'good' }
    })
    const seen = { grade: 'good', reasons: 'Audits say so.' }
    expect(await give('requires-improvement', 'Audits were too kind.', seen)).toEqual({ kind: 'given' })
    const kept = await inScope(db, scopeOf(member), (tx) => ownGradesOf(tx, member.workspace.authority, year))
    expect(kept.map(({ grade }) => grade)).toEqual(['good', 'requires-improvement'])
    expect((await whole()).grades.get('help-and-protection')?.grade).toBe('requires-improvement')
  })

  it('carries claims of the year before over once, with what they cite', async () => {
    const { db } = database()
    const id = await propose()
    const document = await shelve(db, 'leeds', { id: 'carried-audit', evidenceOn: '2025-06-01' })
    await citeEvidence(db, clock, member, id, { document, page: '3', quote: '', stance: 'for' })
    const [from, to] = [year, year + 1]
    year = to
    await beginSelfEvaluation(db, clock, member, `${to}`)
    const carry = () => carryClaimsOver(db, clock, member, { from, to, chosen: [id] })
    expect(await carry()).toEqual({ kind: 'carried', carried: 1, left: [] })
    expect(await carry()).toEqual({ kind: 'carried', carried: 0, left: [] })
    expect((await whole(to)).claims).toMatchObject([
      {
        claim: { text: frontDoor.text, state: 'proposed', carriedFrom: id, year: to },
        strength: { stale: true },
        evidence: [{ cited: { citation: { page: 3 } } }]
      }
    ])
    expect((await whole(from)).claims).toHaveLength(1)
  })

  it('is nothing to another authority: neither seen nor changed', async () => {
    const { db } = database()
    const id = await propose()
    const tries = [
      proposeClaim(db, clock, elsewhere, year, frontDoor),
      changeClaim(db, clock, elsewhere, id, { ...frontDoor, seen: { text: frontDoor.text, rest: '' } }),
      agreeClaim(db, clock, elsewhere, id, frontDoor.text),
      withdrawClaim(db, clock, elsewhere, id, 'x'),
      bringClaimBack(db, clock, elsewhere, id),
      moveClaim(db, clock, elsewhere, id, 'up'),
      citeEvidence(db, clock, elsewhere, id, { document: 'x', page: '', quote: '', stance: 'for' }),
      takeEvidenceBack(db, clock, elsewhere, id, 'x'),
      commentOnClaim(db, clock, elsewhere, id, 'x'),
      settleComment(db, clock, elsewhere, id, 'x'),
      giveOwnGrade(db, clock, elsewhere, year, {
        ...{ area: 'help-and-protection', grade: 'good', reasons: 'x' },
        seen: { grade: '', reasons: '' }
      }),
      carryClaimsOver(db, clock, elsewhere, { from: year, to: year, chosen: [id] })
    ]
    for (const outcome of await Promise.all(tries)) expect(outcome).toEqual({ kind: 'not-there' })
    expect(
      await inScope(db, scopeOf(elsewhere), (tx) => claimsOf(tx, elsewhere.workspace.authority, year))
    ).toEqual([])
  })
})
