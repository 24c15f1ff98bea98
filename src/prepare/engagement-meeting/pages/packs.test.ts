import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../../test/ask.ts'
import { onTheEmbeddedEngine } from '../../../../test/databases.ts'
import { startWithLeeds } from '../../../../test/leeds-record.ts'
import { readTaggedPdf } from '../../../../test/outputs/tagged-pdf.ts'
import { unzipped } from '../../../../test/outputs/unzipped.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { gallerySite } from '../../../../test/pictures/gallery-site.ts'
import { openDocumentWriters } from '../../../outputs/writers/document-writers.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { overruleOutlook } from '../../outlook/actions/overrule-outlook.ts'
import { agreeClaim } from '../../self-evaluation/actions/agree-claim.ts'
import { beginSelfEvaluation } from '../../self-evaluation/actions/begin-self-evaluation.ts'
import { carryClaimsOver } from '../../self-evaluation/actions/carry-claims-over.ts'
import { giveOwnGrade } from '../../self-evaluation/actions/give-own-grade.ts'
import { proposeClaim } from '../../self-evaluation/actions/propose-claim.ts'
import { claimsOf } from '../../self-evaluation/store.ts'
import type { PrepareTools } from '../../tools.ts'
import { planMeeting } from '../actions/plan-meeting.ts'
import { everyMeetingRoute } from './every-meeting-route.ts'

const clock = { now: () => signedInAt }
const writers = openDocumentWriters()
afterAll(() => writers.close())

onTheEmbeddedEngine('what is taken into an engagement meeting', (database) => {
  let routes: Route[]
  let leader: Member
  let councillor: Member
  let elsewhere: Member
  let pack: string
  beforeAll(async () => {
    const { db } = database()
    await startWithLeeds(database())
    await seedPeople(db)
    const tools: Partial<PrepareTools> = {
      ...{ db, clock, writers, onwards: () => [], texts: [], siteAddress: 'https://record.example' },
      site: { ...gallerySite, asset: (name) => `/assets/${name}` }
    }
    routes = everyMeetingRoute(tools as PrepareTools)
    leader = await memberIn(db, 'leeds', 'leader')
    councillor = await memberIn(db, 'leeds', 'councillor')
    elsewhere = await memberIn(db, 'bradford', 'administrator')
    const seen = await agreed(2025, 'Children are seen on the day.')
    await agreed(2025, 'Plans say who does what.')
    await agreed(2026, 'Audits are moderated.')
    await carryClaimsOver(db, clock, leader, { from: 2025, to: 2026, chosen: [seen] })
    const claims = await inScope(db, scopeOf(leader), (tx) => claimsOf(tx, leader.workspace.authority, 2026))
    const carried = claims.find(({ carriedFrom }) => carriedFrom === seen)
    await agreeClaim(db, clock, leader, carried?.id ?? '', carried?.text ?? '')
    await giveOwnGrade(db, clock, leader, 2026, {
      ...{ area: 'help-and-protection', grade: 'good', reasons: 'The audits say so.' },
      seen: { grade: '', reasons: '' }
    })
    const typed = { on: '2026-11-26', place: '', fromOfsted: '', attendees: [] }
    const expected = {
      kind: 'focused-visit',
      earliest: '2027-02-01',
      latest: '2027-04-30',
      reason: 'Ofsted said so'
    }
    expect(await overruleOutlook(db, clock, leader, expected)).toMatchObject({ kind: 'overruled' })
    const planned = await planMeeting(db, clock, leader, typed)
    if (planned.kind !== 'kept') throw new Error(JSON.stringify(planned))
    const frozen = await ask(
      routes,
      `/prepare/meetings/${planned.meeting.id}/packs`,
      { method: 'POST' },
      leader
    )
    if (frozen.kind !== 'redirect') throw new Error(frozen.kind)
    pack = frozen.to
  })

  async function agreed(year: number, text: string): Promise<string> {
    const { db } = database()
    const fields = { area: 'help-and-protection', question: 'practice', post: '', basis: 'both' }
    await beginSelfEvaluation(db, clock, leader, String(year))
    const proposed = await proposeClaim(db, clock, leader, year, { text, ...fields })
    if (proposed.kind !== 'proposed') throw new Error(proposed.kind)
    await agreeClaim(db, clock, leader, proposed.claim, text)
    return proposed.claim
  }

  const page = async (as = leader) => wordsOf(await ask(routes, pack, {}, as))
  async function file(format: string, as = leader): Promise<{ name: string; bytes: Buffer }> {
    const reply = await ask(routes, `${pack}/files/${format}`, {}, as)
    if (reply.kind !== 'file') throw new Error(reply.kind)
    return { name: reply.fileName, bytes: await buffer(reply.chunks) }
  }

  it.each([
    'Expected here in its place: a focused visit between 1 February 2027 and 30 April 2027. Ofsted said so',
    'Help and protection: Audits are moderated. (no evidence)',
    'since 2025 1 claim carried over, as well borne out as before.',
    'New: Audits are moderated.',
    'Not claimed any more: Plans say who does what.',
    'Help and protection: we think good (2026).',
    'Help and protection: no documents in the bookcase.'
  ])('says “%s”', async (said) => {
    expect(await page()).toContain(said)
  })

  it('keeps from others what their role does not read, in files too', async () => {
    expect(await page(councillor)).not.toMatch(/Audits are moderated|we think good/)
    expect(await page(councillor)).toContain(
      'Left out, as your role does not read it: Self-evaluation of 2026;'
    )
    const { bytes } = await file('html', councillor)
    expect(bytes.toString()).not.toMatch(/Audits are moderated|we think good/)
    expect(bytes.toString()).toContain('Left out: Self-evaluation of 2026;')
  })

  it('is taken away as Word, as a PDF and as a page', async () => {
    const word = await file('docx')
    expect(word.name).toBe('engagement-meeting-2026-11-26-as-at-2026-11-22.docx')
    expect((await unzipped(word.bytes)).get('word/document.xml')?.toString()).toContain(
      'Audits are moderated.'
    )
    expect(readTaggedPdf((await file('pdf')).bytes).text).toContain('Audits are moderated.')
    expect((await file('html')).bytes.toString()).toContain('href="https://record.example/prepare/claims/')
  })

  it('is not there as another kind of file, or for another authority', async () => {
    expect(await ask(routes, `${pack}/files/exe`, {}, leader)).toMatchObject({ kind: 'not-found' })
    expect(await ask(routes, `${pack}/files/html`, {}, elsewhere)).toMatchObject({ kind: 'not-found' })
  })
})
