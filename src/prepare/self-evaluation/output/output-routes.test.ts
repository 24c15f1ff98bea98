import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask } from '../../../../test/ask.ts'
import { onBothEngines } from '../../../../test/databases.ts'
import { readTaggedPdf } from '../../../../test/outputs/tagged-pdf.ts'
import { unzipped } from '../../../../test/outputs/unzipped.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { openDocumentWriters } from '../../../outputs/writers/document-writers.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { PrepareTools } from '../../tools.ts'
import { agreeClaim } from '../actions/agree-claim.ts'
import { beginSelfEvaluation } from '../actions/begin-self-evaluation.ts'
import { proposeClaim } from '../actions/propose-claim.ts'
import { outputPaths } from './output-paths.ts'
import { outputRoutes } from './output-routes.ts'

const clock = { now: () => signedInAt }
const writers = openDocumentWriters()
afterAll(() => writers.close())

onBothEngines('the files of a self-evaluation', (database) => {
  let routes: readonly Route[]
  let member: Member
  let elsewhere: Member
  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    member = await memberIn(db, 'leeds', 'link-officer')
    elsewhere = await memberIn(db, 'bradford', 'link-officer')
    await beginSelfEvaluation(db, clock, member, '2026')
    const text = 'Children are seen on the day.'
    const fields = { area: 'help-and-protection', question: 'practice', post: '', basis: 'both' }
    const proposed = await proposeClaim(db, clock, member, 2026, { text, ...fields })
    await agreeClaim(db, clock, member, proposed.kind === 'proposed' ? proposed.claim : '', text)
    const tools: Partial<PrepareTools> = { db, clock, writers }
    routes = outputRoutes(tools as PrepareTools)
  })

  async function taken(address: string): Promise<{ name: string; bytes: Uint8Array }> {
    const reply = await ask(routes, address, {}, member)
    if (reply.kind !== 'file') throw new Error(JSON.stringify(reply))
    return { name: reply.fileName, bytes: await buffer(reply.chunks) }
  }

  it('are a PDF, a Word file and a page', async () => {
    const pdf = await taken(outputPaths.liveFile(2026, 'pdf'))
    expect(pdf.name).toBe('self-evaluation-2026.pdf')
    expect(readTaggedPdf(pdf.bytes).text).toContain('Children are seen on the day.')
    const word = await unzipped((await taken(outputPaths.liveFile(2026, 'docx'))).bytes)
    expect(word.get('word/document.xml')?.toString()).toContain('Children are seen on the day.')
    const page = await taken(outputPaths.liveFile(2026, 'html'))
    expect(new TextDecoder().decode(page.bytes)).toContain('Children are seen on the day.')
  })

  it.each([
    '/prepare/self-evaluation/2026/files/exe',
    '/prepare/self-evaluation/2027/files/pdf',
    '/prepare/self-evaluation/2026/sent/1/files/pdf'
  ])('are not there at %s', async (address) => {
    expect((await ask(routes, address, {}, member)).kind).toBe('not-found')
  })

  it('are not there for another authority', async () => {
    expect((await ask(routes, outputPaths.liveFile(2026, 'pdf'), {}, elsewhere)).kind).toBe('not-found')
  })
})
