import { beforeAll, beforeEach, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { forgetClaims } from '../../../../test/made-documents.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { fillPages, shelve } from '../../../../test/shelved-documents.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { documentId } from '../../bookcase/document.ts'
import { findCitationsAgain } from '../../bookcase/text/actions/find-citations-again.ts'
import { pagesOf, settleText } from '../../bookcase/text/page-store.ts'
import { evidenceOfClaims } from '../evidence-store.ts'
import { beginSelfEvaluation } from './begin-self-evaluation.ts'
import { citeEvidence } from './cite-evidence.ts'
import { proposeClaim } from './propose-claim.ts'

const clock = { now: () => signedInAt }
const pages = ['Children are seen on the day.', 'Visits were on time in 93% of cases.']

onBothEngines('what a claim cites', (database) => {
  let member: Member
  let claim = ''
  let made = 0
  beforeAll(async () => {
    await seedPeople(database().db)
    member = await memberIn(database().db, 'leeds', 'link-officer')
  })
  beforeEach(async () => {
    const { db } = database()
    await forgetClaims(db)
    await beginSelfEvaluation(db, clock, member, '2026')
    const proposed = await proposeClaim(db, clock, member, 2026, {
      ...{ text: 'So it is.', area: 'in-care', question: 'practice', post: '', basis: 'both' }
    })
    claim = proposed.kind === 'proposed' ? proposed.claim : ''
  })

  const shelved = async () => {
    made += 1
    const id = `cited-${made}`
    await shelve(database().db, { id, authority: member.workspace.authority })
    return id
  }
  const read = (id: string) =>
    inScope(database().db, scopeOf(member), (tx) => fillPages(tx, member.workspace.authority, id, 1, pages))
  const cite = (document: string, page: string, quote: string) =>
    citeEvidence(database().db, clock, member, claim, { document, page, quote, stance: 'for' })
  const cited = () =>
    inScope(database().db, scopeOf(member), async (tx) => {
      const evidence = await evidenceOfClaims(tx, member.workspace.authority, [claim])
      return [...evidence.values()]
        .flat()
        .map(({ notChecked, cited: { citation } }) => `${citation.state.kind}, ${notChecked ?? 'checked'}`)
        .toSorted()
    })

  it('stands on the page that it names; other words and other pages are refused in words', async () => {
    const id = await shelved()
    await read(id)
    expect(await cite(id, '2', 'Visits were on time in 93%')).toMatchObject({ kind: 'cited' })
    expect(await cited()).toEqual(['stands, checked'])
    expect(await cite(id, '1', 'Visits were on time in 93%')).toMatchObject({
      kind: 'unfit',
      problems: [{ field: 'page', message: expect.stringContaining('They stand on page 2') as string }]
    })
    expect(await cite(id, '2', 'Visits were on time in 39%')).toMatchObject({
      kind: 'unfit',
      problems: [{ field: 'quote' }]
    })
    expect(await cite(id, '7', '')).toMatchObject({ kind: 'unfit', problems: [{ field: 'page' }] })
    expect(await cited()).toHaveLength(1)
  })

  it('is taken while nobody can look, and shown as not checked', async () => {
    const [waits, locked] = [await shelved(), await shelved()]
    await inScope(database().db, scopeOf(member), (tx) =>
      settleText(
        tx,
        member.workspace.authority,
        { document: documentId.parse(locked), version: 1 },
        { state: 'unreadable', words: 'It is locked.' }
      )
    )
    for (const id of [waits, locked]) expect(await cite(id, '9', 'Whatever')).toMatchObject({ kind: 'cited' })
    expect(await cite(waits, '', '')).toMatchObject({ kind: 'cited' })
    expect(await cited()).toEqual(['stands, checked', 'stands, unreadable', 'stands, waiting'])
  })

  it('is checked once the words are read: where it stands, that it stands elsewhere, or nowhere', async () => {
    const id = await shelved()
    await cite(id, '1', 'Children are seen')
    await cite(id, '1', 'Visits were on time')
    await cite(id, '1', 'Nobody ever wrote this')
    await read(id)
    await inScope(database().db, scopeOf(member), async (tx) => {
      const { authority } = member.workspace
      const at = { document: documentId.parse(id), version: 1 }
      const words = await pagesOf(tx, authority, at)
      await findCitationsAgain(tx, signedInAt, { authority, ...at, title: 'Audit', pages: words }, [])
    })
    expect(await cited()).toEqual(['broken, checked', 'moved, checked', 'stands, checked'])
  })
})
