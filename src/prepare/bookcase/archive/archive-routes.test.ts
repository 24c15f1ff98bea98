import { mkdtemp, rm, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask } from '../../../../test/ask.ts'
import { onBothEngines } from '../../../../test/databases.ts'
import { unzipped } from '../../../../test/outputs/unzipped.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import type { Member } from '../../../people/permissions/member.ts'
import { scopeOf } from '../../../people/permissions/member.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { type ContentStore, openContentStore } from '../../../platform/files/content-store.ts'
import { documentId } from '../document.ts'
import { insertDocument, insertVersion } from '../store.ts'
import { archiveRoutes } from './archive-routes.ts'

onBothEngines('the bookcase as one archive', (database) => {
  let directory: string
  let store: ContentStore
  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    directory = await mkdtemp(join(tmpdir(), 'throughline-archive-'))
    store = await openContentStore(directory)
    await keep('leeds', 'plan', 'in-care', ['The plan', 'The plan, put right'])
    await keep('leeds', 'audit', 'impact-of-leaders', ['The audit'])
    await keep('leeds', 'lost', 'impact-of-leaders', ['What will be lost'])
    await keep('bradford', 'other', 'impact-of-leaders', ['Of somebody else'])
    const gone = await store.put(new TextEncoder().encode('What will be lost'))
    await unlink(join(directory, gone.slice(0, 2), gone))
  })
  afterAll(() => rm(directory, { recursive: true }))

  async function keep(
    place: 'leeds' | 'bradford',
    name: string,
    section: 'in-care' | 'impact-of-leaders',
    texts: string[]
  ): Promise<void> {
    const { db } = database()
    const member = await memberIn(db, place, 'contributor')
    const { authority } = member.workspace
    const id = documentId.parse(`document-${name}`)
    const kept = await Promise.all(texts.map(async (text) => store.put(new TextEncoder().encode(text))))
    await inScope(db, scopeOf(member), async (tx) => {
      await insertDocument(
        tx,
        authority,
        { id, title: name, section, kind: 'plan', origin: 'service' },
        signedInAt
      )
      for (const [at, sha256] of kept.entries()) {
        const said = { number: at + 1, sha256, fileName: `${name}.txt`, sentName: undefined, bytes: 9 }
        const by = { mediaType: 'text/plain', uploadedBy: 'Jo', post: undefined, note: undefined }
        await insertVersion(tx, authority, id, { ...said, ...by, account: member.account }, signedInAt)
      }
      await tx
        .updateTable('prepare.document')
        .set({ newest_version: texts.length })
        .where('id', '=', id)
        .execute()
    })
  }

  async function taken(address: string, member: Member) {
    const routes = archiveRoutes({ db: database().db, clock: { now: () => signedInAt }, store })
    const reply = await ask(routes, address, {}, member)
    if (reply.kind !== 'file') throw new Error(JSON.stringify(reply))
    return { reply, files: await unzipped(await buffer(reply.chunks)) }
  }
  const reader = (place: 'leeds' | 'bradford' = 'leeds') => memberIn(database().db, place, 'contributor')

  it('has every version of every document in its section, and nothing of another authority', async () => {
    const { reply, files } = await taken('/prepare/bookcase/bookcase.zip', await reader())
    expect(reply.fileName).toBe('bookcase-leeds.zip')
    expect([...files.keys()].toSorted()).toEqual([
      'Children in care, earlier versions/plan.txt',
      'Children in care/plan.txt',
      'Impact of leaders/audit.txt',
      'SHA256SUMS',
      'index.csv',
      'index.html'
    ])
    expect(files.get('Children in care/plan.txt')?.toString()).toBe('The plan, put right')
  })

  it('names what is not on the disk any more', async () => {
    const { files } = await taken('/prepare/bookcase/bookcase.zip', await reader())
    expect(files.get('index.csv')?.toString()).toMatch(/lost\.txt,Missing/)
  })

  it('is a section alone where one is asked for', async () => {
    const { reply, files } = await taken('/prepare/bookcase/sections/in-care/section.zip', await reader())
    expect(reply.fileName).toBe('bookcase-leeds-in-care.zip')
    expect([...files.keys()].filter((path) => path.includes('/'))).toHaveLength(2)
  })

  it('says of a section that is none that there is none', async () => {
    const routes = archiveRoutes({ db: database().db, clock: { now: () => signedInAt }, store })
    const reply = await ask(routes, '/prepare/bookcase/sections/nonsense/section.zip', {}, await reader())
    expect(reply.kind).toBe('not-found')
  })

  it('stands in the trail', async () => {
    const member = await reader()
    await taken('/prepare/bookcase/bookcase.zip', member)
    const actions = await inScope(database().db, scopeOf(member), (tx) =>
      tx.selectFrom('trail.entry').select('action').where('chain', '=', member.workspace.authority).execute()
    )
    expect(actions.map(({ action }) => action)).toContain('take bookcase away')
  })
})
