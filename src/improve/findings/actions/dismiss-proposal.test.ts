import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { startWithLeeds } from '../../../../test/leeds-record.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { entriesAfter } from '../../../trail/store.ts'
import { besideOf } from '../beside.ts'
import { unlikeOf } from '../dismissed-store.ts'
import { proposedBeside } from '../proposals-store.ts'
import { saidOfTwo } from '../same-store.ts'
import { findingsOf } from '../store.ts'
import { acceptFindings } from './accept-findings.ts'
import { dismissProposal, proposeAgain } from './dismiss-proposal.ts'
import { sayWhetherSame } from './say-same.ts'

const clock = { now: () => signedInAt }
const key = 'improvement:leeds/2022-02-21/1'
const ofOldReport = 'improvement:leeds/2018-10-29/1'

onBothEngines('what is proposed and is no finding', (database) => {
  let member: Member
  let elsewhere: Member
  beforeAll(async () => {
    await startWithLeeds(database())
    await seedPeople(database().db)
    member = await memberIn(database().db, 'leeds', 'leader')
    elsewhere = await memberIn(database().db, 'bradford', 'administrator')
  })
  beforeEach(async () => {
    await sql`truncate improve.dismissed_proposal, improve.finding cascade`.execute(database().owner)
  })

  const proposed = (who = member) =>
    inScope(database().db, scopeOf(who), async (tx) => {
      const found = await proposedBeside(tx, who, [], await findingsOf(tx, who.workspace.authority))
      return {
        pressing: found.pressing.map((one) => one.key),
        dismissed: found.dismissed.map(({ proposal, dismissal }) => [proposal.key, dismissal.because])
      }
    })
  const dismiss = (reason = 'Put right before', who = member, thing = key) =>
    dismissProposal(database().db, clock, who, [], { key: thing, reason })

  it('is dismissed with a reason, seen with it, and cannot be accepted', async () => {
    expect(await dismiss('')).toMatchObject({ kind: 'unfit', problems: [{ field: 'reason' }] })
    expect(await dismiss('x'.repeat(501))).toMatchObject({ kind: 'unfit', problems: [{ field: 'reason' }] })
    expect(await dismiss()).toEqual({ kind: 'dismissed' })
    const { pressing, dismissed } = await proposed()
    expect(pressing).toEqual(['improvement:leeds/2022-02-21/2'])
    expect(dismissed).toEqual([[key, 'Put right before']])
    expect(await acceptFindings(database().db, clock, member, [], [key])).toEqual({ kind: 'none-chosen' })
    expect(await dismiss()).toEqual({ kind: 'not-there' })
    const { authority } = member.workspace
    const entries = await inScope(database().db, scopeOf(member), (tx) => entriesAfter(tx, authority, 0, 500))
    expect(entries.at(-1)).toMatchObject({
      ...{ action: 'dismiss proposed finding', reason: 'Put right before' },
      subject: { kind: 'improvement', id: 'leeds/2022-02-21/1' }
    })
  })

  it('is proposed again once that is taken back', async () => {
    await dismiss()
    expect(await proposeAgain(database().db, clock, elsewhere, [], key)).toEqual({ kind: 'not-there' })
    expect(await proposeAgain(database().db, clock, member, [], key)).toEqual({ kind: 'proposed-again' })
    expect(await proposeAgain(database().db, clock, member, [], key)).toEqual({ kind: 'not-there' })
    expect(await proposed()).toMatchObject({ pressing: [key, expect.anything()], dismissed: [] })
  })

  it('is proposed anew where the record says something else by now', async () => {
    await dismiss()
    const before = await sql<{ text: string }>`select text from record.passage
      where kind = 'improvement' and text like 'What children%'`.execute(database().owner)
    const changeTo = (text: string, from: string) =>
      sql`update record.passage set text = ${text} where kind = 'improvement' and text = ${from}`.execute(
        database().owner
      )
    const [{ text = '' } = {}] = before.rows
    await changeTo('Something else altogether', text)
    const { pressing, dismissed } = await proposed()
    expect([pressing.includes(key), dismissed]).toEqual([true, []])
    expect(await dismiss('Nor this')).toEqual({ kind: 'dismissed' })
    expect((await proposed()).dismissed).toEqual([[key, 'Nor this']])
    await changeTo(text, 'Something else altogether')
  })

  it('is another authority’s to nobody', async () => {
    expect(await dismiss('Not ours', elsewhere)).toEqual({ kind: 'not-there' })
    await dismiss()
    expect(await proposed(elsewhere)).toMatchObject({ dismissed: [] })
  })

  it('is said to be another thing than a finding, and is the same after all', async () => {
    await acceptFindings(database().db, clock, member, [], [key])
    const { authority } = member.workspace
    const beside = () =>
      inScope(database().db, scopeOf(member), async (tx) => {
        const findings = await findingsOf(tx, authority)
        const finding = findings.find(({ inspection }) => inspection === '2022-02-21')
        if (finding === undefined) throw new Error('The finding is gone')
        const { all } = await proposedBeside(tx, member, [], findings)
        const [said, unlike] = [await saidOfTwo(tx, authority), await unlikeOf(tx, authority, finding.id)]
        // Proposed in the same words: so it is suggested, whatever the rule for likeness is.
        const likely = all.map((one) => (one.key === ofOldReport ? { ...one, words: finding.words } : one))
        return besideOf(finding, findings, { said, unlike }, likely)
      })
    const { finding, suggested } = await beside()
    expect(suggested.map((one) => one.key)).toContain(ofOldReport)
    const say = (verdict: string, who = member) =>
      sayWhetherSame(database().db, clock, who, [], finding.id, {
        ...{ other: ofOldReport, verdict, because: 'Of other children' }
      })
    expect(await say('different', elsewhere)).toEqual({ kind: 'not-there' })
    expect(await say('different')).toEqual({ kind: 'said' })
    const after = await beside()
    expect(after.suggested.map((one) => one.key)).not.toContain(ofOldReport)
    expect(after.unlike).toMatchObject([{ key: ofOldReport, because: 'Of other children' }])
    expect(await say('same')).toEqual({ kind: 'said' })
    expect(await beside()).toMatchObject({ unlike: [], said: [{ isSame: true }] })
  })

  it('stays another thing once it is a finding itself', async () => {
    await acceptFindings(database().db, clock, member, [], [key])
    const { authority } = member.workspace
    const findings = () => inScope(database().db, scopeOf(member), (tx) => findingsOf(tx, authority))
    const [finding] = await findings()
    if (finding === undefined) throw new Error('The finding is gone')
    const typed = { other: ofOldReport, verdict: 'different', because: '' }
    await sayWhetherSame(database().db, clock, member, [], finding.id, typed)
    await acceptFindings(database().db, clock, member, [], [ofOldReport])
    const unlike = await inScope(database().db, scopeOf(member), (tx) => unlikeOf(tx, authority, finding.id))
    const alike = (await findings()).map((one) => ({ ...one, words: finding.words }))
    expect(besideOf(finding, alike, { said: [], unlike }, []).suggested).toEqual([])
    expect(besideOf(finding, alike, { said: [], unlike: [] }, []).suggested).toHaveLength(1)
  })
})
